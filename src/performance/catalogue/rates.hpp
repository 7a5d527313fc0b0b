// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>

#include "performance/catalogue/about.hpp"
#include "performance/catalogue/duck.hpp"
#include "performance/population/population.hpp"

namespace stepwise::catalogue {

/// Whom counts are divided by: the loaded populations, and which councils the figures are of.
struct Populations {
  std::span<const population::Estimate> estimates = {};
  std::vector<std::string> councils = {};  ///< by code; of the record the code it is set to
};
/// Puts a rate for each 100,000 people beside the counts of a grid, before its last column, for a measure that is a rate of
/// people; each speaks of the months of its own row. Empty cells where no population is known. Only for figures by
/// council and time: of teams and other groups nobody knows the population. True when columns were added.
bool add_rates(Grid& grid, const About& about, const engine::Figures& figures, const engine::Period& period, const Populations& populations);
/// "124.5 for each 100,000 people aged 18 to 64 in these 12 months (population 98,765, middle of 2024)", or why there is none; ""
/// for a measure that is no rate of people.
std::string rate_words(const About& about, const engine::Figures& figures, const engine::Period& period, const Populations& populations);

}  // namespace stepwise::catalogue
