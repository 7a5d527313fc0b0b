// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::scoreboard {

using catalogue::Direction;
using engine::Figure;
using statistics::Audience;

engine::Period Selection::period() const { return {story::day_of(from), story::day_of(to)}; }

engine::Only Selection::only() const {
  engine::Only only;
  if (!team.empty()) only.team = team;
  if (!age.empty()) only.age = age;
  return only;
}

namespace {

std::optional<Date> read_month(std::string_view text) { return Date::parse_iso(std::string{text} + "-01"); }

Date last_day_of(Date month) { return month.add_months(1) - 1; }

bool is_age_band(std::string_view label) {
  for (std::size_t band = 0; band < engine::age_bands; ++band)
    if (engine::age_band_label(static_cast<engine::AgeBand>(band)) == label) return true;
  return false;
}

/// Widens the choice again, with a problem, where a team or age band is not one: nought would be a wrong answer.
void choose_part(Selection& selection, const std::vector<std::string>& teams, std::vector<Problem>& problems) {
  if (!selection.team.empty() && selection.team != kept("No team") && std::ranges::find(teams, selection.team) == teams.end()) {
    problems.push_back({"team", "unknown", t("Choose a team from the list"), Weight::wrong});
    selection.team.clear();
  }
  if (!selection.age.empty() && !is_age_band(selection.age)) {
    problems.push_back({"age", "unknown", t("Choose an age band from the list"), Weight::wrong});
    selection.age.clear();
  }
}

/// A proportion's interval, worked out from the counts as shown: its bounds must not give away what rounding hid.
std::optional<statistics::Interval> interval_of(Figure kind, const Line& line) {
  const auto *numerator = std::get_if<std::int64_t>(&line.numerator), *denominator = std::get_if<std::int64_t>(&line.denominator);
  if (kind != Figure::rate || !std::holds_alternative<double>(line.value) || !numerator || !denominator) return std::nullopt;
  return statistics::wilson(*numerator, *denominator);
}

std::string number_cell(const statistics::ShownValue& value) {
  if (std::holds_alternative<statistics::Hidden>(value)) return "*";
  const auto* number = std::get_if<double>(&value);
  return number ? fmt::format("{}", *number) : "";
}
std::string number_cell(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? std::to_string(*number) : "*";
}

std::string signal_words(const statistics::PointSignal& signal) {
  using statistics::Signal;
  switch (signal.signal) {
    case Signal::none: return "";
    case Signal::outside: return signal.high ? t("above what chance explains") : t("below what chance explains");
    case Signal::trend: return signal.high ? t("the end of a steady rise") : t("the end of a steady fall");
    case Signal::two_in_three: return signal.high ? t("close to the upper limit again") : t("close to the lower limit again");
    case Signal::shift: return signal.high ? t("one of seven or more months above the mean") : t("one of seven or more months below the mean");
  }
  return "";
}

/// A settled month's figure, when it is shown.
const double* settled(const Line& line) { return line.provisional ? nullptr : std::get_if<double>(&line.value); }

std::optional<std::string> quarter_in_words(const std::string& code) {
  const auto year = code.size() == 10 && code.compare(7, 2, " Q") == 0 ? parse_number(code.substr(0, 4)) : std::nullopt;
  const int quarter = year ? code.back() - '0' : 0;
  if (quarter < 1 || quarter > 4) return std::nullopt;
  const Date first = Date::from_parts(static_cast<int>(*year), 4, 1)->add_months(3 * (quarter - 1));
  return t("{0} to {1}", month_words(first), month_words(first.add_months(2)));
}

}  // namespace

ReadSelection read_selection(const http::Fields& query, const engine::Period& span, const std::vector<std::string>& teams, Date today) {
  ReadSelection read;
  const Date first = story::date_of(span.from).first_of_month(), newest = std::max(today, story::date_of(span.to)).first_of_month();
  Selection& selection = read.selection;
  selection.to = last_day_of(today.first_of_month());
  selection.from = std::max(first, today.first_of_month().add_months(1 - months_shown));
  selection.team = query.get("team");
  selection.age = query.get("age");
  choose_part(selection, teams, read.problems);
  const auto from_text = query.get("from"), to_text = query.get("to");
  const auto from = read_month(from_text), to = read_month(to_text);
  if (!from_text.empty() && !from) read.problems.push_back({"from", "not_a_month", t("Enter the first month as a year and a month, such as 2026-04"), Weight::wrong});
  if (!to_text.empty() && !to) read.problems.push_back({"to", "not_a_month", t("Enter the last month as a year and a month, such as 2026-09"), Weight::wrong});
  if (from && to && *from > *to) read.problems.push_back({"from", "after_last", t("The first month must not be after the last"), Weight::wrong});
  if (!read.problems.empty()) return read;
  if (from) selection.from = std::clamp(*from, first, newest);
  if (to) selection.to = last_day_of(std::clamp(*to, first, newest));
  if (selection.from > selection.to) selection.from = selection.to.first_of_month();
  return read;
}

http::Fields query_of(const Selection& selection) {
  http::Fields fields;
  fields.add("from", selection.from.iso_month());
  fields.add("to", selection.to.iso_month());
  if (!selection.team.empty()) fields.add("team", selection.team);
  if (!selection.age.empty()) fields.add("age", selection.age);
  return fields;
}

std::string code_in_words(const std::string& code) {
  if (const auto month = read_month(code)) return month_words(*month);
  if (const auto quarter = quarter_in_words(code)) return *quarter;
  if (is_age_band(code)) return listed(code);
  return code == kept("No team") ? t("No team").str() : code;
}

Line line_of(const engine::Row& row, Figure kind, Audience audience) {
  Line line;
  line.code = row.keys.empty() ? "" : row.keys.front();
  line.key = code_in_words(line.code);
  line.numerator = statistics::disclose(row.numerator, audience);
  line.denominator = statistics::disclose(row.denominator, audience);
  switch (kind) {
    case Figure::count:
      if (const auto* count = std::get_if<std::int64_t>(&line.numerator)) line.value = static_cast<double>(*count);
      else line.value = statistics::Hidden{};
      break;
    case Figure::rate: line.value = statistics::disclose_percentage(row.numerator, row.denominator, audience); break;
    case Figure::median_days:
    case Figure::mean: line.value = statistics::disclose_middle(row.value, row.denominator, audience); break;
  }
  line.interval = interval_of(kind, line);
  line.provisional = row.provisional;
  return line;
}

bool speaks_of_month_ends(const catalogue::About& about) { return about.measure->timing == engine::Timing::at_month_end; }

std::string_view unit_of(Figure kind) {
  switch (kind) {
    case Figure::count: return "";
    case Figure::rate: return "%";
    case Figure::median_days: return " days";
    case Figure::mean: return "";
  }
  return "";
}

std::string line_in_words(const Line& line, Figure kind) {
  if (std::holds_alternative<statistics::Hidden>(line.value)) return t("too few to show");
  if (std::holds_alternative<std::monostate>(line.value)) return t("nothing to count");
  const std::string value = words(line.value, unit_of(kind));
  switch (kind) {
    case Figure::count: return words(line.numerator);
    case Figure::rate: return t("{0} ({1} of {2})", value, words(line.numerator), words(line.denominator));
    case Figure::median_days: return t("{0} (median of {1})", value, words(line.denominator));
    case Figure::mean: return t("{0} (mean of {1})", value, words(line.denominator));
  }
  return value;
}

Chance chance_of(const View& view) {
  Chance chance{.limits = {}, .stands_out = std::vector<std::string>(view.months.size())};
  if (speaks_of_month_ends(*view.about)) return chance;
  std::vector<double> values;
  for (const auto& line : view.months)
    if (const auto* value = settled(line)) values.push_back(*value);
  chance.limits = statistics::run_limits(values);
  if (!chance.limits) return chance;
  for (std::size_t start = 0; start < view.months.size();) {
    std::vector<double> stretch;
    for (std::size_t i = start; i < view.months.size() && settled(view.months[i]); ++i) stretch.push_back(*settled(view.months[i]));
    const auto signals = statistics::run_signals(stretch, *chance.limits);
    for (std::size_t i = 0; i < signals.size(); ++i) chance.stands_out[start + i] = signal_words(signals[i]);
    start += stretch.size() + 1;
  }
  return chance;
}

std::string finding(const View& view) {
  const std::string title = listed(view.about->short_title);
  const auto newest = std::find_if(view.months.rbegin(), view.months.rend(), settled);
  if (newest == view.months.rend()) return t("{0}: no settled month to show yet", title);
  if (speaks_of_month_ends(*view.about))
    return t("{0}: {1} in {2}; each month counts mostly the same people again", title, line_in_words(*newest, view.about->measure->figure), newest->key);
  const Chance chance = chance_of(view);
  if (!chance.limits) return t("{0}: too few months to say what is chance", title);
  const std::string mean = words(statistics::ShownValue{chance.limits->mean}, unit_of(view.about->measure->figure));
  const std::string& last = chance.stands_out[static_cast<std::size_t>(view.months.rend() - newest) - 1];
  if (!last.empty()) return t("{0}: {1} is {2} (mean {3})", title, newest->key, last, mean);
  const bool quiet = std::ranges::all_of(chance.stands_out, [](const std::string& why) { return why.empty(); });
  return quiet ? t("{0}: steady, going up and down round {1}", title, mean)
               : t("{0}: {1} is within what chance explains (mean {2}); earlier months were not", title, newest->key, mean);
}

std::string_view direction_words(Direction direction) {
  switch (direction) {
    case Direction::up: return t("Higher is better");
    case Direction::down: return t("Lower is better");
    case Direction::neither: return t("For context: neither way is better");
  }
  return "";
}

namespace {

void add_rows(std::string& out, const View& view) {
  const auto add = [&](std::string_view split, const Line& line) {
    const auto bound = [&](double statistics::Interval::*side) { return line.interval ? fmt::format("{:.1f}", 100 * (*line.interval).*side) : std::string{}; };
    out += csv_row(std::vector<std::string>{view.about->id, std::string{split}, line.code, number_cell(line.numerator),
                                            number_cell(line.denominator), number_cell(line.value), bound(&statistics::Interval::lower),
                                            bound(&statistics::Interval::upper), line.provisional ? "yes" : "no"});
  };
  for (const auto& line : view.months) add("month", line);
  for (const auto& line : view.teams) add("team", line);
  for (const auto& line : view.ages) add("age", line);
  add("total", view.total);
}

}  // namespace

std::string csv_of(const View& view) { return csv_of(std::vector<View>{view}); }

std::string csv_of(const std::vector<View>& views) {
  std::string out = csv_row(std::vector<std::string>{"measure", "split", "group", "numerator", "denominator", "value", "lower_95", "upper_95", "provisional"});
  for (const auto& view : views) add_rows(out, view);
  return out;
}

}  // namespace stepwise::scoreboard
