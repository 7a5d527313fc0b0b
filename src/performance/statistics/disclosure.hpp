// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace stepwise::statistics {

/// A number too small to show. Neither zero nor missing: it cannot be added up or drawn.
struct Hidden {
  friend bool operator==(Hidden, Hidden) = default;
};
using ShownCount = std::variant<std::int64_t, Hidden>;
/// A percentage, rate or middle value: shown, hidden, or not there because its denominator is zero.
using ShownValue = std::variant<std::monostate, double, Hidden>;

/// For whom numbers are made ready. Those who may open the records behind a number see it exactly; for everyone
/// else, and for anything that leaves, small numbers are hidden.
enum class Audience { may_see_people, everyone_else };

/// The one door between a count and a page, file or chart. Source: reference/organisation.md 8, profile A:
/// 0 stays 0, 1 to 7 are hidden, 8 and more go to the nearest 5.
ShownCount disclose(std::int64_t count, Audience audience);
/// A percentage with one decimal for those who may see people; for others worked out from the counts as shown, whole
/// unless the shown denominator is 4,000 or more, hidden when either count is.
ShownValue disclose_percentage(std::int64_t numerator, std::int64_t denominator, Audience audience);
/// The same from counts that were made ready already.
ShownValue percentage_of(const ShownCount& numerator, const ShownCount& denominator, Audience audience);
/// A rate per 100,000 people from a count that was made ready, one decimal; not there without people.
ShownValue rate_of(const ShownCount& count, std::int64_t people);
/// A middle value of so many people: hidden for 1 to 7, not there for none; one decimal for everyone else.
ShownValue disclose_middle(std::optional<double> value, std::int64_t people, Audience audience);

/// "1,235", or "*" for a hidden one.
std::string words(const ShownCount& count);
/// "61.2%", "14 days", "*" for hidden, "–" for not there. `unit` is put after a shown value.
std::string words(const ShownValue& value, std::string_view unit);
/// The rule in force, to stand under a table.
std::string_view rule_words(Audience audience);

}  // namespace stepwise::statistics
