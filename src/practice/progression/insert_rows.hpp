// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/random.hpp"
#include "practice/progression/progression.hpp"
#include "store/store.hpp"

namespace stepwise::progression {

/// Each writes one row as it is, recorded `at` a moment, without audit and touch: for the saves of this room.
void insert_row(store::WriteTx& tx, PersonId person, const Plan& plan, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, std::int64_t plan, const Step& step);
void insert_row(store::WriteTx& tx, PersonId person, const Level& level, int list_version, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, const Happening& event, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, const Answer& answer, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, std::int64_t answer, const Decision& decision, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, const Risk& risk, Instant at);
void insert_row(store::WriteTx& tx, PersonId person, const Meeting& meeting, std::int64_t id, Instant at);

/// A whole journey as it is, each thing recorded on its own day, without audit, and one touch: for the demo council. Events come
/// with the references that answers and recoveries name; everything else is given its own.
void insert_journey(store::WriteTx& tx, Random& random, PersonId person, Journey journey, int list_version);

}  // namespace stepwise::progression
