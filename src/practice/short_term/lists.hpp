// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "base/code_list.hpp"
#include "base/date.hpp"

namespace stepwise::short_term {

/// The defined lists of this room (lists/short_term_*.csv). Labels are a council's to change; codes are for ever.
struct Lists {
  CodeList help, outcome, destination, activity, help_needed, follow_up, decision, need, health, equipment, use, giver, lead;
  /// A missing or torn list is a Fault that names it.
  static Result<Lists> load();

  /// How many days help of a kind usually takes.
  int usual_days(std::string_view kind) const;
  /// How many days of it are free; 0 where the law's six weeks are not said to reach.
  int free_days(std::string_view kind) const;
  /// The national outcome of how it ended (lists/event_outcome.csv).
  std::string cld_outcome(std::string_view code) const { return outcome.value(code, "cld_outcome"); }
  /// The national service component of a kind (lists/service_component.csv).
  std::string component(std::string_view kind) const { return help.value(kind, "component"); }
};

}  // namespace stepwise::short_term
