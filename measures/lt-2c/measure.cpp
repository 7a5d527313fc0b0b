// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/long_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

bool is_of_age(int age) { return age >= 65; }

/// Two stays that start on one day are one admission, under the lower number.
bool is_first_of_day(const Story& story, const Event& admission) {
  for (const Event& stay : story.services())
    if (stay.start == admission.start && is_care_home_stay(stay) && stay.outcome != Outcome::nfa_self_funded) return &stay == &admission;
  return true;
}

void count_stay(const Story& story, const Period& period, Tally& tally, const Event& stay) {
  if (!is_care_home_stay(stay)) return tally.skip(story, stay, Why::not_this_kind_of_care);
  if (!period.contains(stay.start)) return tally.skip(story, stay, Why::outside_period);
  if (!is_of_age(age_on(story.facts().birth_month, stay.start))) return tally.skip(story, stay, Why::other_age_or_not_known);
  if (stay.outcome == Outcome::nfa_self_funded) return tally.skip(story, stay, Why::self_funded);
  if (care_home_stay_before(story, stay) != nullptr) return tally.skip(story, stay, Why::already_in_care_home);
  if (!is_first_of_day(story, stay)) return tally.skip(story, stay, Why::admitted_that_day);
  tally.add(story, {.event = stay, .on = stay.start});
}

}  // namespace

/// ASCOF 2C: people aged 65 and above newly admitted to residential or nursing care: nobody's stay within the year before.
/// Source: reference/ascof.md 2. The rate needs a population, which Client Level Data do not hold.
void lt_2c(const Story& story, const Period& period, Tally& tally) {
  for (const Event& stay : story.services()) count_stay(story, period, tally, stay);
}

extern const Measure lt_2c_measure{"lt-2c", Figure::count, AgeScheme::working_age, lt_2c};

}  // namespace stepwise::measures
