// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "base/random.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::demo {

/// One of many lives on a plan: rising, steady, after a dip that passed, in one, long after one, back on earlier support, ready
/// to step down, or with a plan that ended.
progression::Journey progression_story(const progression::Lists& lists, const progression::Owner& owner, std::string_view reason, Date today, SeededRandom& random);
/// A young man who left home, worked at a garden centre, became ill again, and came back further than before.
progression::Journey young_man_story(const progression::Lists& lists, const progression::Owner& owner, Date today, SeededRandom& random);

}  // namespace stepwise::demo
