// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/venue.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace stepwise::appointment {
namespace {

Date day(const char* iso) { return *Date::parse_iso(iso); }

Clinic clinic(const char* from, int from_minute, int to_minute, int slot, int capacity = 1) {
  Clinic made{.id = 5, .reference = "c", .venue = 1, .weekday = day(from).weekday(), .from = day(from), .from_minute = from_minute, .to_minute = to_minute, .slot_minutes = slot, .capacity = capacity};
  return made;
}

Diary one_venue(Clinic made) {
  Diary diary;
  diary.venues.push_back({.id = 1, .reference = "v", .name = "Library", .postcode = "ZZ3 1AA", .facilities = {"step_free"}, .closures = {}});
  diary.clinics.push_back(std::move(made));
  return diary;
}

TEST(Slots, are_whole_ones_within_the_clinic) {
  const auto slots = slots_on(clinic("2026-11-24", 570, 720, 45), day("2026-11-24"));
  ASSERT_EQ(slots.size(), 3U) << "9:30, 10:15, 11:00; 11:45 would end after midday";
  EXPECT_EQ(slots[0].start.london_time(), "9:30am");
  EXPECT_EQ(slots[2].start.london_time(), "11:00am");
  EXPECT_TRUE(slots_on(clinic("2026-11-24", 570, 720, 45), day("2026-11-25")).empty());
  EXPECT_EQ(slots_on(clinic("2026-11-24", 570, 720, 45), day("2026-12-01")).size(), 3U);
  EXPECT_TRUE(slots_on(clinic("2026-11-24", 570, 720, 45), day("2026-11-17")).empty()) << "before its first day";
}

TEST(Slots, keep_london_time_when_the_clocks_change) {
  const Clinic sundays = clinic("2026-03-22", 0, 240, 60);
  EXPECT_EQ(slots_on(sundays, day("2026-03-22")).size(), 4U);
  const auto spring = slots_on(sundays, day("2026-03-29"));
  ASSERT_EQ(spring.size(), 3U) << "there is no 1am on that day";
  EXPECT_EQ(spring[1].start.london_time(), "2:00am");
  EXPECT_EQ(spring[1].start.microseconds - spring[0].start.microseconds, seconds(3600)) << "an hour after midnight";
  const auto autumn = slots_on(sundays, day("2026-10-25"));
  ASSERT_EQ(autumn.size(), 4U);
  EXPECT_EQ(autumn[2].start.microseconds - autumn[1].start.microseconds, seconds(2 * 3600)) << "1am comes twice: the first is meant";
  const auto tuesday = slots_on(clinic("2026-03-24", 600, 660, 60), day("2026-03-31"));
  EXPECT_EQ(tuesday.at(0).start.iso(), "2026-03-31T09:00:00Z") << "10am is an hour earlier in summer";
}

RC_GTEST_PROP(Slots, a_slot_is_found_again_by_its_start, ()) {
  const int from = *rc::gen::inRange(0, 1380), length = *rc::gen::inRange(1, 240), slot = *rc::gen::inRange(5, 120), ahead = *rc::gen::inRange(0, 1000);
  const Clinic made = clinic("2026-01-05", from, std::min(1439, from + length), slot);
  std::set<std::int64_t> seen;
  for (const auto& one : slots_on(made, day("2026-01-05") + ahead)) {
    RC_ASSERT(slot_at(made, one.start) == one);
    RC_ASSERT(seen.insert(one.start.microseconds).second);
    RC_ASSERT(one.start.london_date() == day("2026-01-05") + ahead);
    RC_ASSERT(one.start.london_minute() >= from && one.start.london_minute() + slot <= made.to_minute);
  }
}

TEST(Places, the_lowest_free_one_is_given_and_no_more_than_there_are) {
  const Slot slot{.clinic = 1, .venue = 1, .start = {}, .minutes = 45, .capacity = 2};
  EXPECT_EQ(free_place(slot, {}), 1);
  EXPECT_EQ(free_place(slot, std::vector<int>{1}), 2);
  EXPECT_EQ(free_place(slot, std::vector<int>{2}), 1);
  EXPECT_EQ(free_place(slot, std::vector<int>{1, 2}), std::nullopt);
}

TEST(FreeSlots, leave_out_the_past_the_full_the_closed_and_what_the_person_cannot_use) {
  Diary diary = one_venue(clinic("2026-11-24", 600, 720, 60));
  const Instant now = *london_moment(day("2026-11-24"), 601);
  const auto starts = [&](const Search& search) {
    std::vector<std::string> all;
    for (const auto& free : free_slots(diary, search, now)) all.push_back(free.slot.start.iso());
    return all;
  };
  const Search search{.from = day("2026-11-24"), .days = 14};
  EXPECT_EQ(starts(search), (std::vector<std::string>{"2026-11-24T11:00:00Z", "2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z"})) << "10am has passed by a minute";
  diary.taken[{5, *london_moment(day("2026-11-24"), 660)}] = {1};
  EXPECT_EQ(starts(search).size(), 2U);
  diary.venues[0].closures.push_back({"cl", 1, day("2026-12-01"), day("2026-12-01"), "Floor", {}});
  EXPECT_TRUE(starts(search).empty());
  EXPECT_EQ(starts({.from = day("2026-11-24"), .days = 15}).size(), 2U) << "the week after is open again";
  EXPECT_TRUE(starts({.facilities = {"hearing_loop"}, .from = day("2026-11-24")}).empty());
}

TEST(FreeSlots, near_ones_come_first_on_a_day) {
  Diary diary = one_venue(clinic("2026-11-24", 600, 660, 60));
  diary.venues.push_back({.id = 2, .reference = "w", .name = "Another", .postcode = "ZZ9 1AA", .closures = {}});
  Clinic other = clinic("2026-11-24", 540, 600, 60);
  other.id = 6;
  other.venue = 2;
  diary.clinics.push_back(other);
  const Instant now = noon(day("2026-11-20"));
  EXPECT_EQ(free_slots(diary, {.from = day("2026-11-24"), .days = 1}, now).at(0).slot.venue, 2) << "by time";
  EXPECT_EQ(free_slots(diary, {.near = "zz3 9zz", .from = day("2026-11-24"), .days = 1}, now).at(0).slot.venue, 1);
}

TEST(Postcodes, the_first_half) {
  EXPECT_EQ(outward_code(" zz3 4ab "), "ZZ3");
  EXPECT_EQ(outward_code("ZZ34AB"), "ZZ3");
  EXPECT_EQ(outward_code("ZZ3"), "ZZ3");
  EXPECT_EQ(outward_code(""), "");
}

TEST(Clinics, what_cannot_be_is_refused) {
  const Date today = day("2026-11-21");
  EXPECT_TRUE(problems_of(clinic("2026-11-24", 600, 720, 60), today).empty());
  EXPECT_EQ(problems_of(clinic("2026-11-24", 720, 600, 60), today).at(0).field, "to_time");
  EXPECT_EQ(problems_of(clinic("2026-11-24", 600, 630, 60), today).at(0).field, "slot_minutes");
  EXPECT_EQ(problems_of(clinic("2026-11-24", 600, 720, 60, 0), today).at(0).field, "capacity");
  EXPECT_EQ(problems_of(clinic("2026-11-20", 600, 720, 60), today).at(0).field, "from");
}

}  // namespace
}  // namespace stepwise::appointment
