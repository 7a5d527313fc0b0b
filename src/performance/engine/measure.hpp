// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <span>
#include <string_view>

#include "performance/engine/tally.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::engine {

/// What a measure's figures are: a count, a share of a denominator, the middle of some waits in days, or the mean of some
/// amount, of which each thing counted gives its hundredths.
enum class Figure { count, rate, median_days, mean };

/// What a month's figure speaks of. `as_it_happens`: things that happened in the month, so months add up. `at_month_end`:
/// people as they stood when the month ended, or in the twelve months up to then, so a longer time is its newest month.
enum class Timing { as_it_happens, at_month_end };

/// The last days of the months that end within a period, for measures `at_month_end`.
template <class Each>
void each_month_end(const Period& period, Each each) {
  for (std::size_t i = 0; i < period.months(); ++i) {
    const auto end = static_cast<Day>(story::first_day_of_month(static_cast<std::uint16_t>(period.first_month() + i + 1)) - 1);
    if (end <= period.to) each(end);
  }
}
/// The first day of the twelve months that end on a month's last day.
inline Day year_start(Day month_end) {
  const std::uint16_t month = story::month_of(month_end);
  return month < 11 ? Day{0} : story::first_day_of_month(static_cast<std::uint16_t>(month - 11));
}

/// How many months after events begin the first figure can speak of them, and after they end the last.
struct Near {
  int first, last;
};
/// The same, only of the months that can meet events between two days: `on_the_day` those they touch, `in_the_year` also the
/// eleven after, `on_first_day` those whose twelve months begin between the two. For one who listens, of all months, so that
/// every event is spoken of.
template <class Each>
void each_month_end_near(const Tally& tally, const Period& period, const story::Span& span, const Near& near, Each each) {
  if (tally.is_heard()) return each_month_end(period, each);
  if (span.is_empty()) return;
  const int last = story::month_of(span.to) + near.last + 1;
  const Day to = span.to == story::no_day ? period.to : std::min<Day>(period.to, static_cast<Day>(story::first_day_of_month(static_cast<std::uint16_t>(last)) - 1));
  const bool at_once = near.first == 0 || span.from == 0;
  const Day first = at_once ? span.from : story::first_day_of_month(static_cast<std::uint16_t>(story::month_of(span.from) + near.first));
  const Day from = std::max(period.from, first);
  if (from <= to) each_month_end({from, to}, each);
}
inline constexpr Near on_the_day{0, 0}, in_the_year{0, 11}, on_first_day{11, 11};

/// A measure: a pure function of one person's story. It knows no file, no SQL and no clock.
struct Measure {
  std::string_view id;
  Figure figure;
  AgeScheme ages;
  void (*count)(const Story& story, const Period& period, Tally& tally);
  /// It looks at each event by itself: people may be counted together, as one.
  bool each_event_alone = false;
  Timing timing = Timing::as_it_happens;
};

/// Every measure of measures/<id>/measure.cpp, by id. (Defined in the library `measures`.)
std::span<const Measure> all_measures();
/// Nothing when there is no such measure.
const Measure* find_measure(std::string_view id);

}  // namespace stepwise::engine
