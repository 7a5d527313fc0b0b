// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// Whose story holds what is of no person, such as calls: the council's own, which has no person's number.
inline constexpr std::int64_t whole_council = 0;
/// The most calls of one day that are held: more are counted as so many.
inline constexpr std::int64_t most_calls = 65'535;

/// The calls of one day as an event of the council's own story: both numbers stand in its `record`, offered before answered.
Event calls_on(Date day, std::int64_t offered, std::int64_t answered);
inline std::uint32_t calls_offered(const Event& calls) { return calls.record >> 16; }
inline std::uint32_t calls_answered(const Event& calls) { return calls.record & 0xFFFF; }

/// Puts the calls of a file (columns la, day, offered, answered) into the council's own stories, as
/// `measures/*/example/calls.csv` gives them. A Fault names the line that cannot be read.
Result<void> add_calls(Stories& stories, const std::filesystem::path& file);

}  // namespace stepwise::story
