// SPDX-License-Identifier: Apache-2.0
#include "../assessing.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {

namespace {

std::optional<Why> why_not_with_a_carer(const Story& story, const Event& assessment) {
  if (!is_service_user(assessment)) return Why::not_as_service_user;
  if (story.facts().has_unpaid_carer != Needs::yes) return Why::no_unpaid_carer;
  return std::nullopt;
}

}  // namespace

/// Carers' needs addressed in the assessment: of the assessments completed in the period of people who have an unpaid carer,
/// those made with the carer. Source: reference/six-steps.md 4.
void wf_carer_assessed(const Story& story, const Period& period, Tally& tally) {
  each_completed(story, period, tally, [&](const Event& assessment) {
    if (const auto why = why_not_with_a_carer(story, assessment)) return tally.skip(story, assessment, *why);
    const bool with_carer = assessment.method() == Method::carer_only || assessment.method() == Method::person_and_carer;
    tally.add(story, {.event = assessment, .on = assessment.end, .met = with_carer});
  });
}

extern const Measure wf_carer_assessed_measure{"wf-carer-assessed", Figure::rate, AgeScheme::standard, wf_carer_assessed};

}  // namespace stepwise::measures
