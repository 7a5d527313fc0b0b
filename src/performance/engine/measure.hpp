// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

#include "performance/engine/tally.hpp"

namespace stepwise::engine {

/// What a measure's figures are: a count, a share of a denominator, or the middle of some waits in days.
enum class Figure { count, rate, median_days };

/// A measure: a pure function of one person's story. It knows no file, no SQL and no clock.
struct Measure {
  std::string_view id;
  Figure figure;
  AgeScheme ages;
  void (*count)(const Story& story, const Period& period, Tally& tally);
  /// It looks at each event by itself: people may be counted together, as one.
  bool each_event_alone = false;
};

/// Every measure of measures/<id>/measure.cpp, by id. (Defined in the library `measures`.)
std::span<const Measure> all_measures();
/// Nothing when there is no such measure.
const Measure* find_measure(std::string_view id);

}  // namespace stepwise::engine
