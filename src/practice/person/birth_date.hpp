// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace stepwise::person {

/// A date of birth or death as people write it: all that Date::parse takes, and "28th March 1956", "28th of March 1956",
/// "March 28, 1956". A year of two digits is the latest one that makes a person of at least ten years: in 2026 "12/3/21"
/// is 1921, not 2021. Nothing when it is no date.
std::optional<Date> parse_birth(std::string_view typed, Date today);
/// The same words, with the year of two digits read as Date::parse reads it.
std::optional<Date> parse_day(std::string_view typed);

}  // namespace stepwise::person
