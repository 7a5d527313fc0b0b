// SPDX-License-Identifier: Apache-2.0
#include "../admissions.hpp"

namespace stepwise::measures {

namespace {

bool is_adult(int age) { return age >= 18; }

}  // namespace

/// New permanent admissions of adults to care homes: ASCOF 2B and 2C together. Source: reference/ascof.md 2.
void lt_res_admissions(const Story& story, const Period& period, Tally& tally) {
  for (const Event& stay : story.services()) count_stay(story, period, tally, stay, is_adult);
}

extern const Measure lt_res_admissions_measure{"lt-res-admissions", Figure::count, AgeScheme::working_age, lt_res_admissions};

}  // namespace stepwise::measures
