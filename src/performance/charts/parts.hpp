// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/charts/charts.hpp"

namespace stepwise::charts {

/// One bar a row, made of its parts in the order of the series. A hidden part is not drawn and the row says so, so that
/// what is left of the bar is not taken for the whole.
struct StackedBarChart {
  About about = {};
  std::vector<std::string> series = {};  ///< at most five
  std::vector<BarGroup> rows = {};       ///< figures below zero have no length: only the table says them
  std::optional<double> whole = {};      ///< 100 for shares, so that a missing part leaves its gap
};
Html stacked_bar_chart(const StackedBarChart& chart);

/// A population by age: one band a row, two groups back to back on one scale.
struct Pyramid {
  About about = {};
  std::string left_name = {}, right_name = {};
  struct Band {
    std::string label = {};
    Reading left = {}, right = {};
  };
  std::vector<Band> bands = {};  ///< oldest first, as they are drawn from the top
};
Html pyramid(const Pyramid& chart);

}  // namespace stepwise::charts
