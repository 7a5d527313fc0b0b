// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::charts {
namespace {

constexpr double most_in_digits = 1e15, most_steps = 1e9, smallest_step = 1e-300;

/// Thousands as the language writes them; figures beyond counting in powers of ten.
std::string grouped(double value, int decimals) {
  if (!(std::abs(value) < most_in_digits)) return fmt::format("{:.2e}", value);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const auto point = digits.find('.');
  const auto whole = parse_number(std::string_view{digits}.substr(0, point));
  const bool nothing = digits.find_first_not_of("0.") == std::string::npos;
  std::string out = value < 0 && !nothing ? "−" : "";
  out += number_words(whole.value_or(0));
  if (point != std::string::npos) out += digits.substr(point);
  return out;
}

}  // namespace

std::string axis_words(double value, Unit unit, int decimals) {
  switch (unit) {
    case Unit::number:
    case Unit::days: return grouped(value, decimals);
    case Unit::percent: return grouped(value, decimals) + "%";
    case Unit::pounds: return value < 0 ? "−£" + grouped(-value, decimals) : "£" + grouped(value, decimals);
  }
  return {};
}

std::string figure_words(double value, Unit unit, int decimals) {
  const std::string words = axis_words(value, unit, decimals);
  if (unit != Unit::days) return words;
  return words == "1" ? std::string{t("1 day")} : t("{0} days", words);
}

std::vector<double> ticks(double low, double high, int wanted) {
  if (!(high > low)) {
    const double half = low == 0 ? 0.5 : std::abs(low) / 2;
    high = low + half;
    low = low == 0 ? 0 : low - half;
  }
  if (!(high > low)) return {low, low + 1};
  const double rough = (high / 2 - low / 2) / std::max(1, wanted - 1) * 2;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {5.0, 2.5, 2.0, 1.0})
    if (factor * power >= rough * (1 - 1e-9)) step = factor * power;
  const double furthest = std::max(std::abs(low), std::abs(high)) / step;
  if (!std::isfinite(step) || !(step > smallest_step) || !(furthest < most_steps)) return {low, high};
  const auto first = static_cast<long long>(std::floor(low / step + 1e-9));
  const auto last = static_cast<long long>(std::ceil(high / step - 1e-9));
  std::vector<double> out;
  for (long long i = first; i <= last; ++i) out.push_back(static_cast<double>(i) * step);
  return out;
}

int tick_decimals(const std::vector<double>& ticks) {
  if (ticks.size() < 2) return 0;
  const double step = ticks[1] - ticks[0];
  for (int decimals = 0; decimals < 6; ++decimals) {
    const double scaled = step * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 6;
}

Scale scale_over(const std::vector<double>& ticks, double from, double to) {
  return {.low = ticks.front(), .high = ticks.back(), .from = from, .to = to};
}

double Scale::place(double value) const {
  const double share = (value / 2 - low / 2) / (high / 2 - low / 2);
  return from + (share >= 0 ? std::min(share, 1.0) : 0.0) * (to - from);
}

std::string place_words(double place) {
  std::string out = fmt::format("{:.1f}", place);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

}  // namespace stepwise::charts
