// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_store.hpp"
#include "practice/short_term/help_test_support.hpp"

namespace stepwise::short_term::test {
namespace {

using ShortTermWork = House;

TEST_P(ShortTermWork, keep_the_help_open_when_a_provider_hands_back) {
  const Date since = today() - 10;
  const std::string episode = under_way(since);
  FormFields fields{{"reason", "No staff"}};
  put_day(fields, "back", today() - 3);
  ASSERT_EQ(send("/short-term/" + episode + "/hand-back", fields), 303) << html::text_of(last_.whole_body());
  EXPECT_EQ(services().at(0).end_on, today() - 3);
  EXPECT_EQ(state_of(whole(episode)), State::finding_provider);
  const auto tasks = room_->work().at(0).due(*store().read(), {.team = team_, .worker = {}, .today = today(), .until = today()});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "short_term.find_provider");
  EXPECT_EQ(tasks[0].due, today() - 3);
  EXPECT_NE(html::text_of(worker().get("/short-term/" + episode).whole_body()).find("Nobody helps until somebody else comes: day 4 now"), std::string::npos);
  ask_and_visit(episode, today() - 1, today() - 1, "Our own team");
  EXPECT_EQ(services().size(), 2U);
  EXPECT_EQ(gaps_of(whole(episode)).at(0).until, today() - 1);
}

TEST_P(ShortTermWork, take_hours_from_a_file_whole_or_not_at_all) {
  const std::string episode = under_way(today() - 20);
  Browser browser = worker();
  const std::string good = "reference,week,planned,delivered\n" + episode + "," + (today() - 14).uk() + ",7,6.5\n";
  const auto refused = browser.upload("/short-term/hours-file", {}, "file", "hours.csv", good + "nobody," + (today() - 14).uk() + ",7,7\n");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(html::text_of(refused.whole_body()).find("There is no short-term help with this reference"), std::string::npos);
  EXPECT_TRUE(whole(episode).weeks.empty());
  EXPECT_EQ(browser.upload("/short-term/hours-file", {}, "file", "hours.csv", good).status, 303);
  ASSERT_EQ(whole(episode).weeks.size(), 1U);
  EXPECT_EQ(whole(episode).weeks[0].delivered, 6.5);
  EXPECT_EQ(whole(episode).weeks[0].on.weekday(), 1);
  EXPECT_EQ(browser.upload("/short-term/hours-file", {}, "file", "hours.csv", "nhs_number,week,delivered\n9990000018," + (today() - 7).uk() + ",5\n").status, 303);
  EXPECT_EQ(whole(episode).weeks.size(), 2U);
  const std::string week = (today() - 7).uk();
  const auto twice = browser.upload("/short-term/hours-file", {}, "file", "hours.csv", "reference,nhs_number,week,delivered\n" + episode + ",," + week + ",6\n,9990000018," + week + ",2\n");
  EXPECT_EQ(twice.status, 422) << "one person, named in two ways";
  EXPECT_EQ(whole(episode).weeks[1].delivered, 5);
}

TEST_P(ShortTermWork, ask_for_a_look_before_more_support_for_somebody_supported) {
  const auto who = changeable("ada-ref");
  support::Service wanted{.service_type = "community", .service_component = "home_support", .start_on = today(), .cost_frequency = "hourly", .planned_units = 7};
  const auto guard = room_->guard();
  EXPECT_FALSE(guard(*store().read(), who.readable(), wanted, {}, today()));
  support::Service has = wanted;
  has.reference = "old";
  has.start_on = today() - 100;
  ASSERT_TRUE(guard(*store().read(), who.readable(), wanted, {has}, today()));
  FormFields look{{"form_token", "look-1"}, {"who", "Edith Loom"}, {"asked_for", "Two more calls"}, {"what_changed", "A fall"}, {"could_regain", "The stairs"}, {"goals", "Get to bed upstairs"},
                  {"decision", "more_support"}, {"reason", "While she mends"}};
  put_day(look, "looked", today());
  Browser browser = worker();
  const auto saved = browser.post("/people/ada-ref/short-term/look", look);
  ASSERT_EQ(saved.status, 303) << html::text_of(saved.whole_body());
  const std::string place = access::test::header_of(saved, "Location");
  EXPECT_EQ(browser.get(place.substr(0, place.find('?'))).status, 200);
  EXPECT_FALSE(guard(*store().read(), who.readable(), wanted, {has}, today()));
  EXPECT_TRUE(guard(*store().read(), who.readable(), wanted, {has}, today() + look_serves_days + 1));
}

TEST_P(ShortTermWork, stay_open_and_owned_when_the_lead_hands_over_or_leaves) {
  const std::string episode = under_way(today() - 5);
  ASSERT_EQ(send("/short-term/" + episode + "/lead", {{"lead", "team"}}), 303) << html::text_of(last_.whole_body());
  EXPECT_FALSE(whole(episode).episode.owner.lead);
  const auto of_team = [&] { return room_->work().at(0).due(*store().read(), {.team = team_, .worker = {}, .today = today(), .until = today() + 7}); };
  ASSERT_EQ(of_team().size(), 1U);
  const auto who = changeable("ada-ref");
  const auto task = of_team()[0];
  const auto given = store().write([&](store::WriteTx& tx) { return room_->work().at(0).give(tx, who, task, worker_, {}); });
  ASSERT_TRUE(given.has_value());
  EXPECT_EQ(whole(episode).episode.owner.lead, worker_);
}

TEST_P(ShortTermWork, count_the_weeks_in_which_a_meeting_was_held_in_time) {
  const Date since = today() - 40;
  const std::string episode = under_way(since);
  for (const int day : {7, 15, 24}) ASSERT_EQ(send("/short-term/" + episode + "/meetings/new", meeting(since + day)), 303);
  const auto held = meetings_held(*store().read(), team_, today());
  EXPECT_EQ(held.due, 4);
  EXPECT_EQ(held.held, 2);
  EXPECT_NE(html::text_of(worker().get("/short-term?team=own").whole_body()).find("2 of 4: weeks of the 90 days"), std::string::npos);
}

TEST_P(ShortTermWork, wait_for_nobody_who_was_passed_on_from_the_front_door) {
  front_door::Contact contact;
  contact.reference = "contact-7";
  contact.recorded_at = clock().now();
  contact.conversation.received_at = clock().now();
  contact.conversation.channel = "telephone";
  contact.conversation.what_i_want = "My own kitchen back";
  contact.conversation.safety = "no_concern";
  contact.conversation.resolution = "ot_start";
  contact.taker = {worker_, "W", "practitioner", team_, "Reablement"};
  contact.closed_on = today();
  const PersonId person = changeable("ada-ref").id();
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    front_door::insert_contact(tx, person, contact, "");
    return {};
  });
  const auto tasks = room_->work().at(0).due(*store().read(), {.team = team_, .worker = {}, .today = today(), .until = today() + 2});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "short_term.begin");
  const auto page = worker().get(tasks[0].href);
  EXPECT_NE(page.whole_body().find("My own kitchen back"), std::string::npos);
  FormFields fields = beginning(today());
  fields.emplace_back("contact", "contact-7");
  ASSERT_EQ(worker().post("/people/ada-ref/short-term", fields).status, 303);
  EXPECT_TRUE(asked_for(*store().read(), today()).empty());
}

STEPWISE_EACH_ENGINE(ShortTermWork);

}  // namespace
}  // namespace stepwise::short_term::test
