// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/story/story.hpp"

namespace stepwise::story {

/// The latest known answer says that the person has dementia.
inline bool has_dementia(const Facts& facts) { return facts.dementia == Needs::yes; }

/// Stands for a long-term condition, which Client Level Data do not hold: a support reason that is physical, or recorded autism,
/// dementia, or an impairment of sight or hearing (six-steps.md 4, lt-ltc-home).
bool has_long_term_condition(const Facts& facts);

}  // namespace stepwise::story
