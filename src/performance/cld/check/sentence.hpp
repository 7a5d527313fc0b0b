// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "performance/cld/check/fields.hpp"
#include "performance/cld/check/problem.hpp"

namespace stepwise::cld {

/// A cell as it can be shown: UTF-8 (from Windows-1252 where it is not), doubled quotes undone, at most 100 characters.
std::string shown_value(std::string_view cell);

struct Said {
  const Field* field = nullptr;   ///< null for a whole row
  Problem problem = Problem::none;
  std::string_view value, write;  ///< as it is in the file; the wording of Release 2
  std::uint64_t other_row = 0;
};
/// What is wrong and what to do, in a sentence. The value of a personal field is not in it.
std::string sentence_of(const Said& said);

}  // namespace stepwise::cld
