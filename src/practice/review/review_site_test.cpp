// SPDX-License-Identifier: Apache-2.0
#include "practice/review/review_test_support.hpp"

namespace stepwise::review::test {
namespace {

TEST_P(Reviews, a_whole_one_is_held_rated_decided_finished_and_counts_in_the_return) {
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  EXPECT_EQ(review(reference).talk.hours_then, 10);
  EXPECT_NE(access::test::header_of(send(browser, reference, "o-out1", rated("4", "1", "")), "Location").find("?done=differs"), std::string::npos);
  ASSERT_EQ(send(browser, reference, "o-out2", rated("did_not_say", "not_applicable")).status, 303);
  EXPECT_NE(text_of(browser.get(at(reference)).whole_body()).find("To talk about"), std::string::npos);
  ASSERT_EQ(send(browser, reference, "decide", step_down(place)).status, 303);
  EXPECT_EQ(send(browser, reference, "finish", finish()).status, 422) << "they have not talked about what they see differently";
  ASSERT_EQ(send(browser, reference, "o-out1", rated("4", "1")).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 10) << "a review alone cuts nothing: the plan’s next version does";
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

TEST_P(Reviews, nobody_is_taken_to_have_not_been_asked) {
  const std::string reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  const auto chosen = [&] {
    std::size_t selected = 0;
    for (const auto& option : find_all(browser.get(at(reference, "o-out1")).whole_body(), "option"))
      selected += option.has("selected") && !option.attribute("value").empty() ? 1U : 0U;
    return selected;
  };
  EXPECT_EQ(chosen(), 2U) << "how much it matters and how hard it looks";
  EXPECT_EQ(send(browser, reference, "o-out1", {{"evidence", "The diary"}}).status, 422);
  const auto named = [&] { return text_of(browser.get(at(reference, "finish")).whole_body()).find("Nothing is said yet of:") != std::string::npos; };
  EXPECT_TRUE(named());
  ASSERT_EQ(send(browser, reference, "o-out1", rated("not_asked", "3")).status, 303);
  EXPECT_EQ(chosen(), 6U);
  ASSERT_EQ(send(browser, reference, "o-out2", rated("2", "3")).status, 303);
  EXPECT_FALSE(named());
}

TEST_P(Reviews, all_that_is_missing_is_said_at_once) {
  const std::string reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  const auto wrong = [&](std::string_view part) {
    std::vector<std::string> fields;
    for (const auto& message : find_all(send(browser, reference, part, {{"follow_by_day", "40"}}).whole_body(), ".govuk-error-message")) fields.emplace_back(message.attribute("id"));
    return fields;
  };
  EXPECT_EQ(wrong("finish"), (std::vector<std::string>{"achieved-error", "next-on-error"}));
  EXPECT_EQ(wrong("decide"), (std::vector<std::string>{"decision-error", "follow-by-error"})) << "and what a field says by itself is said once";
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

TEST_P(Reviews, fewer_hours_are_less_whatever_the_decision_is_called) {
  room_->use({});   // no plan is kept here: what is decided takes effect at once
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  const auto called = [&](std::string code, std::initializer_list<std::string_view> without) {
    FormFields fields = step_down(place);
    fields[0].second = std::move(code);
    std::erase_if(fields, [&](const auto& one) { return std::ranges::find(without, one.first) != without.end(); });
    return send(browser, reference, "decide", fields);
  };
  const auto refused = called("reassess", {"change"});
  EXPECT_EQ(refused.status, 422) << "assessing again changes no service";
  EXPECT_NE(text_of(refused.whole_body()).find("This decision changes no service"), std::string::npos);
  EXPECT_EQ(called("revise_plan", {"change", "less_because"}).status, 422);
  EXPECT_EQ(called("revise_plan", {"change", "person_view"}).status, 422);
  ASSERT_EQ(called("reassess", {"change", "units", "service", "less_because", "person_view", "person_words"}).status, 303);
  ASSERT_EQ(called("revise_plan", {"change"}).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  EXPECT_EQ(hours(), 7);
}

TEST_P(Reviews, nothing_that_was_given_before_the_review_was_held_is_rewritten) {
  room_->use({});
  const std::string place = service(), reference = planned();
  Browser browser = site.sign_in(worker_id_);
  ASSERT_EQ(send(browser, reference, "talk", talk()).status, 303);
  const auto from = [&](Date day) {
    FormFields fields = step_down(place);
    std::erase_if(fields, [](const auto& one) { return one.first.starts_with("takes_effect"); });
    put_day(fields, "takes_effect", day);
    return send(browser, reference, "decide", fields);
  };
  const auto early = from(today() - 1);
  EXPECT_EQ(early.status, 422);
  EXPECT_EQ(find_all(early.whole_body(), "#takes-effect-error").size(), 1U);
  ASSERT_EQ(from(today()).status, 303);
  ASSERT_EQ(send(browser, reference, "finish", finish()).status, 303);
  for (const auto& one : support::read_services(*site.store().read(), who().readable()))
    if (support::runs_on(one, today() - 1)) { EXPECT_EQ(one.planned_units, 10); }
  EXPECT_EQ(hours(), 7);
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
  plan.back().second = "another";
  EXPECT_NE(header_of(browser.post("/people/adaref/reviews/new", plan), "Location").find("done=waits"), std::string::npos) << "nothing was planned anew";
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

TEST_P(Reviews, lists_and_work_show_what_is_due_but_no_restricted_person) {
  planned();
  planned("planned", "hidref");
  EXPECT_EQ(open_reviews(*site.store().read(), {.today = today()}).total, 1);
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
  EXPECT_TRUE(open_reviews(*site.store().read(), {.today = today()}).lines.empty());
  EXPECT_EQ(standing_of(review(reference), today(), today() - 1), Standing::closed_after_death);
  EXPECT_EQ(site.sign_in(worker_id_).get("/people/adaref/reviews/new").status, 422);
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

}  // namespace
}  // namespace stepwise::review::test
