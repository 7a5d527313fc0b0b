// SPDX-License-Identifier: Apache-2.0
#include "../enquiries.hpp"

namespace stepwise::measures {

namespace {

constexpr int older = 65;

/// New needs are those of the first stage of waiting times (reference/ascof.md 6).
std::optional<Why> why_no_new_need(const Story& story, const Event& request) {
  if (age_on(story.facts().birth_month, request.start) < older) return Why::other_age_or_not_known;
  if (request.outcome == Outcome::none) return Why::outcome_blank;
  if (is_nfa(request.outcome)) return Why::no_further_action;
  if (request.outcome == Outcome::admitted_to_hospital) return Why::in_hospital;
  switch (existing_client(story, request.start)) {
    case Existing::long_term: return Why::existing_long_term;
    case Existing::short_term: return Why::existing_short_term;
    case Existing::no: break;
  }
  return std::nullopt;
}

}  // namespace

/// Older people supported by reablement: of the requests of people of 65 and over with new needs that started in the period,
/// those followed within 28 days by reablement. Source: reference/six-steps.md 3, st-older-share.
void st_older_share(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (const auto why = why_no_enquiry(period, request)) tally.skip(story, request, *why);
    else if (const auto no_need = why_no_new_need(story, request)) tally.skip(story, request, *no_need);
    else count_followed(story, tally, request, reablement_kind);
  }
}

extern const Measure st_older_share_measure{"st-older-share", Figure::rate, AgeScheme::standard, st_older_share};

}  // namespace stepwise::measures
