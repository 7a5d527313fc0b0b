// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/appointment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::appointment {
namespace {

Date day(const char* iso) { return *Date::parse_iso(iso); }
const Instant now = noon(day("2026-11-21"));

AppointmentLists lists() { return AppointmentLists::load().value(); }

Diary diary() {
  Diary made;
  made.venues.push_back({.id = 1, .reference = "v", .name = "Library", .address = "1 Mill Lane", .postcode = "ZZ3 1AA", .closures = {}});
  made.clinics.push_back({.id = 5, .reference = "c", .venue = 1, .weekday = 2, .from = day("2026-01-06"), .from_minute = 600, .to_minute = 720, .slot_minutes = 60, .team = TeamId{3}, .team_name = "North",
                          .worker = StaffId{4}, .worker_name = "Wes"});
  return made;
}

Wish wish(const char* on, int minute, const char* offered) {
  return {.asked_on = day("2026-11-13"), .first_offered_on = day(offered), .told_by = "call", .clinic = "c", .start = london_moment(day(on), minute)};
}

Appointment booked_on(const char* on, const char* offered, bool ours = true, Appointment from = {}) {
  const Wish asked = wish(on, 600, offered);
  return booked(std::move(from), asked, *slot_at(diary().clinics[0], *asked.start), diary(), now, ours);
}

TEST(Waits, are_split_into_ours_and_the_persons) {
  const Waits waits = waits_of(booked_on("2026-12-01", "2026-11-24"));
  EXPECT_EQ(waits.whole, 18);
  EXPECT_EQ(waits.ours, 11);
  EXPECT_EQ(waits.persons, 7);
  EXPECT_EQ(waits_of({}).whole, std::nullopt);
}

TEST(Waits, a_move_by_the_person_leaves_our_part_and_a_move_of_ours_makes_it_longer) {
  const Appointment first = booked_on("2026-11-24", "2026-11-24");
  const Appointment theirs = booked_on("2026-12-08", "2026-12-08", false, first);
  EXPECT_EQ(waits_of(theirs).ours, 11);
  EXPECT_EQ(waits_of(theirs).persons, 14);
  EXPECT_EQ(theirs.moves, 1);
  EXPECT_EQ(waits_of(booked_on("2026-11-24", "2026-11-24", false, theirs)).persons, 0) << "a day that became free before the first offered";
  const Appointment ours = booked_on("2026-12-08", "2026-12-01", true, first);
  EXPECT_EQ(waits_of(ours).ours, 18) << "an offer that we took back was no offer";
}

TEST(Waits, means_of_none_have_no_value) {
  EXPECT_EQ(mean_waits({}).whole, std::nullopt);
  const std::vector<Waits> two{{.whole = 10, .ours = 4}, {.whole = 13, .ours = std::nullopt}};
  EXPECT_DOUBLE_EQ(*mean_waits(two).whole, 11.5);
  EXPECT_DOUBLE_EQ(*mean_waits(two).ours, 4);
}

TEST(StatusOf, follows_from_days) {
  Appointment one;
  one.asked_on = day("2026-11-13");
  EXPECT_EQ(status_of(one, now, true), Status::waiting);
  one = booked_on("2026-11-24", "2026-11-24");
  EXPECT_EQ(status_of(one, now, true), Status::booked);
  EXPECT_EQ(status_of(one, now, false), Status::to_rebook);
  EXPECT_EQ(status_of(one, *one.start, true), Status::to_record);
  EXPECT_EQ(status_of(one, *one.start, false), Status::to_record);
  one.result = "attended";
  EXPECT_EQ(status_of(one, *one.start, true), Status::attended);
  one.result = "not_attended";
  EXPECT_EQ(status_of(one, *one.start, true), Status::not_attended);
  EXPECT_EQ(status_of(cancelled(one, "us", "Ill", now.london_date()), now, true), Status::cancelled);
}

TEST(StillHeld, not_on_a_closed_day_nor_after_its_clinic_has_ended) {
  const Appointment one = booked_on("2026-11-24", "2026-11-24");
  Diary now_closed = diary();
  EXPECT_TRUE(still_held(one, now_closed));
  now_closed.venues[0].closures.push_back({"x", 1, day("2026-11-24"), std::nullopt, "Sold", {}});
  EXPECT_FALSE(still_held(one, now_closed));
  Diary ended = diary();
  ended.clinics[0].to = day("2026-11-23");
  EXPECT_FALSE(still_held(one, ended));
}

struct WishCase {
  const char* what;
  std::function<void(Wish&)> change;
  const char* field;
};
TEST(Wishes, what_is_wrong_is_named_by_its_field) {
  const std::vector<WishCase> cases{{"no day asked", [](Wish& w) { w.asked_on.reset(); }, "asked"},
                                    {"asked tomorrow", [](Wish& w) { w.asked_on = day("2026-11-22"); }, "asked"},
                                    {"no slot", [](Wish& w) { w.start.reset(); }, "slot"},
                                    {"a slot in the past", [](Wish& w) { w.start = london_moment(day("2026-11-17"), 600); }, "slot"},
                                    {"this very minute", [](Wish& w) { w.start = now; }, "slot"},
                                    {"offered after the day", [](Wish& w) { w.first_offered_on = day("2026-11-25"); }, "offered"},
                                    {"offered before asking", [](Wish& w) { w.first_offered_on = day("2026-11-12"); }, "offered"},
                                    {"no first offer", [](Wish& w) { w.first_offered_on.reset(); }, "offered"},
                                    {"not told", [](Wish& w) { w.told_by = ""; }, "told_by"},
                                    {"nowhere to send", [](Wish& w) { w.told_by = "sms"; }, "told_to"},
                                    {"asked when nobody was born", [](Wish& w) { w.asked_on = day("1900-01-01"); }, "asked"},
                                    {"a text to no number", [](Wish& w) { w.told_by = "sms", w.told_to = "hello"; }, "told_to"},
                                    {"an email to a telephone", [](Wish& w) { w.told_by = "email", w.told_to = "07700 900123"; }, "told_to"},
                                    {"a letter to a telephone", [](Wish& w) { w.told_by = "letter", w.told_to = "07700 900123"; }, "told_to"},
                                    {"waits for no day", [](Wish& w) { w.waits = true; }, "look_again"},
                                    {"a need that is no need", [](Wish& w) { w.facilities = {"moat"}; }, "facilities"}};
  EXPECT_TRUE(problems_of(wish("2026-11-24", 600, "2026-11-24"), lists(), now).empty());
  for (const auto& one : cases) {
    Wish changed = wish("2026-11-24", 600, "2026-11-24");
    one.change(changed);
    const auto problems = problems_of(changed, lists(), now);
    ASSERT_FALSE(problems.empty()) << one.what;
    EXPECT_EQ(problems[0].field, one.field) << one.what;
  }
}

TEST(Wishes, what_can_be_sent_is_sent) {
  for (const auto& [by, to] : {std::pair{"sms", "+44 7700 900123"}, std::pair{"email", "ada@example.org"}, std::pair{"letter", "12 The Row, ZZ3 4AB"}, std::pair{"call", ""}}) {
    Wish one = wish("2026-11-24", 600, "2026-11-24");
    one.told_by = by;
    one.told_to = to;
    EXPECT_TRUE(problems_of(one, lists(), now).empty()) << by;
  }
}

TEST(Clashes, of_one_person_at_one_time_and_never_of_what_is_over) {
  Appointment one = booked_on("2026-11-24", "2026-11-24"), other = booked_on("2026-11-24", "2026-11-24");
  one.reference = "one";
  other.reference = "other";
  EXPECT_TRUE(clashes(one, other));
  EXPECT_FALSE(clashes(one, one)) << "it is moved";
  other.start = *one.start + seconds(59 * 60);
  EXPECT_TRUE(clashes(one, other));
  EXPECT_TRUE(clashes(other, one));
  other.start = *one.start + seconds(60 * 60);
  EXPECT_FALSE(clashes(one, other));
  EXPECT_FALSE(clashes(one, cancelled(one, "us", "Ill", now.london_date())));
  other.start.reset();
  EXPECT_FALSE(clashes(one, other)) << "on the waiting list";
}

TEST(Outcomes, need_a_next_step_that_fits_and_a_day) {
  const Appointment past = booked_on("2026-11-17", "2026-11-17");
  const auto field = [&](Outcome outcome, const Appointment& of) {
    const auto problems = problems_of(outcome, of, lists(), now);
    return problems.empty() ? std::string{} : problems[0].field;
  };
  EXPECT_EQ(field({.result = "attended", .next_step = "settled"}, past), "");
  EXPECT_EQ(field({.result = "not_attended", .next_step = "settled"}, past), "next_step") << "nobody was there to settle it with";
  EXPECT_EQ(field({.result = "not_attended", .next_step = "call"}, past), "next");
  EXPECT_EQ(field({.result = "not_attended", .next_step = "call", .next_on = day("2026-11-20")}, past), "next");
  EXPECT_EQ(field({.result = "not_attended", .next_step = "call", .next_on = day("2026-11-23")}, past), "");
  EXPECT_EQ(field({.result = "perhaps"}, past), "result");
  EXPECT_EQ(field({.result = "attended", .next_step = "settled"}, booked_on("2026-11-24", "2026-11-24")), "result") << "it has not begun";
}

TEST(Messages, say_when_and_where_and_never_why) {
  Appointment one = booked_on("2026-11-24", "2026-11-24");
  one.about = "Secret sorrow";
  for (const auto telling : {Telling::booked, Telling::moved, Telling::reminder, Telling::cancelled}) {
    const auto words = message_words(telling, one, &diary().venues[0], "Test council");
    EXPECT_NE(words.find("24 November 2026"), std::string::npos) << words;
    EXPECT_NE(words.find("10:00am"), std::string::npos);
    EXPECT_EQ(words.find("Secret"), std::string::npos);
  }
}

/// Whatever is done to it in whatever order, one that is not over has a day on which somebody does something, and an owner.
RC_GTEST_PROP(Appointments, no_path_loses_a_person, ()) {
  Appointment one;
  one.asked_on = day("2026-11-13");
  one.team = TeamId{3};
  Instant at = now;
  Wish first = wish("2026-12-01", 600, "2026-11-24");
  first.look_again_on = day("2026-11-28");
  first.waits = true;
  one = waiting(one, first, diary());
  for (const int action : *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 6))) {
    const Status status = status_of(one, at, still_held(one, diary()));
    const bool open = status == Status::waiting || status == Status::booked;
    Wish next = wish("2026-12-01", 600, "2026-11-24");
    next.start = london_moment(at.london_date() + (9 - at.london_date().weekday()), 600);
    next.first_offered_on = next.start->london_date();
    if (action == 0 && open) one = booked(one, next, *slot_at(diary().clinics[0], *next.start), diary(), at, true);
    if (action == 1 && open) {
      next.waits = true;
      next.look_again_on = at.london_date() + 7;
      one = waiting(one, next, diary());
    }
    if (action == 2 && status == Status::to_record) {
      const Outcome outcome{.result = "not_attended", .next_step = "call", .on = at.london_date(), .next_on = at.london_date() + 2};
      if (problems_of(outcome, one, lists(), at).empty()) one = with_outcome(one, outcome, "Ama", lists());
    }
    if (action == 3) at = at + seconds(86'400 * 3);
    if (action == 4 && open && *rc::gen::inRange(0, 4) == 0) one = cancelled(one, "person", "Better", at.london_date());
    if (action == 5 && one.next_on && !one.next_done_on) one.next_done_on = at.london_date();
    const Status after = status_of(one, at, still_held(one, diary()));
    const bool over = after == Status::cancelled || ((after == Status::attended || after == Status::not_attended) && (one.next_done_on || !lists().needs_day(one.next_step)));
    RC_ASSERT(over || (next_day(one, after, at.london_date()).has_value() && (one.team || one.worker)));
    RC_ASSERT(after != Status::cancelled || !one.place);
  }
}

}  // namespace
}  // namespace stepwise::appointment
