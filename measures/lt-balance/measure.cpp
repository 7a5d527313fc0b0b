// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

void count_day(const Story& story, Day day, Tally& tally) {
  const Event* row = arranged_on(story, day);
  if (row != nullptr) tally.add(story, {.event = *row, .on = day, .met = arrangement_of(*row) <= Arrangement::residential});
  if (!tally.is_heard()) return;
  for (const Event& other : story.services())
    tally.skip(story, other, !is_long_term_support(other) ? Why::not_this_kind_of_care
                             : row == nullptr || !touches(other, day, day) ? Why::not_on_last_day : Why::person_counted_elsewhere);
}

}  // namespace

/// The balance of care homes and care at home: of the people with long-term support on the last day of a month, those in
/// residential or nursing care. Source: reference/six-steps.md 3, lt-balance.
void lt_balance(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, long_term_span(story), on_the_day, [&](Day end) { count_day(story, end, tally); });
}

extern const Measure lt_balance_measure{"lt-balance", Figure::rate, AgeScheme::standard, lt_balance, false, Timing::at_month_end};

}  // namespace stepwise::measures
