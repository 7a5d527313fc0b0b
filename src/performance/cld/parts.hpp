// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/cld/choose.hpp"
#include "performance/cld/reading.hpp"
#include "performance/cld/unique.hpp"

namespace stepwise::cld {

/// What periods were found and what was chosen.
struct Chosen {
  std::vector<Choice> choices;
  std::vector<Serving> servings;        ///< by group
  std::vector<std::size_t> choice_of;   ///< by group: its choice, or `no_choice`
  static constexpr std::size_t no_choice = ~std::size_t{0};
  Day first_day = story::no_day, last_day = 0;  ///< of all that serves
};

/// Derives the period of each council's part of each submission, and chooses what serves what (cld.md 8.1, 8.2).
Result<Chosen> choose_parts(const Reading& reading, const LoadOptions& options);

}  // namespace stepwise::cld
