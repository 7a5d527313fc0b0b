// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/carer/carer_site.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/review/review_site.hpp"

namespace stepwise::app {

/// What the rooms before it know that a review stands on: outcomes, the plan that counts, and what was spent lately.
review::Sources review_sources(const Clock& clock);
/// A plan was put in place: the first light look at it is planned, for whoever holds the plan.
std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, store::AuditLine)> first_review_of(Random& random);
/// Somebody who plans with the person asks that the plan is looked at again: a review that was asked for.
std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const plan::Plan&, const std::string&, store::AuditLine)> review_asked_for(Random& random);

/// When an offer of unpaid help stands no more: one review for whoever it helped, without a word of what was said. That somebody cares is
/// named as its cause only where that was shared.
carer::BeginReview review_of_what_changed(Random& random);

}  // namespace stepwise::app
