// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/roles.hpp"
#include "practice/conversation/conversation_routes.hpp"
#include "practice/conversation/conversation_store.hpp"
#include "practice/conversation/crisis_guard.hpp"
#include "practice/front_door/desk_test_support.hpp"

namespace stepwise::conversation {
namespace {

using html::find_all;
using html::text_of;
using testing::HasSubstr;
using testing::Not;
using Pairs = std::vector<std::pair<std::string, std::string>>;

class ConversationSite : public front_door::test::Desk {
 public:
  ConversationSite() {
    conversations_ = Site::open(store(), random_, drafts_).value();
    for (const auto& route : conversations_->routes()) add_route(route);
  }
  static http::Fields fields(const Pairs& pairs, const Pairs& changes = {}) {
    http::Fields all;
    for (const auto& [name, value] : pairs) {
      const auto changed = std::ranges::find(changes, name, &std::pair<std::string, std::string>::first);
      all.add(name, changed == changes.end() ? value : changed->second);
    }
    for (const auto& [name, value] : changes)
      if (std::ranges::find(pairs, name, &std::pair<std::string, std::string>::first) == pairs.end()) all.add(name, value);
    return all;
  }
  static Pairs crisis() {
    return {{"form_token", "token-2"}, {"which", "2"}, {"must_change", "Safe at <night>"}, {"strengths", "Bakes"}, {"opened_on_day", "21"}, {"opened_on_month", "11"}, {"opened_on_year", "2026"},
            {"next_on_day", "22"}, {"next_on_month", "11"}, {"next_on_year", "2026"}, {"ends_by_day", "2"}, {"ends_by_month", "1"}, {"ends_by_year", "2027"}, {"legal_status", "prevention_s2"}};
  }
  std::string open_crisis() {
    const auto answer = post("/people/ada-ref/conversations", fields(crisis()));
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = location(answer);
    return place.substr(0, place.find('?'));
  }
  std::vector<Conversation> all() { return read_conversations(*store().read(), readable("ada-ref")); }
  std::vector<std::string> actions() {
    std::vector<std::string> done;
    for (const auto& line : history())
      if (!line.action.starts_with("person.")) done.push_back(line.action);
    return done;
  }

 protected:
  std::shared_ptr<Site> conversations_;
};

const Pairs plan_line{{"form_token", "step-1"}, {"what", "Food for the weekend"}, {"who", "Ama"}, {"by_on_day", "22"}, {"by_on_month", "11"}, {"by_on_year", "2026"}, {"money", "60"}};
const Pairs calm_end{{"version", "1"}, {"ending", "listen_and_connect"}, {"note", "She says it holds"}, {"ended_on_day", "21"}, {"ended_on_month", "11"}, {"ended_on_year", "2026"},
                     {"stable", "yes"}, {"in_control", "yes"}, {"begins_with", "Back to the café"}, {"next_on_day", "1"}, {"next_on_month", "12"}, {"next_on_year", "2026"}};

TEST_P(ConversationSite, a_crisis_is_opened_once_and_shown_with_its_owner_and_next_day) {
  const auto here = open_crisis();
  EXPECT_EQ(open_crisis(), here) << "a double click makes one";
  ASSERT_EQ(all().size(), 1U);
  const auto page = get(here).whole_body();
  for (const char* words : {"Conversation 2: work intensively", "Hold and make safe", "Talk with the person", "22 November 2026. Ama Okafor is with the person", "Safe at <night>", "Preventing needs"})
    EXPECT_THAT(text_of(page), HasSubstr(words));
  EXPECT_TRUE(find_all(page, "night").empty());
  EXPECT_THAT(find_all(page, "title")[0].text, Not(HasSubstr("Byron")));
  EXPECT_THAT(actions(), testing::ElementsAre("conversation.opened"));
}

TEST_P(ConversationSite, a_second_crisis_and_missing_words_are_refused_with_everything_kept) {
  auto answer = post("/people/ada-ref/conversations", fields(crisis(), {{"must_change", " "}, {"strengths", "Sings, <loudly>"}, {"next_on_year", "1999"}}));
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("Enter what must change"));
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=strengths]")[0].text, "Sings, <loudly>");
  EXPECT_EQ(find_all(answer.whole_body(), ".govuk-error-summary").size(), 1U);
  open_crisis();
  answer = post("/people/ada-ref/conversations", fields(crisis(), {{"form_token", "another"}}));
  EXPECT_EQ(answer.status, 409);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("One of these is open already"));
  EXPECT_EQ(all().size(), 1U);
}

TEST_P(ConversationSite, the_plan_adds_up_and_a_line_is_done_once) {
  const auto here = open_crisis();
  EXPECT_EQ(post(here + "/plan", fields(plan_line)).status, 303);
  EXPECT_EQ(post(here + "/plan", fields(plan_line)).status, 303);
  ASSERT_EQ(all()[0].steps.size(), 1U) << "a double click makes one";
  const auto page = get(here).whole_body();
  EXPECT_THAT(text_of(page), HasSubstr("£60.00 of £250.00 is promised"));
  const auto refused = post(here + "/plan", fields(plan_line, {{"form_token", "step-2"}, {"money", "200"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("enter the name of the manager who agreed"));
  EXPECT_EQ(post(here + "/plan", fields(plan_line, {{"form_token", "step-2"}, {"money", "200"}, {"approved_by", "Jo Manager"}})).status, 303);
  const auto step = std::to_string(all()[0].steps[0].id);
  EXPECT_EQ(post(here + "/plan/" + step + "/done", {}).status, 303);
  EXPECT_EQ(post(here + "/plan/" + step + "/done", {}).status, 303);
  EXPECT_EQ(all()[0].steps[0].done_on, clock().today());
  EXPECT_THAT(actions(), testing::UnorderedElementsAre("conversation.opened", "conversation.plan_added", "conversation.plan_added", "conversation.plan_done"));
}

TEST_P(ConversationSite, the_log_moves_the_next_day_and_two_workers_may_both_write) {
  const auto here = open_crisis();
  const Pairs talk{{"form_token", "log-1"}, {"happened_on_day", "21"}, {"happened_on_month", "11"}, {"happened_on_year", "2026"}, {"how", "telephone"}, {"words", "Slept well"},
                   {"next_on_day", "24"}, {"next_on_month", "11"}, {"next_on_year", "2026"}};
  EXPECT_EQ(post(here + "/log", fields(talk)).status, 303);
  EXPECT_EQ(post(here + "/log", fields(talk)).status, 303);
  EXPECT_EQ(post(here + "/log", fields(talk, {{"form_token", "log-2"}, {"words", "Sister came"}})).status, 303);
  const auto kept = all()[0];
  ASSERT_EQ(kept.entries.size(), 2U);
  EXPECT_EQ(kept.entries[0].words, "Sister came");
  EXPECT_EQ(kept.next_on, clock().today() + 3);
  EXPECT_EQ(post(here + "/log", fields(talk, {{"form_token", "log-3"}, {"next_on_day", ""}})).status, 422) << "nobody is left without a next day";
}

TEST_P(ConversationSite, a_stale_change_shows_both_texts) {
  const auto here = open_crisis();
  const Pairs change{{"version", "1"}, {"must_change", "Safe by day"}, {"next_on_day", "23"}, {"next_on_month", "11"}, {"next_on_year", "2026"}, {"ends_by_day", "2"}, {"ends_by_month", "1"}, {"ends_by_year", "2027"}};
  EXPECT_EQ(post(here + "/change", fields(change)).status, 303);
  const auto second = post(here + "/change", fields(change, {{"must_change", "Safe everywhere"}}));
  EXPECT_EQ(second.status, 409);
  EXPECT_THAT(text_of(second.whole_body()), HasSubstr("Safe by day"));
  EXPECT_EQ(find_all(second.whole_body(), "textarea[name=must_change]")[0].text, "Safe everywhere");
  EXPECT_EQ(all()[0].said.must_change, "Safe by day");
}

TEST_P(ConversationSite, the_footing_keeps_its_history) {
  const auto here = open_crisis();
  EXPECT_EQ(post(here + "/footing", fields({{"version", "1"}, {"legal_status", "urgent_s19_3"}, {"reason", ""}})).status, 422);
  EXPECT_EQ(post(here + "/footing", fields({{"version", "1"}, {"legal_status", "urgent_s19_3"}, {"reason", "Alone tonight"}})).status, 303);
  EXPECT_EQ(post(here + "/footing", fields({{"version", "1"}, {"legal_status", "urgent_s19_3"}, {"reason", "Alone tonight"}})).status, 303) << "pressed twice";
  const auto text = text_of(get(here).whole_body());
  for (const char* words : {"Legal footing: Urgent needs", "Preventing needs, set", "Alone tonight", "section 19(3)"}) EXPECT_THAT(text, HasSubstr(words));
  EXPECT_EQ(all()[0].footings.size(), 2U);
}

TEST_P(ConversationSite, ending_needs_the_exit_test_and_opens_what_follows_with_the_same_worker) {
  const auto here = open_crisis();
  EXPECT_EQ(post(here + "/end", fields(calm_end, {{"in_control", "no"}})).status, 422);
  const auto answer = post(here + "/end", fields(calm_end));
  EXPECT_EQ(answer.status, 303);
  const auto both = all();
  ASSERT_EQ(both.size(), 2U);
  const auto& next = both[0].which == Which::listen ? both[0] : both[1];
  EXPECT_FALSE(next.ended_on);
  EXPECT_EQ(next.owner.name, "Ama Okafor");
  EXPECT_EQ(next.said.what_matters, "Back to the café");
  EXPECT_EQ(next.next_on, *Date::from_parts(2026, 12, 1));
  EXPECT_THAT(text_of(get(here).whole_body()), HasSubstr("How it ended"));
  EXPECT_EQ(location(post(here + "/log", fields({{"words", "Late"}}))), "") << "nothing is added to what has ended";
}

TEST_P(ConversationSite, work_shows_what_is_due_to_its_owner_and_is_given_to_another) {
  open_crisis();
  const auto source = conversations_->work().at(0);
  const Date today = clock().today();
  const auto due = [&](Date until, std::optional<StaffId> worker) { return source.due(*store().read(), {.team = {}, .worker = worker, .today = today, .until = until}); };
  EXPECT_TRUE(due(today, staff_.id).empty());
  ASSERT_EQ(due(today + 1, staff_.id).size(), 1U);
  const auto task = due(today + 1, staff_.id)[0];
  EXPECT_EQ(task.kind, "conversation.talk");
  EXPECT_EQ(task.person_name, "Ada Byron-Test");
  const auto other = store().write([&](store::WriteTx& tx) {
    access::write_shipped_roles(tx);
    return access::create_staff(tx, random_, access::command_line_actor(), {.sign_in_name = "bo.lund", .name = "Bo Lund", .role = "practitioner", .team = staff_.team, .password_hash = ""});
  });
  ASSERT_TRUE(other) << other.error().sentence;
  const auto who = changeable("ada-ref");
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return source.give(tx, who, task, *other, {}); }));
  EXPECT_TRUE(due(today + 1, staff_.id).empty());
  EXPECT_EQ(due(today + 1, *other).size(), 1U);
  EXPECT_EQ(source.held(*store().read(), *other).size(), 1U);
}

TEST_P(ConversationSite, a_death_closes_nothing_by_itself_and_asks_for_a_reason) {
  const auto here = open_crisis();
  const auto who = changeable("ada-ref");
  auto person = person::read_person(*store().read(), who.readable());
  person.details.died_on = clock().today();
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return person::save_details(tx, who, person.version, person.details, {}); }));
  const auto due = conversations_->work().at(0).due(*store().read(), {.team = staff_.team, .worker = {}, .today = clock().today(), .until = clock().today() + 1});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, "conversation.died");
  const auto form = get(here + "/end").whole_body();
  EXPECT_TRUE(find_all(form, "input[value=died]")[0].has("checked"));
  EXPECT_EQ(post(here + "/end", fields({{"version", "1"}, {"ending", "died"}, {"note", ""}, {"ended_on_day", "21"}, {"ended_on_month", "11"}, {"ended_on_year", "2026"}})).status, 422);
  EXPECT_EQ(post(here + "/end", fields({{"version", "1"}, {"ending", "died"}, {"note", "In hospital"}, {"ended_on_day", "21"}, {"ended_on_month", "11"}, {"ended_on_year", "2026"}})).status, 303);
  EXPECT_EQ(all().size(), 1U);
  EXPECT_EQ(all()[0].ending_note, "In hospital");
}

TEST_P(ConversationSite, lists_leave_restricted_people_out_and_say_so) {
  open_crisis();
  Conversation hidden = all()[0];
  hidden.reference = "hidden-1";
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<bool> {
    insert_conversation(tx, hidden_, hidden, "");
    return true;
  }));
  const auto text = text_of(get("/conversations?team=all").whole_body());
  EXPECT_THAT(text, HasSubstr("Ada Byron-Test"));
  EXPECT_THAT(text, Not(HasSubstr("Hidden")));
  EXPECT_THAT(text, HasSubstr("1 more is not shown"));
  EXPECT_EQ(get("/conversations/hidden-1").status, 404);
}

TEST_P(ConversationSite, the_guard_asks_why_while_a_crisis_is_open) {
  support::Service wanted;
  wanted.service_type = "residential";
  const auto guard = crisis_guard();
  const auto asked = [&] { return guard(*store().read(), readable("ada-ref"), wanted, {}, clock().today()); };
  EXPECT_FALSE(asked());
  const auto here = open_crisis();
  ASSERT_TRUE(asked());
  EXPECT_TRUE(asked()->reason_is_enough);
  EXPECT_EQ(asked()->href, here);
  post(here + "/end", fields(calm_end));
  EXPECT_FALSE(asked());
}

TEST_P(ConversationSite, a_contact_leads_to_a_page_that_knows_what_was_said) {
  const auto contact = saved({{"resolution", "rapid_response"}, {"what_is_working", "Her sister"}});
  const auto page = get("/people/ada-ref/conversations/new?which=2&contact=" + contact).whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=must_change]")[0].text, "To get back to the allotment & see <friends>");
  EXPECT_EQ(find_all(page, "textarea[name=strengths]")[0].text, "Her sister");
  staff_.may.erase(access::Permission::arrange_support);
  EXPECT_EQ(get("/people/ada-ref/conversations/new?which=3").status, 404) << "a practitioner’s to begin";
  EXPECT_EQ(get("/people/ada-ref/conversations/new?which=9").status, 404);
}

TEST_P(ConversationSite, a_third_shows_what_was_tried) {
  const auto here = open_crisis();
  post(here + "/end", fields(calm_end));
  const auto text = text_of(get("/people/ada-ref/conversations/new?which=3").whole_body());
  EXPECT_THAT(text, HasSubstr("What was tried before"));
  EXPECT_THAT(text, HasSubstr("Safe at <night>"));
  EXPECT_THAT(text, HasSubstr("Which colleague asked what else could be tried?"));
}

STEPWISE_EACH_ENGINE(ConversationSite);

}  // namespace
}  // namespace stepwise::conversation
