// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/short_term/short_term_store.hpp"

namespace stepwise::short_term {

/// Rows written as they are, without audit or touch.
void insert_episode(store::WriteTx& tx, PersonId person, Episode& episode, std::string_view form_token);
void insert_goal(store::WriteTx& tx, PersonId person, EpisodeId episode, Goal& goal, std::string_view form_token);
void insert_meeting(store::WriteTx& tx, PersonId person, EpisodeId episode, Meeting& meeting, std::string_view form_token);
void insert_equipment(store::WriteTx& tx, PersonId person, EpisodeId episode, Equipment& equipment, std::string_view form_token);
void insert_check(store::WriteTx& tx, PersonId person, EpisodeId episode, std::int64_t equipment, const Check& check);

}  // namespace stepwise::short_term
