// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "performance/statistics/disclosure.hpp"

namespace stepwise::statistics {

/// Counts that add up to a whole, such as months of a year or teams, made ready so that no hidden one can be worked out from
/// the rest, even by somebody who knows the whole exactly. Each goes through `disclose`; then, for everyone else,
/// - `tells[i]` hides a count that would tell of everybody in a small group (see `tells_of_all`);
/// - where more than half of the parts with anybody in them are hidden, no part is shown, noughts neither;
/// - where rounding and the whole leave one value only for a hidden count, no part is shown.
/// Source: reference/organisation.md 8. Rounding alone does not do it: parts of 12, 12, 12 and 7 would show as 10, 10, 10
/// and *, and of a whole of 43 only 7 is left.
std::vector<ShownCount> disclose_parts(std::span<const std::int64_t> parts, Audience audience, std::span<const bool> tells = {});

/// None or all of fewer than ten: shown, it would say of each of them what they are. Source: as above, 100%/0% attribution.
bool tells_of_all(std::int64_t numerator, std::int64_t denominator);

/// A crossed table made ready: its cells, and what they add up to.
struct ReleasedTable {
  std::vector<std::vector<ShownCount>> cells;  ///< by row, then column
  std::vector<ShownCount> rows, columns;
  ShownCount total = 0;
};
/// Rows of counts, equally long. The rules of `disclose_parts` for each row and each column, as parts of their sums, again until
/// nothing changes; and for the sums, as parts of the total.
ReleasedTable disclose_table(std::span<const std::vector<std::int64_t>> rows, Audience audience);

}  // namespace stepwise::statistics
