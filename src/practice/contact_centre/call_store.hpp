// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "practice/contact_centre/contact_centre.hpp"
#include "store/store.hpp"

namespace stepwise::contact_centre {

/// Totals from one day to another, by day, hour and line.
std::vector<Total> read_totals_between(store::ReadTx& tx, Date from, Date to);
std::optional<Total> read_total(store::ReadTx& tx, std::string_view reference);
/// Writes one as it is, without audit or touch: for the demo council and for `keep_totals`.
void insert_total(store::WriteTx& tx, const Total& total);
/// Keeps new ones, all or none: one that would count calls twice is invalid. Measures follow, as the council's own story changed.
Result<void> keep_totals(store::WriteTx& tx, Random& random, std::vector<Total> totals, store::AuditLine line);
/// Corrects the two numbers of one, with a reason. Stale when somebody corrected it first.
Result<void> correct_total(store::WriteTx& tx, const Total& total, store::AuditLine line);

}  // namespace stepwise::contact_centre
