// SPDX-License-Identifier: Apache-2.0
#include "language/formats.hpp"

#include <fmt/format.h>

#include <cmath>

namespace stepwise::language {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void add_words(Pattern& pattern, std::string_view words) {
  if (pattern.empty() || pattern.back().field != 0) pattern.emplace_back();
  pattern.back().words.append(words);
}

Formats make_english() {
  Formats f;
  f.months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
  f.months_short = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};
  f.months_alone = f.months;
  f.weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  f.am = "am";
  f.pm = "pm";
  f.long_date = pattern_of("d MMMM y");
  f.short_date = pattern_of("d MMM y");
  f.month = pattern_of("LLLL y");
  f.weekday_date = pattern_of("EEEE d MMMM y");
  f.time = pattern_of("h:mma");
  f.moment = pattern_of("d MMMM y 'at' h:mma");
  f.group = ",";
  f.decimal = ".";
  f.minus = "-";
  f.money_before = "£";
  f.debt_before = "-£";
  f.percent_after = "%";
  return f;
}

const std::string& month_name(const PatternPart& part, int month, const Formats& formats) {
  const auto at = static_cast<std::size_t>(month - 1);
  if (part.field == 'L') return formats.months_alone[at];
  return part.width == 3 ? formats.months_short[at] : formats.months[at];
}

void write_part(std::string& out, const PatternPart& part, Date date, int minute, const Formats& formats) {
  const auto number = [&](int value) { fmt::format_to(std::back_inserter(out), "{:0{}}", value, part.width); };
  switch (part.field) {
    case 0: out += part.words; return;
    case 'd': number(date.day()); return;
    case 'M': case 'L':
      if (part.width < 3) number(date.month());
      else out += month_name(part, date.month(), formats);
      return;
    case 'y': number(date.year()); return;
    case 'E': out += formats.weekdays[static_cast<std::size_t>(date.weekday() - 1)]; return;
    case 'H': number(minute / 60); return;
    case 'h': number(minute / 60 % 12 == 0 ? 12 : minute / 60 % 12); return;
    case 'm': number(minute % 60); return;
    case 'a': out += minute < 720 ? formats.am : formats.pm; return;
    default: return;
  }
}

void write_grouped(std::string& out, std::string_view digits, const Formats& formats) {
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += formats.group;
    out += digits[i];
  }
}

std::uint64_t size_of(std::int64_t number) { return number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number); }

}  // namespace

const Formats& english_formats() {
  static const Formats english = make_english();
  return english;
}

Pattern pattern_of(std::string_view text) {
  Pattern pattern;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\'') {
      const auto close = text.find('\'', i + 1);
      add_words(pattern, close == i + 1 ? "'" : text.substr(i + 1, close - i - 1));
      i = close == std::string_view::npos ? text.size() : close + 1;
    } else if (is_letter(text[i])) {
      std::size_t end = i;
      while (end < text.size() && text[end] == text[i]) ++end;
      pattern.push_back({text[i], static_cast<int>(end - i), {}});
      i = end;
    } else {
      add_words(pattern, text.substr(i++, 1));
    }
  }
  return pattern;
}

std::string write_pattern(const Pattern& pattern, Date date, int minute_of_day, const Formats& formats) {
  std::string out;
  out.reserve(40);
  for (const PatternPart& part : pattern) write_part(out, part, date, minute_of_day, formats);
  return out;
}

void write_number(std::string& out, std::int64_t number, const Formats& formats) {
  if (number < 0) out += formats.minus;
  write_grouped(out, std::to_string(size_of(number)), formats);
}

std::string write_money(Money money, const Formats& formats) {
  const bool debt = money.pence < 0;
  const std::uint64_t pence = size_of(money.pence);
  std::string out = debt ? formats.debt_before : formats.money_before;
  write_grouped(out, std::to_string(pence / 100), formats);
  fmt::format_to(std::back_inserter(out), "{}{:02}", formats.decimal, pence % 100);
  return out += debt ? formats.debt_after : formats.money_after;
}

std::string write_percent(double share, int decimals, const Formats& formats) {
  const std::string digits = fmt::format("{:.{}f}", std::abs(share) * 100, decimals);
  const std::size_t whole = digits.find('.');
  std::string out = share < 0 ? formats.minus + formats.percent_before : formats.percent_before;
  write_grouped(out, std::string_view{digits}.substr(0, whole), formats);
  if (whole != std::string::npos) out.append(formats.decimal).append(digits, whole + 1);
  return out + formats.percent_after;
}

}  // namespace stepwise::language
