// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "practice/budget/budget_store.hpp"

namespace stepwise::budget {

/// Rows of this room's tables as what they stand for.
Account account_of(const store::Row& row);
Amount amount_of(const store::Row& row);
Pause pause_of(const store::Row& row);
Entry entry_of(const store::Row& row);
Statement statement_of(const store::Row& row);

/// Everything the accounts of some people are reckoned from, by account in the order of the record, without a Gate: one person
/// for a page, many for a run of statements.
struct Kept {
  PersonId person{0};
  Whole whole;
};
std::vector<Kept> accounts_between(store::ReadTx& tx, PersonId first, PersonId last);
/// Whether an account was opened for one of these plans, or pays for one of their pieces since.
bool stands_on(const Whole& whole, const std::set<std::string>& plans_and_pieces);

}  // namespace stepwise::budget
