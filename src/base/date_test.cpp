// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/money.hpp"
#include "base/random.hpp"

namespace stepwise {
namespace {

TEST(Date, reads_what_people_write) {
  const Date day = *Date::from_parts(2026, 11, 21);
  for (const char* text : {"2026-11-21", "21/11/2026", "21-11-2026", "21.11.2026", "21 Nov 2026", "21 november 2026", "21112026", "21/11/26"})
    EXPECT_EQ(Date::parse(text), day) << text;
  for (const char* text : {"", "31/02/2020", "2026-13-01", "21/11", "tomorrow", "21/11/026", "99999999999/1/2020"})
    EXPECT_FALSE(Date::parse(text)) << text;
  EXPECT_EQ(day.weekday(), 6);
  EXPECT_EQ(day.words(), "21 November 2026");
}

RC_GTEST_PROP(Date, iso_round_trips, ()) {
  const Date day{*rc::gen::inRange(-200000, 200000)};
  RC_ASSERT(Date::parse_iso(day.iso()) == day);
  RC_ASSERT(Date::parse(day.uk()) == day);
}

TEST(Date, age_turns_on_the_birthday) {
  const Date birth = *Date::parse_iso("2000-02-29");
  EXPECT_EQ(age_on(birth, *Date::parse_iso("2001-02-28")), 0);
  EXPECT_EQ(age_on(birth, *Date::parse_iso("2001-03-01")), 1);
  EXPECT_EQ(age_on(birth, *Date::parse_iso("2004-02-29")), 4);
}

TEST(Instant, london_is_an_hour_ahead_in_summer) {
  const Instant winter{Date::parse_iso("2026-01-15")->days() * std::int64_t{86'400'000'000} + seconds(23 * 3600 + 30 * 60)};
  EXPECT_EQ(winter.london_words(), "15 January 2026 at 11:30pm");
  const Instant summer{Date::parse_iso("2026-07-15")->days() * std::int64_t{86'400'000'000} + seconds(23 * 3600 + 30 * 60)};
  EXPECT_EQ(summer.london_words(), "16 July 2026 at 12:30am");
  EXPECT_EQ(summer.iso(), "2026-07-15T23:30:00Z");
  EXPECT_EQ(noon(*Date::parse_iso("2026-07-15")).london_time(), "12:00pm");
}

TEST(Money, is_whole_pence) {
  EXPECT_EQ(Money::parse("£1,234.5")->pence, 123450);
  EXPECT_EQ(Money::parse("12")->pence, 1200);
  for (const char* text : {"", "-1", "1.234", "1.", "a", "1e3"}) EXPECT_FALSE(Money::parse(text)) << text;
  EXPECT_EQ((Money{-123456}).words(), "-£1,234.56");
}

TEST(Random, the_same_seed_gives_the_same_references) {
  SeededRandom a{7}, b{7};
  EXPECT_EQ(new_reference(a), new_reference(b));
  EXPECT_EQ(new_reference(a).size(), 16U);
  EXPECT_EQ(new_token(a).size(), 43U);
}

}  // namespace
}  // namespace stepwise
