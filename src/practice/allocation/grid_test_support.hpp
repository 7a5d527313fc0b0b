// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/allocation/grid.hpp"

namespace stepwise::allocation::test {

/// Two areas, amounts that are easy to add.
inline Grid small_grid() {
  Grid grid;
  grid.reference = "small";
  grid.name = "Small";
  grid.number = 1;
  for (std::size_t i = 0; i < level_count; ++i) {
    grid.need_words[i] = "Need " + std::to_string(i);
    grid.risk_words[i] = "Risk " + std::to_string(i);
  }
  grid.areas = {{"care", "Care", {"hygiene", "toilet"}, {{{0, 0, 0, 0}, {1'000, 1'100, 1'200, 1'300}, {3'000, 3'100, 3'200, 3'300}, {5'000, 5'100, 5'200, 5'300}}}},
                {"home", "Home", {"home_safety"}, {{{0, 0, 0, 0}, {500, 600, 700, 800}, {2'000, 2'000, 2'000, 2'000}, {2'500, 2'600, 2'700, 2'800}}}}};
  return grid;
}

}  // namespace stepwise::allocation::test
