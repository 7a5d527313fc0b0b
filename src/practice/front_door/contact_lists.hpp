// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "language/language.hpp"

namespace stepwise::front_door {

/// The defined lists a contact is written in (lists/*.csv). Labels are a council's to change; codes are for ever.
struct ContactLists {
  CodeList channel, resolution, safety, legal_status, route_of_access, relationship, agreement, follow_up, feedback;

  /// Reads them from where the program's lists are. A missing or torn list is a Fault that names it.
  static Result<ContactLists> load();

  /// True when a resolution counts as settled at the front door (provisionally, until followed up).
  bool settles(std::string_view code) const { return resolution.value(code, "settled") == "yes"; }
  /// True when somebody should ask later whether it held. Not for people who have died.
  bool wants_follow_up(std::string_view code) const { return resolution.value(code, "follow_up") == "yes"; }
  /// The Client Level Data request outcome (a code of lists/event_outcome.csv); "" for a duplicate: it is not returned.
  std::string cld_outcome(std::string_view code) const { return resolution.value(code, "cld_outcome"); }
  /// "The person themselves" or the relationship, for people to read.
  std::string caller_label(std::string_view contacting_person) const;
  /// Codes of resolutions for which `column` is `value`.
  std::vector<std::string> resolutions_with(std::string_view column, std::string_view value) const;
};

}  // namespace stepwise::front_door
