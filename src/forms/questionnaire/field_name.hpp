// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::forms {

/// A field's name taken apart: "q12-0-2.day" or, for how many entries a series has, "r12-0".
struct FieldName {
  char kind = 'q';
  int item = 0;
  std::vector<int> repeats;
  std::string_view part;   ///< ".day" and so on; of the text that was read

  static std::optional<FieldName> read(std::string_view field);
  std::string write() const;
};

/// The parts an answer may have.
inline constexpr std::string_view answer_parts[] = {"", ".day", ".month", ".year", ".time", ".unit", ".other"};
/// The most entries that a series may have.
inline constexpr int most_entries = 200;

}  // namespace stepwise::forms
