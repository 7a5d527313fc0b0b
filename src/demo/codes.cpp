// SPDX-License-Identifier: Apache-2.0
#include "demo/codes.hpp"

namespace stepwise::demo {
namespace {

template <std::size_t N, class Code>
std::string_view at(const std::array<std::string_view, N>& keys, Code code) {
  return keys[static_cast<std::size_t>(code)];
}

constexpr std::array<std::string_view, 16> resolution_keys{"resolved_here", "introduction_made", "information_given",
    "other_council_service", "nhs_service", "self_funding_advice", "rapid_response", "talking_point",
    "short_term_help", "ot_start", "assessment", "safeguarding", "declined", "died", "duplicate",
    "not_adult_social_care"};
constexpr std::array<std::string_view, 17> outcome_keys{"st_max", "assessment", "support_planning_or_services",
    "continuation", "admitted_to_hospital", "nfa_moved", "nfa_nhs", "nfa_self_funded", "nfa_information_advice",
    "nfa_other_council_service", "nfa_declined", "nfa_deceased", "nfa_ended_as_planned", "nfa_ended_other",
    "nfa_none_offered_other", "nfa_other", ""};
constexpr std::array<std::string_view, 9> route_keys{"planned_entry_transition", "discharge_from_hospital",
    "diversion_from_hospital", "community_other", "prison", "self_funder", "discharge_from_reablement",
    "transfer_from_other_la", ""};
constexpr std::array<std::string_view, 9> channel_keys{"telephone", "online", "email", "letter", "in_person",
    "talking_point", "professional", "hospital", "other"};
constexpr std::array<std::string_view, 3> safety_keys{"no_concern", "concern", "immediate"};
constexpr std::array<std::string_view, 10> service_type_keys{"nursing", "residential", "community", "prison",
    "st_max", "ongoing_low_level", "other_short_term", "carer_direct", "carer_involving_cared_for", ""};
constexpr std::array<std::string_view, 17> component_keys{"reablement", "short_term_nursing_care",
    "short_term_residential_care", "long_term_nursing_care", "long_term_residential_care", "home_support",
    "day_support", "equipment", "direct_payment", "shared_lives", "community_supported_living", "extra_care_housing",
    "emergency_support", "other_long_term_support", "unpaid_carer_respite", "other_unpaid_carer_support", ""};
constexpr std::array<std::string_view, 4> delivery_keys{"direct_payment", "cassr_managed_personal_budget",
    "cassr_commissioned_support", ""};
constexpr std::array<std::string_view, 4> method_keys{"carer_only", "person_only", "person_and_carer", ""};
constexpr std::array<std::string_view, 9> review_reason_keys{"planned", "unplanned_hospital", "unplanned_carer",
    "unplanned_safeguarding", "unplanned_other", "unplanned_provider_failure", "unplanned_commissioning_change",
    "review_of_short_term", ""};
constexpr std::array<std::string_view, 4> frequency_keys{"hourly", "weekly", "one_off", ""};
constexpr std::array<std::string_view, 3> client_keys{"service_user", "unpaid_carer",
    "unpaid_carer_known_by_association"};
constexpr std::array<std::string_view, 13> reason_keys{"physical_access_mobility", "physical_personal_care",
    "sensory_visual", "sensory_hearing", "sensory_dual", "memory_cognition", "learning_disability", "mental_health",
    "social_substance_misuse", "social_asylum_seeker", "social_isolation_other", "social_unpaid_carer", "not_known"};
constexpr std::array<std::string_view, 4> gender_keys{"male", "female", "other", "not_known"};
constexpr std::array<std::string_view, 4> kind_keys{"request", "assessment", "service", "review"};

}  // namespace

std::string_view key(Resolution code) { return at(resolution_keys, code); }
std::string_view key(Outcome code) { return at(outcome_keys, code); }
std::string_view key(Route code) { return at(route_keys, code); }
std::string_view key(Channel code) { return at(channel_keys, code); }
std::string_view key(Safety code) { return at(safety_keys, code); }
std::string_view key(ServiceType code) { return at(service_type_keys, code); }
std::string_view key(Component code) { return at(component_keys, code); }
std::string_view key(Delivery code) { return at(delivery_keys, code); }
std::string_view key(Method code) { return at(method_keys, code); }
std::string_view key(ReviewReason code) { return at(review_reason_keys, code); }
std::string_view key(Frequency code) { return at(frequency_keys, code); }
std::string_view key(Client code) { return at(client_keys, code); }
std::string_view key(Reason code) { return at(reason_keys, code); }
std::string_view key(Gender code) { return at(gender_keys, code); }
std::string_view key(Kind code) { return at(kind_keys, code); }

bool is_settled(Resolution resolution) {
  switch (resolution) {
    case Resolution::resolved_here:
    case Resolution::introduction_made:
    case Resolution::information_given:
    case Resolution::other_council_service:
    case Resolution::nhs_service:
    case Resolution::self_funding_advice:
    case Resolution::declined:
    case Resolution::died:
    case Resolution::not_adult_social_care: return true;
    default: return false;
  }
}

Outcome request_outcome(Resolution resolution) {
  switch (resolution) {
    case Resolution::resolved_here:
    case Resolution::introduction_made:
    case Resolution::information_given: return Outcome::nfa_information_advice;
    case Resolution::other_council_service: return Outcome::nfa_other_council_service;
    case Resolution::nhs_service: return Outcome::nfa_nhs;
    case Resolution::self_funding_advice: return Outcome::nfa_self_funded;
    case Resolution::rapid_response: return Outcome::support_planning_or_services;
    case Resolution::short_term_help: return Outcome::st_max;
    case Resolution::talking_point:
    case Resolution::ot_start:
    case Resolution::assessment: return Outcome::assessment;
    case Resolution::declined: return Outcome::nfa_declined;
    case Resolution::died: return Outcome::nfa_deceased;
    case Resolution::safeguarding:
    case Resolution::not_adult_social_care: return Outcome::nfa_other;
    case Resolution::duplicate: return Outcome::none;
  }
  return Outcome::none;
}

}  // namespace stepwise::demo
