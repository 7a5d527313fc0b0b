// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_site.hpp"

namespace stepwise::app {

/// What the rooms before it know that a personal budget is made from: the signed plan, the outcomes, the starting estimate,
/// how outcomes went at reviews; and the review that begins when a provider stops.
budget::Sources budget_sources();

}  // namespace stepwise::app
