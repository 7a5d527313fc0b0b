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
