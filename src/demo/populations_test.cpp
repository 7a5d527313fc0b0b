// SPDX-License-Identifier: Apache-2.0
#include "demo/populations.hpp"

#include <gtest/gtest.h>

#include <set>

namespace stepwise::demo {
namespace {

TEST(DemoPopulations, of_a_nation_can_be_loaded_and_name_every_council_once) {
  NationOptions nation = usual_nation(*Date::parse_iso("2026-11-21"));
  nation.councils = most_councils;
  const auto words = Words::load();
  ASSERT_TRUE(words);
  const auto estimates = nation_populations(nation, *words);
  const auto read = population::read_estimates(population_file(estimates));
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->refused.empty());
  EXPECT_EQ(read->estimates, estimates);
  std::set<std::string> names, codes;
  for (const auto& one : estimates) names.insert(one.name), codes.insert(one.council);
  EXPECT_EQ(codes.size(), static_cast<std::size_t>(most_councils));
  EXPECT_EQ(names.size(), codes.size());
}

TEST(DemoPopulations, of_the_demo_council_cover_its_years) {
  WorldOptions world = usual_world(*Date::parse_iso("2026-11-21"));
  const auto estimates = world_populations(world);
  const std::vector bands{population::Band::from_18_to_64, population::Band::from_65_on};
  for (int year = world.from.year(); year <= world.to.year(); ++year) EXPECT_EQ(population::base_for(estimates, "990", bands, year)->year, year);
}

}  // namespace
}  // namespace stepwise::demo
