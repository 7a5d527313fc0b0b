// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

#include "base/ids.hpp"

namespace stepwise::community {

/// Who did something, as of that day: frozen with what was done, so that a later move of team changes nothing.
struct Worker {
  std::optional<StaffId> id;
  std::string name, role;
  std::optional<TeamId> team;
  std::string team_name;
};

}  // namespace stepwise::community
