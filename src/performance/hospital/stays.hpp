// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/hospital/spells.hpp"

namespace stepwise::hospital {

/// Puts spells into the stories of the people with their NHS numbers, in every council that has them, and makes stories for
/// people whose home council is there and does not have them. What a story lacks of birth and gender is taken from the spell.
/// Fills the last counts of the report.
void add_stays(story::Stories& stories, Spells& spells);

}  // namespace stepwise::hospital
