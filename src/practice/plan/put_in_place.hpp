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
  enum class What { start, change, stays } what = What::start;
  std::string piece;          ///< reference
  support::Service service;   ///< as it should be from `service.start_on` on; of one that follows another: its reference
};
/// For each line that the budget pays and that the return counts. A line that is the same service as before leaves it alone;
/// another number, price or provider changes it from the day. Nothing starts before `on`.
std::vector<ServiceStep> service_steps(const Plan& plan, std::span<const support::Service> now, Date on);
/// Services that run on the day and that no line of the plan goes on with: a worker says whether they end.
std::vector<support::Service> left_over(const Plan& plan, std::span<const support::Service> now, Date on);

}  // namespace stepwise::plan
