// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/outcomes.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "language/language.hpp"
#include "performance/charts/finding.hpp"
#include "performance/statistics/release.hpp"

namespace stepwise::scoreboard {
namespace {

/// The first day of the quarter that a day is in; quarters start in January, April, July and October.
Date quarter_of(Date day) {
  const Date month = day.first_of_month();
  return month.add_months(-((month.month() - 1) % 3));
}

charts::Reading reading(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? charts::Reading{.value = static_cast<double>(*number)} : charts::Reading{.hidden = true};
}

std::string cell(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? std::to_string(*number) : "*";
}

}  // namespace

std::optional<Selection> whole_quarters(const Selection& selection, Date today) {
  Selection out = selection;
  out.from = quarter_of(selection.from);
  if (out.from < selection.from) out.from = out.from.add_months(3);
  out.to = quarter_of(std::min(selection.to + 1, today)) - 1;
  return out.from < out.to ? std::optional{out} : std::nullopt;
}

std::vector<QuarterOutcomes> outcomes_of(const engine::Figures& settled, const engine::Figures& signposted, statistics::Audience audience) {
  std::vector<QuarterOutcomes> out;
  for (const auto& row : settled.rows) {
    const auto same = std::ranges::find(signposted.rows, row.keys, &engine::Row::keys);
    if (same == signposted.rows.end() || row.keys.empty()) continue;
    const auto parts = statistics::disclose_parts(std::array{same->numerator, row.numerator - same->numerator, row.denominator - row.numerator}, audience);
    out.push_back({.code = row.keys.front(), .signposted = parts[0], .settled_otherwise = parts[1], .passed_on = parts[2], .all = statistics::disclose(row.denominator, audience)});
  }
  return out;
}

html::Html outcomes_chart(const std::vector<QuarterOutcomes>& quarters, const std::string& csv_href) {
  if (quarters.empty()) return {};
  charts::StackedBarChart chart;
  chart.about = {.id = "contact-outcomes", .subtitle = t("How contacts ended, all teams, number in each quarter"), .csv_href = csv_href, .category_name = t("Quarter")};
  chart.series = {t("Signposted"), t("Settled in another way"), t("Passed on")};
  for (const auto& quarter : quarters)
    chart.rows.push_back({.label = code_in_words(quarter.code), .readings = {reading(quarter.signposted), reading(quarter.settled_otherwise), reading(quarter.passed_on)}});
  chart.about.finding = charts::largest_part_finding(chart);
  return charts::stacked_bar_chart(chart);
}

std::string outcome_rows(const std::vector<QuarterOutcomes>& quarters) {
  std::string out;
  for (const auto& quarter : quarters) {
    const auto add = [&](const char* name, const statistics::ShownCount& count) {
      out += csv_row(std::vector<std::string>{std::string{"contacts-"} + name, quarter.code, "quarter", quarter.code, cell(count), cell(quarter.all), cell(count), "", "", "", "", "", "0", "no"});
    };
    add("signposted", quarter.signposted);
    add("settled-otherwise", quarter.settled_otherwise);
    add("passed-on", quarter.passed_on);
  }
  return out;
}

}  // namespace stepwise::scoreboard
