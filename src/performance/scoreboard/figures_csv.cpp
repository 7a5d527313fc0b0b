// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/csv.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

std::string csv_number(const statistics::ShownValue& value) {
  if (std::holds_alternative<statistics::Hidden>(value)) return "*";
  const auto* number = std::get_if<double>(&value);
  return number ? fmt::format("{}", *number) : "";
}
std::string csv_number(const statistics::ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? std::to_string(*number) : "*";
}

std::string csv_heads() {
  return csv_row(std::vector<std::string>{"measure", "period", "split", "group", "numerator", "denominator", "value", "lower_95", "upper_95", "per_100000", "per_100000_lower_95",
                                          "per_100000_upper_95", "not_classified", "provisional"});
}

std::string csv_of(const View& view, const std::string& period, bool with_head) {
  std::string out = with_head ? csv_heads() : "";
  const bool has_numerator = view.about->measure->figure != engine::Figure::mean;
  const auto add = [&](const std::string& of, std::string_view split, const Line& line) {
    const auto bound = [](const std::optional<statistics::Interval>& interval, double statistics::Interval::*side, double scale) {
      return interval ? fmt::format("{:.1f}", scale * (*interval).*side) : std::string{};
    };
    using statistics::Interval;
    out += csv_row(std::vector<std::string>{view.about->id, of, std::string{split}, line.code, has_numerator ? csv_number(line.numerator) : "", csv_number(line.denominator),
                                            csv_number(line.value), bound(line.interval, &Interval::lower, 100), bound(line.interval, &Interval::upper, 100), csv_number(line.rate),
                                            bound(line.rate_interval, &Interval::lower, 1), bound(line.rate_interval, &Interval::upper, 1), csv_number(line.apart), line.provisional ? "yes" : "no"});
  };
  for (const auto& line : view.kinds) add(period, view.split, line);
  if (!view.split.empty()) return out;
  for (const auto& line : view.months) add(line.code, "month", line);
  if (period.empty()) return out;
  for (const auto& line : view.teams) add(period, "team", line);
  for (const auto& line : view.ages) add(period, "age", line);
  if (view.rates)
    for (const auto& line : view.rates->years) add(line.code, "twelve_months", line);
  add(period, "total", view.total);
  return out;
}

}  // namespace stepwise::scoreboard
