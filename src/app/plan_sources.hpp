// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/assessment/assessment_site.hpp"
#include "practice/plan/plan_site.hpp"

namespace stepwise::app {

/// What the rooms before it know that a plan stands on: needs and assessment, offers, outcomes, the estimate, the perfect week,
/// risks and what was agreed for a dip.
plan::Sources plan_sources(const Clock& clock);
/// Plans in place or being written that stand on an assessment: their holders are told when it is signed again.
assessment::Standers plan_standers();

}  // namespace stepwise::app
