// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "html/html.hpp"

namespace stepwise::charts {

/// Each kind of chart by its name, with invented figures: for the gallery. Their ids do not meet on one page.
std::vector<std::pair<std::string, html::Html>> examples();

}  // namespace stepwise::charts
