// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "practice/support/support_store.hpp"

namespace stepwise::conversation {

/// Whether a service that is wanted needs a reason because a conversation 2 is open: long-term support that starts or grows.
/// What is given already may go on, shrink and end. Source: reference/practice.md b.1, "never plan long-term in a crisis".
bool needs_a_reason(bool intensive_open, const support::Service& wanted, const std::vector<support::Service>& now);

/// Asked by the support room before a service is kept. A reason is enough: the worker decides, and it is on record.
support::Guard crisis_guard();

}  // namespace stepwise::conversation
