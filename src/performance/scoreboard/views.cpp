// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/views.hpp"

#include <algorithm>

#include "language/language.hpp"
#include "performance/statistics/rates.hpp"

namespace stepwise::scoreboard {
namespace {

using engine::By;
using statistics::Audience;

bool adds_up(const catalogue::About& about) { return !speaks_of_month_ends(about); }

std::vector<engine::Row> rows_by(engine::Numbers& numbers, const Asked& asked, std::vector<By> by, const Selection& selection) {
  return numbers.figures(*asked.about->measure, by, selection.only(), selection.period(), asked.today, asked.about->settles_after_days).rows;
}

std::vector<Line> split_of(engine::Numbers& numbers, const Asked& asked, By by) {
  return lines_of(rows_by(numbers, asked, {by}, asked.selection), asked.about->measure->figure, asked.audience, true);
}

std::optional<Date> month_of(const engine::Row& row) { return Date::parse_iso(row.keys.front() + "-01"); }

/// The last day of the newest quarter that has ended by a day.
Date quarter_end_by(Date day) { return in_quarters({.from = day + 1, .to = day + 1}).from - 1; }

/// Twelve months up to the end of each quarter of the selection that has ended, newest first.
Rates rates_of(engine::Numbers& numbers, const Asked& asked, const population::Among& among) {
  Rates rates{among, {}};
  std::vector<Date> ends;
  for (Date end = quarter_end_by(std::min(asked.selection.to, asked.today)); end >= asked.selection.from; end = quarter_end_by(end - 1)) ends.push_back(end);
  if (ends.empty()) return rates;
  Selection wide = asked.selection;
  wide.from = (ends.back() + 1).add_months(-12);
  wide.to = ends.front();
  const auto months = rows_by(numbers, asked, {By::month}, wide);
  for (const Date end : ends) {
    engine::Row year{{end.iso_month()}, 0, 0, 0.0, false, 0};
    for (const auto& row : months) {
      const auto month = month_of(row);
      if (!month || *month > end || *month < (end + 1).add_months(-12)) continue;
      year.numerator += row.numerator;
      year.denominator += row.denominator;
      year.apart += row.apart;
      year.provisional = year.provisional || row.provisional;
    }
    Line line = line_of(year, engine::Figure::count, asked.audience);
    line.key = t("12 months to {0}", line.key);
    add_rate(line, base_of(asked, among, end));
    rates.years.push_back(std::move(line));
  }
  return rates;
}

/// Team and age, or what was chosen in their place: all at once would make a heavy page.
void add_splits(View& view, engine::Numbers& numbers, const Asked& asked) {
  view.split = asked.selection.split;
  if (view.split.empty()) {
    if (asked.selection.team.empty()) view.teams = split_of(numbers, asked, By::team);
    if (asked.selection.age.empty()) view.ages = split_of(numbers, asked, By::age);
    return;
  }
  view.kinds = split_of(numbers, asked, view.split == "gender" ? By::gender : By::reason);
  for (auto& line : view.kinds) line.key = listed(line.code);
}

}  // namespace

std::vector<Line> months_of(engine::Numbers& numbers, const Asked& asked) {
  const auto kind = asked.about->measure->figure;
  if (asked.audience == Audience::may_see_people) return lines_of(rows_by(numbers, asked, {By::month}, asked.selection), kind, asked.audience, false);
  const auto rows = rows_by(numbers, asked, {By::month}, in_quarters(asked.selection));
  std::vector<Line> out;
  for (std::size_t first = 0; first < rows.size(); first += 3)
    for (auto& line : lines_of(std::span{rows}.subspan(first, std::min<std::size_t>(3, rows.size() - first)), kind, asked.audience, adds_up(*asked.about)))
      if (line.code >= asked.selection.from.iso_month() && line.code <= asked.selection.to.iso_month()) out.push_back(std::move(line));
  return out;
}

std::optional<population::Base> base_of(const Asked& asked, const population::Among& among, Date period_end) {
  population::Base sum;
  const auto& councils = asked.selection.council.empty() ? asked.councils : std::vector{asked.selection.council};
  for (const auto& council : councils) {
    const auto base = population::base_for(asked.populations, council, among.bands, financial_year_of(period_end).year());
    if (!base) return std::nullopt;
    sum.people += base->people;
    sum.year = sum.year == 0 ? base->year : std::min(sum.year, base->year);
  }
  return sum.people > 0 ? std::optional{sum} : std::nullopt;
}

void add_rate(Line& line, const std::optional<population::Base>& base) {
  line.base = base;
  if (!base) return;
  line.rate = statistics::rate_of(line.numerator, base->people);
  if (const auto* count = std::get_if<std::int64_t>(&line.numerator)) line.rate_interval = statistics::per_100_000_interval(*count, base->people);
}

Date trend_from(const Selection& selection, Date first) {
  return std::min(selection.from, std::max(first, selection.to.first_of_month().add_months(1 - months_shown)));
}

View view_of(engine::Numbers& numbers, const Asked& asked) {
  Asked trend = asked;
  trend.selection.from = std::min(asked.selection.from, asked.months_from.value_or(asked.selection.from));
  View view{asked.about, asked.audience, months_of(numbers, trend)};
  const auto& measure = *asked.about->measure;
  const auto total = numbers.figures(measure, {}, asked.selection.only(), asked.selection.period(), asked.today, asked.about->settles_after_days).total;
  view.total = line_of(total, measure.figure, asked.audience);
  add_splits(view, numbers, asked);
  const auto any_apart = [](const Line& line) { return line.apart != statistics::ShownCount{0}; };
  view.sets_apart = any_apart(view.total) || std::ranges::any_of(view.months, any_apart);
  if (const auto among = population::among(asked.about->population); among && measure.figure == engine::Figure::count) view.rates = rates_of(numbers, asked, *among);
  return view;
}

std::string year_csv(engine::Numbers& numbers, const Asked& asked) {
  Asked one = asked;
  std::string out;
  for (const char* split : {"", "gender", "reason"}) {
    one.selection.split = split;
    out += csv_of(view_of(numbers, one), financial_year_key(asked.selection.to), false);
  }
  return out;
}

}  // namespace stepwise::scoreboard
