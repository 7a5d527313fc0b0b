// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "practice/review/scales.hpp"
#include "store/store.hpp"

namespace stepwise::review {

/// How an outcome went, as it was said at one review. Both views are kept; none is ever taken for the other.
struct Rating {
  std::string review_reference, outcome_reference, words;  ///< the outcome's words as of that day
  Date on;
  View own, others;              ///< by the person, and by whoever helps
  std::string others_name;
  std::optional<int> level;      ///< goal attainment, -2 to +2
};
/// Every rating of a person's outcomes, the earliest first.
std::vector<Rating> read_ratings(store::ReadTx& tx, const access::ReadablePerson& who);

}  // namespace stepwise::review
