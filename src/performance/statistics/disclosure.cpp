// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/disclosure.hpp"

#include <cmath>
#include <fmt/format.h>

#include "language/language.hpp"
#include "performance/statistics/rates.hpp"

namespace stepwise::statistics {
namespace {

constexpr std::int64_t most_hidden = 7;
constexpr std::int64_t one_decimal_from = 4000;
constexpr std::string_view days_unit = " days";

constexpr bool is_small(std::int64_t count) { return count >= 1 && count <= most_hidden; }

/// One decimal, without ".0".
std::string short_decimal(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

}  // namespace

ShownCount disclose(std::int64_t count, Audience audience) {
  if (audience == Audience::may_see_people || count <= 0) return count;
  if (is_small(count)) return Hidden{};
  return (count + 2) / 5 * 5;
}

ShownValue percentage_of(const ShownCount& numerator, const ShownCount& denominator, Audience audience) {
  const auto* over = std::get_if<std::int64_t>(&numerator);
  const auto* under = std::get_if<std::int64_t>(&denominator);
  if (under != nullptr && *under == 0) return std::monostate{};
  if (over == nullptr || under == nullptr) return Hidden{};
  const double percentage = 100.0 * static_cast<double>(*over) / static_cast<double>(*under);
  const bool one_decimal = audience == Audience::may_see_people || *under >= one_decimal_from;
  return one_decimal ? std::round(percentage * 10) / 10 : std::round(percentage);
}

ShownValue disclose_percentage(std::int64_t numerator, std::int64_t denominator, Audience audience) {
  return percentage_of(disclose(numerator, audience), disclose(denominator, audience), audience);
}

ShownValue rate_of(const ShownCount& count, std::int64_t people) {
  if (people <= 0) return std::monostate{};
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? ShownValue{per_100_000(*number, people)} : ShownValue{Hidden{}};
}

ShownValue disclose_middle(std::optional<double> value, std::int64_t people, Audience audience) {
  if (!value || people == 0) return std::monostate{};
  if (audience == Audience::may_see_people) return *value;
  return is_small(people) ? ShownValue{Hidden{}} : ShownValue{std::round(*value * 10) / 10};
}

std::string words(const ShownCount& count) {
  const auto* number = std::get_if<std::int64_t>(&count);
  return number ? number_words(*number) : "*";
}

std::string words(const ShownValue& value, std::string_view unit) {
  if (std::holds_alternative<Hidden>(value)) return "*";
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) return "–";
  const std::string text = short_decimal(*number);
  if (unit == days_unit) return text == "1" ? t("1 day").str() : t("{0} days", text);
  return text + std::string{unit};
}

std::string_view rule_words(Audience audience) {
  switch (audience) {
    case Audience::may_see_people: return t("Exact figures, because you may open the records behind them. Do not pass them on.");
    case Audience::everyone_else:
      return t("Small numbers are protected: 1 to 7 is shown as *, other counts are rounded to the nearest 5, and percentages are worked out "
               "from the rounded counts. Rows may not add up to totals. Where little would be left of a table, or a small number could be worked "
               "out, all of it is *. A * is not missing.");
  }
  return "";
}

}  // namespace stepwise::statistics
