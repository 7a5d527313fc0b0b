// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace stepwise::budget {

/// So many pence a week or once, from a day, for an outcome or from whoever puts it in. Both days are included.
struct Amount {
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = "outcome";  ///< outcome, contribution, other
  std::string outcome_reference = {}, piece_reference = {}, service_reference = {};
  std::string what = {};
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  Date starts_on = {};
  std::optional<Date> ends_on = {};
  std::string reason = {}, recorded_by = {};
};

/// Days on which only a share is earned. Both days are included; without a last day it goes on.
struct Pause {
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = {};  ///< hospital, respite, suspended
  Date from = {};
  std::optional<Date> until = {};
  std::int64_t percent = 0;
  std::string reason = {};
  std::string service_reference = {};  ///< only amounts for this service; "" every amount
};

/// Days from the first up to, not with, the last.
struct Days {
  Date from, to;
  int count() const { return to > from ? to - from : 0; }
  bool has(Date day) const { return from <= day && day < to; }
  friend bool operator==(const Days&, const Days&) = default;
};

/// What a weekly amount comes to over days: each day has its seventh, and the pence that do not divide fall on fixed days of
/// the week, so that any seven days come to the week and periods that meet add up. Whole days know no clock change.
std::int64_t earned(std::int64_t weekly_pence, Days days);
/// The same for an amount with its own days, less what pauses take away (of several, the one that leaves least). What is paid
/// once is earned on the first day.
std::int64_t earned(const Amount& amount, std::span<const Pause> pauses, Days days);
/// What the amounts come to on a day, a week: pauses reckoned in.
std::int64_t weekly_on(const Amount& amount, std::span<const Pause> pauses, Date day);
/// A weekly amount for a year of 365 days, rounded once.
std::int64_t yearly_pence(std::int64_t weekly_pence);

/// Two amounts that pay for the same outcome on the same days, by place in the list.
std::vector<std::pair<std::size_t, std::size_t>> overlaps(std::span<const Amount> amounts);

/// The period of a statement that holds a day: 28 days at a time from the first, or the months of the calendar (the first one
/// from the first day on).
Days period_of(std::string_view statements, Date starts_on, Date day);

}  // namespace stepwise::budget
