// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/budget/budget_test_support.hpp"
#include "practice/budget/listing.hpp"
#include "practice/budget/statement_run.hpp"
#include "practice/review/review_store.hpp"

namespace stepwise::budget {
namespace {

using access::test::header_of;
using test::Browser;
using test::FormFields;
using html::find_all;
using html::text_of;

/// Budgets in a house that has reviews too.
class BesideReviews : public test::BudgetDesk {
 protected:
  BesideReviews() {
    room_->use({.plan = [this](store::ReadTx&, const access::ReadablePerson&) { return std::optional{agreed()}; },
                .outcomes = [](store::ReadTx&, const access::ReadablePerson&) { return std::vector<Aim>{{"choir", "I sing in the choir on Tuesdays"}}; },
                .estimate = {},
                .ratings = [this](store::ReadTx&, const access::ReadablePerson&) {
                  return std::vector<Rated>{{"choir", start() + 5, "A little", "Family", "Mostly"}, {"choir", start() + 20, "About half", "Family", ""}, {"choir", today(), "As I want it", "", ""}};
                },
                .provider_stops = [](store::WriteTx& tx, Random& random, const access::ChangeablePerson& whom, std::string_view why, const Owner& owner, store::AuditLine audit) {
                  return review::start_unplanned(tx, random, whom, "provider_failure", why, owner, std::move(audit)).map([](const std::string&) {});
                }});
  }
  std::string payment() {
    Account account{.plan_reference = "plan1", .holding = Holding::direct_payment, .holder_kind = "person", .holder_name = "Ruth Finch-Test", .owner = {staff_.id, staff_.name, "", {}, "North team"}, .starts_on = start()};
    account.terms = {.agreed_on = start() - 5, .willing = "yes", .capable = "yes", .appropriate = "yes", .not_excluded = "yes", .paid_into = "separate_account", .pay_basis = "net", .family_in_household = "no"};
    return opened(std::move(account), amounts());
  }
  std::vector<review::Review> reviews() { return review::read_reviews(*site.store().read(), who().readable()); }
  std::vector<task::Task> work() { return room_->work()[0].due(*site.store().read(), {.today = today(), .until = today() + 400, .limit = 50}); }
  static bool has(const std::vector<task::Task>& tasks, std::string_view kind) { return std::ranges::any_of(tasks, [&](const task::Task& task) { return task.kind == kind; }); }
  std::string close(Browser& browser, const std::string& token) {
    FormFields closing{{"form_token", token}, {"provider", "Willow and Ash"}, {"words", "They retire"}};
    put_day(closing, "closes", today() + 40);
    return header_of(browser.post("/budgets/closings", closing), "Location");
  }
  std::string end(Browser& browser, const std::string& reference, const std::string& reason) {
    FormFields fields{{"reason", reason}, {"words", "They have nobody left for Tuesdays"}, {"balance", "back"}, {"of_version", "1"}, {"form_token", "end-" + reference}};
    put_day(fields, "last", today());
    return header_of(browser.post("/people/ruthref/budget/" + reference + "/change/end", fields), "Location");
  }
};

TEST_P(BesideReviews, the_person_or_who_helps_says_by_a_link_what_the_bank_statement_was) {
  const std::string reference = payment(), home = "/people/ruthref/budget/" + reference;
  Browser worker = site.sign_in_as("practitioner");
  EXPECT_NE(worker.get(home).whole_body().find(home + "/link"), std::string::npos);
  const auto made = worker.post(home + "/link", {{"do", "make"}, {"holder_name", "Ruth’s sister Ann"}, {"sent_to", "By hand"}});
  const std::string address = link_in(made.whole_body());
  ASSERT_FALSE(address.empty());
  Browser helper{site};
  const auto page = helper.get(address);
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(page.whole_body().find("Finch-Test"), std::string::npos);
  EXPECT_EQ(find_all(page.whole_body(), "input[value=fee]").size(), 0U) << "nobody takes a fee of a direct payment";
  const std::string csrf{find_all(page.whole_body(), "input[name=csrf]").at(0).attribute("value")};
  const std::string file = "Date,Description,Paid in,Paid out\n" + (start() + 20).uk() + ",Larks Cafe,,12.50\n";
  EXPECT_EQ(header_of(helper.upload(address, {{"csrf", csrf}, {"do", "load"}}, "file", "bank.csv", file), "Location"), address + "?done=loaded");
  EXPECT_EQ(header_of(helper.upload(address, {{"csrf", csrf}, {"do", "load"}}, "file", "bank.csv", file), "Location"), address + "?done=nothing-new");
  EXPECT_EQ(helper.upload(address, {{"csrf", csrf}, {"do", "load"}}, "file", "bank.csv", "Date,Description,Paid in,Paid out\n1,x,,y\n").status, 422);
  const auto body = helper.get(address).whole_body();
  std::string line;
  for (const auto& select : find_all(body, "select"))
    if (select.attribute("name").starts_with("line_")) line = std::string{select.attribute("name")};
  ASSERT_FALSE(line.empty());
  EXPECT_EQ(header_of(helper.post_bare(address, {{"csrf", csrf}, {"do", "match"}, {line, "spend:choir"}}), "Location"), address + "?done=matched");
  ASSERT_EQ(read(reference).ledger.size(), 1U);
  EXPECT_EQ(read(reference).ledger[0].to.outcome, "choir");
  EXPECT_EQ(read(reference).ledger[0].by_name, "Ruth’s sister Ann");
}

TEST_P(BesideReviews, what_was_said_of_an_outcome_by_the_end_of_a_statement_stands_on_it) {
  const std::string reference = fund_in_use();
  ASSERT_TRUE(make_statements(site.store(), site.random(), today() - 1, line()));
  const auto statements = read_statements(*site.store().read(), who().readable(), read(reference).account.id);
  ASSERT_GE(statements.size(), 2U);
  Browser browser = site.sign_in_as("practitioner");
  for (const std::string read_as : {"", "?read=easy"}) {
    const auto whole = browser.get("/people/ruthref/budget/" + reference + "/statements/" + statements.back().reference + read_as).whole_body();
    const auto text = text_of(whole);
    EXPECT_NE(text.find("I said: About half"), std::string::npos) << text;
    EXPECT_EQ(text.find("Family said"), std::string::npos) << "others said nothing that time";
    EXPECT_EQ(text.find("earned"), std::string::npos) << "nobody earns their support";
    EXPECT_EQ(find_all(whole, "details.app-paper__hidden").size(), read_as.empty() ? 1U : 0U) << "on paper the figures stand once";
    EXPECT_EQ(text.find("As I want it"), std::string::npos) << "said after the statement ended";
  }
}

TEST_P(BesideReviews, a_provider_who_closes_gives_everybody_one_review_and_no_more) {
  const std::string reference = fund_in_use();
  Browser browser = site.sign_in_as("practitioner");
  close(browser, "c1");
  close(browser, "c1");
  close(browser, "c2");
  ASSERT_EQ(reviews().size(), 1U);
  EXPECT_EQ(reviews()[0].trigger, "provider_failure");
  EXPECT_EQ(reviews()[0].owner.worker_name, "Amina Fairclough");
  auto held = reviews()[0];
  held.begun_on = today();
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return review::save_review(tx, site.random(), who(), held, line(), "review.held"); }));
  EXPECT_FALSE(end(browser, reference, "provider_closes").empty());
  EXPECT_EQ(reviews().size(), 1U) << "the one of the day they told us is enough";
}

TEST_P(BesideReviews, a_fund_that_is_handed_back_gives_one_review) {
  const std::string reference = fund_in_use();
  Browser browser = site.sign_in_as("practitioner");
  EXPECT_FALSE(end(browser, reference, "provider_hands_back").empty());
  ASSERT_EQ(reviews().size(), 1U);
  EXPECT_EQ(reviews()[0].why, "They have nobody left for Tuesdays");
  const auto page = text_of(browser.get("/people/ruthref/budget/" + reference).whole_body());
  EXPECT_NE(page.find("The provider hands it back: They have nobody left"), std::string::npos) << page;
}

TEST_P(BesideReviews, a_payment_is_reviewed_in_one_place) {
  const std::string reference = payment();
  EXPECT_TRUE(has(work(), "budget.check"));
  review::Review planned;
  planned.kind = "direct_payment";
  planned.due_on = planned.limit_on = today() + 30;
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return review::plan_review(tx, site.random(), who(), planned, line()); }));
  EXPECT_FALSE(has(work(), "budget.check")) << "the review is the work; the check yields";
  Browser browser = site.sign_in_as("practitioner");
  EXPECT_NE(browser.get("/people/ruthref/budget/" + reference).whole_body().find("\"/people/ruthref/reviews\""), std::string::npos);
  EXPECT_EQ(browser.get("/people/ruthref/budget/" + reference + "/change/check").status, 200);
  auto held = reviews()[0];
  held.begun_on = held.finished_on = today();
  held.finished_by = "Amina Fairclough";
  ASSERT_TRUE(save([&](store::WriteTx& tx) { return review::save_review(tx, site.random(), who(), held, line(), "review.finished"); }));
  const auto whole = read(reference);
  EXPECT_EQ(next_check(whole.account, whole.checks)->due, today() + 365) << "counted from the day it was held";
  EXPECT_FALSE(whole.payment_review_on);
  const auto listed = list_accounts(*site.store().read(), std::nullopt, std::nullopt);
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0].check->due, today().add_months(12));
  EXPECT_TRUE(has(work(), "budget.check"));
  EXPECT_NE(text_of(browser.get("/people/ruthref/budget/" + reference).whole_body()).find("at a review"), std::string::npos);
}

STEPWISE_EACH_ENGINE(BesideReviews);

}  // namespace
}  // namespace stepwise::budget
