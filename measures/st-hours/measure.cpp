// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/front_door.hpp"
#include "performance/story/runs.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

Span reablement_span(const Story& story) {
  Span span;
  for (const Event& row : story.services())
    if (reablement_kind(row) != no_kind) span = {std::min(span.from, row.start), std::max(span.to, row.end)};
  return span;
}

Why why_not_here(const Story& story, const Event& row, Day day) {
  if (reablement_kind(row) == no_kind) return Why::not_this_kind_of_care;
  if (!touches(row, day, day)) return Why::not_on_last_day;
  if (had_died_by(story, day)) return Why::died_before_the_day;
  return Why::person_counted_elsewhere;
}

void count_day(const Story& story, Day day, Tally& tally) {
  const Event *newest = nullptr, *unknown = nullptr;
  std::uint32_t hours = 0;
  for (const Event& row : story.services()) {
    if (reablement_kind(row) == no_kind || !touches(row, day, day) || had_died_by(story, day)) continue;
    if (const auto of_row = weekly_hours_hundredths(story.provision_of(row))) newest = &row, hours += *of_row;
    else unknown = &row;
  }
  if (newest != nullptr) tally.add(story, {.event = *newest, .on = day, .amount = hours});
  else if (unknown != nullptr) tally.set_apart(story, {.event = *unknown, .on = day}, Why::hours_not_known);
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_not_here(story, row, day));
}

}  // namespace

/// Reablement hours a week: the planned hours of the people in reablement on the last day of a month, of those whose hours
/// are known. Source: reference/six-steps.md 3, st-hours.
void st_hours(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, reablement_span(story), on_the_day, [&](Day end) { count_day(story, end, tally); });
}

extern const Measure st_hours_measure{"st-hours", Figure::mean, AgeScheme::standard, st_hours, false, Timing::at_month_end};

}  // namespace stepwise::measures
