// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace stepwise::language {

/// A date or time pattern of CLDR cut into fields and the words between: "d MMMM y".
struct PatternPart {
  char field = 0;      ///< d M y E h H m a; 0 for words
  int width = 0;
  std::string words;
};
using Pattern = std::vector<PatternPart>;

/// How a language writes dates, times, money and numbers.
struct Formats {
  std::array<std::string, 12> months, months_short, months_alone;  ///< alone: without a day before them
  std::array<std::string, 7> weekdays;                             ///< from Monday
  std::string am, pm;
  Pattern long_date, short_date, month, weekday_date, time, moment;
  std::string group, decimal, minus;
  std::string money_before, money_after, debt_before, debt_after;
  std::string percent_before, percent_after;
};

/// English as GOV.UK writes it: 21 November 2026, 3:04pm, £1,234.50. CLDR's British English, but for the twelve-hour clock
/// and no comma after the day of the week (GOV.UK style guide, "Dates", "Times").
const Formats& english_formats();
/// Another language, from ICU's data, read once.
Formats formats_of(std::string_view code);
/// Fields of a CLDR pattern; quoted words are words.
Pattern pattern_of(std::string_view text);

/// Midnight is minute 0 of the day.
std::string write_pattern(const Pattern& pattern, Date date, int minute_of_day, const Formats& formats);
void write_number(std::string& out, std::int64_t number, const Formats& formats);
std::string write_money(Money money, const Formats& formats);
std::string write_percent(double share, int decimals, const Formats& formats);

}  // namespace stepwise::language
