// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/budget_test_support.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/statement_run.hpp"

namespace stepwise::budget {
namespace {

using Pages = test::BudgetDesk;
using access::test::header_of;
using html::find_all;
using html::text_of;
using test::Browser;
using test::FormFields;

FormFields new_fund(Pages& desk, std::string token) {
  FormFields fields{{"form_token", std::move(token)}, {"pieces", "piece1"}, {"contribution", "5.00"}, {"provider", "Willow and Ash"}, {"parties", "The three of us"}, {"may_buy", "What helps"}, {"may_not_buy", "Debts"},
                    {"flexibility_percent", "10"}, {"who_decides", "Ruth"}, {"fee", "2.00"}, {"fee_words", "Payroll"}, {"bank_weeks", "4"}, {"bank_for_weeks", "12"}, {"advance_weeks", "2"},
                    {"statements", "four_weekly"}, {"records_words", "Receipts"}, {"dispute_route", "The manager"}, {"ending_words", "The rest goes back"}};
  const Date first = desk.today() - 30;
  Pages::put_day(fields, "starts", first);
  for (const auto* step : {"told_how", "told_managed", "told_disputes", "shown_examples", "agreed"}) Pages::put_day(fields, step, first - 3);
  return fields;
}

TEST_P(Pages, a_fund_is_opened_once_from_the_signed_plan) {
  Browser browser = site.sign_in_as("practitioner");
  const auto asked = browser.get("/people/ruthref/budget/new?holding=isf");
  EXPECT_EQ(asked.status, 200);
  EXPECT_EQ(find_all(asked.whole_body(), "input[name=pieces]").size(), 2U);
  const auto saved = browser.post("/people/ruthref/budget/new?holding=isf", new_fund(*this, "t1"));
  ASSERT_EQ(saved.status, 303) << text_of(saved.whole_body());
  EXPECT_EQ(browser.post("/people/ruthref/budget/new?holding=isf", new_fund(*this, "t1")).status, 303);
  const auto accounts = read_accounts(*site.store().read(), who().readable());
  ASSERT_EQ(accounts.size(), 1U);
  ASSERT_EQ(accounts[0].amounts.size(), 2U);
  EXPECT_EQ(accounts[0].amounts[1].kind, "contribution");
  const auto page = text_of(browser.get("/people/ruthref/budget").whole_body());
  EXPECT_NE(page.find("£70.00"), std::string::npos) << page;
  EXPECT_NE(page.find("Breakfasts with a neighbour: £30.00 a week"), std::string::npos) << "what no account pays for yet is said";
}

TEST_P(Pages, a_step_on_the_first_day_is_too_late_and_nothing_typed_is_lost) {
  Browser browser = site.sign_in_as("practitioner");
  FormFields fields = new_fund(*this, "t1");
  for (auto& [name, value] : fields)
    if (name == "told_disputes_day") value = std::to_string((today() - 30).day());
    else if (name == "told_disputes_month") value = std::to_string((today() - 30).month());
  const auto answer = browser.post("/people/ruthref/budget/new?holding=isf", fields);
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(find_all(answer.whole_body(), ".govuk-error-message").size(), 1U);
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=dispute_route]").at(0).text, "The manager");
  EXPECT_TRUE(read_accounts(*site.store().read(), who().readable()).empty());
}

TEST_P(Pages, all_that_is_missing_is_said_at_once) {
  Browser browser = site.sign_in_as("practitioner");
  FormFields fields = new_fund(*this, "t1");
  std::erase_if(fields, [](const auto& field) { return field.first == "pieces" || field.first == "parties" || field.first.starts_with("starts"); });
  std::vector<std::string> wrong;
  for (const auto& message : find_all(browser.post("/people/ruthref/budget/new?holding=isf", fields).whole_body(), ".govuk-error-message")) wrong.emplace_back(message.attribute("id"));
  EXPECT_EQ(wrong, (std::vector<std::string>{"pieces-error", "starts-error", "parties-error"})) << "no step of the guidance is too late for a day that is not known";
}

TEST_P(Pages, every_page_and_form_of_an_account_opens) {
  const std::string home = "/people/ruthref/budget/" + fund_in_use();
  ASSERT_TRUE(make_statements(site.store(), site.random(), today() - 1, line()));
  const Whole whole = read(home.substr(std::string{"/people/ruthref/budget/"}.size()));
  const auto statements = read_statements(*site.store().read(), who().readable(), whole.account.id);
  Browser browser = site.sign_in_as("practitioner");
  for (const auto& path : {std::string{}, std::string{"/ledger"}, std::string{"/bank"}, std::string{"/link"}, "/statements/" + statements[0].reference, "/statements/" + statements[0].reference + "?read=easy",
                           std::string{"/change/terms"}, std::string{"/change/amount"}, "/change/amount?item=" + whole.amounts[0].reference, std::string{"/change/pause"}, std::string{"/change/line"},
                           "/change/put-right?item=" + whole.ledger[0].reference, std::string{"/change/note"}, std::string{"/change/check"}, "/change/answer?item=" + statements[0].reference, std::string{"/change/end"}}) {
    const auto page = browser.get(home + path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_EQ(find_all(page.whole_body(), "h1").size(), 1U) << path;
    EXPECT_EQ(text_of(page.whole_body()).find("<title>Ruth"), std::string::npos);
    for (const auto& title : find_all(page.whole_body(), "title")) EXPECT_EQ(title.text.find("Finch-Test"), std::string::npos) << path;
  }
  EXPECT_EQ(browser.get(home + "/change/nothing").status, 404);
  EXPECT_EQ(browser.get("/people/ruthref/budget/other").status, 404);
  Browser without = site.sign_in_as("contact_worker");
  EXPECT_EQ(without.get(home + "/change/line").status, 404);
}

TEST_P(Pages, a_line_is_written_once_and_put_right_by_another) {
  const std::string reference = fund_in_use(), home = "/people/ruthref/budget/" + reference;
  Browser browser = site.sign_in_as("practitioner");
  FormFields fields{{"form_token", "t1"}, {"kind", "spend"}, {"amount", "12.50"}, {"words", "Song books"}, {"outcome", "choir"}};
  put_day(fields, "on", today());
  EXPECT_EQ(browser.post(home + "/change/line", fields).status, 303);
  EXPECT_EQ(browser.post(home + "/change/line", fields).status, 303);
  Whole whole = read(reference);
  ASSERT_EQ(whole.ledger.size(), 4U);
  const std::string right = home + "/change/put-right?item=" + whole.ledger.back().reference;
  EXPECT_EQ(browser.post(right, {{"form_token", "t2"}, {"reason", ""}}).status, 422);
  EXPECT_EQ(browser.post(right, {{"form_token", "t3"}, {"reason", "Two books came back"}}).status, 303);
  EXPECT_EQ(browser.post(right, {{"form_token", "t4"}, {"reason", "Again"}}).status, 409);
  whole = read(reference);
  EXPECT_EQ(whole.ledger.size(), 5U);
  EXPECT_EQ(cash_on(whole.ledger, today()), 55'000);
}

TEST_P(Pages, a_fund_that_ends_overspent_is_not_said_to_be_empty) {
  const std::string reference = opened(fund(), amounts());
  write(read(reference), EntryKind::paid_in, 1'000, start());
  write(read(reference), EntryKind::spend, 9'000, start() + 2, "choir");
  Browser browser = site.sign_in_as("practitioner");
  FormFields fields{{"reason", "provider_closes"}, {"words", "They retire"}, {"balance", "back"}, {"of_version", "1"}, {"form_token", "owing"}};
  put_day(fields, "last", today());
  const std::string to = header_of(browser.post("/people/ruthref/budget/" + reference + "/change/end", fields), "Location");
  EXPECT_NE(to.find("?done=ended-owing"), std::string::npos) << to;
  EXPECT_EQ(html::text_of(browser.get(to).whole_body()).find("Nothing is left in it"), std::string::npos);
}

TEST_P(Pages, moving_more_than_was_agreed_needs_a_reason) {
  const std::string reference = fund_in_use(), home = "/people/ruthref/budget/" + reference;
  Browser browser = site.sign_in_as("practitioner");
  FormFields fields{{"form_token", "t1"}, {"kind", "move"}, {"amount", "100.00"}, {"words", "More singing"}, {"outcome", "home"}, {"other_outcome", "choir"}};
  put_day(fields, "on", today());
  const auto asked = browser.post(home + "/change/line", fields);
  EXPECT_EQ(asked.status, 422);
  EXPECT_EQ(find_all(asked.whole_body(), "#reason-error").size(), 1U);
  fields.emplace_back("reason", "Ruth asked for it");
  EXPECT_EQ(browser.post(home + "/change/line", fields).status, 303);
}

TEST_P(Pages, a_provider_keeps_the_ledger_by_a_link_and_sees_no_name) {
  const std::string reference = fund_in_use(), home = "/people/ruthref/budget/" + reference;
  Browser browser = site.sign_in_as("practitioner");
  const auto made = browser.post(home + "/link", {{"do", "make"}, {"holder_name", "Willow and Ash, Bea"}, {"sent_to", "By hand"}});
  ASSERT_EQ(made.status, 200);
  const std::string address = link_in(made.whole_body());
  ASSERT_FALSE(address.empty());
  Browser provider{site};
  const auto page = provider.get(address);
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(page.whole_body().find("Finch-Test"), std::string::npos);
  EXPECT_NE(text_of(page.whole_body()).find("I sing in the choir"), std::string::npos);
  const auto token = find_all(page.whole_body(), "input[name=csrf]");
  ASSERT_FALSE(token.empty());
  FormFields fields{{"csrf", std::string{token[0].attribute("value")}}, {"do", "line"}, {"form_token", "p1"}, {"kind", "spend"}, {"amount", "20.00"}, {"words", "Supper"}, {"outcome", "choir"}};
  put_day(fields, "on", today());
  EXPECT_EQ(provider.post_bare(address, fields).status, 303);
  EXPECT_EQ(provider.post_bare(address, fields).status, 303);
  EXPECT_EQ(read(reference).ledger.size(), 4U);
  EXPECT_EQ(read(reference).ledger.back().by_name, "Willow and Ash, Bea");
  EXPECT_EQ(provider.get("/fund/nothing").status, 404);
  const auto links = find_all(browser.get(home + "/link").whole_body(), "input[name=link]");
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(browser.post(home + "/link", {{"do", "withdraw"}, {"link", std::string{links[0].attribute("value")}}}).status, 303);
  EXPECT_EQ(provider.get(address).status, 404);
}

TEST_P(Pages, a_bank_file_is_loaded_and_said) {
  const std::string reference = fund_in_use(), home = "/people/ruthref/budget/" + reference;
  Browser browser = site.sign_in_as("practitioner");
  const std::string file = "Date,Description,Paid in,Paid out\n" + (start() + 20).uk() + ",Larks Cafe,,12.50\n";
  EXPECT_EQ(header_of(browser.upload(home + "/bank", {{"do", "load"}}, "file", "bank.csv", file), "Location"), home + "/bank?done=loaded");
  EXPECT_EQ(header_of(browser.upload(home + "/bank", {{"do", "load"}}, "file", "bank.csv", file), "Location"), home + "/bank?done=nothing-new");
  EXPECT_EQ(browser.upload(home + "/bank", {{"do", "load"}}, "file", "bank.csv", "Date,Description,Paid in,Paid out\n1,x,,y\n").status, 422);
  const auto selects = find_all(browser.get(home + "/bank").whole_body(), "select");
  ASSERT_EQ(selects.size(), 1U);
  EXPECT_EQ(browser.post(home + "/bank", {{"do", "match"}, {std::string{selects[0].attribute("name")}, "spend:home"}}).status, 303);
  EXPECT_EQ(read(reference).ledger.back().to.outcome, "home");
}

TEST_P(Pages, lists_runs_and_closing_providers_are_shown_to_those_who_keep_budgets) {
  fund_in_use();
  Browser browser = site.sign_in_as("practitioner");
  EXPECT_NE(text_of(browser.get("/budgets?team=all").whole_body()).find("Ruth Finch-Test"), std::string::npos);
  FormFields closing{{"form_token", "c1"}, {"provider", "Willow and Ash"}, {"words", "They retire"}};
  put_day(closing, "closes", today() + 40);
  EXPECT_EQ(browser.post("/budgets/closings", closing).status, 303);
  EXPECT_EQ(browser.post("/budgets/closings", closing).status, 303);
  EXPECT_EQ(read_closings(*site.store().read()).size(), 1U);
  EXPECT_NE(text_of(browser.get("/budgets?show=closing&team=all").whole_body()).find("The provider closes on"), std::string::npos);
  FormFields run;
  put_day(run, "until", today());
  EXPECT_EQ(browser.post("/budgets/statements", run).status, 422);
  run.clear();
  put_day(run, "until", today() - 1);
  EXPECT_EQ(browser.post("/budgets/statements", run).status, 303);
  EXPECT_EQ(browser.get("/budgets/statements").status, 200);
  Browser without = site.sign_in_as("contact_worker");
  EXPECT_EQ(without.get("/budgets").status, 404);
}

STEPWISE_EACH_ENGINE(Pages);

}  // namespace
}  // namespace stepwise::budget
