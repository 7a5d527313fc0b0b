// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "base/code_list.hpp"

namespace stepwise::discharge {

/// The defined lists that notices, delays and destinations are written in (lists/*.csv).
struct Lists {
  CodeList admission, consent, continuing_care, pathway, destination, reason;

  /// A missing or torn list is a Fault that names it.
  static Result<Lists> load();
  /// Whose a delay is: nhs, social_care, both or other; "other" for a reason no longer in the list.
  std::string group_of(std::string_view reason_code) const;
};

}  // namespace stepwise::discharge
