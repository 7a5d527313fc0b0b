// SPDX-License-Identifier: Apache-2.0
#include "../at_home.hpp"

namespace stepwise::measures {

namespace {

bool is_direct_payment(const Event& row) { return is_community_support(row) && arrangement_of(row) == Arrangement::direct_payment; }
bool is_paid_once(const Story& story, const Event& row) { return story.provision_of(row).frequency == CostFrequency::one_off; }

/// What is paid each week on a day, and the row that stands for the person.
struct Paid {
  const Event* newest = nullptr;
  std::uint32_t pence = 0;
  bool is_known = true;
};

Paid paid_on(const Story& story, Day day) {
  Paid paid;
  for (const Event& row : story.services()) {
    if (row.start > day) break;
    if (row.end < day || !is_direct_payment(row) || is_paid_once(story, row)) continue;
    paid.newest = &row;
    const auto pence = weekly_pence(story.provision_of(row));
    if (pence) paid.pence += *pence;
    else paid.is_known = false;
  }
  return paid;
}

Why why_none(const Story& story, const Event& row, Day day) {
  if (!is_direct_payment(row)) return Why::not_this_kind_of_care;
  if (!under_way(row, day)) return Why::not_on_last_day;
  return is_paid_once(story, row) ? Why::paid_once : Why::person_counted_elsewhere;
}

void count_cost(const Story& story, Day day, Tally& tally) {
  if (const Paid paid = paid_on(story, day); paid.newest != nullptr) {
    const Counted counted{.event = *paid.newest, .on = day, .amount = paid.pence};
    if (paid.is_known) tally.add(story, counted);
    else tally.set_apart(story, counted, Why::cost_not_known);
  }
  if (!tally.is_heard()) return;
  for (const Event& row : story.services()) tally.skip(story, row, why_none(story, row, day));
}

}  // namespace

/// What direct payments cost: the weekly cost for each person who has them on the last day of a month; the page compares teams.
/// Source: reference/six-steps.md 3, lt-dp-variance; weekly cost by cld.md 6.17.
void lt_dp_variance(const Story& story, const Period& period, Tally& tally) {
  if (story.services().empty()) return;
  each_month_end_near(tally, period, span_of_services(story, is_direct_payment), on_the_day, [&](Day end) { count_cost(story, end, tally); });
}

extern const Measure lt_dp_variance_measure{"lt-dp-variance", Figure::mean, AgeScheme::standard, lt_dp_variance, false, Timing::at_month_end};

}  // namespace stepwise::measures
