// SPDX-License-Identifier: Apache-2.0
#include "base/money.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace stepwise {

std::optional<Money> Money::parse(std::string_view text) {
  std::string digits;
  for (const char c : trim(text))
    if (c != ',') digits += c;
  const bool pounds = digits.starts_with("£");
  std::string_view rest = digits;
  if (pounds) rest.remove_prefix(std::string_view{"£"}.size());
  const auto dot = rest.find('.');
  const auto whole = parse_number(rest.substr(0, dot));
  if (!whole || *whole < 0 || *whole > 90'000'000'000'000) return std::nullopt;
  if (dot == std::string_view::npos) return Money{*whole * 100};
  const auto fraction = rest.substr(dot + 1);
  const auto pence = parse_number(fraction);
  if (!pence || *pence < 0 || fraction.empty() || fraction.size() > 2) return std::nullopt;
  return Money{*whole * 100 + (fraction.size() == 1 ? *pence * 10 : *pence)};
}

std::string Money::words() const {
  const std::int64_t amount = pence < 0 ? -pence : pence;
  return fmt::format("{}£{}.{:02}", pence < 0 ? "-" : "", with_commas(amount / 100), amount % 100);
}

}  // namespace stepwise
