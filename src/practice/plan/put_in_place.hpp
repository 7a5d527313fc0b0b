// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "practice/plan/plan.hpp"
#include "practice/support/support.hpp"

namespace stepwise::plan {

/// What putting a plan in place does to a person's services.
struct ServiceStep {
  /// `other_end`: it goes on as it is, but until another day than before, or without one.
  enum class What { start, change, other_end, stays } what = What::start;
  std::string piece;          ///< reference
  support::Service service;   ///< as it should be from `service.start_on` on; of one that follows another: its reference
};
/// For each line that the budget pays and that the return counts. A line that is the same service as before leaves it alone;
/// another number, price or provider changes it from the day. A service that was changed elsewhere since is still that of its line:
/// what went on from it, row by row, is meant. Nothing starts before `on`.
std::vector<ServiceStep> service_steps(const Plan& plan, std::span<const support::Service> now, Date on);
/// Services that run on the day and that no line of the plan goes on with: a worker says whether they end.
std::vector<support::Service> left_over(const Plan& plan, std::span<const support::Service> now, Date on);
/// Whether what starts takes the place of services that end for it: the same types of support, and together no more hours and no
/// more money a week. Then nothing grows, and nobody is asked why.
bool takes_their_place(std::span<const ServiceStep> steps, std::span<const support::Service> ending);
/// Whether a line is paid week by week, by the council or as a fund, and starts no service: nobody said what kind of support it is.
bool lacks_kind(const Piece& piece);

}  // namespace stepwise::plan
