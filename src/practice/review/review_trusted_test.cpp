// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_test_support.hpp"

namespace stepwise::review::test {
namespace {

class Trusting : public Reviews {
 protected:
  std::string trusted_review() {
    Trusted one;
    one.name = "Jo";
    one.organisation = "Harbour";
    one.scope = {"trusted"};
    one.starts_on = today() - 30;
    one.expires_on = today() + 200;
    one.tolerance_pence = 5000;
    one.sample_percent = 100;
    site.change([&](store::WriteTx& tx) { return add_trusted(tx, site.random(), one, {}); });
    const std::string reference = planned("trusted");
    Review now = review(reference);
    now.trusted_reference = trusted_reviewers(*site.store().read()).at(0).reference;
    const auto whom = who();
    site.change([&](store::WriteTx& tx) { return save_review(tx, site.random(), whom, now, {}, "review.moved"); });
    return reference;
  }
};

TEST_P(Trusting, a_decrease_within_the_amount_counts_at_once_and_joins_the_sample) {
  const std::string place = service(), reference = trusted_review();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields fields = step_down(place);
  for (auto& [name, value] : fields)
    if (name == "units") value = "7.5";
    else if (name == "change") value = "-50";
  ASSERT_EQ(send(browser, reference, "decide", fields).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 7.5);
  EXPECT_TRUE(review(reference).audit_picked);
  EXPECT_EQ(send(browser, reference, "sample", {{"result", "sound"}, {"words", "Read with Ada"}}).status, 422) << "not by who had a part in it";
  Browser other = site.sign_in_as("team_manager");
  EXPECT_EQ(send(other, reference, "sample", {{"result", "sound"}, {"words", "Read with Ada"}}).status, 303);
}

TEST_P(Trusting, a_larger_decrease_waits_until_the_council_agrees) {
  const std::string place = service(), reference = trusted_review();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  ASSERT_EQ(send(browser, reference, "decide", step_down(place)).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 10);
  const auto asked = approval::latest(*site.store().read(), "trusted_review", reference);
  ASSERT_TRUE(asked);
  Browser manager = site.sign_in_as("team_manager");
  EXPECT_EQ(send(browser, reference, "ask-again", {{"why", "It waits"}}).status, 404) << "nothing was sent back yet";
  ASSERT_EQ(manager.post(approval::approval_href(asked->reference), {{"act", "send_back"}, {"reason", "What does she say?"}}).status, 303);
  EXPECT_EQ(hours(), 10);
  EXPECT_NE(text_of(browser.get(at(reference)).whole_body()).find("What does she say?"), std::string::npos);
  ASSERT_EQ(send(browser, reference, "ask-again", {{"why", "She said it herself, on the day"}}).status, 303);
  const auto again = approval::latest(*site.store().read(), "trusted_review", reference);
  ASSERT_EQ(manager.post(approval::approval_href(again->reference), {{"act", "agree"}, {"reason", "She said so herself"}}).status, 303);
  EXPECT_EQ(hours(), 7);
}

TEST_P(Trusting, the_amount_is_what_the_service_really_costs_less) {
  const std::string place = service(), reference = trusted_review();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields fields = step_down(place);
  for (auto& [name, value] : fields)
    if (name == "units") value = "1";
    else if (name == "change") value = "-1.00";
  EXPECT_EQ(send(browser, reference, "decide", fields).status, 422) << "nine hours at £20 are not £1";
  std::erase_if(fields, [](const auto& one) { return one.first == "change"; });
  ASSERT_EQ(send(browser, reference, "decide", fields).status, 303);
  EXPECT_EQ(review(reference).decision.change_pence, -18'000);
  EXPECT_NE(text_of(browser.get(at(reference)).whole_body()).find("£180.00 less"), std::string::npos);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 10);
  const auto asked = approval::latest(*site.store().read(), "trusted_review", reference);
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->weekly_pence, -18'000);
}

TEST_P(Trusting, an_end_counts_the_whole_service) {
  const std::string place = service(), reference = trusted_review();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields fields = step_down(place);
  std::erase_if(fields, [](const auto& one) { return one.first == "change" || one.first == "units"; });
  fields[0].second = "end";
  ASSERT_EQ(send(browser, reference, "decide", fields).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", {{"achieved", "partially_met"}, {"achieved_with", "person"}}).status, 303);
  EXPECT_EQ(hours(), 10);
  const auto asked = approval::latest(*site.store().read(), "trusted_review", reference);
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->weekly_pence, -20'000);
}

TEST_P(Trusting, an_increase_waits_for_the_council_whatever_the_amount) {
  service();
  const std::string reference = trusted_review();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields fields{{"decision", "increase"}, {"reason", "Two falls"}, {"change", "1.00"}, {"follow_what", "The therapist looks"}, {"follow_worker", worker_.reference}};
  put_day(fields, "follow_by", today() + 3);
  ASSERT_EQ(send(browser, reference, "decide", fields).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(approval::latest(*site.store().read(), "trusted_review", reference)->standing(), approval::Standing::waiting);
  EXPECT_EQ(hours(), 10);
}

TEST_P(Trusting, days_are_spread_only_when_somebody_says_so_and_never_past_the_limit) {
  std::vector<std::string> all;
  for (const char* kind : {"planned", "trusted", "self_review"}) all.push_back(planned(kind));
  const StaffId manager = site.add_staff("team_manager");
  Browser browser = site.sign_in(manager);
  const auto page = browser.get("/reviews/spread?capacity=1").whole_body();
  const auto boxes = find_all(page, "input[name=move]");
  ASSERT_FALSE(boxes.empty());
  const std::string sent = boxes[0].attribute("value");
  const std::string reference = sent.substr(0, sent.find(':'));
  EXPECT_EQ(review(reference).due_on, today() + 10) << "nothing moves by itself";
  EXPECT_EQ(browser.post("/reviews/spread", {{"capacity", "1"}, {"move", reference + ":" + std::to_string((today() + 90).days()) + ":1"}}).status, 422);
  ASSERT_EQ(browser.post("/reviews/spread", {{"capacity", "1"}, {"move", sent}}).status, 303);
  EXPECT_NE(review(reference).due_on, today() + 10);
  EXPECT_LE(review(reference).due_on, review(reference).limit_on);
}

TEST_P(Trusting, a_provider_that_stops_leaves_nobody_without_one) {
  service();
  const StaffId manager = site.add_staff("team_manager");
  Browser browser = site.sign_in(manager);
  EXPECT_EQ(browser.post("/reviews/provider-stops", {{"provider", "Nobody we know"}, {"why", "x"}}).status, 422);
  const auto done = browser.post("/reviews/provider-stops", {{"provider", "Harbour"}, {"why", "It closes on Friday"}});
  ASSERT_EQ(done.status, 303) << text_of(done.whole_body());
  EXPECT_NE(header_of(done, "Location").find("planned=1&left=0"), std::string::npos);
  const auto all = read_reviews(*site.store().read(), who().readable());
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].trigger, "provider_failure");
  EXPECT_EQ(all[0].due_on, today() + 3);
  EXPECT_EQ(browser.post("/reviews/provider-stops", {{"provider", "Harbour"}, {"why", "It closes on Friday"}}).status, 303);
  EXPECT_EQ(read_reviews(*site.store().read(), who().readable()).size(), 1U) << "one waits already";
}

STEPWISE_EACH_ENGINE(Trusting);

}  // namespace
}  // namespace stepwise::review::test
