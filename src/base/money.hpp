// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwise {

/// An amount in whole pence.
struct Money {
  std::int64_t pence = 0;
  /// Reads 12, 12.5, 12.50, £1,234.56; nothing for anything else.
  static std::optional<Money> parse(std::string_view text);
  /// £1,234.56
  std::string words() const;
  friend constexpr auto operator<=>(const Money&, const Money&) = default;
  friend constexpr Money operator+(Money a, Money b) { return {a.pence + b.pence}; }
  friend constexpr Money operator-(Money a, Money b) { return {a.pence - b.pence}; }
};

}  // namespace stepwise
