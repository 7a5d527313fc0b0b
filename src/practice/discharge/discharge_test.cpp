// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::discharge {
namespace {

const Date today = *Date::parse_iso("2026-11-21");
const Lists& lists() {
  static const Lists all = Lists::load().value();
  return all;
}
Owner kate() { return {TeamId{3}, "North locality", StaffId{7}, "Kate Illingworth"}; }
Notice notice(std::string kind = "assessment", int admitted_ago = 10) {
  Notice one;
  one.kind = std::move(kind);
  one.hospital = "Beckside General";
  one.ward = "Ward 4";
  one.admitted_on = today - admitted_ago;
  one.received_on = today - 2;
  one.expected_on = today + 1;
  one.why = "Help with washing";
  return one;
}
Discharge begun() { return take_notice(std::nullopt, notice(), kate(), "hand", "Kate", today - 2).discharge; }
Discharge waiting(int ready_ago = 3) {
  return after(begun(), Action::ready, {.on = today - ready_ago, .reason = "equipment"}, today - ready_ago, "Kate");
}
Discharge left() {
  return after(waiting(), Action::leave, {.on = today - 1, .destination = "own_home", .pathway = "1", .referred_for_help = true, .next_on = today + 1}, today, "Kate");
}
std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field);
  return fields;
}

TEST(HospitalNotice, that_comes_again_is_a_version_of_the_same_stay) {
  Notice again = notice("discharge");
  again.hospital = "  BECKSIDE  general ";
  again.expected_on = today + 4;
  ASSERT_TRUE(is_same_stay(notice(), again));
  const auto taken = take_notice(begun(), again, kate(), "upload", "Kate", today);
  EXPECT_EQ(taken.arrival, Arrival::again);
  EXPECT_EQ(taken.discharge.notices.size(), 2U);
  EXPECT_EQ(taken.discharge.notice.hospital, "Beckside General");
  EXPECT_EQ(taken.discharge.notice.expected_on, today + 4);
  EXPECT_EQ(taken.discharge.assessment_notice_on, today - 2);
  EXPECT_EQ(taken.discharge.discharge_notice_on, again.received_on);
}

TEST(HospitalNotice, that_says_nothing_new_changes_nothing) {
  const Discharge before = begun();
  Notice same = notice();
  same.received_on = today;
  const auto taken = take_notice(before, same, kate(), "upload", "Kate", today);
  EXPECT_EQ(taken.arrival, Arrival::same);
  EXPECT_EQ(taken.discharge, before);
}

TEST(HospitalNotice, of_another_day_of_admission_is_another_stay) {
  EXPECT_FALSE(is_same_stay(notice("assessment", 10), notice("assessment", 9)));
  Notice elsewhere = notice();
  elsewhere.hospital = "Larkfield Royal Infirmary";
  EXPECT_FALSE(is_same_stay(notice(), elsewhere));
}

TEST(HospitalNotice, leaves_what_it_does_not_say_as_it_was) {
  Notice brief = notice("discharge");
  brief.ward.clear();
  brief.why.clear();
  brief.consent = "not_asked";
  Discharge before = begun();
  before.notice.consent = "yes";
  const auto taken = take_notice(before, brief, kate(), "hand", "Kate", today);
  EXPECT_EQ(taken.discharge.notice.ward, "Ward 4");
  EXPECT_EQ(taken.discharge.notice.why, "Help with washing");
  EXPECT_EQ(taken.discharge.notice.consent, "yes");
}

TEST(HospitalNotice, withdrawn_and_sent_again_is_open_again) {
  Discharge gone = after(begun(), Action::withdraw, {.on = today, .words = "Not well enough"}, today, "Kate");
  EXPECT_EQ(status_of(gone), Status::withdrawn);
  EXPECT_FALSE(gone.next_on);
  Notice again = notice();
  again.received_on = today;
  const auto taken = take_notice(gone, again, kate(), "upload", "Kate", today);
  EXPECT_EQ(taken.arrival, Arrival::again);
  EXPECT_EQ(status_of(taken.discharge), Status::expected);
  EXPECT_EQ(taken.discharge.next_on, today + 1);
  EXPECT_EQ(taken.discharge.notices.size(), 3U);
  EXPECT_EQ(status_of(take_notice(gone, notice(), kate(), "hand", "Kate", today).discharge), Status::expected) << "a worker may open it again";
}

TEST(HospitalNotice, withdrawn_stays_withdrawn_when_the_file_of_before_is_read_again) {
  const Discharge gone = after(begun(), Action::withdraw, {.on = today, .words = "Not well enough"}, today, "Kate");
  const auto replayed = take_notice(gone, notice(), kate(), "upload", "Kate", today);
  EXPECT_EQ(replayed.arrival, Arrival::same);
  EXPECT_EQ(replayed.discharge, gone);
  Notice other = notice("discharge");
  other.received_on = today - 1;
  const auto late = take_notice(gone, other, kate(), "upload", "Kate", today);
  EXPECT_EQ(late.arrival, Arrival::again) << "kept, as everything that came";
  EXPECT_EQ(status_of(late.discharge), Status::withdrawn);
  EXPECT_FALSE(late.discharge.next_on);
}

TEST(HospitalNotice, withdrawn_and_sent_again_counts_no_day_of_waiting_between) {
  const Discharge gone = after(waiting(9), Action::withdraw, {.on = today - 8, .words = "Not well enough"}, today - 8, "Kate");
  Notice again = notice("discharge");
  again.received_on = today;
  const Discharge open = take_notice(gone, again, kate(), "hand", "Kate", today).discharge;
  EXPECT_EQ(status_of(open), Status::expected);
  EXPECT_FALSE(days_waited(open, today));
  EXPECT_TRUE(stretches(open, today).empty());
}

TEST(HospitalNotice, that_comes_late_or_twice_undoes_nothing_that_was_heard_since) {
  Notice first = notice("discharge"), second = first;
  first.received_on = today - 2;
  first.expected_on = today - 1;
  second.received_on = today - 1;
  second.expected_on = today + 3;
  second.sent_by.clear();
  const auto once = take_notice(begun(), first, kate(), "hand", "Kate", today);
  const auto twice = take_notice(once.discharge, second, kate(), "hand", "Kate", today);
  ASSERT_EQ(twice.discharge.notice.expected_on, today + 3);
  const auto again = take_notice(twice.discharge, first, kate(), "upload", "Kate", today);
  EXPECT_EQ(again.arrival, Arrival::same);
  EXPECT_EQ(again.discharge, twice.discharge);
  Notice never_seen = first;
  never_seen.received_on = today - 3;
  never_seen.continuing_care = "no";
  const auto late = take_notice(twice.discharge, never_seen, kate(), "upload", "Kate", today);
  EXPECT_EQ(late.arrival, Arrival::again);
  EXPECT_EQ(late.discharge.notice.expected_on, today + 3) << "the later word holds";
  EXPECT_EQ(late.discharge.notice.continuing_care, "no") << "what nobody said since is taken";
  EXPECT_EQ(late.discharge.discharge_notice_on, today - 3);
}

TEST(StayInHospital, allows_what_its_status_allows) {
  struct Line {
    Status status;
    std::string allowed;   ///< one letter an action, in the order of all_actions; "-" where it is not
  };
  // notice, ready, delay, leave, follow up, withdraw, die, look again
  for (const auto& [status, allowed] : {Line{Status::expected, "NR-L-WDA"}, Line{Status::waiting, "NRXL-WDA"}, Line{Status::left, "N--LF--A"},
                                        Line{Status::settled, "--------"}, Line{Status::died, "--------"}, Line{Status::withdrawn, "N-------"}})
    for (std::size_t i = 0; i < all_actions.size(); ++i)
      EXPECT_EQ(allows(status, all_actions[i]), allowed[i] != '-') << t(status_words(status)).str() << " " << i;
}

TEST(StayInHospital, ends_when_the_person_has_died_wherever_that_is_recorded) {
  Discharge there = after(begun(), Action::die, {.on = today}, today, "Kate");
  EXPECT_EQ(status_of(there), Status::died);
  Discharge elsewhere = left();
  elsewhere.person_died_on = today;
  EXPECT_EQ(status_of(elsewhere), Status::died);
  EXPECT_FALSE(allows(status_of(elsewhere), Action::follow_up)) << "nobody is asked about someone who has died";
}

TEST(StayInHospital, counts_nights_from_being_ready_until_leaving) {
  EXPECT_FALSE(days_waited(begun(), today));
  EXPECT_EQ(days_waited(waiting(3), today), 3);
  EXPECT_EQ(days_waited(left(), today + 30), 2);
  EXPECT_EQ(days_waited(waiting(0), today), 0);
}

TEST(StayInHospital, divides_the_waiting_by_reason_without_gap_or_overlap) {
  Discharge one = after(waiting(6), Action::delay, {.on = today - 2, .reason = "nursing_place"}, today, "Kate");
  const auto all = stretches(one, today);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].days(), 4);
  EXPECT_EQ(all[1].days(), 2);
  EXPECT_EQ(lists().group_of(all[0].delay.reason), "both");
  EXPECT_EQ(lists().group_of("no_such_reason"), "other");
}

TEST(StayInHospital, that_became_ready_earlier_keeps_later_reasons) {
  Discharge one = after(waiting(3), Action::delay, {.on = today - 1, .reason = "medicines"}, today, "Kate");
  one = after(one, Action::ready, {.on = today - 5, .reason = "assessment"}, today, "Kate");
  EXPECT_THAT(one.delays, testing::ElementsAre(testing::Field(&Delay::from_on, today - 5), testing::Field(&Delay::from_on, today - 3), testing::Field(&Delay::from_on, today - 1)));
  one = after(one, Action::ready, {.on = today - 2, .reason = "assessment"}, today, "Kate");
  EXPECT_EQ(one.delays.size(), 2U);
  EXPECT_EQ(one.delays.front().from_on, today - 2);
}

TEST(StayInHospital, that_ended_before_being_ready_waited_for_nothing) {
  const Discharge one = after(waiting(3), Action::leave, {.on = today - 5, .destination = "own_home", .pathway = "0"}, today, "Kate");
  EXPECT_FALSE(one.ready_on);
  EXPECT_TRUE(one.delays.empty());
}

TEST(WhatIsTyped, of_a_notice_is_checked) {
  EXPECT_TRUE(problems_of(notice(), lists(), today).empty());
  Notice blank;
  EXPECT_THAT(fields_of(problems_of(blank, lists(), today)), testing::ElementsAre("hospital", "admitted", "received"));
  Notice late = notice("discharge");
  late.expected_on.reset();
  EXPECT_THAT(fields_of(problems_of(late, lists(), today)), testing::ElementsAre("expected")) << "a discharge notice says which day";
  Notice wrong = notice();
  wrong.received_on = today + 1;
  wrong.expected_on = today - 20;
  wrong.nhs_number = "943 476 5918";
  wrong.admission = "by balloon";
  EXPECT_THAT(fields_of(problems_of(wrong, lists(), today)), testing::UnorderedElementsAre("received", "expected", "nhs_number", "admission"));
}

TEST(WhatIsTyped, of_an_action_is_checked_against_the_stay) {
  EXPECT_THAT(fields_of(problems_of(Action::ready, {}, begun(), lists(), today)), testing::UnorderedElementsAre("on", "reason"));
  EXPECT_THAT(fields_of(problems_of(Action::ready, {.on = today - 11, .reason = "equipment"}, begun(), lists(), today)), testing::ElementsAre("on"));
  EXPECT_THAT(fields_of(problems_of(Action::delay, {.on = today - 9, .reason = "equipment"}, waiting(3), lists(), today)), testing::ElementsAre("on"));
  EXPECT_THAT(fields_of(problems_of(Action::leave, {.on = today + 1}, waiting(), lists(), today)), testing::UnorderedElementsAre("on", "destination", "pathway"));
  EXPECT_THAT(fields_of(problems_of(Action::follow_up, {.on = today - 2}, left(), lists(), today)), testing::UnorderedElementsAre("on", "words"));
  EXPECT_THAT(fields_of(problems_of(Action::look_again, {.next_on = today - 1}, begun(), lists(), today)), testing::ElementsAre("next"));
  EXPECT_THAT(fields_of(problems_of(Action::follow_up, {.on = today, .words = "Well"}, begun(), lists(), today)), testing::ElementsAre("")) << "not yet home";
}

/// Any run of what may be done, day by day.
RC_GTEST_PROP(StayInHospital, no_path_loses_a_person, ()) {
  Date day = today - 200;
  Discharge stay = take_notice(std::nullopt, [&] { Notice one = notice(); one.admitted_on = day - 3; one.received_on = day; return one; }(), kate(), "hand", "Kate", day).discharge;
  const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 8), rc::gen::inRange(0, 9)));
  for (const auto& [which, later] : steps) {
    day = day + later;
    const auto action = all_actions[static_cast<std::size_t>(which)];
    const Step step{.on = day - later / 2, .reason = later % 2 == 0 ? "equipment" : "medicines", .words = "words", .destination = "own_home", .pathway = "1", .next_on = day + later};
    if (action == Action::notice) {
      Notice again = notice(later % 2 == 0 ? "discharge" : "assessment");
      again.admitted_on = stay.notice.admitted_on;
      again.received_on = day;
      if (allows(status_of(stay), action)) stay = take_notice(stay, again, kate(), "upload", "Kate", day).discharge;
    } else if (problems_of(action, step, stay, lists(), day).empty()) {
      stay = after(stay, action, step, day, "Kate");
    }
    const Status status = status_of(stay);
    RC_ASSERT(is_open(status) == stay.next_on.has_value());
    RC_ASSERT(stay.owner.is_somebody());
    RC_ASSERT(!stay.notices.empty());
    RC_ASSERT(stay.ready_on.has_value() == !stay.delays.empty());
    int days = 0;
    for (const auto& stretch : stretches(stay, day)) days += stretch.days();
    RC_ASSERT(days == days_waited(stay, day).value_or(0));
  }
}

}  // namespace
}  // namespace stepwise::discharge
