// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/parts/sheet.hpp"
#include "practice/plan/plan.hpp"
#include "practice/plan/rate.hpp"
#include "store/store.hpp"

namespace stepwise::plan {

/// Rows of this room's tables as what they stand for.
Plan plan_of(const store::Row& row);
Piece piece_of(const store::Row& row);
NeedMet need_of(const store::Row& row);
Step step_of(const store::Row& row);
Baton baton_of(const store::Row& row);
Rate rate_of(const store::Row& row);

/// Codes joined by commas, and back.
std::string joined(const std::vector<std::string>& codes);
std::vector<std::string> parted(std::string_view codes);

/// Written as they are, without audit or touch. Ids and references must be set.
void insert_plan(store::WriteTx& tx, PersonId person, const Plan& plan, Instant at);
/// False when somebody saved since `plan.version`.
bool update_plan(store::WriteTx& tx, PersonId person, const Plan& plan);
void insert_piece(store::WriteTx& tx, PersonId person, std::int64_t plan, const Piece& piece);
bool update_piece(store::WriteTx& tx, PersonId person, std::int64_t plan, const Piece& piece);
void insert_need(store::WriteTx& tx, PersonId person, std::int64_t plan, const NeedMet& need);
/// What was agreed to be done, as it is now: of a version that is signed.
void insert_steps(store::WriteTx& tx, PersonId person, const Plan& plan);
void insert_baton(store::WriteTx& tx, PersonId person, std::int64_t plan, const Baton& baton);

/// What the audit keeps of each.
sheet::Facts facts_of(const Plan& plan);
sheet::Facts facts_of(const Piece& piece);
sheet::Facts facts_of(const NeedMet& need);

}  // namespace stepwise::plan
