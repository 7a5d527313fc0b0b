// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "base/reading_age.hpp"
#include "practice/allocation/allocation.hpp"

namespace stepwise::allocation {

/// The reading age that an explanation should not go beyond: half of the adults of England read no better. Ours.
inline constexpr double target_reading_age = 11;

/// The plain words for the person (practice reference e.4): what was heard, each area and its amount, additions, the total, that it is a
/// starting estimate, how to question it, who decided and when. Never an offer, never a cap.
struct SheetPart {
  std::string heading;
  std::vector<std::string> lines;
};
struct Explanation {
  std::vector<SheetPart> parts;
};
/// `matters`: what the person said matters to them, "" where nothing is on record. `easy`: one idea a line, and fewer of them.
Explanation explain(const Grid& grid, const Allocation& allocation, std::string_view matters, bool easy);
/// Of all its lines, by the formula of base/reading_age.hpp.
Readability readability_of(const Explanation& explanation);
/// What is met already in an area, a sentence for each who meets it.
std::vector<std::string> met_lines(const AreaWords& words);

}  // namespace stepwise::allocation
