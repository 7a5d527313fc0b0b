// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/bank_file.hpp"

#include <gtest/gtest.h>

#include "practice/budget/provider_file.hpp"

namespace stepwise::budget {
namespace {

const Date today = *Date::from_parts(2026, 11, 21);

const CodeList& shapes() {
  static const CodeList list = CodeList::load("bank_shape").value();
  return list;
}

TEST(BankFiles, OfEveryShapeAreReadToTheSamePayments) {
  const std::vector<std::pair<std::string, std::string>> files{
      {"beckside", "Date,Description,Paid in,Paid out,Balance\n03/11/2026,Council,400.00,,400.00\n04/11/2026,\"Larks, the caf\xC3\xA9\",,12.50,387.50\n"},
      {"harrow_and_fell", "\xEF\xBB\xBFTransaction date,Details,Amount\r\n03/11/2026,Council,400\r\n04/11/2026,\"Larks, the caf\xC3\xA9\",-12.50\r\n"},
      {"northern_mutual", "Account statement\nDate,Memo,Value\n3 Nov 2026,Council,\"\xC2\xA3" "400.00 CR\"\n4 Nov 2026,\"Larks, the caf\xC3\xA9\",12.50 DR\n"},
      {"tidewater", "Posting date,Payee,Amount\n11/03/2026,Council,400.00\n11/04/2026,\"Larks, the caf\xC3\xA9\",(12.50)\n"}};
  for (const auto& [shape, text] : files) {
    const auto file = read_bank_file(text, shapes(), today);
    ASSERT_TRUE(file) << shape << ": " << file.error().sentence;
    EXPECT_EQ(file->shape, shape);
    ASSERT_EQ(file->lines.size(), 2U) << shape;
    EXPECT_TRUE(file->refused.empty()) << shape;
    EXPECT_EQ(file->lines[0].on, *Date::from_parts(2026, 11, 3)) << shape;
    EXPECT_EQ(file->lines[0].pence, 40'000) << shape;
    EXPECT_EQ(file->lines[1].pence, -1'250) << shape;
    EXPECT_EQ(file->lines[1].words, "Larks, the caf\xC3\xA9") << shape;
  }
}

TEST(BankFiles, OfACardWriteSpendingAboveNoughtAndPartCellsOtherwise) {
  const auto file = read_bank_file("Posted;Merchant;Amount\n2026-11-04;Larks;12.50\n2026-11-05;Top up;-400.00\n", shapes(), today);
  ASSERT_TRUE(file) << file.error().sentence;
  ASSERT_EQ(file->lines.size(), 2U);
  EXPECT_EQ(file->lines[0].pence, -1'250);
  EXPECT_EQ(file->lines[1].pence, 40'000);
}

TEST(BankFiles, OfAnyBankAreReadByTheUsualNamesOfTheirColumns) {
  const std::vector<std::string> files{
      "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n03/11/2026,FPI,'11-22-33,123,Council,,400.00,400\n04/11/2026,DD,'11-22-33,123,Larks,12.50,,387.50\n",
      "Number,Date,Account,Amount,Subcategory,Memo\n,03/11/2026,20-11-22 123,400.00,FT,Council\n,04/11/2026,20-11-22 123,-12.50,PAYMENT,Larks\n",
      "\n\"Date\",\"Type\",\"Description\",\"Value\",\"Balance\"\n\n03 Nov 2026,\"BAC\",\"Council\",400.00,400.00\n04 Nov 2026,\"POS\",\"Larks\",-12.50,387.50\n",
      "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)\n03/11/2026,Council,x,FPI,400.00,400\n04/11/2026,Larks,y,CARD,-12.50,387.5\n",
      "Date,Time,Name,Amount,Money Out,Money In\n2026-11-03T09:00:00,9,Council,400,,400\n2026-11-04T09:00:00,9,Larks,-12.5,-12.50,\n",
      "\xEF\xBB\xBF" "Date;Description;Paid in;Paid out\r\n03.11.2026;Balance brought forward;;\r\n03.11.2026;Council;400,00;\r\n04.11.2026;Larks;;12,50\r\n",
      "sep=\t\nTransaction date\tDetails\tAmount\n03/11/2026\tCouncil\t400\n04/11/2026\tLarks\t(12.50)\n"};
  for (const auto& text : files) {
    const auto file = read_bank_file(text, shapes(), today);
    ASSERT_TRUE(file) << text << file.error().sentence;
    EXPECT_TRUE(file->refused.empty()) << text;
    ASSERT_EQ(file->lines.size(), 2U) << text;
    EXPECT_EQ(file->lines[0].on, *Date::from_parts(2026, 11, 3)) << text;
    EXPECT_EQ(file->lines[0].pence, 40'000) << text;
    EXPECT_EQ(file->lines[1].pence, -1'250) << text;
    EXPECT_EQ(file->lines[1].words, "Larks") << text;
  }
}

TEST(BankFiles, OfTenThousandLinesAreReadAndMoreThanTheMostAreNot) {
  const auto file_of = [](std::size_t lines) {
    std::string text = "Date,Description,Paid in,Paid out\n";
    for (std::size_t i = 0; i < lines; ++i) text += "04/11/2026,Shop " + std::to_string(i) + ",,1.00\n";
    return text;
  };
  EXPECT_EQ(read_bank_file(file_of(10'000), shapes(), today)->lines.size(), 10'000U);
  EXPECT_FALSE(read_bank_file(file_of(most_bank_lines + 1), shapes(), today));
}

TEST(BankFiles, OfOldProgramsAreReadInTheirOwnCharacters) {
  const auto file = read_bank_file("Date,Description,Paid in,Paid out\n04/11/2026,Caf\xE9 \x96 tea,,\xA3" "12.50\n", shapes(), today);
  ASSERT_TRUE(file) << file.error().sentence;
  ASSERT_EQ(file->lines.size(), 1U);
  EXPECT_EQ(file->lines[0].words, "Caf\xC3\xA9 \xE2\x80\x93 tea");
  EXPECT_EQ(file->lines[0].pence, -1'250);
}

TEST(BankFiles, RefuseByLineAndNameWhatIsNoBank) {
  const auto file = read_bank_file("Date,Description,Paid in,Paid out\n31/02/2026,x,,1.00\n04/12/2026,x,,1.00\n04/11/2026,x,,one\n04/11/2015,x,,1\n", shapes(), today);
  ASSERT_TRUE(file);
  ASSERT_EQ(file->refused.size(), 4U);
  EXPECT_EQ(file->refused[0].line, 2U);
  EXPECT_FALSE(read_bank_file("a,b\n1,2\n", shapes(), today));
  EXPECT_FALSE(read_bank_file(std::string_view{"\xFF\xFE" "D\0a\0", 6}, shapes(), today));
  EXPECT_FALSE(read_bank_file("Date,Description,Paid in,Paid out\n", shapes(), today));
}

TEST(BankFiles, KnowTheSamePaymentInAnotherFileAndKeepTwoThatLookAlike) {
  const std::string both = "Date,Description,Paid in,Paid out\n04/11/2026,LARKS  Cafe,,3.00\n04/11/2026,Larks cafe,,3.00\n";
  const auto first = read_bank_file(both, shapes(), today), again = read_bank_file("Transaction date,Details,Amount\n04/11/2026,Larks Cafe,-3.00\n", shapes(), today);
  ASSERT_TRUE(first && again);
  EXPECT_NE(first->lines[0].key, first->lines[1].key);
  EXPECT_EQ(first->lines[0].key, again->lines[0].key);
}

TEST(Amounts, AreReadAsBanksWriteThem) {
  EXPECT_EQ(signed_pence("1,234.56"), 123'456);
  EXPECT_EQ(signed_pence("-\xC2\xA3" "12.50"), -1'250);
  EXPECT_EQ(signed_pence("\xC2\xA3-12.50"), -1'250);
  EXPECT_EQ(signed_pence("\xE2\x88\x92" "12.50"), -1'250);
  EXPECT_EQ(signed_pence("(7)"), -700);
  EXPECT_EQ(signed_pence("-1.012,50"), -101'250) << "a comma before two figures parts the pence";
  EXPECT_FALSE(signed_pence("12.505"));
  EXPECT_FALSE(signed_pence(""));
}

TEST(Payees, AreKnownWithoutTheirNumbers) {
  EXPECT_EQ(payee_of("CARD 4412 Larks Cafe 04NOV"), payee_of("card larks cafe"));
}

TEST(ProviderFiles, AreRefusedByRowAndSayTheSameTwice) {
  const std::vector<std::string> outcomes{"o1", "o2"}, words{"Sing in the choir", "Home"};
  const std::string text = "date,outcome,amount,what,kind\n03/11/2026,1,30.00,Choir supper,\n03/11/2026,sing in the choir,30.00,Choir supper,\n04/11/2026,,8.00,November,fee\n";
  const auto file = read_provider_file(text, outcomes, words, today), again = read_provider_file(text, outcomes, words, today);
  ASSERT_TRUE(file && again);
  ASSERT_EQ(file->entries.size(), 3U);
  EXPECT_EQ(file->entries[1].to.outcome, "o1");
  EXPECT_EQ(file->entries[2].kind, EntryKind::fee);
  EXPECT_NE(file->entries[0].source_key, file->entries[1].source_key);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(file->entries[i].source_key, again->entries[i].source_key);
  const auto bad = read_provider_file("date,outcome,amount,what\n03/11/2026,3,30.00,Supper\nx,1,1,y\n03/11/2026,1,-1,y\n", outcomes, words, today);
  ASSERT_TRUE(bad);
  EXPECT_EQ(bad->refused.size(), 3U);
  EXPECT_FALSE(read_provider_file("day,pounds\n1,2\n", outcomes, words, today));
}

}  // namespace
}  // namespace stepwise::budget
