// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/samples.hpp"

#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/moj/moj.hpp"
#include "performance/charts/charts.hpp"

namespace stepwise::gallery {

static Html run_example() {
  charts::RunChart chart{.about = {.id = "run",
                                   .finding = "More conversations ended at the front door after May",
                                   .subtitle = "Contacts resolved, all teams, 2026",
                                   .csv_href = "figures.csv",
                                   .unit = charts::Unit::percent,
                                   .decimals = 1},
                         .series_name = "Exampleshire",
                         .extra_heads = {"Resolved", "Contacts"},
                         .other = charts::OtherLine{.name = "England", .readings = {}},
                         .mean = 62,
                         .limits = {{51, 73}}};
  const std::vector<double> values{55, 57, 54, 60, 58, 66, 68, 64, -1, 67, 70, 69};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Date month = Date::from_parts(2026, static_cast<int>(i) + 1, 1).value_or(Date{});
    charts::RunPoint point{.label = month.month_words(),
                           .short_label = month.month_words().substr(0, 3),
                           .extra = {"120", "200"}};
    if (values[i] >= 0) point.reading.value = values[i];
    point.reading.hidden = i == 2;
    chart.points.push_back(point);
    chart.other->readings.push_back({.value = 60.0 + static_cast<double>(i % 3)});
  }
  return charts::run_chart(chart);
}

govuk::Page chart_page() {
  govuk::Page page{.title = "Scoreboard", .breadcrumbs = {{"Home", address("record")}, {"Scoreboard", ""}}};
  const Html tile = html::element(
      "li", {{"class", "app-tile"}},
      {html::element("span", {{"class", "app-tile__number"}}, "62.0%"),
       html::element("p", {{"class", "app-tile__words"}}, "Contacts resolved at the front door"),
       html::element("p", {{"class", "app-tile__small"}}, "1,240 of 2,000, to 31 October 2026")});
  page.main =
      title("Scoreboard") + html::element("ul", {{"class", "app-tiles"}}, {tile, tile, tile}) + run_example();
  page.main += charts::bar_chart({.about = {.id = "bars",
                                            .finding = "Most people came through hospital",
                                            .subtitle = "New contacts by route, 2026",
                                            .csv_href = "figures.csv",
                                            .category_name = "Route"},
                                  .series_name = "Contacts",
                                  .bars = {{"Discharge from hospital", {.value = 1203}},
                                           {"Community, other than hospital", {.value = 802}},
                                           {"Self-funder with depleted funds", {.hidden = true}}}});
  page.main += charts::grouped_bar_chart(
      {.about = {.id = "groups",
                 .finding = "North resolved more than last year",
                 .subtitle = "Resolved by team",
                 .unit = charts::Unit::percent,
                 .category_name = "Team"},
       .series = {"2026", "2025"},
       .groups = {{"North", {{.value = 66}, {.value = 58}}}, {"South", {{.value = 51}, {}}}}});
  page.main +=
      charts::dots_chart({.about = {.id = "dots",
                                    .finding = "Exampleshire is close to the middle of its region",
                                    .subtitle = "People who stayed at home after reablement, 2022 to 2023",
                                    .unit = charts::Unit::percent,
                                    .decimals = 1,
                                    .category_name = "Council"},
                          .series_name = "At home after 91 days",
                          .dots = {{"Ashmere", {.value = 79.1}},
                                   {"Bournley and Northerton upon Water", {.value = 84}},
                                   {"Exampleshire", {.value = 82.2}, true, {{80, 84.4}}},
                                   {"Tarn", {.hidden = true}},
                                   {"Westley", {.value = 88.4}}},
                          .median = 82.4});
  return page;
}

}  // namespace stepwise::gallery
