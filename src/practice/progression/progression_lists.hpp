// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "base/code_list.hpp"

namespace stepwise::progression {

/// The defined lists of the room. Levels of independence are a local definition: a council's own data, not Alder's.
struct Lists {
  static Result<Lists> load();
  CodeList level, direction, event, noticed, answer, decision, ending, follow_up, risk, meeting;
  /// How high a level is; nothing for one that is not in the list.
  std::optional<int> rank(std::string_view level_code) const;
  int highest_rank() const;
  /// The level of a rank; "" when there is none.
  std::string level_of(int rank) const;
  int version() const;
};

}  // namespace stepwise::progression
