// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "community/directory/geography.hpp"
#include "html/html.hpp"

namespace stepwise::directory {

/// A numbered place on the map: the number that its list gives it.
struct MapPoint {
  int number = 0;
  std::string name;
  Point at;
};

/// A map without tiles: the numbered places, where somebody sets out, the other places as faint dots, a scale bar, and north
/// at the top. A picture with a name and a description; the list beside it says everything that it shows. Nothing
/// without a place to draw.
html::Html write_map(const std::vector<MapPoint>& points, std::optional<Point> from, const std::vector<Point>& others);

/// A round length for a scale bar: 1, 2 or 5 times a power of ten, at most `metres`.
int round_length(double metres);

}  // namespace stepwise::directory
