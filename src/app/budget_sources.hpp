// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_site.hpp"

namespace stepwise::app {

/// What the rooms before it know that a personal budget is made from: the signed plan, the outcomes, the starting estimate.
budget::Sources budget_sources();

}  // namespace stepwise::app
