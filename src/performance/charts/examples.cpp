// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/examples.hpp"

#include "performance/charts/finding.hpp"

namespace stepwise::charts {
namespace {

const Reading hidden{.hidden = true};

std::vector<Step> months() {
  std::vector<Step> out;
  for (int month = 0; month < 14; ++month) {
    const Date first = Date::from_parts(2025, 9, 1)->add_months(month);
    out.push_back({month_words(first), short_date(first).substr(2)});
  }
  return out;
}

std::vector<Reading> readings(std::initializer_list<double> values) {
  std::vector<Reading> out;
  for (const double value : values) out.push_back({.value = value});
  return out;
}

Series settled() { return {t("Contacts settled"), readings({52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 50, 66, 51, 50})}; }
Series signposted() {
  Series out{t("Signposted"), readings({21, 22, 20, 24, 25, 23, 27, 0, 28, 27, 29, 30, 31, 30})};
  out.readings[7] = hidden;
  return out;
}
Series assessed() { return {t("Assessment rate"), readings({33, 34, 32, 31, 33, 30, 31, 29, 30, 30, 28, 29, 27, 28})}; }

About about(std::string id, Unit unit, int decimals, std::string subtitle) {
  return {.id = std::move(id), .subtitle = std::move(subtitle), .csv_href = "#", .unit = unit, .decimals = decimals};
}

Html run() {
  RunChart chart{.about = about("example-run", Unit::percent, 0, t("Contacts settled at the front door, all teams, by month")), .series_name = t("Contacts settled")};
  chart.about.finding = t("One month stood out; the others went up and down by chance");
  const auto steps = months();
  const Series series = settled();
  for (std::size_t i = 0; i < steps.size(); ++i) chart.points.push_back({.label = steps[i].label, .short_label = steps[i].short_label, .reading = series.readings[i]});
  chart.points[11].stands_out = t("above what chance explains");
  chart.mean = 51.6;
  chart.mean_name = t("Mean");
  chart.limits = std::pair{44.2, 58.9};
  return run_chart(chart);
}

Html lines() {
  LineChart chart{.about = about("example-lines", Unit::percent, 0, t("Share of contacts, all teams, by month")), .steps = months(), .series = {settled(), signposted(), assessed()}};
  chart.about.finding = change_finding(chart.about, chart.steps, chart.series[1]);
  return line_chart(chart);
}

Html bars() {
  BarChart chart{.about = about("example-bars", Unit::percent, 0, t("Contacts settled, all teams, this year")), .series_name = t("Contacts settled"),
                 .bars = {{t("18 to 64"), {.value = 44}}, {t("65 to 74"), {.value = 57}}, {t("75 to 84"), {.value = 61}}, {t("85 and over"), hidden}}};
  chart.about.category_name = t("Age");
  chart.about.finding = range_finding(chart);
  return bar_chart(chart);
}

Html grouped() {
  GroupedBarChart chart{.about = about("example-grouped", Unit::days, 0, t("Wait for a first response, middle wait")), .series = {t("This year"), t("Last year"), t("England")},
                        .groups = {{t("Hospital team"), readings({3, 5, 6})}, {t("Community team"), {{.value = 9}, hidden, {.value = 11}}}}};
  chart.about.category_name = t("Team");
  chart.about.finding = t("Both teams waited less than England");
  return grouped_bar_chart(chart);
}

Html stacked() {
  StackedBarChart chart{.about = about("example-stacked", Unit::number, 0, t("How contacts ended, all teams, by quarter")),
                        .series = {t("Signposted"), t("Settled in another way"), t("Passed on")},
                        .rows = {{t("April to June"), readings({310, 290, 560})}, {t("July to September"), {hidden, {.value = 340}, {.value = 520}}}, {t("October to December"), readings({405, 330, 390})}}};
  chart.about.category_name = t("Quarter");
  chart.about.finding = largest_part_finding(chart);
  return stacked_bar_chart(chart);
}

Html dots() {
  DotsChart chart{.about = about("example-dots", Unit::percent, 1, t("Still at home 91 days after leaving hospital")), .series_name = t("Share"),
                  .dots = {{.label = std::string{kept("Ashmere")}, .reading = {.value = 81.2}}, {.label = std::string{kept("Exampleshire")}, .reading = {.value = 84.6}, .own = true, .interval = {{80.1, 88.4}}},
                           {.label = std::string{kept("Northby")}, .reading = hidden}, {.label = std::string{kept("Westmere")}, .reading = {.value = 79}}}};
  chart.about.category_name = t("Council");
  chart.median = 81.2;
  chart.about.finding = t("Half of the councils are at or below {0}", "81.2%");
  return dots_chart(chart);
}

Html funnel() {
  FunnelChart chart{.about = about("example-funnel", Unit::percent, 0, t("Contacts settled, by team, this year")), .whole_name = t("All teams"),
                    .units = {{std::string{kept("Ashmere")}, 210, 400}, {std::string{kept("Contact centre")}, 1450, 2600}, {std::string{kept("Hospital")}, 95, 300}, {std::string{kept("Northby")}, 61, 130}, {std::string{kept("Out of hours")}, 5, 8},
                              {std::string{kept("Sensory")}, statistics::Hidden{}, 20}, {std::string{kept("Westmere")}, 480, 900}}};
  chart.about.category_name = t("Team");
  chart.about.finding = funnel_finding(chart);
  return funnel_chart(chart);
}

Html multiples() {
  SmallMultiples chart{.about = about("example-multiples", Unit::percent, 0, t("Share of contacts, all teams, by month")), .steps = months(),
                       .panels = {{.series = settled()}, {.series = signposted()}, {.series = assessed()}}};
  chart.about.finding = t("Three shares of the same contacts, on one scale");
  return small_multiples(chart);
}

Html people() {
  Pyramid chart{.about = about("example-pyramid", Unit::number, 0, t("People with long-term support, by age")), .left_name = t("Men"), .right_name = t("Women"),
                .bands = {{t("85 and over"), {.value = 420}, {.value = 905}}, {t("75 to 84"), {.value = 510}, {.value = 760}}, {t("65 to 74"), {.value = 395}, {.value = 380}},
                          {t("18 to 64"), {.value = 640}, {.value = 575}}}};
  chart.about.category_name = t("Age");
  chart.about.finding = pyramid_finding(chart);
  return pyramid(chart);
}

}  // namespace

std::vector<std::pair<std::string, html::Html>> examples() {
  return {{t("Run chart"), run()}, {t("Line chart"), lines()}, {t("Bar chart"), bars()}, {t("Grouped bar chart"), grouped()}, {t("Stacked bar chart"), stacked()},
          {t("Dots"), dots()}, {t("Funnel chart"), funnel()}, {t("Small multiples"), multiples()}, {t("Population pyramid"), people()}};
}

}  // namespace stepwise::charts
