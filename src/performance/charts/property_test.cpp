// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "html/test/tree.hpp"
#include "performance/charts/examples.hpp"
#include "performance/charts/finding.hpp"
#include "performance/charts/test/drawing.hpp"

namespace stepwise::charts {
namespace {

using html::find_all;

double any_number() {
  const int kind = *rc::gen::inRange(0, 8);
  const double plain = *rc::gen::inRange(-2'000'000, 2'000'000) / 100.0;
  switch (kind) {
    case 0: return 0;
    case 1: return plain * 1e300;
    case 2: return plain * 1e-300;
    case 3: return std::numeric_limits<double>::quiet_NaN();
    case 4: return std::numeric_limits<double>::max() * (plain < 0 ? -1 : 1);
    case 5: return std::numeric_limits<double>::infinity();
    case 6: return std::numeric_limits<double>::denorm_min();
    default: return plain;
  }
}

Reading any_reading(bool wild) {
  const int kind = *rc::gen::inRange(0, 6);
  if (kind == 0) return {};
  if (kind == 1) return {.value = 424242, .hidden = true};
  return {.value = wild ? any_number() : *rc::gen::inRange(0, 100'000) / 10.0};
}

std::vector<Reading> any_readings(std::size_t count, bool wild) {
  std::vector<Reading> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(any_reading(wild));
  return out;
}

About any_about() {
  const Unit unit = *rc::gen::element(Unit::number, Unit::percent, Unit::days, Unit::pounds);
  return {.id = "any", .finding = "F <&> \"", .subtitle = "S", .csv_href = "/f.csv", .unit = unit, .decimals = *rc::gen::inRange(0, 3), .category_name = "Row"};
}

std::size_t few(int most) { return static_cast<std::size_t>(*rc::gen::inRange(0, most)); }
std::string row_name(std::size_t i) { return "Row <" + std::to_string(i) + ">"; }

LineChart any_lines(bool wild) {
  LineChart chart{.about = any_about(), .steps = {}, .series = {}, .from_zero = *rc::gen::arbitrary<bool>()};
  const std::size_t steps = few(9), series = few(6);
  for (std::size_t i = 0; i < steps; ++i) chart.steps.push_back({row_name(i)});
  for (std::size_t i = 0; i < series; ++i) chart.series.push_back({"Line & " + std::to_string(i), any_readings(few(10), wild)});
  return chart;
}

GroupedBarChart any_groups(bool wild) {
  GroupedBarChart chart{.about = any_about(), .series = {}, .groups = {}};
  const std::size_t series = 1 + few(5), groups = few(6);
  for (std::size_t i = 0; i < series; ++i) chart.series.push_back("Series " + std::to_string(i));
  for (std::size_t i = 0; i < groups; ++i) chart.groups.push_back({row_name(i), any_readings(series, wild)});
  return chart;
}

StackedBarChart any_stack(bool wild) {
  const auto groups = any_groups(wild);
  return {.about = groups.about, .series = groups.series, .rows = groups.groups, .whole = {}};
}

Pyramid any_pyramid(bool wild) {
  Pyramid chart{.about = any_about(), .left_name = "Men", .right_name = "Women", .bands = {}};
  const std::size_t bands = few(8);
  for (std::size_t i = 0; i < bands; ++i) chart.bands.push_back({row_name(i), any_reading(wild), any_reading(wild)});
  return chart;
}

FunnelChart any_funnel() {
  FunnelChart chart{.about = any_about(), .units = {}};
  const std::size_t units = few(9);
  for (std::size_t i = 0; i < units; ++i) {
    FunnelUnit unit{.label = row_name(i), .numerator = {}, .denominator = {}};
    const std::int64_t all = *rc::gen::inRange<std::int64_t>(0, *rc::gen::element<std::int64_t>(2, 100, 1'000'000'000));
    unit.denominator = all;
    if (few(4) == 0) unit.numerator = statistics::Hidden{};
    else unit.numerator = *rc::gen::inRange<std::int64_t>(0, all + 1);
    chart.units.push_back(unit);
  }
  return chart;
}

RunChart any_run(bool wild) {
  RunChart chart{.about = any_about()};
  const std::size_t points = few(9);
  for (std::size_t i = 0; i < points; ++i) chart.points.push_back({.label = row_name(i), .reading = any_reading(wild), .stands_out = few(3) == 0 ? "high" : ""});
  if (few(2) == 0) chart.mean = *rc::gen::inRange(-50, 50);
  if (few(2) == 0) chart.limits = std::pair{-60.0, 60.0};
  return chart;
}

DotsChart any_dots(bool wild) {
  DotsChart chart{.about = any_about()};
  const std::size_t dots = few(7);
  for (std::size_t i = 0; i < dots; ++i) chart.dots.push_back({.label = row_name(i), .reading = any_reading(wild), .own = few(3) == 0});
  return chart;
}

SmallMultiples any_multiples(bool wild) {
  const auto lines = any_lines(wild);
  SmallMultiples chart{.about = lines.about, .steps = lines.steps, .panels = {}, .from_zero = lines.from_zero};
  for (const auto& series : lines.series) chart.panels.push_back({.series = series});
  return chart;
}

void holds(const Html& html) {
  RC_ASSERT(test::unbalanced(html.markup()) == "");
  RC_ASSERT(test::outside(html.markup()) == "");
  RC_ASSERT(html.markup().find("style=") == std::string::npos);
  RC_ASSERT(html.markup().find("424242") == std::string::npos && html.markup().find("424,242") == std::string::npos);
  RC_ASSERT(html.markup().find("nan") == std::string::npos);
}

RC_GTEST_PROP(AnyFigures, GiveWellFormedLines, ()) { holds(line_chart(any_lines(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedRunCharts, ()) { holds(run_chart(any_run(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedGroups, ()) { holds(grouped_bar_chart(any_groups(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedStacks, ()) { holds(stacked_bar_chart(any_stack(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedPyramids, ()) { holds(pyramid(any_pyramid(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedFunnels, ()) { holds(funnel_chart(any_funnel())); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedDots, ()) { holds(dots_chart(any_dots(true))); }
RC_GTEST_PROP(AnyFigures, GiveWellFormedMultiples, ()) { holds(small_multiples(any_multiples(true))); }

/// The table's figures are those of the marks, no more and no fewer, whatever their order.
void same_figures(const Html& html) {
  auto marks = test::mark_figures(html.markup()), cells = test::table_figures(html.markup());
  std::ranges::sort(marks);
  std::ranges::sort(cells);
  RC_ASSERT(marks == cells);
}

RC_GTEST_PROP(Table, HasTheFiguresOfTheLines, ()) { same_figures(line_chart(any_lines(false))); }
RC_GTEST_PROP(Table, HasTheFiguresOfThePanels, ()) {
  auto chart = any_multiples(false);
  if (chart.panels.size() > 5) chart.panels.resize(5);
  same_figures(small_multiples(chart));
}
RC_GTEST_PROP(Table, HasTheFiguresOfTheGroups, ()) { same_figures(grouped_bar_chart(any_groups(false))); }
RC_GTEST_PROP(Table, HasTheFiguresOfTheBands, ()) { same_figures(pyramid(any_pyramid(false))); }
RC_GTEST_PROP(Table, HasTheFiguresOfTheParts, ()) {
  auto chart = any_stack(false);
  for (auto& row : chart.rows)
    for (auto& reading : row.readings)
      if (reading.value == 0.0) reading.value = 1.0;  // nothing has no length
  same_figures(stacked_bar_chart(chart));
}

RC_GTEST_PROP(Stack, PartsOfARowFollowOneAnotherWithoutGap, ()) {
  auto chart = any_stack(false);
  chart.rows.resize(std::min<std::size_t>(chart.rows.size(), 1));
  double end = -1;
  for (const auto& part : find_all(stacked_bar_chart(chart).markup(), "rect.app-chart__bar")) {
    if (part.attribute("height") != "28") continue;  // of the key
    const double from = std::stod(part.attribute("x"));
    if (end >= 0) RC_ASSERT(std::abs(from - end) < 0.35);
    end = from + std::stod(part.attribute("width"));
  }
}

TEST(Examples, AreAllDifferentAndInOrder) {
  std::vector<std::string> ids;
  for (const auto& [name, html] : examples()) {
    EXPECT_FALSE(name.empty());
    EXPECT_EQ(test::unbalanced(html.markup()), "") << name;
    EXPECT_EQ(test::outside(html.markup()), "") << name;
    for (const auto& tag : {"figure", "svg", "title", "desc", "pattern"})
      for (const auto& found : find_all(html.markup(), tag))
        if (found.has("id")) ids.push_back(found.attribute("id"));
    EXPECT_EQ(find_all(html.markup(), "figcaption").size(), 1U) << name;
    EXPECT_EQ(find_all(html.markup(), "details").size(), 1U) << name;
    for (const auto& svg : find_all(html.markup(), "svg.app-chart__svg")) EXPECT_EQ(svg.attribute("role"), "img") << name;
  }
  EXPECT_EQ(examples().size(), 9U);
  std::ranges::sort(ids);
  EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end()) << "ids must not meet on one page";
}

}  // namespace
}  // namespace stepwise::charts
