// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

Date last_sunday(int year, int month) {
  const Date last = Date::from_parts(year, month, 31).value_or(Date{});
  return last - last.weekday() % 7;
}

/// Minutes that London's clocks are ahead of UTC at a local time: 60 from one in the morning on the last Sunday of March
/// to the same in October.
int ahead(Date day, int minute) {
  const int year = day.year();
  const Date spring = last_sunday(year, 3), autumn = last_sunday(year, 10);
  const bool after_spring = day > spring || (day == spring && minute >= 60);
  const bool before_autumn = day < autumn || (day == autumn && minute < 60);
  return after_spring && before_autumn ? 60 : 0;
}

std::optional<int> digits(std::string_view text, std::size_t at) {
  if (text.size() < at + 2) return std::nullopt;
  const char a = text[at], b = text[at + 1];
  if (a < '0' || a > '9' || b < '0' || b > '9') return std::nullopt;
  return (a - '0') * 10 + (b - '0');
}

/// "Z", "+01:00", or nothing: local.
std::optional<std::optional<int>> offset_of(std::string_view text) {
  if (text.empty()) return std::optional<int>{};
  if (text == "Z") return std::optional{0};
  const auto hours = digits(text, 1), minutes = digits(text, 4);
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':' || !hours || !minutes) return std::nullopt;
  const int distance = *hours * 60 + *minutes;
  return std::optional{text[0] == '-' ? -distance : distance};
}

DateTime moved(Date day, int minutes) {
  int days = 0;
  while (minutes < 0) minutes += 1440, --days;
  while (minutes >= 1440) minutes -= 1440, ++days;
  return {day + days, minutes};
}

}  // namespace

std::string iso_time(TimeOfDay time) { return fmt::format("{:02}:{:02}:00", time.minute / 60, time.minute % 60); }

std::string iso_moment(const DateTime& moment) {
  if (!moment.minute) return moment.date.iso();
  return fmt::format("{}T{}+{:02}:00", moment.date.iso(), iso_time({*moment.minute}), ahead(moment.date, *moment.minute) / 60);
}

std::optional<DateTime> parse_moment(std::string_view text) {
  const auto day = Date::parse_iso(text.substr(0, 10));
  if (!day || text.size() == 10) return day ? std::optional{DateTime{*day, std::nullopt}} : std::nullopt;
  const auto hour = digits(text, 11), minute = digits(text, 14);
  if (text[10] != 'T' || !hour || !minute || *hour > 23 || *minute > 59 || text[13] != ':') return std::nullopt;
  const std::size_t zone = std::min(text.find_first_of("Z+-", 16), text.size());
  const auto offset = offset_of(text.substr(zone));
  if (!offset) return std::nullopt;
  const int local = *hour * 60 + *minute;
  if (!*offset || **offset == ahead(*day, local)) return DateTime{*day, local};
  const DateTime utc = moved(*day, local - **offset);
  const DateTime winter = moved(utc.date, *utc.minute);
  return moved(winter.date, *winter.minute + (ahead(winter.date, *winter.minute) == 60 ? 60 : 0));
}

}  // namespace stepwise::forms
