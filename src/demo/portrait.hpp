// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "demo/draw.hpp"

namespace stepwise::demo {

/// A drawn picture of nobody, as a PNG of 200 by 200 points: a head, hair, shoulders, a sky or a garden behind.
std::string portrait(Draw& draw);
inline constexpr int portrait_side = 200;

}  // namespace stepwise::demo
