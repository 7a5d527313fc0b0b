// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_site.hpp"

#include <gtest/gtest.h>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/review/decision.hpp"
#include "practice/support/support_store.hpp"
#include "sql/review.hpp"

namespace stepwise::review {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;

/// A record with two people, one service of ten hours a week, and two outcomes that a plan would have.
class Reviews : public ::testing::TestWithParam<std::string> {
 protected:
  Reviews() : site{GetParam()} {
    drafts_ = drafts::Site::open(site.store(), site.random());
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    approvals_ = approval::Site::open(site.store()).value();
    approvals_->add_kind(room_->approval_kind());
    room_->use({.aims = [](store::ReadTx&, const access::ReadablePerson&) { return std::vector<Aim>{{"out1", "Breakfast in my own kitchen", "gain", ""}, {"out2", "To see my friends", "maintain", ""}}; },
                .plan = [this](store::ReadTx&, const access::ReadablePerson&) { return std::optional{PlanNow{"plan1", "/plan", today() - 50, {}, 0}}; }});
    site.add(room_->routes());
    site.add(approvals_->routes());
    add("adaref", "Ada", false);
    add("hidref", "Hugh", true);
    worker_id_ = site.add_staff("practitioner");
    worker_ = staff(worker_id_);
  }
  void add(std::string reference, std::string given, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = "Byron-Test";
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  access::Staff staff(StaffId id) {
    const auto record = access::staff_by_id(*site.store().read(), id);
    access::Staff staff;
    staff.id = id;
    staff.reference = record->reference;
    staff.name = record->name;
    staff.may = {access::Permission::read_person, access::Permission::change_person, access::Permission::read_restricted};
    return staff;
  }
  access::ChangeablePerson who(std::string_view reference = "adaref") {
    access::Gate gate{site.store(), worker_, "r"};
    return gate.changeable(*site.store().read(), reference, "test").value();
  }
  Date today() { return site.clock().today(); }
  std::string planned(std::string kind = "planned", std::string_view person = "adaref") {
    Review review;
    review.kind = std::move(kind);
    review.due_on = today() + 10;
    review.limit_on = today() + 40;
    review.owner = {worker_.id, worker_.name, "", {}, ""};
    const auto whom = who(person);
    return site.store().write([&](store::WriteTx& tx) { return plan_review(tx, site.random(), whom, review, {}); }).value();
  }
  /// Ten hours a week at £20.
  std::string service() {
    support::Service service;
    service.service_type = "community";
    service.service_component = "home_support";
    service.delivery_mechanism = "cassr_commissioned_support";
    service.provider = "Harbour";
    service.start_on = today() - 300;
    service.unit_cost_pence = 2000;
    service.cost_frequency = "hourly";
    service.planned_units = 10;
    const auto whom = who();
    const auto started = site.store().write([&](store::WriteTx& tx) { return support::start_service(tx, site.random(), whom, service, {}); });
    EXPECT_TRUE(started) << started.error().sentence;
    return started.value_or("");
  }
  Review review(std::string_view reference) { return read_review(*site.store().read(), who().readable(), reference).value(); }
  static void put_day(FormFields& fields, const std::string& name, Date day) {
    fields.emplace_back(name + "_day", std::to_string(day.day()));
    fields.emplace_back(name + "_month", std::to_string(day.month()));
    fields.emplace_back(name + "_year", std::to_string(day.year()));
  }
  std::string at(std::string_view reference, std::string_view part = "") { return "/people/adaref/reviews/" + std::string{reference} + (part.empty() ? "" : "/" + std::string{part}); }
  http::Response send(Browser& browser, std::string_view reference, std::string_view part, FormFields fields, std::optional<std::int64_t> version = {}) {
    fields.emplace_back("form_token", "token" + std::to_string(++tokens_));
    fields.emplace_back("of_version", std::to_string(version.value_or(review(reference).version)));
    return browser.post(at(reference, part), fields);
  }
  FormFields talk() {
    FormFields fields{{"method", "person_only"}, {"who_came", "Ada and her sister"}, {"advocate", "not_needed"}, {"about_me", "still_right"}, {"carer_offer", "no_carer"}, {"safety", "nothing_seen"}, {"try_next", "The market alone"}};
    put_day(fields, "begun_on", today());
    return fields;
  }
  FormFields rated(std::string own, std::string others) {
    return {{"own_attainment", own}, {"own_help", "1"}, {"others_attainment", others}, {"others_help", "1"}, {"result", "partially_met"}, {"importance", "2"}, {"difficulty", "1"}};
  }
  FormFields step_down(const std::string& service) {
    FormFields fields{{"decision", "step_down"}, {"reason", "Mornings are quick now"}, {"less_because", "need_reduced"}, {"person_view", "agrees"}, {"person_words", "I like my mornings"}, {"service", service}, {"units", "7"}, {"change", "-60"},
                      {"follow_what", "Ring in two weeks"}, {"follow_worker", worker_.reference}};
    put_day(fields, "takes_effect", today());
    put_day(fields, "follow_by", today() + 14);
    return fields;
  }
  FormFields finish() {
    FormFields fields{{"achieved", "partially_met"}, {"achieved_with", "person"}};
    put_day(fields, "next_on", today() + 200);
    return fields;
  }
  double hours() {
    double all = 0;
    for (const auto& one : support::read_services(*site.store().read(), who().readable()))
      if (support::runs_on(one, today() + 1)) all += one.planned_units.value_or(0);
    return all;
  }

  access::test::TestSite site;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  std::shared_ptr<approval::Site> approvals_;
  StaffId worker_id_{0};
  access::Staff worker_;
  int tokens_ = 0;
};

TEST_P(Reviews, a_whole_one_is_held_rated_decided_finished_and_counts_in_the_return) {
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  EXPECT_EQ(review(reference).talk.hours_then, 10);
  ASSERT_EQ(send(browser, reference, "o-out1", rated("4", "1")).status, 303);
  ASSERT_EQ(send(browser, reference, "o-out2", rated("did_not_say", "not_applicable")).status, 303);
  EXPECT_NE(text_of(browser.get(at(reference)).whole_body()).find("They see it differently"), std::string::npos);
  ASSERT_EQ(send(browser, reference, "decide", step_down(place)).status, 303);
  EXPECT_EQ(hours(), 10) << "nothing changes before it is finished";
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 7);
  const auto done = review(reference);
  EXPECT_EQ(standing_of(done, today()), Standing::to_follow_up);
  ASSERT_FALSE(done.care_event_reference.empty());
  const auto events = person::read_care_events(*site.store().read(), who().readable());
  const auto event = std::ranges::find(events, done.care_event_reference, &person::CareEvent::reference);
  ASSERT_NE(event, events.end());
  EXPECT_EQ(event->outcome, "support_planning_or_services");
  EXPECT_EQ(event->review_reason, "planned");
  EXPECT_EQ(event->end_on, today());
  const auto next = review(done.next_reference);
  EXPECT_EQ(next.due_on, today() + 200);
  const auto ratings = read_ratings(*site.store().read(), who().readable());
  ASSERT_EQ(ratings.size(), 2U);
  EXPECT_EQ(ratings[0].own.attainment.points(), 4);
  EXPECT_FALSE(ratings[1].own.attainment.points());
}

TEST_P(Reviews, none_alone_cuts_what_somebody_has) {
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  for (const char* without : {"less_because", "person_view", "reason", "follow_what"}) {
    FormFields fields = step_down(place);
    std::erase_if(fields, [&](const auto& one) { return one.first == without; });
    const auto answer = send(browser, reference, "decide", fields);
    EXPECT_EQ(answer.status, 422) << without;
    if (std::string_view{without} != "reason") { EXPECT_NE(answer.whole_body().find("Mornings are quick now"), std::string::npos) << "what was typed is kept"; }
  }
  EXPECT_EQ(send(browser, reference, "finish", finish()).status, 422) << "nothing was decided";
  EXPECT_EQ(hours(), 10);
}

TEST_P(Reviews, more_hours_are_not_given_here) {
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields fields = step_down(place);
  for (auto& [name, value] : fields)
    if (name == "units") value = "14";
  EXPECT_EQ(send(browser, reference, "decide", fields).status, 422);
}

TEST_P(Reviews, a_stale_save_shows_both_texts_and_a_double_click_makes_one) {
  const std::string reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  FormFields other = talk();
  other[1].second = "Ada alone";
  const auto stale = send(browser, reference, "talk", other, 1);
  EXPECT_EQ(stale.status, 409);
  EXPECT_NE(text_of(stale.whole_body()).find("Ada alone"), std::string::npos);
  EXPECT_NE(text_of(stale.whole_body()).find("Ada and her sister"), std::string::npos);
  FormFields plan{{"kind", "unplanned"}, {"trigger", "hospital"}, {"why", "Home since Tuesday"}, {"worker", worker_.reference}, {"form_token", "same"}};
  EXPECT_EQ(header_of(browser.post("/people/adaref/reviews/new", plan), "Location"), header_of(browser.post("/people/adaref/reviews/new", plan), "Location"));
  EXPECT_EQ(read_reviews(*site.store().read(), who().readable()).size(), 2U);
}

TEST_P(Reviews, what_happened_says_when_it_is_due_and_asking_may_be_refused_only_with_reasons) {
  Browser browser = site.sign_in(worker_id_);
  EXPECT_EQ(browser.post("/people/adaref/reviews/new", {{"kind", "unplanned"}, {"why", "x"}, {"worker", worker_.reference}}).status, 422);
  const auto answer = browser.post("/people/adaref/reviews/new", {{"kind", "requested"}, {"why", "Her sister asks"}, {"worker", worker_.reference}, {"form_token", "t"}});
  ASSERT_EQ(answer.status, 303) << text_of(answer.whole_body());
  const Review asked = read_reviews(*site.store().read(), who().readable()).at(0);
  EXPECT_EQ(asked.limit_on, today() + asked_for_days);
  EXPECT_EQ(send(browser, asked.reference, "stop", {{"reason", " "}}).status, 422);
  EXPECT_EQ(send(browser, asked.reference, "stop", {{"reason", "Looked at last week, and she agrees"}}).status, 303);
  EXPECT_EQ(standing_of(review(asked.reference), today()), Standing::refused);
}

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
    if (name == "change") value = "-50";
  ASSERT_EQ(send(browser, reference, "decide", fields).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 7);
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

TEST_P(Reviews, lists_and_work_show_what_is_due_but_no_restricted_person) {
  planned();
  planned("planned", "hidref");
  EXPECT_EQ(open_reviews(*site.store().read(), std::nullopt, std::nullopt).size(), 1U);
  const auto tasks = room_->work()[0].due(*site.store().read(), {.worker = worker_.id, .today = today(), .until = today() + 30});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "review.hold");
  EXPECT_EQ(tasks[0].due, today() + 10);
  Browser browser = site.sign_in(worker_id_);
  const auto list = browser.get("/reviews?team=mine").whole_body();
  EXPECT_NE(text_of(list).find("Ada Byron-Test"), std::string::npos);
  EXPECT_EQ(text_of(list).find("Hugh"), std::string::npos);
  EXPECT_EQ(find_all(list, "title").at(0).text.find("Ada"), std::string::npos);
  EXPECT_EQ(site.sign_in_as("contact_worker").get("/reviews").status, 404);
  EXPECT_EQ(browser.get("/reviews/trusted").status, 404);
}

TEST_P(Reviews, work_can_be_given_to_somebody_else) {
  const std::string reference = planned();
  const auto other = staff(site.add_staff("practitioner"));
  const auto tasks = room_->work()[0].due(*site.store().read(), {.worker = worker_.id, .today = today(), .until = today() + 30});
  ASSERT_EQ(tasks.size(), 1U);
  const auto whom = who();
  site.change([&](store::WriteTx& tx) { return room_->work()[0].give(tx, whom, tasks[0], other.id, {}); });
  EXPECT_EQ(review(reference).owner.worker, other.id);
}

TEST_P(Reviews, a_death_leaves_nothing_due) {
  const std::string reference = planned();
  auto details = person::read_person(*site.store().read(), who().readable()).details;
  details.died_on = today() - 1;
  const auto version = person::read_person(*site.store().read(), who().readable()).version;
  const auto whom = who();
  site.change([&](store::WriteTx& tx) { return person::save_details(tx, whom, version, details, {}); });
  EXPECT_TRUE(open_reviews(*site.store().read(), std::nullopt, std::nullopt).empty());
  EXPECT_EQ(standing_of(review(reference), today(), today() - 1), Standing::closed_after_death);
  EXPECT_EQ(site.sign_in(worker_id_).get("/people/adaref/reviews/new").status, 422);
}

TEST_P(Reviews, days_are_spread_only_when_somebody_says_so_and_never_past_the_limit) {
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

TEST_P(Reviews, what_people_say_is_kept_without_them_and_shown_from_six_answers) {
  const std::string reference = planned();
  Browser browser = site.sign_in(worker_id_);
  FormFields answers;
  for (int i = 1; i <= statements; ++i) answers.emplace_back("s" + std::to_string(i), i == 3 ? "did_not_say" : "mostly");
  const std::string page = experience_href("adaref", "review-" + reference);
  ASSERT_EQ(browser.post(page, answers).status, 303);
  EXPECT_EQ(browser.post(page, answers).status, 409) << "nobody is asked twice";
  const auto heard = heard_since(*site.store().read(), today() - 40);
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(heard[0].by_statement.at(1).said(), 1);
  EXPECT_EQ(heard[0].by_statement.at(3).said(), 0);
  EXPECT_NE(text_of(browser.get("/reviews/heard").whole_body()).find("Too few to show"), std::string::npos);
  answers[0].second = "perhaps";
  EXPECT_EQ(browser.post(experience_href("adaref", "plan-x"), answers).status, 422);
}

TEST_P(Reviews, a_provider_that_stops_leaves_nobody_without_one) {
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

TEST_P(Reviews, others_ask_for_one_when_something_happens) {
  const auto whom = who();
  const auto begun = site.store().write([&](store::WriteTx& tx) { return start_unplanned(tx, site.random(), whom, "provider_failure", "The agency closes on Friday", {}, {}); });
  ASSERT_TRUE(begun);
  EXPECT_EQ(review(*begun).due_on, today() + 3);
  EXPECT_EQ(site.store().write([&](store::WriteTx& tx) { return start_unplanned(tx, site.random(), whom, "provider_failure", "again", {}, {}); }).value(), *begun) << "one waits already";
  const auto first = site.store().write([&](store::WriteTx& tx) { return plan_began(tx, site.random(), whom, "plan1", today(), {}, {}, {}); });
  ASSERT_TRUE(first);
  EXPECT_EQ(review(*first).limit_on, today() + first_to_days);
}

STEPWISE_EACH_ENGINE(Reviews);
STEPWISE_EACH_ENGINE(Trusting);

}  // namespace
}  // namespace stepwise::review
