// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/help_test_support.hpp"

namespace stepwise::short_term::test {
namespace {

using ShortTermPages = House;

TEST_P(ShortTermPages, lead_from_the_first_visit_to_the_last_follow_up) {
  const Date since = today() - 40;
  const std::string episode = under_way(since);
  ASSERT_EQ(services().size(), 1U);
  EXPECT_EQ(services()[0].service_type, "st_max");
  EXPECT_EQ(services()[0].service_component, "reablement");
  EXPECT_EQ(services()[0].start_on, since);
  EXPECT_FALSE(services()[0].end_on);

  FormFields fields = meeting(since + 7);
  const std::string goal = whole(episode).goals.at(0).reference;
  fields.emplace_back("goal_" + goal + "_rating", "6");
  fields.emplace_back("goal_" + goal + "_next_step", "Carry the tray");
  ASSERT_EQ(send("/short-term/" + episode + "/meetings/new", fields), 303);
  const auto page = worker().get("/short-term/" + episode);
  const std::string text = html::text_of(page.whole_body());
  EXPECT_NE(text.find("3, 6, out of 10"), std::string::npos) << text;
  EXPECT_NE(text.find("Carry the tray"), std::string::npos);
  EXPECT_NE(text.find("6.5 hours of 7 hours"), std::string::npos);
  EXPECT_NE(text.find("That is no day on which help must end"), std::string::npos);

  FormFields end = ending(since + 38);
  end.emplace_back("goal_" + goal + "_level", "1");
  ASSERT_EQ(send("/short-term/" + episode + "/end", end), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(services()[0].end_on, since + 38);
  EXPECT_EQ(services()[0].outcome, "nfa_ended_as_planned");
  EXPECT_EQ(whole(episode).end.at("washing"), "0");
  EXPECT_EQ(state_of(whole(episode)), State::following_up);
  EXPECT_EQ(whole(episode).follow_ups.size(), 2U);

  FormFields again{{"result", "try_again"}};
  put_day(again, "on", today());
  ASSERT_EQ(send("/short-term/" + episode + "/follow-ups/week_4", again), 303);
  EXPECT_EQ(whole(episode).follow_ups[0].due_on, today() + 7);
  for (const char* point : {"week_4", "week_13"}) {
    FormFields well{{"result", "well"}};
    put_day(well, "on", today());
    ASSERT_EQ(send(std::string{"/short-term/"} + episode + "/follow-ups/" + point, well), 303);
  }
  EXPECT_EQ(state_of(whole(episode)), State::closed);
  EXPECT_EQ(worker().get("/short-term/" + episode).status, 200);
}

TEST_P(ShortTermPages, make_one_episode_of_a_double_click) {
  for (int i = 0; i < 2; ++i) EXPECT_EQ(worker().post("/people/ada-ref/short-term", beginning(today())).status, 303);
  EXPECT_EQ(read_cases(*store().read(), changeable("ada-ref").readable()).size(), 1U);
}

TEST_P(ShortTermPages, keep_what_was_typed_when_something_is_amiss) {
  FormFields fields = beginning(today() + 3);
  fields[2].second = "Words with <b> & more";
  const auto answer = worker().post("/people/ada-ref/short-term", fields);
  EXPECT_EQ(answer.status, 422);
  EXPECT_NE(answer.whole_body().find("Words with &lt;b&gt; &amp; more"), std::string::npos);
  EXPECT_NE(html::text_of(answer.whole_body()).find("The day must be today or earlier"), std::string::npos);
  EXPECT_NE(answer.whole_body().find("<title>Error: "), std::string::npos);
}

TEST_P(ShortTermPages, say_so_when_somebody_saved_first_and_lose_nothing) {
  const std::string episode = begin(today() - 1);
  FormFields fields{{"can_now", "My own words"}, {"want_back", "Breakfast"}, {"told", "no"}, {"episode_version", "0"}, {"form_token", "x1"}};
  put_day(fields, "seen", today());
  const auto answer = worker().post("/short-term/" + episode + "/start", fields);
  EXPECT_EQ(answer.status, 409);
  EXPECT_NE(answer.whole_body().find("My own words"), std::string::npos);
  EXPECT_FALSE(whole(episode).episode.seen_on);
}

TEST_P(ShortTermPages, refuse_a_sixth_goal_and_keep_the_old_one_of_a_changed_goal) {
  const std::string episode = begin(today() - 1);
  see(episode, today());
  for (int i = 0; i < 5; ++i) ASSERT_EQ(send("/short-term/" + episode + "/goals/new", goal("Goal " + std::to_string(i))), 303);
  EXPECT_NE(html::text_of(worker().get("/short-term/" + episode + "/goals/new").whole_body()).find("There are 5 goals already"), std::string::npos) << "said before anything is typed";
  EXPECT_EQ(send("/short-term/" + episode + "/goals/new", goal("One more")), 422);
  FormFields changed = goal("Goal 0, said better");
  changed.emplace_back("reason", "She thought again");
  const std::string first = whole(episode).goals[0].reference;
  ASSERT_EQ(send("/short-term/" + episode + "/goals/" + first + "/change", changed), 303) << html::text_of(last_.whole_body());
  const Case now = whole(episode);
  EXPECT_EQ(now.active_goals().size(), 5U);
  EXPECT_EQ(now.goal(first)->set_aside_reason, "She thought again");
  EXPECT_EQ(now.goals.back().replaces, first);
  const std::string change = "/short-term/" + episode + "/goals/" + first + "/change";
  const auto late = worker().post(change, changed);
  EXPECT_EQ(late.status, 409) << "somebody else changed it first";
  EXPECT_NE(late.whole_body().find("Goal 0, said better"), std::string::npos) << "what was typed is still here";
  EXPECT_EQ(whole(episode).goals.size(), 6U);
  EXPECT_EQ(worker().get(change).status, 409);
  EXPECT_EQ(worker().get("/short-term/" + episode + "/goals/no-such/change").status, 404);
}

TEST_P(ShortTermPages, take_a_double_click_for_one) {
  const std::string episode = begin(today() - 1);
  see(episode, today());
  for (int i = 0; i < 2; ++i) ASSERT_EQ(send("/short-term/" + episode + "/goals/new", goal("Goal " + std::to_string(i))), 303);
  const std::string goals = "/short-term/" + episode + "/goals/", first = whole(episode).goals[0].reference, second = whole(episode).goals[1].reference;
  FormFields changed = goal("Said better");
  changed.emplace_back("reason", "She thought again");
  changed.emplace_back("form_token", "one-click");
  for (int i = 0; i < 2; ++i) EXPECT_EQ(worker().post(goals + first + "/change", changed).status, 303);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(worker().post(goals + second + "/set-aside", {{"reason", "Done with"}, {"form_token", "two-clicks"}}).status, 303);
  EXPECT_EQ(whole(episode).goals.size(), 3U);
  EXPECT_EQ(whole(episode).active_goals().size(), 1U);
}

TEST_P(ShortTermPages, end_with_a_death_only_where_the_record_says_so) {
  const std::string episode = under_way(today() - 10);
  FormFields end = ending(today());
  end[0].second = "died";
  EXPECT_EQ(send("/short-term/" + episode + "/end", end), 422);
  EXPECT_NE(html::text_of(last_.whole_body()).find("on the person’s own record first"), std::string::npos);
  EXPECT_EQ(state_of(whole(episode)), State::under_way);
}

TEST_P(ShortTermPages, promise_nothing_more_once_the_person_has_died) {
  const std::string episode = under_way(today() - 10);
  FormFields back{{"reason", "No staff"}};
  put_day(back, "back", today() - 2);
  ASSERT_EQ(send("/short-term/" + episode + "/hand-back", back), 303);
  dies_on(today() - 3);
  const auto words = [&] { return html::text_of(worker().get("/short-term/" + episode).whole_body()); };
  for (const char* amiss : {"Probably ends", "talk about money", "Nobody help", "Free until"}) EXPECT_EQ(words().find(amiss), std::string::npos) << amiss;
  ASSERT_EQ(send("/short-term/" + episode + "/after-death", {{"ended_words", "Her son was told"}}), 303);
  EXPECT_EQ(words().find("What the person says"), std::string::npos);
  EXPECT_NE(words().find("Who was told, and what the family said"), std::string::npos);
}

TEST_P(ShortTermPages, let_a_meeting_of_the_wrong_week_be_corrected_and_the_alert_follow) {
  const Date since = today() - 16;
  const std::string episode = under_way(since);
  ASSERT_EQ(send("/short-term/" + episode + "/meetings/new", meeting(today() - 2)), 303) << html::text_of(last_.whole_body());
  EXPECT_FALSE(meeting_is_missed(course_of(whole(episode)), today()));
  const std::string met = whole(episode).meetings.at(0).reference;
  EXPECT_EQ(send("/short-term/" + episode + "/meetings/" + met, meeting(today() - 9)), 422);
  FormFields fields = meeting(today() - 9);
  fields.emplace_back("corrected_reason", "Written for the wrong week");
  ASSERT_EQ(send("/short-term/" + episode + "/meetings/" + met, fields), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(whole(episode).meetings.at(0).version, 2);
  EXPECT_TRUE(meeting_is_missed(course_of(whole(episode)), today()));
  const std::string list = html::text_of(worker().get("/short-term?show=meetings").whole_body());
  EXPECT_NE(list.find("Byron-Test"), std::string::npos);
  const std::string page = html::text_of(worker().get("/short-term/" + episode).whole_body());
  EXPECT_NE(page.find("Corrected: Written for the wrong week"), std::string::npos);
}

TEST_P(ShortTermPages, close_everything_without_follow_ups_when_the_person_dies) {
  const std::string episode = under_way(today() - 10);
  dies_on(today() - 1);
  EXPECT_EQ(worker().get("/short-term/" + episode + "/meetings/new").status, 409);
  const auto due = [&] { return room_->work().at(0).due(*store().read(), {.team = team_, .worker = {}, .today = today(), .until = today() + 30}); };
  ASSERT_EQ(due().size(), 1U);
  EXPECT_EQ(due()[0].kind, "short_term.tell_after_death");
  ASSERT_EQ(send("/short-term/" + episode + "/after-death", {{"ended_words", "The provider was rung"}}), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(services().at(0).end_on, today() - 1);
  EXPECT_EQ(services().at(0).outcome, "nfa_deceased");
  EXPECT_TRUE(whole(episode).follow_ups.empty());
  EXPECT_TRUE(due().empty());
  EXPECT_EQ(state_of(whole(episode)), State::closed);
}

TEST_P(ShortTermPages, call_off_help_that_never_began_but_not_help_that_did) {
  const std::string episode = begin(today() - 3);
  FormFields fields{{"reason", "Her sister came"}};
  put_day(fields, "cancelled", today());
  ASSERT_EQ(send("/short-term/" + episode + "/cancel", fields), 303);
  EXPECT_EQ(state_of(whole(episode)), State::cancelled);
}

TEST_P(ShortTermPages, follow_equipment_over_time) {
  const std::string episode = under_way(today() - 10);
  FormFields given{{"kind", "technology"}, {"what", "Door sensor"}, {"goal", whole(episode).goals[0].reference}, {"cost", "1000"}};
  put_day(given, "given", today() - 5);
  put_day(given, "next_check", today());
  ASSERT_EQ(send("/short-term/" + episode + "/equipment/new", given), 303) << html::text_of(last_.whole_body());
  EXPECT_NE(html::text_of(worker().get("/short-term/" + episode).whole_body()).find("£1,000.00; free for the person"), std::string::npos);
  EXPECT_EQ(next_of(course_of(whole(episode)))->what, What::meeting);
  FormFields check{{"result", "not_used"}, {"note", "The dog sets it off"}};
  put_day(check, "checked", today());
  put_day(check, "next_check", today() + 14);
  const std::string path = "/short-term/" + episode + "/equipment/" + whole(episode).equipment.at(0).reference;
  ASSERT_EQ(send(path, check), 303) << html::text_of(last_.whole_body());
  FormFields back{{"result", "returned"}};
  put_day(back, "checked", today());
  ASSERT_EQ(send(path, back), 303);
  EXPECT_EQ(whole(episode).equipment[0].checks.size(), 2U);
  EXPECT_FALSE(whole(episode).equipment[0].next_check_on);
  EXPECT_EQ(send(path, back), 404);
}

TEST_P(ShortTermPages, keep_a_half_typed_meeting_as_a_draft) {
  const std::string episode = under_way(today() - 10);
  FormFields fields = meeting(today());
  fields.emplace_back("carer_view", "Half a sent");
  fields.emplace_back("next", "later");
  fields.emplace_back("form_token", "draft-7");
  Browser browser = worker();
  EXPECT_EQ(browser.post("/short-term/" + episode + "/meetings/new", fields).status, 303);
  const auto go_on = browser.get("/short-term/drafts/draft-7");
  ASSERT_EQ(go_on.status, 303);
  const auto page = browser.get(access::test::header_of(go_on, "Location"));
  EXPECT_NE(page.whole_body().find("Half a sent"), std::string::npos);
  EXPECT_TRUE(whole(episode).meetings.empty());
}

TEST_P(ShortTermPages, are_nothing_to_those_who_may_not_and_name_nobody_who_is_restricted) {
  const std::string episode = begin(today());
  Browser other = site_.sign_in_as("contact_worker");
  for (const std::string& path : std::vector<std::string>{"/short-term", "/people/ada-ref/short-term/new", "/short-term/hours-file"}) EXPECT_EQ(other.get(path).status, 404) << path;
  EXPECT_EQ(other.get("/short-term/" + episode).status, 404);
  EXPECT_EQ(worker().get("/people/hid-ref/short-term/new").status, 404);
  EXPECT_EQ(worker().get("/short-term/nothing").status, 404);
  Case hidden;
  hidden.episode.reference = "hidden-episode";
  hidden.episode.kind = "reablement";
  hidden.episode.recorded_at = clock().now();
  hidden.episode.begun_on = today();
  hidden.episode.owner = {worker_, "W", "occupational_therapist", team_, "Reablement"};
  const PersonId person = add("hid-2", "Ida", "Concealed-Test", true);
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    insert_case(tx, person, hidden);
    return {};
  });
  const auto list = worker().get("/short-term");
  EXPECT_EQ(list.whole_body().find("Concealed-Test"), std::string::npos);
  EXPECT_NE(list.whole_body().find("Byron-Test"), std::string::npos);
  const auto tasks = room_->work().at(0).held(*store().read(), worker_);
  EXPECT_EQ(tasks.size(), 1U);
}

TEST_P(ShortTermPages, show_every_question_page_with_one_heading_and_no_name_in_the_title) {
  const std::string episode = under_way(today() - 10);
  const std::string goal = whole(episode).goals[0].reference;
  const std::string here = "/short-term/" + episode;
  for (const std::string& path : std::vector<std::string>{here, here + "/goals/new", here + "/goals/" + goal + "/change", here + "/goals/" + goal + "/set-aside", here + "/meetings/new", here + "/hours",
                                 here + "/equipment/new", here + "/hand-back", here + "/lead", here + "/end", std::string{"/people/ada-ref/short-term/look"},
                                 std::string{"/people/ada-ref/short-term/new"}, std::string{"/short-term"}, std::string{"/short-term/hours-file"}}) {
    const auto page = worker().get(path);
    ASSERT_EQ(page.status, 200) << path;
    const std::string body = page.whole_body();
    EXPECT_EQ(body.find("<h1"), body.rfind("<h1")) << path;
    EXPECT_NE(body.find("<h1"), std::string::npos) << path;
    const auto title = body.substr(body.find("<title>"), body.find("</title>") - body.find("<title>"));
    EXPECT_EQ(title.find("Byron"), std::string::npos) << path;
    EXPECT_LT(body.size(), 120'000U) << path;
  }
}

STEPWISE_EACH_ENGINE(ShortTermPages);

}  // namespace
}  // namespace stepwise::short_term::test
