// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/help_test_support.hpp"

namespace stepwise::short_term::test {
namespace {

class ShortTermCorrections : public House {
 protected:
  std::string page(const std::string& episode) { return html::text_of(worker().get("/short-term/" + episode).whole_body()); }
  FormFields visit(Date asked, Date visited, const std::string& reason) {
    FormFields fields{{"giver", "provider"}, {"provider", "Larchfield Care"}, {"hours", "7"}, {"asked_time", "9am"}, {"visit_time", "11am"}};
    put_day(fields, "asked", asked);
    put_day(fields, "visit", visited);
    if (!reason.empty()) fields.emplace_back("corrected_reason", reason);
    return fields;
  }
  static FormFields with_reason(FormFields fields, const std::string& reason = "Written down wrongly") {
    fields.emplace_back("corrected_reason", reason);
    return fields;
  }
};

TEST_P(ShortTermCorrections, move_the_first_visit_and_the_free_weeks_and_the_service_with_it) {
  const Date since = today() - 20;
  const std::string episode = under_way(since), helper = "/short-term/" + episode + "/helpers/1";
  EXPECT_NE(worker().get("/short-term/" + episode).whole_body().find(helper), std::string::npos);
  EXPECT_EQ(send(helper, visit(since - 1, since + 2, "")), 422) << "a correction has a reason";
  EXPECT_EQ(send(helper, visit(since - 1, since - 2, "The rota says so")), 422) << "nobody comes before they were asked";
  ASSERT_EQ(send(helper, visit(since - 1, since + 2, "The rota says so")), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(course_of(whole(episode)).helped_since, since + 2);
  EXPECT_EQ(services().at(0).start_on, since + 2);
  EXPECT_EQ(services().at(0).amended_reason, "The rota says so");
  EXPECT_EQ(last_free_day(course_of(whole(episode)), 42), since + 43);
  EXPECT_EQ(worker().get("/short-term/" + episode + "/helpers/2").status, 404);
  EXPECT_EQ(worker().get("/short-term/" + episode + "/helpers/no").status, 404);
}

TEST_P(ShortTermCorrections, put_right_how_it_began_in_its_order) {
  const Date since = today() - 20;
  const std::string episode = under_way(since), here = "/short-term/" + episode;
  FormFields began{{"why_now", "A stroke"}, {"from_hospital", "yes"}};
  put_day(began, "begun", since + 1);
  EXPECT_EQ(send(here + "/asked-for", with_reason(began)), 422) << "asked for after the first visit";
  FormFields earlier{{"why_now", "A stroke"}, {"from_hospital", "yes"}};
  put_day(earlier, "begun", since - 3);
  put_day(earlier, "discharged", since - 3);
  ASSERT_EQ(send(here + "/asked-for", with_reason(earlier)), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(whole(episode).episode.begun_on, since - 3);
  EXPECT_EQ(whole(episode).episode.discharged_on, since - 3);
  FormFields seen{{"can_now", "Walk to the door"}, {"want_back", "Make breakfast"}, {"told", "no"}, {"start_washing", "3"}};
  put_day(seen, "seen", since - 3);
  ASSERT_EQ(send(here + "/start", with_reason(seen)), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(whole(episode).episode.seen_on, since - 3);
  EXPECT_EQ(whole(episode).start.at("washing"), "3");
  EXPECT_FALSE(whole(episode).episode.told_on);
  FormFields agreed{{"hours_agreed", "5"}, {"who_does_what", "Her son shops"}};
  put_day(agreed, "agreed", since - 4);
  EXPECT_EQ(send(here + "/agree", with_reason(agreed)), 422) << "agreed before anybody came";
  put_day(agreed, "agreed", since - 2);
  agreed.erase(agreed.begin() + 2, agreed.begin() + 5);
  ASSERT_EQ(send(here + "/agree", with_reason(agreed)), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(whole(episode).episode.hours_agreed, 5);
}

TEST_P(ShortTermCorrections, are_no_way_to_answer_twice) {
  const std::string episode = under_way(today() - 10);
  FormFields seen{{"can_now", "Walk"}, {"want_back", "Breakfast"}, {"told", "yes"}, {"episode_version", "1"}, {"form_token", "opened-before"}};
  put_day(seen, "seen", today() - 12);
  EXPECT_EQ(worker().post("/short-term/" + episode + "/start", seen).status, 409) << "opened before somebody else saved it";
  EXPECT_EQ(send("/short-term/" + episode + "/first-visit", {}), 409);
}

TEST_P(ShortTermCorrections, put_right_the_end_with_its_service_and_what_is_asked_after) {
  const Date since = today() - 40;
  const std::string episode = under_way(since), end = "/short-term/" + episode + "/end";
  ASSERT_EQ(send(end, ending(since + 30)), 303) << html::text_of(last_.whole_body());
  FormFields well{{"result", "well"}};
  put_day(well, "on", today());
  ASSERT_EQ(send("/short-term/" + episode + "/follow-ups/week_4", well), 303);
  FormFields sooner = with_reason(ending(since + 20));
  sooner[0].second = "ongoing";
  ASSERT_EQ(send(end, sooner), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(services().at(0).end_on, since + 20);
  EXPECT_EQ(whole(episode).episode.outcome, "ongoing");
  ASSERT_EQ(whole(episode).follow_ups.size(), 2U);
  EXPECT_TRUE(whole(episode).follow_ups[0].done_on) << "what was asked stays";
  EXPECT_EQ(whole(episode).follow_ups[1].due_on, since + 20 + 91);
  FormFields lasting = with_reason({{"result", "no_such_result"}});
  put_day(lasting, "on", today());
  EXPECT_EQ(send("/short-term/" + episode + "/follow-ups/week_4", lasting), 422) << "no such result";
  lasting[0].second = "hospital";
  ASSERT_EQ(send("/short-term/" + episode + "/follow-ups/week_4", lasting), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(whole(episode).follow_ups[0].result, "hospital");
}

TEST_P(ShortTermCorrections, are_not_for_an_end_that_was_a_death) {
  const std::string episode = under_way(today() - 10);
  dies_on(today() - 1);
  ASSERT_EQ(send("/short-term/" + episode + "/after-death", {{"ended_words", "Her son was told"}}), 303);
  EXPECT_EQ(worker().get("/short-term/" + episode + "/end").status, 409);
}

TEST_P(ShortTermCorrections, let_a_step_down_give_fewer_hours_from_that_day_and_end_the_service_that_is_there_then) {
  const Date since = today() - 30;
  const std::string episode = under_way(since), meetings = "/short-term/" + episode + "/meetings/new";
  FormFields met = meeting(since + 7);
  met[2].second = "step_down";
  met.emplace_back("hours_next", "7");
  EXPECT_EQ(send(meetings, met), 422) << "as many hours is no step down";
  met.back().second = "4.5";
  ASSERT_EQ(send(meetings, met), 303) << html::text_of(last_.whole_body());
  ASSERT_EQ(services().size(), 2U);
  EXPECT_EQ(services()[0].planned_units, 4.5);
  EXPECT_EQ(services()[0].start_on, since + 7);
  EXPECT_EQ(services()[1].end_on, since + 6);
  EXPECT_NE(page(episode).find("4.5 hours a week planned"), std::string::npos);
  ASSERT_EQ(send("/short-term/" + episode + "/end", ending(since + 20)), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(services()[0].end_on, since + 20) << "no service is left open behind help that ended";
  EXPECT_EQ(services()[0].outcome, "nfa_ended_as_planned");
}

TEST_P(ShortTermCorrections, leave_nothing_that_was_written_down_unread) {
  const std::string episode = under_way(today() - 10), here = "/short-term/" + episode, goal = whole(episode).goals.at(0).reference;
  FormFields met = meeting(today() - 3);
  met.emplace_back("health", "falls");
  met.emplace_back("goal_" + goal + "_level", "-1");
  ASSERT_EQ(send(here + "/meetings/new", met), 303) << html::text_of(last_.whole_body());
  FormFields given{{"kind", "technology"}, {"what", "Door sensor"}, {"goal", goal}};
  put_day(given, "given", today() - 5);
  ASSERT_EQ(send(here + "/equipment/new", given), 303);
  for (const char* note : {"The dog sets it off", "Moved to the back door"}) {
    FormFields check{{"result", "not_used"}, {"note", note}};
    put_day(check, "checked", today());
    ASSERT_EQ(send(here + "/equipment/" + whole(episode).equipment.at(0).reference, check), 303);
  }
  const std::string text = page(episode);
  for (const char* said : {"The dog sets it off", "Moved to the back door", "The NHS is needed: Falls service", "Against what was expected, week by week"})
    EXPECT_NE(text.find(said), std::string::npos) << said;
}

TEST_P(ShortTermCorrections, show_a_look_before_more_support_in_the_record_with_whoever_looked) {
  FormFields look{{"who", "Edith Loom"}, {"asked_for", "Two visits more"}, {"what_changed", "A fall"}, {"could_regain", "The stairs"}, {"goals", "Upstairs alone"},
                  {"decision", "more_support"}, {"reason", "Not safe alone"}, {"form_token", "look-1"}};
  put_day(look, "looked", today() - 1);
  ASSERT_EQ(worker().post("/people/ada-ref/short-term/look", look).status, 303);
  const auto looks = read_looks(*store().read(), changeable("ada-ref").readable());
  ASSERT_EQ(looks.size(), 1U);
  EXPECT_EQ(looks[0].by_name, "Edith Loom");
  EXPECT_FALSE(looks[0].by);
  const auto section = room_->record_sections().at(0).render(*store().read(), changeable("ada-ref").readable()).markup();
  EXPECT_NE(section.find("/short-term/looks/" + looks[0].reference), std::string::npos);
}

STEPWISE_EACH_ENGINE(ShortTermCorrections);

}  // namespace
}  // namespace stepwise::short_term::test
