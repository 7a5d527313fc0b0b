// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "practice/plan/plan.hpp"
#include "practice/plan/rate.hpp"
#include "store/store.hpp"

namespace stepwise::plan {

/// The whole card, by line and day.
std::vector<Rate> read_rates(store::ReadTx& tx);
/// Adds a rate, or changes the one of `rate.reference` at its version, and gives its reference; once for a form token. The
/// rate of the same line that has no last day ends the day before a new one begins. Faults: it would share days with another
/// (invalid), saved by somebody since (stale). Audited as "rate.kept", about nobody.
Result<std::string> keep_rate(store::WriteTx& tx, Random& random, Rate rate, std::string_view form_token, store::AuditLine line);

/// Plans in place or waiting whose lines stand on a line of the card: how many people, and pence a week of all of them.
struct Standing {
  std::int64_t people = 0, pieces = 0, units_hundredths = 0, weekly_pence = 0;
};
Standing standing_on(store::ReadTx& tx, std::string_view component, std::string_view unit, std::string_view provider, Date today);

}  // namespace stepwise::plan
