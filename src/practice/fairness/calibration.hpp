// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "performance/statistics/statistics.hpp"
#include "practice/allocation/columns.hpp"

namespace stepwise::fairness {

/// How many cases a sample commonly has; in how many parts it is held out, one after the other; how many cases of its own a cell
/// needs before it weighs more than the grid in force. Practice reference e.5; the last two are ours.
inline constexpr std::size_t sample_size = 100;
inline constexpr int folds = 5;
inline constexpr double prior_cases = 3;
/// Fewer paired cases than this make no grid. Ours.
inline constexpr std::size_t fewest_paired = 30;

/// The places of a sample among all cases, by stratum: every stratum as large as its part of all, each with one at least as long as
/// there is room. The same seed gives the same sample. In rising order.
std::vector<std::size_t> stratified(std::span<const std::string> strata, std::size_t how_many, std::uint64_t seed);

/// A case paired with what somebody who knows it says its support should cost.
struct Paired {
  std::vector<allocation::AreaLevel> levels;
  std::int64_t adjustments_pence = 0;    ///< a week: no cell explains them
  std::int64_t appropriate_pence = 0;    ///< a week
  int fold = 0;
};
/// Cells that come closest to the appropriate costs, by area: monotone both ways, nought without need, whole pence. Where a cell has few
/// cases it leans on the shape of `base`. Total, and the same for the same cases in any order. Areas, words and rules are those of `base`.
allocation::Grid fitted(const allocation::Grid& base, std::span<const Paired> cases);

/// What a week of a case comes to by a grid, in pence.
std::int64_t by_grid(const allocation::Grid& grid, const Paired& one);

/// A case as a fit that never saw it would have had it.
struct HeldOut {
  std::size_t row = 0;
  std::int64_t foreseen_pence = 0, appropriate_pence = 0;
};
/// Each case by the grid that is fitted to the other folds, in the order of the cases.
std::vector<HeldOut> held_out(const allocation::Grid& base, std::span<const Paired> cases);

/// How far off some of them are, in percent of what is appropriate. Cases whose appropriate cost is nothing are left out.
struct OffBy {
  std::int64_t cases = 0;
  std::optional<double> middle;      ///< signed: above nought the grid gives more
  std::optional<double> typical;     ///< the middle of the distances
};
OffBy off_by(std::span<const HeldOut> cases);

/// A grid brought to what there is to spend.
struct Scaled {
  allocation::Grid grid;
  double share = 1;                  ///< of the fitted amounts
  std::int64_t weekly_pence = 0;     ///< everybody's, additions counted
  std::int64_t available_pence = 0;  ///< a week
};
/// Every cell by one share, so that everybody's figures together come to the budget less the contingency (both a year), never more. Faults:
/// nothing is left to share out.
Result<Scaled> scaled(const allocation::Grid& grid, const allocation::Columns& everybody, std::int64_t budget_pence, std::int64_t contingency_pence);

/// Spearman's rank correlation, ties sharing their rank; nothing for fewer than three, or when either side never changes.
std::optional<double> rank_correlation(std::span<const std::pair<double, double>> pairs);

}  // namespace stepwise::fairness
