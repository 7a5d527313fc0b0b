// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/plan/plan.hpp"

namespace stepwise::plan {

/// Whether the words and days that a person answers about are the same, however the lines of a text end. What only workers tick (that
/// they saw the checks, or read the assessment) is none of it.
bool says_the_same(const Plan& before, const Plan& after);
bool says_the_same(const Piece& before, const Piece& after);
bool says_the_same(const NeedMet& before, const NeedMet& after);

/// The plan says something else now: the answer to it becomes the one said before, and nobody is asked to sign any more.
void take_back_answer(Plan& plan);

/// Whether they answered, and not that they agree with all of it.
bool disagrees(const std::optional<Agreement>& agreement);

}  // namespace stepwise::plan
