// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_store.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::budget {

/// What is kept of something, for the audit.
sheet::Facts facts_of(const Account& account);
sheet::Facts facts_of(const Amount& amount);
sheet::Facts facts_of(const Entry& entry);

std::string subject_of(const Account& account);
/// Raises the version of an account and keeps who holds it and when it ended. Faults: stale.
Result<void> move_account(store::WriteTx& tx, PersonId person, const Account& account);
void keep_terms(store::WriteTx& tx, PersonId person, const Account& account);

}  // namespace stepwise::budget
