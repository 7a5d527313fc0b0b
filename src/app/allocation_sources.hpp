// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/allocation/allocation_site.hpp"
#include "practice/assessment/assessment_site.hpp"

namespace stepwise::app {

/// What other rooms know that a starting figure is made from and stands beside: the assessment's words, eligibility, offers, the signed
/// plan, what was spent.
allocation::Neighbours allocation_neighbours();
/// Starting figures that stand on an assessment: their workers are told when it is signed again.
assessment::Standers allocation_standers();

}  // namespace stepwise::app
