// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_site.hpp"
#include "practice/plan/plan_site.hpp"

namespace stepwise::app {

/// What the rooms before it know that a personal budget is made from: the signed plan, the outcomes, the starting estimate,
/// how outcomes went at reviews; and the review that begins when a provider stops.
budget::Sources budget_sources();
/// A plan was put in place: what the person's accounts pay for follows it from that day.
std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, store::AuditLine)> accounts_that_follow(Random& random);

}  // namespace stepwise::app
