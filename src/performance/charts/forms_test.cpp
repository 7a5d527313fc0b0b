// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "html/test/tree.hpp"
#include "performance/charts/finding.hpp"

namespace stepwise::charts {
namespace {

using html::find_all;
using html::text_of;

std::vector<Reading> readings(std::initializer_list<double> values) {
  std::vector<Reading> out;
  for (const double value : values) out.push_back({.value = value});
  return out;
}

LineChart two_lines() {
  return {.about = {.id = "l", .finding = "F", .unit = Unit::percent},
          .steps = {{"April"}, {"May"}, {"June"}},
          .series = {{"Settled", readings({50, 60, 70})}, {"Signposted", {{.value = 20}, {.hidden = true}, {.value = 70}}}}};
}

TEST(LineChart, NamesEachLineAtItsEndAndKeepsTheNamesApart) {
  const auto texts = find_all(line_chart(two_lines()).markup(), "text");
  double settled = 0, signposted = 0;
  for (const auto& text : texts) {
    if (text.text == "Settled") settled = std::stod(text.attribute("y"));
    if (text.text == "Signposted") signposted = std::stod(text.attribute("y"));
  }
  EXPECT_GT(settled, 0);
  EXPECT_GE(std::abs(settled - signposted), 19) << "both end at 70%";
}

TEST(LineChart, LinesDifferByDashesAndMarkersAndAGapIsAGap) {
  const Html html = line_chart(two_lines());
  const auto lines = find_all(html.markup(), "path.app-chart__line");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].attribute("class"), "app-chart__line app-chart__line--2");
  EXPECT_EQ(std::ranges::count(lines[0].attribute("d"), 'M'), 1);
  EXPECT_EQ(std::ranges::count(lines[1].attribute("d"), 'M'), 2);
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point").size(), 3U);
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point--other").size(), 2U);
  EXPECT_NE(text_of(html.markup()).find("Hidden: too few to show"), std::string::npos);
}

TEST(SmallMultiples, ShareOneScaleAndOneTable) {
  SmallMultiples chart{.about = {.id = "m", .finding = "F", .unit = Unit::percent}, .steps = {{"April"}, {"May"}},
                       .panels = {{.series = {"Settled", readings({50, 80})}, .href = "/scoreboard/a"}, {.series = {"Signposted", readings({10, 80})}}}};
  const Html html = small_multiples(chart);
  EXPECT_EQ(find_all(html.markup(), "svg[role=img]").size(), 2U);
  const auto points = find_all(html.markup(), "circle.app-chart__point");
  ASSERT_EQ(points.size(), 4U);
  EXPECT_EQ(points[1].attribute("cy"), points[3].attribute("cy")) << "80% stands as high in both";
  EXPECT_EQ(find_all(html.markup(), "table").size(), 1U);
  EXPECT_EQ(find_all(html.markup(), "a[href=/scoreboard/a]").size(), 1U);
}

TEST(SmallMultiples, ManyPanelsGiveALongTableAndNotAWideOne) {
  SmallMultiples chart{.about = {.id = "m", .finding = "F"}, .steps = {{"April"}, {"May"}}, .panels = {}};
  for (int i = 0; i < 7; ++i) chart.panels.push_back({.series = {"Area " + std::to_string(i), readings({1, 2})}});
  EXPECT_EQ(find_all(small_multiples(chart).markup(), "td").size(), 7U * 2 * 2);
}

TEST(StackedBar, AHiddenPartLeavesTheRowShortAndSaysSo) {
  const StackedBarChart chart{.about = {.id = "s", .finding = "F", .unit = Unit::percent}, .series = {"Settled", "Signposted", "Passed on"},
                              .rows = {{"April", readings({50, 20, 30})}, {"May", {{.value = 50}, {.hidden = true}, {.value = 30}}}}, .whole = 100};
  const Html html = stacked_bar_chart(chart);
  double april = 0, may = 0;
  int parts = 0;
  for (const auto& part : find_all(html.markup(), "rect.app-chart__bar")) {
    if (part.attribute("height") != "28") continue;
    (parts++ < 3 ? april : may) += std::stod(part.attribute("width"));
  }
  EXPECT_EQ(parts, 5);
  EXPECT_NEAR(may / april, 0.8, 0.01);
  EXPECT_NE(text_of(html.markup()).find("Signposted: too few to show"), std::string::npos);
  EXPECT_EQ(find_all(html.markup(), "pattern").size(), 2U);
  EXPECT_EQ(largest_part_finding(chart), "April: the largest part is “Settled” (50%)");
}

TEST(Pyramid, SidesAreOnOneScaleBackToBack) {
  const Pyramid chart{.about = {.id = "p", .finding = "F"}, .left_name = "Men", .right_name = "Women",
                      .bands = {{"85 and over", {.value = 40}, {.value = 80}}, {"18 to 84", {.hidden = true}, {.value = 40}}}};
  const Html html = pyramid(chart);
  const auto bars = find_all(html.markup(), "rect.app-chart__bar");
  ASSERT_EQ(bars.size(), 3U);
  EXPECT_NEAR(2 * std::stod(bars[0].attribute("width")), std::stod(bars[1].attribute("width")), 0.2);
  EXPECT_EQ(bars[0].attribute("width"), bars[2].attribute("width"));
  EXPECT_LT(std::stod(bars[0].attribute("x")) + std::stod(bars[0].attribute("width")), 200);
  EXPECT_NE(text_of(html.markup()).find("too few"), std::string::npos);
  EXPECT_EQ(pyramid_finding(chart), "The largest group is Women, 85 and over (80)");
}

FunnelChart teams() {
  return {.about = {.id = "f", .finding = "F", .category_name = "Team"}, .whole_name = "All teams",
          .units = {{"Ashmere", 660, 1000}, {"Hospital", 8, 30}, {"Night", 4, 8}, {"Sensory", statistics::Hidden{}, 40}, {"Empty", 0, 0}}};
}

TEST(Funnel, LimitsStandRoundTheWholeAndSmallTeamsAreNotJudged) {
  const FunnelChart chart = teams();
  EXPECT_NEAR(*funnel_centre(chart), 672.0 / 1038, 1e-12);
  const Html html = funnel_chart(chart);
  EXPECT_EQ(find_all(html.markup(), "path.app-chart__limit").size(), 4U);
  const std::string words = text_of(html.markup());
  EXPECT_NE(words.find("Hospital Counted 8 Out of 30 Share 27% What chance explains 48% to 82% Beside the whole Very different: beyond 99.8%"), std::string::npos) << words;
  EXPECT_NE(words.find("Night Counted 4 Out of 8 Share 50% What chance explains 32% to 98% Beside the whole Too few to say"), std::string::npos) << words;
  EXPECT_NE(words.find("Sensory Counted Hidden: too few to show Out of 40 Share Hidden: too few to show"), std::string::npos) << words;
  EXPECT_EQ(funnel_finding(chart), "1 of 2 differs from the whole by more than chance explains: ask why");
}

TEST(Funnel, TeamsStandInTheOrderGiven) {
  const std::string page = funnel_chart(teams()).markup();
  const auto table = page.substr(page.find("<table"));
  EXPECT_LT(table.find("Ashmere"), table.find("Hospital"));
  EXPECT_LT(table.find("Hospital"), table.find("Sensory"));
}

TEST(Funnel, SaysWhenNobodyCanBeJudged) {
  FunnelChart chart = teams();
  chart.units = {{"Night", 5, 8}};
  EXPECT_EQ(funnel_finding(chart), "Too few people to say whether any stands out from the whole");
  chart.units = {{"Ashmere", 50, 100}, {"Westmere", 52, 100}};
  EXPECT_EQ(funnel_finding(chart), "All 2 that can be judged are within what chance explains");
  chart.units = {{"Hidden", statistics::Hidden{}, statistics::Hidden{}}};
  EXPECT_NE(text_of(funnel_chart(chart).markup()).find("No figures to show yet"), std::string::npos);
}

TEST(Findings, SayWhatTheFiguresAre) {
  const About about{.unit = Unit::percent};
  const std::vector<Step> steps{{"April"}, {"May"}, {"June"}};
  const auto of = [&](std::vector<Reading> values) { return change_finding(about, steps, {"Settled", std::move(values)}); };
  EXPECT_EQ(of({{.value = 62}, {.hidden = true}, {.value = 51}}), "Settled fell from 62% to 51% since April");
  EXPECT_EQ(of({{.hidden = true}, {.value = 51}, {.value = 62}}), "Settled rose from 51% to 62% since May");
  EXPECT_EQ(of({{.value = 51.4}, {}, {.value = 51.2}}), "Settled: 51% in June, as in April") << "no change that the figures shown do not have";
  EXPECT_EQ(of({{}, {.value = 51}}), "Settled: 51% in May");
  EXPECT_EQ(of({{}, {.hidden = true}}), "Settled: no figure to show yet");
}

TEST(Findings, OfBarsNameHighestAndLowestThatCanBeShown) {
  BarChart chart{.about = {.unit = Unit::percent}, .series_name = "Settled", .bars = {{"18 to 64", {.value = 40}}, {"65 to 84", {.value = 61}}, {"85 and over", {.value = 90, .hidden = true}}}};
  EXPECT_EQ(range_finding(chart), "Settled: highest for 65 to 84 (61%), lowest for 18 to 64 (40%)");
  chart.bars.erase(chart.bars.begin());
  EXPECT_EQ(range_finding(chart), "Settled: 61% for each that can be shown");
  chart.bars.erase(chart.bars.begin());
  EXPECT_EQ(range_finding(chart), "Settled: no figure to show yet");
}

TEST(RunChart, APointThatStandsOutIsADiamondAndSaidInTheTable) {
  RunChart chart{.about = {.id = "r", .finding = "F"}, .points = {{.label = "April", .reading = {.value = 1}}, {.label = "May", .reading = {.value = 9}, .stands_out = "above what chance explains"}}};
  const Html html = run_chart(chart);
  EXPECT_EQ(find_all(html.markup(), "circle.app-chart__point").size(), 1U);
  EXPECT_EQ(find_all(html.markup(), "path.app-chart__point--signal").size(), 2U);  // one in the key
  EXPECT_NE(text_of(html.markup()).find("Beside chance above what chance explains"), std::string::npos);
}

/// One small chart as it is written, so that a change of a mark is seen.
TEST(GroupedBarChart, IsWrittenLikeThis) {
  const GroupedBarChart chart{.about = {.id = "g", .finding = "F"}, .series = {"Now", "Then"}, .groups = {{"North", {{.value = 5}, {.hidden = true}}}}};
  const std::string page = grouped_bar_chart(chart).markup();
  const auto from = page.find("<defs>"), to = page.find("</svg>", from);
  EXPECT_EQ(page.substr(from, to - from),
            "<defs><pattern id=\"g-look-2\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"app-chart__ground\" width=\"8\" height=\"8\"/>"
            "<path class=\"app-chart__ink\" d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\"/></pattern></defs>"
            "<text x=\"0\" y=\"17\">North</text><line class=\"app-chart__axis\" x1=\"1\" y1=\"22\" x2=\"1\" y2=\"66\"/>"
            "<rect class=\"app-chart__bar\" x=\"1\" y=\"24\" width=\"207.5\" height=\"20\"><title>North, Now: 5</title></rect><text x=\"214.5\" y=\"39\">5</text>"
            "<text x=\"7\" y=\"59\">too few to show</text>");
}

}  // namespace
}  // namespace stepwise::charts
