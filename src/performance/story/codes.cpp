// SPDX-License-Identifier: Apache-2.0
#include "performance/story/codes.hpp"

#include <algorithm>
#include <array>

#include "base/code_list.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::story {
namespace {

constexpr std::array<std::string_view, 17> outcomes{
    "st_max", "assessment", "release_1_not_mapped", "support_planning_or_services", "continuation", "admitted_to_hospital",
    "nfa_moved", "nfa_nhs", "nfa_self_funded", "nfa_information_advice", "nfa_other_council_service", "nfa_declined",
    "nfa_deceased", "nfa_ended_as_planned", "nfa_ended_other", "nfa_none_offered_other", "nfa_other"};
constexpr std::array<std::string_view, 3> client_types{"service_user", "unpaid_carer", "unpaid_carer_known_by_association"};
constexpr std::array<std::string_view, 2> assessment_types{"short_term", "long_term"};
constexpr std::array<std::string_view, 9> service_types{"nursing", "residential", "community", "prison", "st_max",
    "ongoing_low_level", "other_short_term", "carer_direct", "carer_involving_cared_for"};
constexpr std::array<std::string_view, 3> needs_found{"yes", "no", "not_known"};
constexpr std::array<std::string_view, 11> components{"reablement", "short_term_nursing_care", "short_term_residential_care",
    "long_term_nursing_care", "long_term_residential_care", "home_support", "equipment", "direct_payment", "shared_lives",
    "community_supported_living", "extra_care_housing"};
constexpr std::array<std::string_view, 3> mechanisms{"direct_payment", "cassr_managed_personal_budget", "cassr_commissioned_support"};
constexpr std::array<std::string_view, 5> support_reasons{"learning_disability", "social_unpaid_carer", "not_known",
    "physical_access_mobility", "physical_personal_care"};
constexpr std::array<std::string_view, 5> how_people_see{"blind", "partial", "none", "severity_not_known", "not_known"};
constexpr std::array<std::string_view, 6> how_people_hear{"deaf_with_speech", "deaf_without_speech", "hard_of_hearing", "none",
    "severity_not_known", "not_known"};
constexpr std::array<std::string_view, 1> routes{"discharge_from_hospital"};
constexpr std::array<std::string_view, 20> homes{"owner_occupier", "tenant_social", "tenant_private", "family_or_friends",
    "supported_accommodation", "shared_lives", "approved_premises", "sheltered_or_extra_care", "mobile_traveller", "rough_sleeper",
    "night_shelter", "refuge", "temporary_by_council", "short_term_guest", "acute_hospital", "care_home", "nursing_home", "prison",
    "other_temporary", "not_known"};

constexpr std::array<std::string_view, 4> genders{"male", "female", "other", "not_known"};
constexpr std::array<std::string_view, 7> work{"paid_under_16", "paid_16_or_more", "paid_hours_not_known", "seeking_work",
    "not_seeking_or_retired", "voluntary_work_only", "not_known"};
constexpr std::array<std::string_view, 3> methods{"carer_only", "person_only", "person_and_carer"};
constexpr std::array<std::string_view, 10> frequencies{"per_session", "hourly", "daily", "weekly", "fortnightly", "4_weekly",
    "monthly", "quarterly", "annually", "one_off"};
constexpr std::array<std::string_view, 20> steps{"talking_point_offer", "talking_point", "rapid_response", "introduction", "brokered",
    "agency_referral", "discharge", "delay", "dip", "dip_response", "calls", "weekly_meeting",
    "assessment", "outcome", "outcome_seen", "plan", "review_due", "review", "caring", "progression_plan"};
constexpr std::array<std::string_view, 43> step_results{"attended", "not_attended", "cancelled", "low_level", "urgent", "emergency",
    "thriving", "going_sometimes", "tried_not_for_me", "never_happened", "asset_closed", "not_reached", "community_only",
    "community_plus_formal", "formal_only", "nothing_found", "from_hospital", "from_community", "pathway_0", "pathway_1", "pathway_2",
    "pathway_3", "residential", "nhs", "social_care", "both", "other", "temporary", "long_term",
    "fully_met", "partially_met", "not_met", "set_aside", "needs", "carer", "occupational_therapy",
    "supported_self", "by_council", "by_provider", "by_person", "taken_up", "declined", "not_now"};

}  // namespace

std::string plain_key(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    else if (c >= 'A' && c <= 'Z') key += static_cast<char>(c + 32);
  }
  return key;
}

Result<Coding> Coding::load(std::string_view list, std::span<const std::string_view> known, Others others) {
  const auto items = CodeList::load(list);
  if (!items) return tl::unexpected<Fault>{items.error()};
  Coding coding;
  for (const auto code : known) {
    if (!items->has(code)) return fail(FaultKind::unavailable, "lists/" + std::string{list} + ".csv has no row with the code " + std::string{code} + ". Put it back.");
    coding.codes_.emplace_back(code);
    coding.labels_.push_back(items->label(code));
  }
  for (const auto& item : items->items()) {
    auto at = std::ranges::find(coding.codes_, item.code);
    if (at == coding.codes_.end()) {
      if (!known.empty() && others == Others::refused) return fail(FaultKind::unavailable, "lists/" + std::string{list} + ".csv has a code that no rule knows: " + item.code + ". Take the row out.");
      coding.codes_.push_back(item.code);
      coding.labels_.push_back(item.label);
      at = coding.codes_.end() - 1;
    }
    const auto number = static_cast<std::uint8_t>(at - coding.codes_.begin());
    coding.words_.emplace_back(plain_key(item.label), number);
    coding.words_.emplace_back(plain_key(item.code), number);
    const std::string older = items->value(item.code, "release_1");
    for (const auto wording : split(older, '|'))
      if (!wording.empty()) coding.words_.emplace_back(plain_key(wording), number);
  }
  std::ranges::stable_sort(coding.words_, {}, &std::pair<std::string, std::uint8_t>::first);
  return coding;
}

std::uint8_t Coding::from_code(std::string_view code) const {
  if (code.empty()) return 0;
  return static_cast<std::uint8_t>(std::ranges::find(codes_, code) - codes_.begin());
}

std::uint8_t Coding::from_words(std::string_view words) const {
  const std::string key = plain_key(words);
  if (key.empty() || key == "null") return 0;
  const auto at = std::ranges::lower_bound(words_, key, {}, &std::pair<std::string, std::uint8_t>::first);
  return at != words_.end() && at->first == key ? at->second : not_in_list();
}

const std::string& Coding::code(std::uint8_t number) const { return number < codes_.size() ? codes_[number] : codes_[0]; }

const std::string& Coding::label(std::uint8_t number) const {
  static const std::string unmapped{kept("Invalid and not mapped")};
  return number < labels_.size() ? labels_[number] : unmapped;
}

Result<Codings> Codings::load() {
  Codings all;
  Fault fault{FaultKind::unavailable, ""};
  const auto take = [&](Coding& into, std::string_view list, std::span<const std::string_view> known = {},
                        Coding::Others others = Coding::Others::refused) {
    auto coding = Coding::load(list, known, others);
    if (coding) into = std::move(*coding);
    else fault = coding.error();
  };
  take(all.outcome, "event_outcome", outcomes);
  take(all.client_type, "client_type", client_types);
  take(all.assessment_type, "assessment_type", assessment_types);
  take(all.service_type, "service_type", service_types);
  take(all.needs, "yes_no_unknown", needs_found);
  take(all.route, "route_of_access", routes, Coding::Others::numbered_after);
  take(all.component, "service_component", components, Coding::Others::numbered_after);
  take(all.mechanism, "delivery_mechanism", mechanisms);
  take(all.review_reason, "review_reason");
  take(all.support_reason, "primary_support_reason", support_reasons, Coding::Others::numbered_after);
  take(all.accommodation, "accommodation", homes);
  take(all.gender, "gender", genders);
  take(all.ethnicity, "ethnicity");
  take(all.employment, "employment", work);
  take(all.visual, "cld/visual_impairment", how_people_see);
  take(all.hearing, "cld/hearing_impairment", how_people_hear);
  take(all.method, "method_of_contact", methods);
  take(all.cost_frequency, "cost_frequency", frequencies);
  take(all.step, "step", steps);
  take(all.step_result, "step_result", step_results);
  if (!fault.sentence.empty()) return tl::unexpected<Fault>{fault};
  return all;
}

}  // namespace stepwise::story
