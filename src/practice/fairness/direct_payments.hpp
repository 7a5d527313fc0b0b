// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "performance/statistics/disclosure.hpp"
#include "performance/statistics/statistics.hpp"

namespace stepwise::fairness {

/// One direct payment that runs: of which team, what it pays a week, and what sort of need it is for (support reason and age).
struct Payment {
  std::string team, sort;
  std::int64_t weekly_pence = 0;
};
/// A team is compared from so many people on; a difference is asked about from so many percent, when its 95% interval excludes none. Ours.
inline constexpr std::int64_t fewest_payments = 10;
inline constexpr double dearer_percent = 10;
/// Teams are like each other when so large a part of their people are of one sort. Ours.
inline constexpr double least_alike = 0.6;

/// A team's direct payments beside those of the team whose people are most alike (six-steps lt-dp-variance).
struct TeamCost {
  std::string team;
  statistics::ShownCount people = 0;
  std::optional<double> mean_pence;        ///< a week; nothing where too few
  std::string like;                        ///< the team most alike; "" where there is none to compare with
  double alike = 0;                        ///< share of people of one sort in both, 0 to 1
  std::optional<double> percent;           ///< mean of this team / mean of the like one - 1
  statistics::Interval interval{0, 0};     ///< of it, 95%
  bool question = false;
};
/// Teams by name; those of too few people stand together in one line at the end.
std::vector<TeamCost> compare_teams(std::span<const Payment> payments);

}  // namespace stepwise::fairness
