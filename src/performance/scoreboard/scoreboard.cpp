// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/scoreboard.hpp"

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/statistics/release.hpp"

namespace stepwise::scoreboard {

using catalogue::Direction;
using engine::Figure;
using statistics::Audience;

namespace {

std::optional<Date> read_month(std::string_view text) { return Date::parse_iso(std::string{text} + "-01"); }

/// A proportion's interval, worked out from the counts as shown: its bounds must not give away what rounding hid.
std::optional<statistics::Interval> interval_of(Figure kind, const Line& line) {
  const auto *numerator = std::get_if<std::int64_t>(&line.numerator), *denominator = std::get_if<std::int64_t>(&line.denominator);
  if (kind != Figure::rate || !std::holds_alternative<double>(line.value) || !numerator || !denominator || *numerator > *denominator) return std::nullopt;
  return statistics::wilson(*numerator, *denominator);
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

std::string code_in_words(const std::string& code) {
  if (const auto month = read_month(code)) return month_words(*month);
  if (const auto quarter = quarter_in_words(code)) return *quarter;
  if (is_age_band(code)) return listed(code);
  return code == kept("No team") ? t("No team").str() : code;
}

namespace {

using statistics::Hidden;
using statistics::ShownCount;

std::vector<ShownCount> made_ready(std::span<const engine::Row> rows, std::int64_t engine::Row::*count, Audience audience, bool parts, std::span<const bool> tells) {
  std::vector<std::int64_t> counts;
  for (const auto& row : rows) counts.push_back(row.*count);
  if (parts) return statistics::disclose_parts(counts, audience, tells);
  std::vector<ShownCount> out;
  for (std::size_t i = 0; i < counts.size(); ++i)
    out.push_back(audience == Audience::everyone_else && i < tells.size() && tells[i] ? ShownCount{Hidden{}} : statistics::disclose(counts[i], audience));
  return out;
}

statistics::ShownValue value_of(const Line& line, const engine::Row& row, Figure kind, Audience audience) {
  switch (kind) {
    case Figure::count: {
      const auto* count = std::get_if<std::int64_t>(&line.numerator);
      return count ? statistics::ShownValue{static_cast<double>(*count)} : statistics::ShownValue{Hidden{}};
    }
    case Figure::rate: return statistics::percentage_of(line.numerator, line.denominator, audience);
    case Figure::median_days:
    case Figure::mean: return std::holds_alternative<Hidden>(line.denominator) ? statistics::ShownValue{Hidden{}} : statistics::disclose_middle(row.value, row.denominator, audience);
  }
  return {};
}

}  // namespace

std::vector<Line> lines_of(std::span<const engine::Row> rows, Figure kind, Audience audience, bool parts_of_a_whole) {
  const auto tells = std::make_unique<bool[]>(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) tells[i] = kind == Figure::rate && statistics::tells_of_all(rows[i].numerator, rows[i].denominator);
  const auto denominators = made_ready(rows, &engine::Row::denominator, audience, parts_of_a_whole, {});
  const auto numerators = made_ready(rows, &engine::Row::numerator, audience, parts_of_a_whole, {tells.get(), rows.size()});
  const auto apart = made_ready(rows, &engine::Row::apart, audience, parts_of_a_whole, {});
  std::vector<Line> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Line line;
    line.code = rows[i].keys.empty() ? "" : rows[i].keys.front();
    line.key = code_in_words(line.code);
    line.denominator = denominators[i];
    if (kind != Figure::mean) line.numerator = kind == Figure::rate && std::holds_alternative<Hidden>(line.denominator) ? ShownCount{Hidden{}} : numerators[i];
    line.value = value_of(line, rows[i], kind, audience);
    line.interval = interval_of(kind, line);
    line.provisional = rows[i].provisional;
    line.apart = apart[i];
    out.push_back(std::move(line));
  }
  return out;
}

Line line_of(const engine::Row& row, Figure kind, Audience audience) { return lines_of({&row, 1}, kind, audience, false).front(); }

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
  Chance chance{.limits = {}, .stands_out = std::vector<std::string>(view.months.size()), .high = std::vector<bool>(view.months.size())};
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
    for (std::size_t i = 0; i < signals.size(); ++i) {
      chance.stands_out[start + i] = signal_words(signals[i]);
      chance.high[start + i] = signals[i].high;
    }
    start += stretch.size() + 1;
  }
  return chance;
}

Standing standing_of(const View& view) {
  const auto newest = std::find_if(view.months.rbegin(), view.months.rend(), settled);
  if (newest == view.months.rend()) return Standing::no;
  const Chance chance = chance_of(view);
  const auto at = static_cast<std::size_t>(view.months.rend() - newest) - 1;
  if (chance.stands_out[at].empty()) return Standing::no;
  if (view.about->direction == Direction::neither) return Standing::otherwise;
  return chance.high[at] == (view.about->direction == Direction::up) ? Standing::better : Standing::worse;
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

}  // namespace stepwise::scoreboard
