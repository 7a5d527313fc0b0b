// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <deque>

#include "performance/catalogue/twins.hpp"

namespace stepwise::catalogue {
namespace {

/// Invented stories that a DuckDB has taken once, for every measure.
struct Taken {
  story::Stories stories;
  engine::Period period;
  std::unique_ptr<Duck> duck;
};

const Catalogue& measures() {
  static const Catalogue all = Catalogue::load().value();
  return all;
}

std::deque<Taken>& taken() {
  static std::deque<Taken> all = [] {
    std::deque<Taken> made;
    const auto codings = story::Codings::load().value();
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      auto& one = made.emplace_back(Taken{invented_stories(seed, 2500), {}, Duck::open(2).value()});
      one.period = {static_cast<story::Day>(one.stories.first_day + 45), static_cast<story::Day>(one.stories.last_day - 100)};
      EXPECT_TRUE(one.duck->take(one.stories, codings));
      EXPECT_TRUE(ready_for_twins(*one.duck, measures().all().front().folder.parent_path(), one.period));
    }
    return made;
  }();
  return all;
}

class EachTwin : public testing::TestWithParam<std::string> {};

TEST_P(EachTwin, AgreesOnThousandsOfInventedStories) {
  if (!has_duck()) GTEST_SKIP() << "built without DuckDB";
  std::size_t counted = 0;
  for (auto& one : taken()) {
    const auto comparison = compare_ready_twins(*one.duck, *measures().find(GetParam()), one.stories, one.period);
    ASSERT_TRUE(comparison) << comparison.error().sentence;
    counted += comparison->counted;
    for (const auto& line : comparison->differences) ADD_FAILURE() << line;
  }
  EXPECT_GT(counted, 50U) << "too few to prove anything";
}

std::vector<std::string> every_id() {
  std::vector<std::string> ids;
  for (const auto& measure : engine::all_measures()) ids.emplace_back(measure.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Measures, EachTwin, testing::ValuesIn(every_id()), [](const auto& info) {
  std::string name = info.param;
  std::erase(name, '-');
  return name;
});

}  // namespace
}  // namespace stepwise::catalogue
