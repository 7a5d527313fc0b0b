// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "demo/draw.hpp"
#include "practice/discharge/discharge.hpp"

namespace stepwise::demo {

/// What one invented stay in hospital was, day by day, told through the rules of the room.
struct StayDays {
  Date admitted, noticed;
  std::optional<Date> ready, left;
  std::string pathway = "1", destination = "own_home";
  bool emergency = true, referred = true;
};
/// A stay as its room would keep it on the day `today`, with delays and follow-up drawn.
discharge::Discharge tell_stay(Draw& draw, const StayDays& days, const discharge::Owner& owner, Date today);
/// Days and pathway of a stay that ended with the person home on a day.
StayDays stay_before(Draw& draw, Date home);

}  // namespace stepwise::demo
