// SPDX-License-Identifier: Apache-2.0
#include "performance/story/record.hpp"

#include <gtest/gtest.h>

namespace stepwise::story {
namespace {

TEST(QuickLondonDate, IsTheLondonDateAtEveryHourOfTheYear) {
  constexpr std::int64_t from = seconds(1'735'689'600);  // 1 January 2025
  for (std::int64_t hour = 0; hour < 24 * 366; ++hour) {
    const Instant at{from + seconds(hour * 3'600 + 1'799)};
    ASSERT_EQ(quick_london_date(at), at.london_date()) << at.iso();
  }
  EXPECT_EQ(quick_london_date({-seconds(1)}).iso(), Instant{-seconds(1)}.london_date().iso());
}

TEST(RecordReader, KnowsEveryResolution) {
  const auto reader = RecordReader::make();
  ASSERT_TRUE(reader) << reader.error().sentence;
}

TEST(SettledEvents, GiveTeamsTheirNumbersAndDropWhatCannotBe) {
  Council council;
  Recorded recorded;
  recorded.facts.died = 20'000;
  for (const Day start : {Day{19'000}, Day{19'500}, Day{20'001}}) {
    Event event;
    event.start = start;
    recorded.events.push_back(event);
    recorded.teams.push_back(start == 19'000 ? "" : "North");
  }
  const auto events = settled_events(recorded, council);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].team, 0);
  EXPECT_EQ(council.teams[events[1].team], "North");
  EXPECT_EQ(events[0].end, 20'000);
}

}  // namespace
}  // namespace stepwise::story
