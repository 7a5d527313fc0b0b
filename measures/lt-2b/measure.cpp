// SPDX-License-Identifier: Apache-2.0
#include "../admissions.hpp"

namespace stepwise::measures {

namespace {

bool is_of_age(int age) { return age >= 18 && age < 65; }

}  // namespace

/// ASCOF 2B: people aged 18 to 64 newly admitted to residential or nursing care: nobody's stay within the year before.
/// Source: reference/ascof.md 2. The rate needs a population, which Client Level Data do not hold.
void lt_2b(const Story& story, const Period& period, Tally& tally) {
  for (const Event& stay : story.services()) count_stay(story, period, tally, stay, is_of_age);
}

extern const Measure lt_2b_measure{"lt-2b", Figure::count, AgeScheme::working_age, lt_2b};

}  // namespace stepwise::measures
