// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/csv.hpp"
#include "performance/statistics/release.hpp"
#include "practice/fairness/fairness_pages.hpp"

namespace stepwise::fairness {
namespace {

using Cells = std::vector<std::string>;

std::string cell(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number == nullptr ? "*" : std::to_string(*number);
}
std::string cell(const statistics::ShownValue& value) {
  if (std::holds_alternative<statistics::Hidden>(value)) return "*";
  const auto* number = std::get_if<double>(&value);
  return number == nullptr ? "" : fmt::format("{}", *number);
}
std::string cell(double value) { return fmt::format("{:.1f}", value); }

void add_spread(Cells& cells, const std::optional<Spread>& spread) {
  cells.push_back(spread ? cell(100 * spread->lower) : "*");
  cells.push_back(spread ? cell(100 * spread->upper) : "*");
}

void add_group(std::string& out, std::string_view measure, By by, const std::string& label, const Shown& one) {
  Cells cells{std::string{measure}, std::string{key_of(by)}, plain(label), cell(one.people), cell(one.middle)};
  add_spread(cells, one.spread);
  cells.push_back(cell(one.near));
  cells.push_back(measure == "agreed_by_estimate" ? std::string{} : cell(one.otherwise));
  for (const double value : {one.apart ? one.apart->percent : 0, one.apart ? one.apart->interval.lower : 0, one.apart ? one.apart->interval.upper : 0}) cells.push_back(one.apart ? cell(value) : "");
  cells.push_back(one.worth_asking ? "yes" : "no");
  out += csv_row(cells);
}

void add_groups(std::string& out, std::string_view measure, const Monitored& all, const Ratios& ratios) {
  for (std::size_t i = 0; i < ways_to_group; ++i) {
    const auto& labels = all.labels[i];
    for (const Shown& one : release(groups_of(ratios, static_cast<By>(i), labels.size()))) add_group(out, measure, static_cast<By>(i), labels[one.place], one);
  }
}

void add_months(std::string& out, const Monitored& all) {
  const auto months = months_of(all.agreed, all.months.size());
  std::vector<std::int64_t> counts;
  for (const Month& month : months) counts.push_back(month.spread.count);
  const auto people = statistics::disclose_parts(counts, statistics::Audience::everyone_else);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool shown = !std::holds_alternative<statistics::Hidden>(people[i]) && counts[i] > 0;
    const bool tells = statistics::tells_of_all(months[i].near, counts[i]);
    Cells cells{"agreed_by_estimate", "month", Date{all.months[i]}.iso_month(), cell(people[i]), shown ? cell(100 * months[i].spread.middle) : "*"};
    add_spread(cells, shown ? std::optional{months[i].spread} : std::nullopt);
    cells.push_back(!shown || tells ? "*" : cell(statistics::disclose_percentage(months[i].near, counts[i], statistics::Audience::everyone_else)));
    cells.insert(cells.end(), {"", "", "", "", ""});
    out += csv_row(cells);
  }
}

}  // namespace

std::string groups_csv(const Monitored& all) {
  std::string out = csv_row(Cells{"measure", "grouping", "group", "count", "median_percent", "lower_quartile", "upper_quartile", "within_10_percent", "judged_otherwise_percent", "beside_others_percent",
                                  "beside_others_lower_95", "beside_others_upper_95", "worth_asking"});
  add_groups(out, "agreed_by_estimate", all, all.agreed);
  add_groups(out, "estimate_by_need", all, all.given_need);
  add_months(out, all);
  return out;
}

std::string payments_csv(const std::vector<TeamCost>& costs) {
  std::string out = csv_row(Cells{"team", "direct_payments", "mean_weekly_pence", "team_most_alike", "people_alike_percent", "beside_it_percent", "lower_95", "upper_95"});
  for (const TeamCost& one : costs) {
    const bool compared = one.percent.has_value();
    out += csv_row(Cells{one.team, cell(one.people), one.mean_pence ? fmt::format("{:.0f}", *one.mean_pence) : "*", one.like, compared ? fmt::format("{:.0f}", 100 * one.alike) : "", compared ? cell(*one.percent) : "",
                         compared ? cell(one.interval.lower) : "", compared ? cell(one.interval.upper) : ""});
  }
  return out;
}

std::string calibration_csv(const CalibrationPage& view) {
  std::string out = csv_row(Cells{"place", "levels", "additions_pence", "appropriate_pence", "foreseen_pence_when_held_out"});
  for (const HeldOut& one : view.held_out) {
    const std::size_t place = view.paired[one.row];
    const SampleCase& paired = view.sample[place];
    out += csv_row(Cells{std::to_string(place + 1), allocation::levels_text(paired.paired.levels), std::to_string(paired.paired.adjustments_pence), std::to_string(one.appropriate_pence), std::to_string(one.foreseen_pence)});
  }
  return out;
}

}  // namespace stepwise::fairness
