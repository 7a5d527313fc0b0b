// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "performance/catalogue/about.hpp"
#include "performance/catalogue/duck.hpp"

namespace stepwise::catalogue {

/// What two ways of computing a measure agreed on, or where they part.
struct Comparison {
  std::size_t counted = 0;                ///< events both counted
  std::vector<std::string> differences;   ///< at most ten, by record and never by name
};

/// The words that twins share, `measures/words/*.sql` in the order of their names. A Fault when the folder cannot be read.
Result<std::string> twin_words(const std::filesystem::path& measures);

/// Gives a DuckDB the days that twins are to speak of and the words they share. Once for many measures.
Result<void> ready_for_twins(Duck& duck, const std::filesystem::path& measures, const engine::Period& period);

/// Runs a measure's SQL twin over the stories `duck` has taken and compares it, event by event, with what the C++
/// counted: the same person, month, team, age, numerator and days. The DuckDB is ready for the same period.
Result<Comparison> compare_ready_twins(Duck& duck, const About& about, const story::Stories& stories, const engine::Period& period);

/// Makes the DuckDB ready and compares.
Result<Comparison> compare_twins(Duck& duck, const About& about, const story::Stories& stories, const engine::Period& period);

/// The stories of a worked example: example/given.csv, and the hospital stays of example/spells.csv and the
/// steps of example/steps.csv where there are any.
Result<story::Stories> load_example(const std::filesystem::path& folder);

/// Runs a worked example (example/given.csv) through C++, and through SQL when there is a DuckDB, and compares both with
/// example/expected.csv.
Result<Comparison> check_example(const About& about, const story::Codings& codings);

/// Makes up stories that lean towards the corners: same days, window edges, gaps, deaths, blanks. For tests of rules only.
story::Stories invented_stories(std::uint64_t seed, int people);

}  // namespace stepwise::catalogue
