// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/id.hpp"

namespace stepwise {

using PersonId = Id<struct PersonTag>;
using StaffId = Id<struct StaffTag>;
using TeamId = Id<struct TeamTag>;
using ContactId = Id<struct ContactTag>;

}  // namespace stepwise
