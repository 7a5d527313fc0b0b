// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <vector>

namespace stepwise {
namespace {

namespace ch = std::chrono;
constexpr std::array<std::string_view, 12> month_names{"January", "February", "March",     "April",   "May",      "June",
                                                       "July",    "August",   "September", "October", "November", "December"};

ch::year_month_day parts_of(std::int32_t days) { return ch::sys_days{ch::days{days}}; }

std::optional<int> number(std::string_view text) {
  int value{};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || text.empty() || text.front() == '-') return std::nullopt;
  return value;
}

std::optional<int> month_number(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t m = 0; m < month_names.size(); ++m) {
    if (word.size() > month_names[m].size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < word.size(); ++i)
      same = same && std::tolower(static_cast<unsigned char>(word[i])) == std::tolower(static_cast<unsigned char>(month_names[m][i]));
    if (same && (word.size() == 3 || word.size() == month_names[m].size())) return static_cast<int>(m) + 1;
  }
  return std::nullopt;
}

std::vector<std::string_view> split_date(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '/' && text[i] != '-' && text[i] != '.' && text[i] != ' ') continue;
    if (i > start) pieces.push_back(text.substr(start, i - start));
    start = i + 1;
  }
  return pieces;
}

int full_year(int year, std::size_t digits) {
  if (digits != 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/// The last Sunday of a month, when British clocks change at 01:00 UTC.
Date last_sunday(int year, int month) {
  const ch::sys_days day{ch::year{year} / ch::month{static_cast<unsigned>(month)} / ch::Sunday[ch::last]};
  return Date{static_cast<std::int32_t>(day.time_since_epoch().count())};
}

constexpr std::int64_t day_length = 86'400'000'000;

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

/// Microseconds that London is ahead of UTC: British Summer Time runs between the last Sundays of March and October.
std::int64_t london_offset(Instant at) {
  const int year = Date{static_cast<std::int32_t>(floor_div(at.microseconds, day_length))}.year();
  const std::int64_t hour = seconds(3600);
  const std::int64_t begins = last_sunday(year, 3).days() * day_length + hour;
  const std::int64_t ends = last_sunday(year, 10).days() * day_length + hour;
  return at.microseconds >= begins && at.microseconds < ends ? hour : 0;
}

}  // namespace

std::optional<Date> Date::from_parts(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const ch::year_month_day ymd{ch::year{year}, ch::month{static_cast<unsigned>(month)}, ch::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(ch::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return from_parts(*year, *month, *day);
}

std::optional<Date> Date::parse(std::string_view text) {
  const auto pieces = split_date(text);
  if (pieces.size() == 1 && pieces[0].size() == 8) {
    const auto day = number(pieces[0].substr(0, 2)), month = number(pieces[0].substr(2, 2)), year = number(pieces[0].substr(4));
    return day && month && year ? from_parts(*year, *month, *day) : std::nullopt;
  }
  if (pieces.size() != 3) return std::nullopt;
  if (pieces[0].size() == 4) {
    const auto year = number(pieces[0]), month = number(pieces[1]), day = number(pieces[2]);
    return year && month && day ? from_parts(*year, *month, *day) : std::nullopt;
  }
  auto month = number(pieces[1]);
  if (!month) month = month_number(pieces[1]);
  const auto day = number(pieces[0]), year = number(pieces[2]);
  if (!year || !month || !day || (pieces[2].size() != 2 && pieces[2].size() != 4)) return std::nullopt;
  return from_parts(full_year(*year, pieces[2].size()), *month, *day);
}

int Date::year() const { return static_cast<int>(parts_of(days_).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(parts_of(days_).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(parts_of(days_).day())); }
int Date::weekday() const { return static_cast<int>(ch::weekday{ch::sys_days{ch::days{days_}}}.iso_encoding()); }
Date Date::first_of_month() const { return *this - (day() - 1); }

Date Date::add_months(int months) const {
  auto ymd = parts_of(days_) + ch::months{months};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / ch::last;
  return Date{static_cast<std::int32_t>(ch::sys_days{ymd}.time_since_epoch().count())};
}
Date Date::add_years(int years) const { return add_months(years * 12); }

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }
std::string Date::uk() const { return fmt::format("{:02}/{:02}/{:04}", day(), month(), year()); }
std::string Date::month_words() const { return fmt::format("{} {}", month_names[static_cast<std::size_t>(month() - 1)], year()); }
std::string Date::words() const { return fmt::format("{} {}", day(), month_words()); }
std::string Date::iso_month() const { return fmt::format("{:04}-{:02}", year(), month()); }

int age_on(Date birth, Date day) {
  const int years = day.year() - birth.year();
  const bool birthday_to_come = std::pair{day.month(), day.day()} < std::pair{birth.month(), birth.day()};
  return birthday_to_come ? years - 1 : years;
}

Date Instant::london_date() const {
  return Date{static_cast<std::int32_t>(floor_div(microseconds + london_offset(*this), day_length))};
}

std::string Instant::iso() const {
  const std::int64_t day = floor_div(microseconds, day_length);
  const std::int64_t second = (microseconds - day * day_length) / 1'000'000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date{static_cast<std::int32_t>(day)}.iso(), second / 3600, second / 60 % 60, second % 60);
}

int Instant::london_minute() const {
  const std::int64_t local = microseconds + london_offset(*this);
  return static_cast<int>((local - floor_div(local, day_length) * day_length) / 60'000'000);
}

std::string Instant::london_time() const {
  const int minute = london_minute(), hour = minute / 60;
  return fmt::format("{}:{:02}{}", hour % 12 == 0 ? 12 : hour % 12, minute % 60, hour < 12 ? "am" : "pm");
}

std::string Instant::london_words() const { return fmt::format("{} at {}", london_date().words(), london_time()); }

Instant noon(Date day) {
  const Instant utc{day.days() * day_length + seconds(12 * 3600)};
  return {utc.microseconds - london_offset(utc)};
}

Instant SystemClock::now() const {
  return {ch::duration_cast<ch::microseconds>(ch::system_clock::now().time_since_epoch()).count()};
}

}  // namespace stepwise
