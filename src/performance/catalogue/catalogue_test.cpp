// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "performance/catalogue/commands.hpp"
#include "performance/catalogue/twins.hpp"

namespace stepwise::catalogue {
namespace {

Catalogue catalogue() { return Catalogue::load().value(); }
story::Codings codings() { return story::Codings::load().value(); }

TEST(CatalogueOfMeasures, KnowsEveryMeasureThatIsBuilt) {
  const auto all = catalogue();
  EXPECT_EQ(all.all().size(), engine::all_measures().size());
  for (const auto& about : all.all()) {
    EXPECT_FALSE(about.meaning.empty()) << about.id;
    EXPECT_FALSE(about.not_the_same_as.empty()) << about.id;
    EXPECT_EQ(about.computable == Computable::partly, !about.approximates.empty() && about.id != "fd-assess-rate" && about.id != "fd-wait-response") << about.id;
  }
  EXPECT_EQ(all.find("no-such"), nullptr);
}

class EachMeasure : public testing::TestWithParam<std::string> {};

TEST_P(EachMeasure, WorkedExampleAgreesInBothLanguages) {
  const auto all = catalogue();
  const auto comparison = check_example(*all.find(GetParam()), codings());
  ASSERT_TRUE(comparison) << comparison.error().sentence;
  EXPECT_GT(comparison->counted, 0U);
  for (const auto& line : comparison->differences) ADD_FAILURE() << line;
}

TEST_P(EachMeasure, TwinAgreesOnThousandsOfInventedStories) {
  if (!has_duck()) GTEST_SKIP() << "built without DuckDB";
  const auto all = catalogue();
  const auto words = codings();
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto stories = invented_stories(seed, 4000);
    auto duck = Duck::open(2);
    ASSERT_TRUE(duck) << duck.error().sentence;
    ASSERT_TRUE((*duck)->take(stories, words));
    const engine::Period period{static_cast<story::Day>(stories.first_day + 45), static_cast<story::Day>(stories.last_day - 100)};
    const auto comparison = compare_twins(**duck, *all.find(GetParam()), stories, period);
    ASSERT_TRUE(comparison) << comparison.error().sentence;
    EXPECT_GT(comparison->counted, 50U);
    for (const auto& line : comparison->differences) ADD_FAILURE() << "seed " << seed << ": " << line;
  }
}

INSTANTIATE_TEST_SUITE_P(FrontDoor, EachMeasure,
                         testing::Values("fd-referrals", "fd-contacts-resolved", "fd-signposted", "fd-assess-rate", "fd-wait-response"),
                         [](const auto& info) {
                           std::string name = info.param;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace stepwise::catalogue
