// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/charts/lines.hpp"
#include "performance/charts/plane.hpp"

namespace stepwise::charts {

std::vector<std::string> short_labels(const std::vector<Step>& steps);
/// What of a series is drawn.
std::vector<double> values_of(const Series& series, std::size_t steps);
std::vector<Named> named(const std::vector<Step>& steps, const Series& series);
/// A column a series; a row for each figure where there are too many columns to read.
Figures table_of(const About& about, const std::vector<Step>& steps, const std::vector<const Series*>& series);

}  // namespace stepwise::charts
