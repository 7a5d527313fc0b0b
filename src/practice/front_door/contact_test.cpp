// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "practice/front_door/contact_filter.hpp"

namespace stepwise::front_door {
namespace {

using testing::Contains;
using testing::Field;

const ContactLists& lists() {
  static const ContactLists all = ContactLists::load().value();
  return all;
}
const Date today = *Date::parse_iso("2026-11-21");
const Instant now = noon(today);

Conversation complete() {
  Conversation said;
  said.received_at = now;
  said.channel = "telephone";
  said.what_i_want = "To get back to the allotment";
  said.what_i_expect = "Someone to talk it through";
  said.safety = "no_concern";
  said.legal_status = "info_advice_s4";
  said.resolution = "introduction_made";
  return said;
}
Contact settled() { return recorded(complete(), {std::nullopt, "Ama Okafor", "Contact worker", std::nullopt, "Contact centre"}, lists(), now, 28); }

std::vector<std::string> codes(const std::vector<Problem>& problems, Weight weight) {
  std::vector<std::string> found;
  for (const auto& problem : problems)
    if (problem.weight == weight) found.push_back(problem.code);
  return found;
}

TEST(ContactProblems, a_complete_conversation_has_none) { EXPECT_TRUE(problems_of(complete(), lists(), now).empty()); }

struct Case {
  const char* what;
  void (*change)(Conversation&);
  Weight weight;
  const char *field, *code;
};
const Case cases[]{
    {"nothing wanted", [](Conversation& c) { c.what_i_want = " \n "; }, Weight::wrong, "what_i_want", "want_missing"},
    {"nothing expected", [](Conversation& c) { c.what_i_expect = ""; }, Weight::incomplete, "what_i_expect", "expect_missing"},
    {"no channel", [](Conversation& c) { c.channel = ""; }, Weight::wrong, "channel", "channel_missing"},
    {"a made-up channel", [](Conversation& c) { c.channel = "pigeon"; }, Weight::wrong, "channel", "channel_missing"},
    {"unreadable day", [](Conversation& c) { c.received_at.reset(); }, Weight::wrong, "received", "received_unreadable"},
    {"tomorrow", [](Conversation& c) { c.received_at = noon(today + 1); }, Weight::wrong, "received", "received_in_future"},
    {"long ago", [](Conversation& c) { c.received_at = noon(*Date::parse_iso("1926-11-21")); }, Weight::wrong, "received", "received_too_early"},
    {"safety not answered", [](Conversation& c) { c.safety = ""; }, Weight::wrong, "safety", "safety_missing"},
    {"danger, nothing done", [](Conversation& c) { c.safety = "immediate"; }, Weight::wrong, "safety_action", "danger_without_action"},
    {"a worry, nothing done yet", [](Conversation& c) { c.safety = "concern"; }, Weight::incomplete, "safety_action", "concern_without_action"},
    {"nothing done yet", [](Conversation& c) { c.resolution = ""; }, Weight::incomplete, "resolution", "not_decided"},
    {"done, not answered", [](Conversation& c) { c.resolution = "unanswered"; }, Weight::wrong, "resolution", "resolution_missing"},
    {"a duplicate with more", [](Conversation& c) { c.resolution = "duplicate"; c.secondary = {"assessment"}; }, Weight::wrong, "secondary", "duplicate_with_more"},
    {"also a duplicate", [](Conversation& c) { c.secondary = {"duplicate"}; }, Weight::wrong, "secondary", "secondary_unknown"},
    {"someone else, unnamed", [](Conversation& c) { c.contacting_person = "neighbour"; c.agreed_to_talk = "yes"; }, Weight::incomplete, "contacting_name", "caller_name_missing"},
    {"someone else, not asked", [](Conversation& c) { c.contacting_person = "neighbour"; c.contacting_name = "Pat"; }, Weight::incomplete, "agreed_to_talk", "agreement_not_asked"},
    {"who, not answered", [](Conversation& c) { c.contacting_person = ""; }, Weight::wrong, "contacting_person", "caller_missing"},
    {"too long", [](Conversation& c) { c.my_life_now = std::string(20'001, 'a'); }, Weight::wrong, "my_life_now", "text_too_long"},
    {"no footing", [](Conversation& c) { c.legal_status = ""; }, Weight::wrong, "legal_status", "legal_status_missing"},
    {"a made-up footing", [](Conversation& c) { c.legal_status = "none"; }, Weight::wrong, "legal_status", "legal_status_missing"},
    {"no route", [](Conversation& c) { c.route_of_access = ""; }, Weight::wrong, "route_of_access", "route_missing"},
};

TEST(ContactProblems, a_limit_counts_characters_not_bytes) {
  Conversation said = complete();
  for (int i = 0; i < 20'000; ++i) said.my_life_now += "م";
  EXPECT_TRUE(problems_of(said, lists(), now).empty());
}

TEST(ContactProblems, each_gap_is_named_once_in_its_field) {
  for (const auto& one : cases) {
    Conversation said = complete();
    one.change(said);
    const auto problems = problems_of(said, lists(), now);
    ASSERT_EQ(problems.size(), 1U) << one.what;
    EXPECT_EQ(problems[0].field, one.field) << one.what;
    EXPECT_EQ(problems[0].code, one.code) << one.what;
    EXPECT_EQ(problems[0].weight, one.weight) << one.what;
    EXPECT_FALSE(problems[0].sentence.empty());
  }
}

TEST(ContactProblems, sentences_use_plain_words) {
  for (const auto& one : cases) {
    Conversation said = complete();
    one.change(said);
    for (const auto& problem : problems_of(said, lists(), now))
      for (const char* word : {"please", "Please", "invalid", "forbidden"}) EXPECT_EQ(problem.sentence.find(word), std::string::npos) << problem.sentence;
  }
}

TEST(ContactProblems, danger_with_words_about_it_may_be_saved) {
  Conversation said = complete();
  said.safety = "immediate";
  said.safety_action = "999 called, safeguarding told at 2pm";
  EXPECT_TRUE(may_save(problems_of(said, lists(), now)));
  EXPECT_GE(danger_script().size(), 4U);
}

TEST(ContactStatus, follows_resolution_and_follow_up) {
  struct Row {
    const char *resolution, *follow_up;
    Status status;
  };
  const Row rows[]{{"", "", Status::open},
                   {"duplicate", "", Status::duplicate},
                   {"resolved_here", "", Status::settled_provisionally},
                   {"resolved_here", "not_reached", Status::settled_provisionally},
                   {"resolved_here", "yes", Status::settled_confirmed},
                   {"information_given", "partly", Status::settled_in_part},
                   {"nhs_service", "no", Status::not_settled},
                   {"declined", "", Status::settled_provisionally},
                   {"assessment", "", Status::passed_on},
                   {"safeguarding", "", Status::passed_on},
                   {"talking_point", "", Status::passed_on},
                   {"died", "", Status::closed},
                   {"not_adult_social_care", "", Status::closed}};
  for (const auto& row : rows) {
    Conversation said = complete();
    said.resolution = row.resolution;
    Contact contact = recorded(said, {}, lists(), now, 28);
    contact.follow_up.result = row.follow_up;
    EXPECT_EQ(status_of(contact, lists()), row.status) << row.resolution << " " << row.follow_up;
  }
}

TEST(ContactStatus, every_status_has_words_and_a_key_that_reads_back) {
  for (const auto status : contact_statuses()) {
    EXPECT_FALSE(status_words(status).english().empty());
    EXPECT_EQ(status_from_key(status_key(status)), status);
  }
  EXPECT_EQ(status_from_key("nonsense"), std::nullopt);
}

Contact any_contact() {
  const auto& items = lists().resolution.items();
  Contact contact;
  const auto at = *rc::gen::inRange<std::size_t>(0, items.size() + 1);
  if (at < items.size()) contact.conversation.resolution = items[at].code;
  if (!contact.conversation.resolution.empty() && *rc::gen::arbitrary<bool>()) contact.closed_on = today;
  contact.follow_up.result = *rc::gen::element<std::string>("", "yes", "partly", "no", "not_reached");
  return contact;
}

RC_GTEST_PROP(ContactStatus, is_one_and_the_list_agrees, ()) {
  const Contact contact = any_contact();
  const Status status = status_of(contact, lists());
  for (const auto other : contact_statuses()) RC_ASSERT(fits(contact, condition_of(other, lists())) == (other == status));
  RC_ASSERT(!fits(contact, condition_of(Status::draft, lists())));
}

RC_GTEST_PROP(ContactStatus, only_settled_contacts_are_ever_followed_up, ()) {
  Contact contact = any_contact();
  contact.follow_up_due_on = today + *rc::gen::inRange(-40, 40);
  if (follow_up_is_due(contact, lists(), today)) {
    RC_ASSERT(lists().settles(contact.conversation.resolution));
    RC_ASSERT(contact.conversation.resolution != "died");
    RC_ASSERT(contact.closed_on.has_value());
    RC_ASSERT(*contact.follow_up_due_on <= today);
  }
}

TEST(ContactRecord, settled_is_provisional_for_28_days) {
  const Contact contact = settled();
  EXPECT_EQ(contact.closed_on, today);
  EXPECT_EQ(contact.follow_up_due_on, today + 28);
  EXPECT_FALSE(follow_up_is_due(contact, lists(), today + 27));
  EXPECT_TRUE(follow_up_is_due(contact, lists(), today + 28));
}

TEST(ContactRecord, nobody_is_asked_about_someone_who_has_died) {
  Conversation said = complete();
  said.resolution = "died";
  EXPECT_EQ(recorded(said, {}, lists(), now, 28).follow_up_due_on, std::nullopt);
}

TEST(ContactRecord, an_open_contact_has_no_end) {
  Conversation said = complete();
  said.resolution.clear();
  const Contact contact = recorded(said, {}, lists(), now, 28);
  EXPECT_EQ(contact.closed_on, std::nullopt);
  EXPECT_EQ(contact.follow_up_due_on, std::nullopt);
}

TEST(ContactRecord, the_primary_resolution_is_not_also_secondary) {
  Conversation said = complete();
  said.secondary = {"introduction_made", "talking_point", "talking_point"};
  EXPECT_EQ(recorded(said, {}, lists(), now, 28).conversation.secondary, std::vector<std::string>{"talking_point"});
}

TEST(ContactRecord, words_of_the_person_are_kept_to_the_letter_inside) {
  Conversation said = complete();
  said.what_i_want = "  I want\r\n  my garden — “as it was”  ";
  EXPECT_EQ(recorded(said, {}, lists(), now, 28).conversation.what_i_want, "I want\r\n  my garden — “as it was”");
}

TEST(ContactAmend, a_new_resolution_starts_a_new_follow_up) {
  Contact contact = settled();
  contact.follow_up = {"no", today, "Still alone", "Ama Okafor"};
  Conversation said = contact.conversation;
  said.resolution = "resolved_here";
  const Contact changed = amended(contact, said, lists(), today + 3, 28, "Rang again");
  EXPECT_EQ(changed.follow_up.result, "");
  EXPECT_EQ(changed.follow_up_due_on, today + 28);
  EXPECT_EQ(changed.amended_reason, "Rang again");
  said.resolution.clear();
  EXPECT_EQ(status_of(amended(contact, said, lists(), today + 3, 28, "Too soon"), lists()), Status::open);
}

TEST(ContactAmend, other_changes_leave_the_follow_up_and_the_second_it_came_in) {
  Contact contact = settled();
  contact.conversation.received_at = now + seconds(-3600 + 17);
  contact.follow_up = {"yes", today, "", "Ama Okafor"};
  Conversation said = contact.conversation;
  said.my_life_now = "Out most days";
  said.received_at = now + seconds(-3600);
  const Contact changed = amended(contact, said, lists(), today + 3, 28, "Added");
  EXPECT_EQ(changed.follow_up.result, "yes");
  EXPECT_EQ(changed.conversation.received_at, contact.conversation.received_at);
  EXPECT_EQ(changed.taker.name, "Ama Okafor");
}

TEST(ContactAmend, needs_a_reason) {
  EXPECT_THAT(amendment_problems("  "), Contains(Field(&Problem::code, "reason_missing")));
  EXPECT_TRUE(amendment_problems("Wrong day").empty());
}

TEST(FollowUp, not_reached_yet_only_moves_the_day) {
  const Contact later = followed_up(settled(), {"try_again", today + 28, "No answer"}, "Ama Okafor");
  EXPECT_EQ(later.follow_up_due_on, today + 35);
  EXPECT_EQ(later.follow_up.result, "");
  EXPECT_EQ(status_of(later, lists()), Status::settled_provisionally);
}

TEST(FollowUp, must_be_a_day_between_settling_and_today) {
  const Contact contact = settled();
  EXPECT_THAT(problems_of(FollowUpAnswer{"yes", today - 1, ""}, contact, lists(), today), Contains(Field(&Problem::code, "day_before_settled")));
  EXPECT_THAT(problems_of(FollowUpAnswer{"yes", today + 1, ""}, contact, lists(), today), Contains(Field(&Problem::code, "day_in_future")));
  EXPECT_THAT(problems_of(FollowUpAnswer{"", std::nullopt, ""}, contact, lists(), today),
              testing::AllOf(Contains(Field(&Problem::code, "result_missing")), Contains(Field(&Problem::code, "day_unreadable"))));
  EXPECT_TRUE(problems_of(FollowUpAnswer{"try_again", today, ""}, contact, lists(), today).empty());
}

TEST(Recontact, counts_later_contacts_within_90_days_but_not_duplicates) {
  const auto at = [](int days) { return noon(today + days); };
  const Moment first{at(0)};
  EXPECT_FALSE(recontact_within_90_days(first, std::vector<Moment>{first}));
  EXPECT_TRUE(recontact_within_90_days(first, std::vector<Moment>{first, {at(1)}}));
  EXPECT_TRUE(recontact_within_90_days(first, std::vector<Moment>{first, {at(90)}}));
  EXPECT_FALSE(recontact_within_90_days(first, std::vector<Moment>{first, {at(91)}}));
  EXPECT_FALSE(recontact_within_90_days(first, std::vector<Moment>{{at(-1)}, first}));
  EXPECT_FALSE(recontact_within_90_days(first, std::vector<Moment>{first, {at(5), true}}));
}

TEST(Lists, every_resolution_but_duplicate_has_a_national_outcome) {
  const auto outcomes = CodeList::load("event_outcome").value();
  for (const auto& item : lists().resolution.items()) {
    const auto outcome = lists().cld_outcome(item.code);
    if (item.code == "duplicate") EXPECT_EQ(outcome, "");
    else EXPECT_TRUE(outcomes.has(outcome)) << item.code;
  }
}

TEST(ContactProblems, incomplete_never_stops_a_save) {
  Conversation said = complete();
  said.what_i_expect.clear();
  said.resolution.clear();
  said.safety = "concern";
  const auto problems = problems_of(said, lists(), now);
  EXPECT_TRUE(may_save(problems));
  EXPECT_EQ(codes(problems, Weight::incomplete).size(), 3U);
}

}  // namespace
}  // namespace stepwise::front_door
