// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

inline bool is_in_community(Arrangement arrangement) {
  return arrangement >= Arrangement::direct_payment && arrangement <= Arrangement::community_not_known;
}

inline Why why_no_client(const Event& row, Day day, const Event* stands) {
  if (!is_long_term_support(row)) return Why::not_this_kind_of_care;
  if (stands == nullptr || !touches(row, day, day)) return Why::not_on_last_day;
  return is_in_community(arrangement_of(*stands)) ? Why::person_counted_elsewhere : Why::in_care_home_or_prison;
}

/// Clients on a day by reference/ascof.md 5.1: met up to an arrangement. A delivery mechanism that is blank is counted in the
/// denominator, and beside it.
inline void count_clients(const Story& story, Day day, Tally& tally, Arrangement last) {
  const Event* row = arranged_on(story, day);
  if (row != nullptr && is_in_community(arrangement_of(*row))) {
    const int age = age_on(story.facts().birth_month, day);
    if (age >= 0 && age < 18) tally.skip(story, *row, Why::under_18);
    else {
      const Counted counted{.event = *row, .on = day, .met = arrangement_of(*row) <= last};
      tally.add(story, counted);
      if (arrangement_of(*row) == Arrangement::community_not_known) tally.also_apart(story, counted);
    }
  }
  if (!tally.is_heard()) return;
  for (const Event& other : story.services()) tally.skip(story, other, why_no_client(other, day, row));
}

inline Why why_no_carer(const Event& row, Day from, Day to) {
  if (!is_unpaid_carer(row)) return Why::not_a_carer;
  if (!touches(row, from, to)) return Why::not_in_year;
  return carer_support_of(row) == CarerSupport::none ? Why::no_direct_support : Why::person_counted_elsewhere;
}

/// Carers in the twelve months by reference/ascof.md 5.2: met up to a rank.
inline void count_carers(const Story& story, Day from, Day to, Tally& tally, CarerSupport last) {
  if (const Event* row = carer_support_in(story, from, to)) {
    const int age = age_on(story.facts().birth_month, to);
    if (age >= 0 && age < 18) tally.skip(story, *row, Why::under_18);
    else tally.add(story, {.event = *row, .on = to, .met = carer_support_of(*row) <= last});
  }
  if (!tally.is_heard()) return;
  for (const Event& other : story.services()) tally.skip(story, other, why_no_carer(other, from, to));
}

}  // namespace stepwise::measures
