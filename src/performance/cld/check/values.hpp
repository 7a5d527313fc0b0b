// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "performance/cld/check/fields.hpp"
#include "performance/cld/check/problem.hpp"

namespace stepwise::cld {

/// A value by itself, for every kind but lists and dates (cld.md 5); text is always right. `value` is trimmed, not blank.
Problem check_value(Kind kind, std::string_view value);
/// A day as whole days since 1970, written 2025-04-01 or 01/04/2025, with or without a time after it.
std::optional<std::int32_t> check_day(std::string_view value);
/// Nothing, or the literal NULL (cld.md 3, step 2).
inline bool is_blank_value(std::string_view value) { return value.empty() || value == "NULL"; }

/// The days of one row; nothing where blank or not a date.
struct RowDays {
  std::optional<std::int32_t> period_start, period_end, birth, death, start, end;
};
/// What is wrong with each day beside the others; none when nothing is (cld.md 5).
struct DayProblems {
  Problem period_start = Problem::none, period_end = Problem::none, birth = Problem::none, death = Problem::none, start = Problem::none, end = Problem::none;
};
/// `today` is the day of sending. A service may end after the period, other events may not.
DayProblems compare_days(const RowDays& days, bool is_service, std::int32_t today);

}  // namespace stepwise::cld
