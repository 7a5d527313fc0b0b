// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "performance/charts/charts.hpp"
#include "performance/charts/finding.hpp"
#include "performance/statistics/release.hpp"
#include "practice/fairness/fairness_pages.hpp"

namespace stepwise::fairness {
namespace {

using html::element;
using statistics::Audience;

/// Months as they may be shown: the middle in percent; nothing of a hidden one.
struct ShownMonths {
  std::vector<Month> months;
  std::vector<statistics::ShownCount> people;
};
ShownMonths shown_months(const Monitored& all) {
  ShownMonths out{months_of(all.agreed, all.months.size()), {}};
  std::vector<std::int64_t> counts;
  for (const Month& month : out.months) counts.push_back(month.spread.count);
  out.people = statistics::disclose_parts(counts, Audience::everyone_else);
  return out;
}

charts::RunPoint point_of(std::int32_t first_day, const Month& month, const statistics::ShownCount& people) {
  const Date day{first_day};
  charts::RunPoint point{.label = month_words(day), .short_label = {}, .reading = {}, .extra = {statistics::words(people), "*", "*"}, .stands_out = {}};
  if (std::holds_alternative<statistics::Hidden>(people)) {
    point.reading.hidden = true;
  } else if (month.spread.count > 0) {
    point.reading.value = 100 * month.spread.middle;
    point.extra[1] = t("{0} to {1}", percent(100 * month.spread.lower), percent(100 * month.spread.upper));
    point.extra[2] = statistics::tells_of_all(month.near, month.spread.count) ? "*" : statistics::words(statistics::disclose_percentage(month.near, month.spread.count, Audience::everyone_else), "%");
  } else {
    point.extra[1] = point.extra[2] = "–";
  }
  return point;
}

/// What chance does not explain, among the months that are shown.
void add_limits(charts::RunChart& chart) {
  std::vector<double> values;
  for (const auto& point : chart.points)
    if (point.reading.value) values.push_back(*point.reading.value);
  const auto limits = statistics::run_limits(values);
  if (!limits) return;
  chart.mean = limits->mean;
  chart.limits = std::pair{std::max(0.0, limits->lower), limits->upper};
  const auto signals = statistics::run_signals(values, *limits);
  std::size_t at = 0;
  for (auto& point : chart.points)
    if (point.reading.value && signals[at++].signal != statistics::Signal::none) point.stands_out = t("Chance alone does not explain it");
}

statistics::ShownValue share_of(const Group& one) {
  if (statistics::tells_of_all(one.otherwise, one.spread.count)) return statistics::Hidden{};
  return statistics::disclose_percentage(one.otherwise, one.spread.count, Audience::everyone_else);
}

Html funnel(const Monitored& all) {
  const auto& names = all.labels[static_cast<std::size_t>(By::team)];
  const auto groups = groups_of(all.given_need, By::team, names.size());
  if (groups.size() < 2) return {};
  std::vector<std::int64_t> people, otherwise;
  const auto tells = std::make_unique<bool[]>(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    people.push_back(groups[i].spread.count);
    otherwise.push_back(groups[i].otherwise);
    tells[i] = std::holds_alternative<statistics::Hidden>(share_of(groups[i]));
  }
  const auto shown_people = statistics::disclose_parts(people, Audience::everyone_else);
  const auto shown_otherwise = statistics::disclose_parts(otherwise, Audience::everyone_else, {tells.get(), groups.size()});
  charts::FunnelChart chart;
  chart.about = {.id = "fairness-otherwise", .finding = {}, .subtitle = t("Starting figures that stand, where a worker judged otherwise than the grid’s words, by team"), .csv_href = "/fairness/file", .unit = charts::Unit::percent,
                 .decimals = 0, .category_name = t("Team")};
  chart.whole_name = t("All teams");
  chart.numerator_name = t("Judged otherwise");
  chart.denominator_name = t("Starting figures");
  for (std::size_t i = 0; i < groups.size(); ++i) chart.units.push_back({.label = names[groups[i].place], .numerator = shown_otherwise[i], .denominator = shown_people[i]});
  chart.about.finding = charts::funnel_finding(chart);
  return charts::funnel_chart(chart);
}

std::string question_words(const TeamCost& one) {
  return t("A direct payment of {0} costs {1} beside one of {2}, whose people are most alike. What do they buy otherwise, and is that what people want?", one.team, signed_percent(*one.percent), one.like);
}

Html payments(const std::vector<TeamCost>& costs) {
  std::vector<govuk::Row> rows;
  Html asked;
  for (const TeamCost& one : costs) {
    const bool compared = one.percent.has_value();
    rows.push_back({one.team, govuk::number(statistics::words(one.people)), govuk::number(one.mean_pence ? pounds(static_cast<std::int64_t>(*one.mean_pence)) : std::string{"*"}), one.like.empty() ? std::string{"–"} : one.like,
                    govuk::number(compared ? t("{0} in 100", static_cast<std::int64_t>(100 * one.alike)) : std::string{"–"}),
                    govuk::number(compared ? t("{0} (95%: {1} to {2})", signed_percent(*one.percent), signed_percent(one.interval.lower), signed_percent(one.interval.upper)) : std::string{"–"})});
    if (one.question && *one.percent > 0) asked += element("li", {}, question_words(one));
  }
  Html out = part_heading(t("What direct payments cost"));
  out += paragraph(t("Direct payments that run today, beside those of the team whose people are most alike by support reason and age. Teams of fewer than {0} stand together and are not compared.", fewest_payments));
  if (!asked.empty()) out += element("h3", {{"class", "govuk-heading-s"}}, t("To ask, and not to judge by")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, asked);
  return out + table_of(t("Direct payments by team"), {t("Team"), t("Direct payments"), t("Mean a week"), t("Team most alike"), t("People alike"), t("Mean beside that team’s")}, std::move(rows));
}

Html team_medians(const Monitored& all) {
  const auto& names = all.labels[static_cast<std::size_t>(By::team)];
  std::vector<govuk::Row> rows;
  for (const Shown& one : release(groups_of(all.agreed, By::team, names.size())))
    rows.push_back({names[one.place], govuk::number(statistics::words(one.people)), govuk::number(statistics::words(one.middle, "%")), govuk::number(statistics::words(one.near, "%")),
                    govuk::number(one.spread ? apart_words(one.apart) : std::string{"*"})});
  return table_of(t("Agreed, as a share of what was estimated"), {t("Team"), t("Plans"), t("Median"), t("Within 10%"), t("Median beside everybody else’s")}, std::move(rows));
}

}  // namespace

Html month_chart(const Monitored& all) {
  const ShownMonths shown = shown_months(all);
  charts::RunChart chart;
  chart.about = {.id = "fairness-months", .finding = {}, .subtitle = t("What was agreed as a share of what was estimated: median of the plans signed each month"), .csv_href = "/fairness/file", .unit = charts::Unit::percent,
                 .decimals = 1, .category_name = t("Month")};
  chart.series_name = t("Median");
  chart.extra_heads = {t("Plans"), t("Middle half"), t("Within 10%")};
  chart.from_zero = false;
  for (std::size_t i = 0; i < shown.months.size(); ++i) chart.points.push_back(point_of(all.months[i], shown.months[i], shown.people[i]));
  add_limits(chart);
  const auto apart = std::ranges::count_if(chart.points, [](const auto& point) { return !point.stands_out.empty(); });
  if (!chart.limits) chart.about.finding = t("Too few months can be shown to tell a change from chance");
  else
    chart.about.finding = apart == 0 ? t("Month by month, what is agreed follows what was estimated within what chance explains").str()
                                     : tn("In {0} month what was agreed differs by more than chance explains", "In {0} months what was agreed differs by more than chance explains", apart);
  return charts::run_chart(chart);
}

Html write_teams(const TeamsPage& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Fairness: teams"));
  out += paragraph(t("Teams stand by name and in no order of merit. Overrides are information for the next calibration, not mistakes."));
  return out + funnel(view.all) + team_medians(view.all) + payments(view.costs) + rule_in_force();
}

}  // namespace stepwise::fairness
