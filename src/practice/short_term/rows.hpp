// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/short_term/short_term_store.hpp"
#include "store/rows.hpp"

namespace stepwise::short_term {

using store::maybe_id;
std::optional<double> maybe_real(const store::Row& row, std::string_view column);

/// Rows of this room's tables as what they stand for.
Episode episode_of(const store::Row& row);
Spell spell_of(const store::Row& row);
Goal goal_of(const store::Row& row);
Meeting meeting_of(const store::Row& row);
GoalNote goal_note_of(const store::Row& row);
Equipment equipment_of(const store::Row& row);
Look look_of(const store::Row& row);
Line line_of(const store::Row& row);

}  // namespace stepwise::short_term
