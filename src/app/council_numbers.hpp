// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "access/site.hpp"

namespace stepwise::app {

/// The days and sums of the rooms that a council may set on its settings page.
std::vector<access::RoomSetting> council_numbers();

}  // namespace stepwise::app
