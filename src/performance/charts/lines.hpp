// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/charts/charts.hpp"

namespace stepwise::charts {

/// A place along the bottom: a month, a year.
struct Step {
  std::string label = {};
  std::string short_label = {};  ///< on the axis; the label when empty
};
struct Series {
  std::string name = {};
  std::vector<Reading> readings = {};  ///< one a step; where there is none the line has a gap
};

/// Several lines over time, each named at its end, with its own dashes and markers.
struct LineChart {
  About about = {};
  std::vector<Step> steps = {};
  std::vector<Series> series = {};  ///< at most five
  bool from_zero = true;
};
Html line_chart(const LineChart& chart);

/// The same small chart for each of some groups, all on one scale so that they can be compared by eye; they wrap on a
/// narrow page.
struct SmallMultiples {
  About about = {};
  std::vector<Step> steps = {};
  struct Panel {
    Series series = {};
    std::string href = {};  ///< its name links there, when given
  };
  std::vector<Panel> panels = {};
  bool from_zero = true;
};
Html small_multiples(const SmallMultiples& chart);

}  // namespace stepwise::charts
