// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stepwise {

/// A calendar day without a time. Kept, and stored, as whole days since 1 January 1970.
class Date {
 public:
  constexpr Date() = default;
  explicit constexpr Date(std::int32_t days_since_1970) : days_{days_since_1970} {}

  /// Nothing when there is no such day (31 February).
  static std::optional<Date> from_parts(int year, int month, int day);
  /// Reads 2026-11-21.
  static std::optional<Date> parse_iso(std::string_view text);
  /// Reads what people and files write: 2026-11-21, 21/11/2026, 21/11/26, 21-11-2026, 21.11.2026, 21 Nov 2026,
  /// 21 November 2026 and 21112026. Two-digit years count as the past hundred years before 2030.
  static std::optional<Date> parse(std::string_view text);

  constexpr std::int32_t days() const { return days_; }
  int year() const;
  int month() const;
  int day() const;
  /// Monday is 1, Sunday is 7.
  int weekday() const;
  Date first_of_month() const;
  Date add_months(int months) const;
  Date add_years(int years) const;

  std::string iso() const;         ///< 2026-11-21
  std::string uk() const;          ///< 21/11/2026
  std::string words() const;       ///< 21 November 2026
  std::string month_words() const; ///< November 2026
  std::string iso_month() const;   ///< 2026-11

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
  friend constexpr Date operator+(Date date, int days) { return Date{date.days_ + days}; }
  friend constexpr Date operator-(Date date, int days) { return Date{date.days_ - days}; }
  friend constexpr int operator-(Date later, Date earlier) { return later.days_ - earlier.days_; }

 private:
  std::int32_t days_ = 0;
};

/// Whole years of age on a day; a birthday on 29 February falls on 1 March in other years.
int age_on(Date birth, Date day);

/// A moment, in microseconds since 1970, UTC. Shown in the council's own time zone (Europe/London).
struct Instant {
  std::int64_t microseconds = 0;
  /// The day it is in London at that moment.
  Date london_date() const;
  /// Minutes since midnight in London.
  int london_minute() const;
  std::string iso() const;           ///< 2026-11-21T15:04:05Z
  std::string london_words() const;  ///< 21 November 2026 at 3:04pm
  std::string london_time() const;   ///< 3:04pm
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
  friend constexpr Instant operator+(Instant at, std::int64_t microseconds) {
    return {at.microseconds + microseconds};
  }
};
/// Noon in London on a day, for events that have a date and no time.
Instant noon(Date day);

constexpr std::int64_t seconds(std::int64_t n) { return n * 1'000'000; }

/// Where the time comes from: an argument everywhere, so that tests and rules can hold it still.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  Date today() const { return now().london_date(); }
};
class SystemClock final : public Clock {
 public:
  Instant now() const override;
};
/// Stands still until it is moved.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : at_{at} {}
  Instant now() const override { return at_; }
  void move_to(Instant at) { at_ = at; }

 private:
  Instant at_;
};

}  // namespace stepwise
