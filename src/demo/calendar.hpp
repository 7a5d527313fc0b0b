// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "base/date.hpp"
#include "demo/draw.hpp"

namespace stepwise::demo {

/// The day itself, or the last working day before it: nobody signs, decides or looks back at a weekend or on a bank holiday.
/// Of two days the later one never comes out before the other.
Date working_day(Date day);

/// When people get in touch: more on Mondays and in winter, few at weekends and on bank holidays, growing by an eighth
/// a year.
class Calendar {
 public:
  Calendar(Date from, Date to);
  /// A day of the range, as often as people get in touch on it.
  Date pick(Draw& draw) const;
  /// The day itself, or the Monday after when it is a Sunday or, mostly, a Saturday.
  static Date settle(Date day, Draw& draw);
  /// The weight of a day of the range, for the tests.
  std::uint64_t weight(Date day) const;

 private:
  Date from_;
  std::vector<std::uint64_t> up_to_;
};

}  // namespace stepwise::demo
