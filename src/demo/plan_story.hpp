// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "demo/draw.hpp"
#include "practice/plan/plan.hpp"

namespace stepwise::demo {

/// An outcome that a demo plan serves, with the specified outcomes it answers, a space between.
struct PlanAim {
  std::string reference, words, specified;
  Date begun_on = {};
};
/// Who meets the needs that an assessment found, and those that these outcomes answer.
std::vector<plan::NeedMet> demo_needs(Draw& draw, std::vector<std::string> codes, const std::vector<PlanAim>& aims);
/// The mother who wants to stay in her street: her words, a neighbour's breakfasts, and what her own services do beside them.
/// `pieces` holds what she has already and is added to.
void tell_the_street(plan::Plan& plan, std::vector<plan::Piece>& pieces, const PlanAim& street);

}  // namespace stepwise::demo
