// SPDX-License-Identifier: Apache-2.0
#include "demo/calendar.hpp"

#include <algorithm>
#include <array>

namespace stepwise::demo {
namespace {

constexpr std::array<std::uint64_t, 7> by_weekday{135, 115, 108, 104, 98, 14, 9};
constexpr std::array<std::uint64_t, 12> by_month{116, 108, 102, 94, 95, 94, 95, 90, 98, 104, 106, 92};

bool is_bank_holiday(Date day) {
  const int month = day.month(), number = day.day();
  return (month == 12 && (number == 25 || number == 26)) || (month == 1 && number == 1);
}

}  // namespace

Date working_day(Date day) {
  constexpr int friday = 5;
  while (day.weekday() > friday || is_bank_holiday(day)) day = day + -1;
  return day;
}

Calendar::Calendar(Date from, Date to) : from_{from} {
  std::uint64_t total = 0;
  for (Date day = from; day <= to; day = day + 1) {
    const auto years_in = static_cast<std::uint64_t>((day - from) * 125 / 3652);  // eighths of a hundred, growing
    std::uint64_t weight = by_weekday[static_cast<std::size_t>(day.weekday() - 1)] *
                           by_month[static_cast<std::size_t>(day.month() - 1)] * (100 + years_in);
    if (is_bank_holiday(day)) weight /= 8;
    up_to_.push_back(total += weight);
  }
}

Date Calendar::pick(Draw& draw) const {
  const auto mark = draw.below(up_to_.back());
  const auto at = std::ranges::upper_bound(up_to_, mark);
  return from_ + static_cast<int>(at - up_to_.begin());
}

Date Calendar::settle(Date day, Draw& draw) {
  const int weekday = day.weekday();
  if (weekday < 6 || (draw.chance(1'000) && weekday == 6)) return day;
  return day + (8 - weekday);
}

std::uint64_t Calendar::weight(Date day) const {
  const auto at = static_cast<std::size_t>(day - from_);
  return at == 0 ? up_to_[0] : up_to_[at] - up_to_[at - 1];
}

}  // namespace stepwise::demo
