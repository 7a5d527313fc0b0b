// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "performance/catalogue/twins.hpp"
#include "performance/engine/run.hpp"

namespace stepwise::tables {
namespace {

/// The measures of hospital discharge: each event is told once, and those told as counted are those that count.
class EachHospitalMeasure : public testing::TestWithParam<const char*> {};

TEST_P(EachHospitalMeasure, explains_as_much_as_it_counts_and_never_the_deciding_event_as_of_another_kind) {
  const auto& measure = *engine::find_measure(GetParam());
  const auto stories = catalogue::invented_stories(21, 1500);
  const engine::Period period{stories.first_day, stories.last_day};
  const auto counted = engine::behind(stories, measure, period, {}, std::nullopt, 1'000'000);
  std::size_t told = 0, met = 0, deciders = 0;
  for (const auto& council : stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t person = 0; person < shard.people(); ++person) {
        const auto said = engine::explain(shard.story(person), council, measure, period);
        std::size_t events = 0;
        for (std::size_t kind = 0; kind < story::event_types; ++kind) events += shard.story(person).events(static_cast<story::EventType>(kind)).size();
        ASSERT_EQ(said.size(), events) << "every event is told once";
        for (const auto& one : said) {
          told += one.why == engine::Why::counted_met || one.why == engine::Why::counted_not_met ? 1 : 0;
          met += one.why == engine::Why::counted_met ? 1 : 0;
          if (!one.because) continue;
          ++deciders;
          const auto at = std::ranges::find_if(said, [&](const auto& other) { return other.event == *one.because; });
          ASSERT_NE(at, said.end());
          const bool decides = at->why == engine::Why::decided_another || at->why == engine::Why::counted_met || at->why == engine::Why::counted_not_met ||
                               *one.because == one.event;
          EXPECT_TRUE(decides) << GetParam() << ": " << engine::why_code(at->why);
        }
      }
  EXPECT_EQ(told, counted.size());
  EXPECT_EQ(met, static_cast<std::size_t>(std::ranges::count(counted, true, &engine::Behind::met)));
  EXPECT_GT(deciders, 0U);
}

INSTANTIATE_TEST_SUITE_P(Hospital, EachHospitalMeasure, testing::Values("ho-2d", "ho-2d-approx", "ho-2d-provision", "ho-no-help-2w", "ho-no-help-6w",
                                                                        "ho-to-residential", "ho-at-home-91", "ho-admitted-2y"),
                         [](const auto& info) {
                           std::string name = info.param;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace stepwise::tables
