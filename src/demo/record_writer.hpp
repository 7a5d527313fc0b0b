// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "demo/load.hpp"

namespace stepwise::demo {

/// The record's ids of World::teams and World::staff, in their order.
struct Places {
  std::vector<TeamId> teams;
  std::vector<StaffId> staff;
};

/// Keeps whole blocks of people with everything about them, inside the caller's transaction. Looks at the records of
/// people who got in touch in the last days are audited as their worker's.
Loaded keep_people(store::WriteTx& tx, const World& world, const Places& places, const std::vector<PersonSpec>& people);

}  // namespace stepwise::demo
