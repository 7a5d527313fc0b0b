// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/csv.hpp"

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
  if (!selection.team.empty() && selection.team != "No team" && std::ranges::find(teams, selection.team) == teams.end()) {
    problems.push_back({"team", "unknown", "Choose a team from the list", Weight::wrong});
    selection.team.clear();
  }
  if (!selection.age.empty() && !is_age_band(selection.age)) {
    problems.push_back({"age", "unknown", "Choose an age band from the list", Weight::wrong});
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
    case Signal::outside: return signal.high ? "above what chance explains" : "below what chance explains";
    case Signal::trend: return signal.high ? "the end of a steady rise" : "the end of a steady fall";
    case Signal::two_in_three: return signal.high ? "close to the upper limit again" : "close to the lower limit again";
    case Signal::shift: return signal.high ? "one of seven or more months above the mean" : "one of seven or more months below the mean";
  }
  return "";
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
  if (!from_text.empty() && !from) read.problems.push_back({"from", "not_a_month", "Enter the first month as a year and a month, such as 2026-04", Weight::wrong});
  if (!to_text.empty() && !to) read.problems.push_back({"to", "not_a_month", "Enter the last month as a year and a month, such as 2026-09", Weight::wrong});
  if (from && to && *from > *to) read.problems.push_back({"from", "after_last", "The first month must not be after the last", Weight::wrong});
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

std::string month_in_words(const std::string& iso_month) {
  const auto month = read_month(iso_month);
  return month ? month->month_words() : iso_month;
}

Line line_of(const engine::Row& row, Figure kind, Audience audience) {
  Line line;
  line.code = row.keys.empty() ? "" : row.keys.front();
  line.key = month_in_words(line.code);
  line.numerator = statistics::disclose(row.numerator, audience);
  line.denominator = statistics::disclose(row.denominator, audience);
  switch (kind) {
    case Figure::count:
      if (const auto* count = std::get_if<std::int64_t>(&line.numerator)) line.value = static_cast<double>(*count);
      else line.value = statistics::Hidden{};
      break;
    case Figure::rate: line.value = statistics::disclose_percentage(row.numerator, row.denominator, audience); break;
    case Figure::median_days: line.value = statistics::disclose_middle(row.value, row.denominator, audience); break;
  }
  line.interval = interval_of(kind, line);
  line.provisional = row.provisional;
  return line;
}

std::string_view unit_of(Figure kind) {
  switch (kind) {
    case Figure::count: return "";
    case Figure::rate: return "%";
    case Figure::median_days: return " days";
  }
  return "";
}

std::string line_in_words(const Line& line, Figure kind) {
  if (std::holds_alternative<statistics::Hidden>(line.value)) return "too few to show";
  if (std::holds_alternative<std::monostate>(line.value)) return "nothing to count";
  const std::string value = words(line.value, unit_of(kind));
  switch (kind) {
    case Figure::count: return words(line.numerator);
    case Figure::rate: return fmt::format("{} ({} of {})", value, words(line.numerator), words(line.denominator));
    case Figure::median_days: return fmt::format("{} (median of {})", value, words(line.denominator));
  }
  return value;
}

std::string finding(const View& view) {
  std::vector<double> values;
  std::string newest;
  for (const auto& line : view.months) {
    const auto* value = std::get_if<double>(&line.value);
    if (value == nullptr || line.provisional) continue;
    values.push_back(*value);
    newest = line.key;
  }
  const std::string title = view.about->short_title;
  if (values.empty()) return title + ": no settled month to show yet";
  const auto limits = statistics::run_limits(values);
  if (!limits) return fmt::format("{}: too few months to say what is chance", title);
  const std::string mean = words(statistics::ShownValue{limits->mean}, unit_of(view.about->measure->figure));
  const auto signals = statistics::run_signals(values, *limits);
  const std::string last = signal_words(signals.back());
  if (!last.empty()) return fmt::format("{}: {} is {} (mean {})", title, newest, last, mean);
  const bool quiet = std::ranges::all_of(signals, [](const auto& point) { return point.signal == statistics::Signal::none; });
  return quiet ? fmt::format("{}: steady, going up and down round {}", title, mean)
               : fmt::format("{}: {} is within what chance explains (mean {}); earlier months were not", title, newest, mean);
}

std::string_view direction_words(Direction direction) {
  switch (direction) {
    case Direction::up: return "Higher is better";
    case Direction::down: return "Lower is better";
    case Direction::neither: return "For context: neither way is better";
  }
  return "";
}

std::string csv_of(const View& view) {
  std::string out = csv_row(std::vector<std::string>{"measure", "split", "group", "numerator", "denominator", "value", "lower_95", "upper_95", "provisional"});
  const auto add = [&](std::string_view split, const Line& line) {
    const auto bound = [&](double statistics::Interval::*side) { return line.interval ? fmt::format("{:.1f}", 100 * (*line.interval).*side) : std::string{}; };
    out += csv_row(std::vector<std::string>{view.about->id, std::string{split}, split == "month" ? line.code : line.key, number_cell(line.numerator),
                                            number_cell(line.denominator), number_cell(line.value), bound(&statistics::Interval::lower),
                                            bound(&statistics::Interval::upper), line.provisional ? "yes" : "no"});
  };
  for (const auto& line : view.months) add("month", line);
  for (const auto& line : view.teams) add("team", line);
  for (const auto& line : view.ages) add("age", line);
  add("total", view.total);
  return out;
}

}  // namespace stepwise::scoreboard
