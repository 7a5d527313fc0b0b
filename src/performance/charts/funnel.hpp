// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/charts/charts.hpp"
#include "performance/statistics/statistics.hpp"

namespace stepwise::charts {

/// A team with its counts as disclosure control lets them be shown.
struct FunnelUnit {
  std::string label = {};
  statistics::ShownCount numerator = 0, denominator = 0;
};
/// Shares of some teams against how many each counts, with what chance explains round the share of the whole. Teams stand
/// in the order given, by name; they are dots without a place in any order. Source: reference/organisation.md 7.
struct FunnelChart {
  About about = {};
  std::string whole_name = t("All together");
  std::string numerator_name = t("Counted"), denominator_name = t("Out of");
  std::vector<FunnelUnit> units = {};
  bool per_100_000 = false;            ///< denominators are people: rates with exact Poisson limits, else shares in percent
  std::optional<double> centre = {};   ///< of a whole that is not only these units: a share from 0 to 1, or a rate
};
Html funnel_chart(const FunnelChart& chart);

/// The share or rate of the whole: as given, else the counts shown, added up. Nothing when there are none.
std::optional<double> funnel_centre(const FunnelChart& chart);
/// Where a unit stands; nothing when it is hidden or counts nobody.
std::optional<statistics::FunnelPlace> funnel_place_of(const FunnelChart& chart, const FunnelUnit& unit, double centre);

}  // namespace stepwise::charts
