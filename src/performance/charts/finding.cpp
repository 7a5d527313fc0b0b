// SPDX-License-Identifier: Apache-2.0
#include "performance/charts/finding.hpp"

#include <algorithm>

#include "performance/charts/series.hpp"

namespace stepwise::charts {

using statistics::FunnelPlace;

std::string change_finding(const About& about, const std::vector<Step>& steps, const Series& series) {
  std::vector<Named> shown;
  for (auto& one : named(steps, series))
    if (drawn(one.reading)) shown.push_back(std::move(one));
  if (shown.empty()) return t("{0}: no figure to show yet", series.name);
  const std::string first = reading_words(shown.front().reading, about), last = reading_words(shown.back().reading, about);
  if (shown.size() == 1) return t("{0}: {1} in {2}", series.name, first, shown.front().label);
  if (first == last) return t("{0}: {1} in {2}, as in {3}", series.name, last, shown.back().label, shown.front().label);
  return *drawn(shown.back().reading) > *drawn(shown.front().reading) ? t("{0} rose from {1} to {2} since {3}", series.name, first, last, shown.front().label)
                                                                      : t("{0} fell from {1} to {2} since {3}", series.name, first, last, shown.front().label);
}

std::string range_finding(const BarChart& chart) {
  const Bar *low = nullptr, *high = nullptr;
  for (const auto& bar : chart.bars) {
    const auto value = drawn(bar.reading);
    if (!value) continue;
    if (low == nullptr || *value < *drawn(low->reading)) low = &bar;
    if (high == nullptr || *value > *drawn(high->reading)) high = &bar;
  }
  if (low == nullptr) return t("{0}: no figure to show yet", chart.series_name);
  const std::string least = reading_words(low->reading, chart.about), most = reading_words(high->reading, chart.about);
  if (least == most) return t("{0}: {1} for each that can be shown", chart.series_name, most);
  return t("{0}: highest for {1} ({2}), lowest for {3} ({4})", chart.series_name, high->label, most, low->label, least);
}

std::string funnel_finding(const FunnelChart& chart) {
  const auto centre = funnel_centre(chart);
  std::int64_t judged = 0, different = 0, very = 0;
  for (const auto& unit : chart.units) {
    const auto place = centre ? funnel_place_of(chart, unit, *centre) : std::nullopt;
    if (!place || *place == FunnelPlace::too_few) continue;
    ++judged;
    different += *place == FunnelPlace::different ? 1 : 0;
    very += *place == FunnelPlace::very_different ? 1 : 0;
  }
  if (judged == 0) return t("Too few people to say whether any stands out from the whole");
  if (very > 0)
    return tn("{0} of {1} differs from the whole by more than chance explains: ask why", "{0} of {1} differ from the whole by more than chance explains: ask why", very, judged);
  if (different > 0)
    return tn("{0} of {1} is beyond the 95% limits: chance alone puts one in twenty there", "{0} of {1} are beyond the 95% limits: chance alone puts one in twenty there", different,
              judged);
  return tn("The one that can be judged is within what chance explains", "All {0} that can be judged are within what chance explains", judged);
}

std::string largest_part_finding(const StackedBarChart& chart) {
  for (auto row = chart.rows.rbegin(); row != chart.rows.rend(); ++row) {
    double sum = 0;
    std::size_t largest = 0;
    bool whole = !chart.series.empty();
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
      const auto value = drawn(at(row->readings, i));
      whole = whole && value && *value >= 0;
      if (!whole) break;
      sum += *value;
      if (*value > *drawn(at(row->readings, largest))) largest = i;
    }
    if (!whole || sum <= 0) continue;
    const std::string part = value_words(*drawn(row->readings[largest]), chart.about);
    return chart.whole ? t("{0}: the largest part is “{1}” ({2})", row->label, chart.series[largest], part)
                       : t("{0}: the largest part is “{1}” ({2} of {3})", row->label, chart.series[largest], part, value_words(sum, chart.about));
  }
  return t("Too few to show what the parts are");
}

std::string pyramid_finding(const Pyramid& chart) {
  const Reading* most = nullptr;
  std::string group, band;
  for (const auto& one : chart.bands)
    for (const bool left : {true, false}) {
      const Reading& reading = left ? one.left : one.right;
      if (!drawn(reading) || (most != nullptr && *drawn(reading) <= *drawn(*most))) continue;
      most = &reading;
      group = left ? chart.left_name : chart.right_name;
      band = one.label;
    }
  if (most == nullptr) return t("Too few to show");
  return t("The largest group is {0}, {1} ({2})", group, band, reading_words(*most, chart.about));
}

}  // namespace stepwise::charts
