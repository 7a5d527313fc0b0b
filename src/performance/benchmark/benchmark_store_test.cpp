// SPDX-License-Identifier: Apache-2.0
#include "performance/benchmark/benchmark_store.hpp"

#include <gtest/gtest.h>

#include "store/test_support.hpp"

namespace stepwise::benchmark {
namespace {

using Figures = store::test::EachEngine;

store::AuditLine by_somebody() {
  store::AuditLine line;
  line.actor_name = "command line";
  line.role = "operator";
  line.subject = "published figures";
  return line;
}

std::vector<PublishedFigure> some_figures() {
  return {{"ASC5", "E06000001", "2021-22", "Westmere", "Unitary Authorities", "North East", 80.5},
          {"ASC5", "E06000001", "2022-23", "Westmere", "Unitary Authorities", "North East", {}},
          {"ASC5", "E06000002", "2021-22", "Eastmere", "Unitary Authorities", "North East", 70.0}};
}

TEST_P(Figures, loading_the_same_figures_again_changes_nothing) {
  auto figures = some_figures();
  EXPECT_EQ(load_figures(store(), figures, by_somebody())->added, 3U);
  const auto lines = *store().verify_audit();
  const auto again = *load_figures(store(), figures, by_somebody());
  EXPECT_EQ(again.added + again.changed, 0U);
  EXPECT_EQ(again.unchanged, 3U);
  EXPECT_EQ(*store().verify_audit(), lines);
  figures[1].value = 81;
  EXPECT_EQ(load_figures(store(), figures, by_somebody())->changed, 1U);
}

TEST_P(Figures, a_figure_that_was_not_published_stays_without_a_value) {
  ASSERT_TRUE(load_figures(store(), some_figures(), by_somebody()));
  const auto tx = store().read();
  const auto series = council_series(*tx, "ASC5", "E06000001");
  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(series[0].value, 80.5);
  EXPECT_FALSE(series[1].value);
  EXPECT_EQ(years(*tx, "ASC5"), (std::vector<std::string>{"2021-22", "2022-23"}));
}

TEST_P(Figures, a_region_stands_by_name_and_never_by_value) {
  ASSERT_TRUE(load_figures(store(), some_figures(), by_somebody()));
  const auto tx = store().read();
  const auto region = region_year(*tx, "ASC5", "North East", "2021-22");
  ASSERT_EQ(region.size(), 2U);
  EXPECT_EQ(region[0].council_name, "Eastmere");
  EXPECT_EQ(councils(*tx).size(), 2U);
}

STEPWISE_EACH_ENGINE(Figures);

}  // namespace
}  // namespace stepwise::benchmark
