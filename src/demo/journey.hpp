// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/date.hpp"
#include "demo/calendar.hpp"
#include "demo/codes.hpp"
#include "demo/draw.hpp"

namespace stepwise::demo {

inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

/// Places in the list of teams ([teams] of lists/demo/places.txt).
namespace team {
inline constexpr int contact_centre = 0, first_locality = 1, hospital = 5, reablement = 6, occupational_therapy = 7,
                     mental_health = 8, learning_disability = 9;
}

/// How a council's people flow. Published figures behind the defaults are in README.md.
struct Flow {
  Date from, to;
  const Calendar* calendar = nullptr;
  int wait_percent = 100;   ///< waits against the usual
  int settled_shift = 0;    ///< ten-thousandths added to what the front door settles
};

/// What a person brings to the journey.
struct Profile {
  Date born;
  Reason reason = Reason::physical_personal_care;
  Client client = Client::service_user;
  bool supported = false;   ///< has long-term support when the range begins
  int locality = 0;         ///< 0 to 3
};

struct ContactStep {
  std::int32_t day = 0, minute = 0;
  std::int32_t closed = no_day;     ///< none: still open
  std::int32_t follow_up_due = no_day, followed_up = no_day;
  std::uint8_t follow_up_result = 0;  ///< 0 none, 1 yes, 2 partly, 3 no, 4 not reached
  std::uint8_t team = 0;
  bool by_someone_else = false, again = false;
  Channel channel = Channel::telephone;
  Safety safety = Safety::no_concern;
  Resolution resolution = Resolution::resolved_here;
  Resolution secondary = Resolution::duplicate;  ///< duplicate: there is none
  Route route = Route::community_other;
};

struct CareStep {
  Kind kind = Kind::service;
  std::int32_t start = 0, end = no_day;
  Outcome outcome = Outcome::none;
  bool long_term = false;         ///< of an assessment
  std::uint8_t eligible = 2;      ///< place in yes_no_keys; 2 also for anything but a finished long-term assessment
  std::uint8_t achieved = 0;      ///< of a review: 1 fully, 2 partly, 3 not
  std::uint8_t team = 0, provider = 255;  ///< provider: the kind that gives it, as `ProviderKind`
  Method method = Method::none;
  ServiceType type = ServiceType::none;
  Component component = Component::none;
  Delivery delivery = Delivery::none;
  ReviewReason reason = ReviewReason::none;
  Frequency frequency = Frequency::none;
  std::int32_t cost_pence = 0, units_tenths = 0;
};
enum class ProviderKind : std::uint8_t { home, residential, nursing, living, day, reablement, equipment, carers };

/// One person's care events in the range, in the order they were drawn.
struct Journey {
  std::vector<ContactStep> contacts;
  std::vector<CareStep> care;
  std::int32_t died = no_day, moved = no_day;
  ServiceType lives_in = ServiceType::none;  ///< residential or nursing when that is where they live at the end
  void clear();
};

/// Draws a journey. No two requests begin on one day, and no two services of a kind.
void walk(const Flow& flow, const Profile& profile, Draw& draw, Journey& journey);

/// A yearly figure at a day: given at the middle of each of the last three years before `to`, straight between.
int at_day(const std::array<int, 3>& yearly, Date day, Date to);

}  // namespace stepwise::demo
