// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/charts.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "html/test/tree.hpp"
#include "performance/charts/figure.hpp"

namespace stepwise::charts {
namespace {

using html::find_all;

RunChart months(std::vector<Reading> readings) {
  RunChart chart{.about = {.id = "resolved",
                           .finding = "More contacts were resolved at the front door",
                           .subtitle = "Contacts resolved, all teams",
                           .csv_href = "/figures.csv",
                           .unit = Unit::percent,
                           .decimals = 1},
                 .series_name = "Resolved"};
  int month = 0;
  for (auto& reading : readings) {
    ++month;
    chart.points.push_back({.label = "Month " + std::to_string(month), .short_label = std::to_string(month), .reading = reading});
  }
  return chart;
}

TEST(RunChart, DrawsOnePointAFigureAndNoneForHiddenOrMissing) {
  const Html html = run_chart(months({{.value = 10}, {.value = 77777, .hidden = true}, {}, {.value = 20}, {.value = 0}}));
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point").size(), 3u);
  const auto cells = find_all(html.markup(), "td");
  ASSERT_EQ(cells.size(), 5u);
  EXPECT_NE(cells[0].text.find("10.0%"), std::string::npos);
  EXPECT_NE(cells[1].text.find("Hidden: too few to show"), std::string::npos);
  EXPECT_NE(cells[2].text.find("No figure"), std::string::npos);
  EXPECT_NE(cells[4].text.find("0.0%"), std::string::npos);
  EXPECT_EQ(html.markup().find("777"), std::string::npos) << "a hidden figure must not be in the page at all";
}

TEST(RunChart, LineIsBrokenAtAGap) {
  const auto path = [](const Html& html) { return find_all(html.markup(), "path.app-chart__line")[0].attribute("d"); };
  const auto moves = [](const std::string& d) { return std::ranges::count(d, 'M'); };
  EXPECT_EQ(moves(path(run_chart(months({{.value = 1}, {.value = 2}, {.value = 3}})))), 1);
  EXPECT_EQ(moves(path(run_chart(months({{.value = 1}, {}, {.value = 3}})))), 2);
}

TEST(RunChart, IsAFigureThatStatesItsFindingAndHasItsNumbers) {
  const Html html = run_chart(months({{.value = 1}}));
  const auto svg = find_all(html.markup(), "svg.app-chart__svg")[0];
  EXPECT_EQ(svg.attribute("role"), "img");
  EXPECT_EQ(svg.attribute("aria-labelledby"), "resolved-title resolved-desc");
  EXPECT_TRUE(find_all(html.markup(), "figcaption")[0].text.starts_with("More contacts were resolved at the front door"));
  EXPECT_EQ(find_all(html.markup(), "details").size(), 1u);
  EXPECT_EQ(find_all(html.markup(), "a[href=/figures.csv]").size(), 1u);
  EXPECT_EQ(html.markup().find("style="), std::string::npos);
}

TEST(RunChart, KeyNamesEveryLineOnlyWhenThereIsMoreThanOne) {
  RunChart chart = months({{.value = 40}, {.value = 60}});
  EXPECT_TRUE(find_all(run_chart(chart).markup(), ".app-chart__key").empty());
  chart.other = OtherLine{.name = "England", .readings = {{.value = 50}, {.hidden = true}}};
  chart.mean = 50;
  chart.limits = {30, 70};
  const Html html = run_chart(chart);
  EXPECT_EQ(find_all(html.markup(), ".app-chart__key")[0].text, "Resolved England Average: 50.0% Limits: 30.0% to 70.0%");
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point--other").size(), 1u);
}

TEST(RunChart, NothingToDrawSaysSo) {
  const Html html = run_chart(months({{}, {.hidden = true}}));
  EXPECT_NE(html::text_of(html.markup()).find("No figures to show yet"), std::string::npos);
  EXPECT_TRUE(find_all(html.markup(), "circle").empty());
}

TEST(BarChart, BarsAreProportionalFromZero) {
  const BarChart chart{.about = {.id = "b", .finding = "F"}, .bars = {{"North", {.value = 50}}, {"South", {.value = 25}}, {"East", {.hidden = true}}}};
  const auto bars = find_all(bar_chart(chart).markup(), "rect");
  ASSERT_EQ(bars.size(), 2u);
  EXPECT_NEAR(std::stod(bars[0].attribute("width")), 2 * std::stod(bars[1].attribute("width")), 0.2);
  EXPECT_EQ(bars[0].attribute("x"), bars[1].attribute("x"));
}

TEST(GroupedBarChart, HasAKeyAndOneBarASeries) {
  const GroupedBarChart chart{.about = {.id = "g", .finding = "F"},
                              .series = {"This year", "Last year"},
                              .groups = {{"North", {{.value = 5}, {.value = 4}}}, {"South", {{.value = 3}}}}};
  const Html html = grouped_bar_chart(chart);
  EXPECT_EQ(find_all(html.markup(), "rect.app-chart__bar").size(), 3u + 2u);  // and two in the key
  EXPECT_EQ(find_all(html.markup(), "td").size(), 4u);
}

TEST(DotsChart, OwnCouncilIsADiamondInBold) {
  const DotsChart chart{.about = {.id = "d", .finding = "F", .unit = Unit::percent},
                        .dots = {{"Ashford", {.value = 60}}, {"Exampleshire", {.value = 70}, true, {{65, 75}}}, {"Northby", {.hidden = true}}},
                        .median = 65};
  const Html html = dots_chart(chart);
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point").size(), 1u + 1u);  // and one in the key
  const auto bold = find_all(html.markup(), "text[font-weight=bold]");
  ASSERT_EQ(bold.size(), 1u);
  EXPECT_EQ(bold[0].text, "Exampleshire");
  EXPECT_EQ(find_all(html.markup(), "line.app-chart__mean").size(), 1u);
  EXPECT_NE(html::text_of(html.markup()).find("Median 65%"), std::string::npos);
}

TEST(Figures, AreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(figure_words(1234.5, Unit::number, 0), "1,234");
  EXPECT_EQ(figure_words(56.66, Unit::percent, 1), "56.7%");
  EXPECT_EQ(figure_words(1, Unit::days, 0), "1 day");
  EXPECT_EQ(figure_words(12, Unit::days, 0), "12 days");
  EXPECT_EQ(figure_words(-1234, Unit::pounds, 0), "−£1,234");
  EXPECT_EQ(figure_words(-0.01, Unit::number, 1), "0.0");
}

TEST(Ticks, AreRoundAndCover) {
  EXPECT_EQ(ticks(0, 100), (std::vector<double>{0, 25, 50, 75, 100}));
  EXPECT_EQ(ticks(0, 7), (std::vector<double>{0, 2, 4, 6, 8}));
  EXPECT_EQ(ticks(61, 74).front(), 60);
  EXPECT_EQ(tick_decimals({0, 0.25, 0.5}), 2);
  EXPECT_EQ(tick_decimals({0, 25}), 0);
}

RC_GTEST_PROP(Ticks, CoverAnyRangeWithAFewSteps, ()) {
  const double low = *rc::gen::inRange(-100'000, 100'000) / 100.0;
  const double high = low + *rc::gen::inRange(0, 1'000'000) / 100.0;
  const auto marks = ticks(low, high);
  RC_ASSERT(marks.size() >= 2u && marks.size() <= 12u);
  RC_ASSERT(marks.front() <= low + 1e-6 && marks.back() >= high - 1e-6);
}

TEST(Fitted, CutsWholeCharacters) {
  EXPECT_EQ(fitted("Kensington", 200), "Kensington");
  EXPECT_EQ(fitted("ŵŵŵŵŵŵŵŵ", 8.6 * 4), "ŵŵŵ…");
}

TEST(RunChart, ItsTableSaysInWordsWhyAFigureIsMissing) {
  const std::string page = run_chart(months({{.value = 61.2}, {.table_words = "not published"}, {.hidden = true, .table_words = "7"}})).markup();
  EXPECT_NE(page.find("not published"), std::string::npos);
  EXPECT_NE(page.find("Hidden: too few to show"), std::string::npos);
}

TEST(ReadingOf, KeepsHiddenMissingAndZeroApart) {
  EXPECT_TRUE(reading_of(statistics::ShownValue{statistics::Hidden{}}).hidden);
  EXPECT_FALSE(reading_of(statistics::ShownValue{std::monostate{}}).value);
  EXPECT_EQ(reading_of(statistics::ShownValue{0.0}).value, 0.0);
}

}  // namespace
}  // namespace stepwise::charts
