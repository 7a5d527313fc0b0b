// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/outcome/outcome_store.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::outcome {

/// Rows of this room's tables as what they stand for.
Outcome outcome_of(const store::Row& row);
Probe probe_of(const store::Row& row);
Barrier barrier_of(const store::Row& row);
Action action_of(const store::Row& row);

/// Each writes one row as it is, without audit and touch.
void insert_row(store::WriteTx& tx, PersonId person, const Outcome& outcome, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Probe& probe);
void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Barrier& barrier);
void insert_row(store::WriteTx& tx, PersonId person, std::int64_t outcome, const Action& action, Instant at);
/// False when somebody saved since `version`.
bool update_row(store::WriteTx& tx, PersonId person, const Outcome& outcome);
bool update_row(store::WriteTx& tx, PersonId person, const Action& action);

using sheet::Facts;
/// What is kept of something, by the names of its fields.
Facts facts_of(const Outcome& outcome);
Facts facts_of(const Action& action);
/// As a JSON object; empty facts are left out.
std::string json_of(const Facts& facts);
/// Back again; empty when it is none.
Facts facts_from(std::string_view json);
/// Codes with a space between, and back.
std::string joined(const std::vector<std::string>& codes);
std::vector<std::string> codes_of(std::string_view joined);

}  // namespace stepwise::outcome
