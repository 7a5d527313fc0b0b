// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <span>
#include <string>

namespace stepwise {

/// Wrong stops a save; incomplete only keeps the record in progress.
enum class Weight { wrong, incomplete };

/// One thing amiss in one field: `field` is the form field's name, `code` is stable, `sentence` is for the person.
struct Problem {
  std::string field, code, sentence;
  Weight weight = Weight::wrong;
};

inline bool may_save(std::span<const Problem> problems) {
  return std::ranges::none_of(problems, [](const Problem& p) { return p.weight == Weight::wrong; });
}
inline bool is_complete(std::span<const Problem> problems) { return problems.empty(); }

}  // namespace stepwise
