// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "demo/nation.hpp"
#include "demo/words.hpp"
#include "demo/world.hpp"
#include "performance/population/population.hpp"

namespace stepwise::demo {

/// Invented mid-year populations of the demo council, for each year of its story: about one adult in fifty is on its record.
std::vector<population::Estimate> world_populations(const WorldOptions& options);
/// Invented names, regions and populations of the councils of a nation, each as large as what it sends; the same for the same seed.
std::vector<population::Estimate> nation_populations(const NationOptions& options, const Words& words);
/// As `stepwise population load` reads them.
std::string population_file(const std::vector<population::Estimate>& estimates);

}  // namespace stepwise::demo
