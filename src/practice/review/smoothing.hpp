// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace stepwise::review {

/// A review to come, as its day may be moved.
struct Slot {
  std::string reference = {};
  std::string worker = {};   ///< whose month it fills; "" where it is the team's
  Date due_on = {};
  Date earliest = {};        ///< no sooner than this makes sense
  Date limit_on = {};        ///< never later: the law's or the plan's
};
struct Move {
  std::string reference;
  Date from, to;
};
/// What a month holds of one worker.
struct Load {
  int before = 0, after = 0;
};
struct Smoothed {
  std::vector<Move> moves;                                   ///< by the day moved from
  std::map<std::string, std::map<Date, Load>> loads;         ///< worker, first of the month
  int over = 0;                                              ///< that found no room and stay where they are
};
/// Spreads reviews over months so that no worker has more than `capacity` in one, where that can be done. The earliest limits are
/// placed first. One whose month is full goes to the nearest month with room, sooner before later, never before `earliest` or today,
/// never after its limit; one that finds none stays, and is counted. What is overdue is left alone. The same weekday as far as can be.
Smoothed smooth(std::span<const Slot> slots, int capacity, Date today);

}  // namespace stepwise::review
