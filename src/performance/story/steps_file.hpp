// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// Puts the steps of a file (columns la, person, step, result, start, end, team, yes; codes of lists/step.csv and
/// lists/step_result.csv) into the stories of the people it names, as `measures/*/example/steps.csv` gives them. A Fault names
/// the line of somebody who is in no story, of a code that is in no list, and of a day that is none.
Result<void> add_steps(Stories& stories, const std::filesystem::path& file);

}  // namespace stepwise::story
