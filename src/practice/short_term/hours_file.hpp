// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace stepwise::short_term {

/// A line of a provider's file of hours.
struct HoursLine {
  std::size_t line = 0;              ///< of the file; 1 is the header
  std::string reference, nhs_number; ///< the episode's reference, or the person's NHS number
  Date week_on;                      ///< its Monday
  std::optional<double> planned, delivered;
};
struct Refused {
  std::size_t line = 0;
  std::string sentence;
};
struct HoursFile {
  std::vector<HoursLine> lines;
  std::vector<Refused> refused;
};
/// Reads `reference,nhs_number,week,planned,delivered` in any order of columns; reference or NHS number may be missing, not
/// both. What is wrong with a line is said by its number. A file that is no CSV, has other columns, or is too long is a Fault.
Result<HoursFile> read_hours_file(std::string_view text, Date today);
inline constexpr std::size_t most_hours_lines = 5000;

}  // namespace stepwise::short_term
