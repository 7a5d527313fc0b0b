// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace stepwise::demo {

/// The codes of lists/*.csv as small numbers; `key` gives the code itself. A test holds each against its list.
enum class Resolution : std::uint8_t {
  resolved_here, introduction_made, information_given, other_council_service, nhs_service, self_funding_advice,
  rapid_response, talking_point, short_term_help, ot_start, assessment, safeguarding, declined, died, duplicate,
  not_adult_social_care,
};
enum class Outcome : std::uint8_t {
  st_max, assessment, support_planning_or_services, continuation, admitted_to_hospital, nfa_moved, nfa_nhs,
  nfa_self_funded, nfa_information_advice, nfa_other_council_service, nfa_declined, nfa_deceased, nfa_ended_as_planned,
  nfa_ended_other, nfa_none_offered_other, nfa_other, none,
};
enum class Route : std::uint8_t {
  planned_entry_transition, discharge_from_hospital, diversion_from_hospital, community_other, prison, self_funder,
  discharge_from_reablement, transfer_from_other_la, none,
};
enum class Channel : std::uint8_t { telephone, online, email, letter, in_person, talking_point, professional, hospital, other };
enum class Safety : std::uint8_t { no_concern, concern, immediate };
enum class ServiceType : std::uint8_t {
  nursing, residential, community, prison, st_max, ongoing_low_level, other_short_term, carer_direct,
  carer_involving_cared_for, none,
};
enum class Component : std::uint8_t {
  reablement, short_term_nursing_care, short_term_residential_care, long_term_nursing_care, long_term_residential_care,
  home_support, day_support, equipment, direct_payment, shared_lives, community_supported_living, extra_care_housing,
  emergency_support, other_long_term_support, unpaid_carer_respite, other_unpaid_carer_support, none,
};
enum class Delivery : std::uint8_t { direct_payment, cassr_managed_personal_budget, cassr_commissioned_support, none };
enum class Method : std::uint8_t { carer_only, person_only, person_and_carer, none };
enum class ReviewReason : std::uint8_t {
  planned, unplanned_hospital, unplanned_carer, unplanned_safeguarding, unplanned_other, unplanned_provider_failure,
  unplanned_commissioning_change, review_of_short_term, none,
};
enum class Frequency : std::uint8_t { hourly, weekly, one_off, none };
enum class Client : std::uint8_t { service_user, unpaid_carer, unpaid_carer_known_by_association };
enum class Reason : std::uint8_t {
  physical_access_mobility, physical_personal_care, sensory_visual, sensory_hearing, sensory_dual, memory_cognition,
  learning_disability, mental_health, social_substance_misuse, social_asylum_seeker, social_isolation_other,
  social_unpaid_carer, not_known,
};
enum class Gender : std::uint8_t { male, female, other, not_known };
enum class Kind : std::uint8_t { request, assessment, service, review };

std::string_view key(Resolution);
std::string_view key(Outcome);
std::string_view key(Route);
std::string_view key(Channel);
std::string_view key(Safety);
std::string_view key(ServiceType);
std::string_view key(Component);
std::string_view key(Delivery);
std::string_view key(Method);
std::string_view key(ReviewReason);
std::string_view key(Frequency);
std::string_view key(Client);
std::string_view key(Reason);
std::string_view key(Gender);
std::string_view key(Kind);

/// Whether the front door settled it (lists/contact_resolution.csv, `settled`).
bool is_settled(Resolution resolution);
/// The national outcome of a request so resolved (lists/contact_resolution.csv, `cld_outcome`); none for a duplicate.
Outcome request_outcome(Resolution resolution);

inline constexpr std::array<std::string_view, 21> ethnicity_keys{
    "white_british", "irish", "gypsy_or_irish_traveller", "roma", "any_other_white_background",
    "white_and_black_caribbean", "white_and_black_african", "white_and_asian",
    "any_other_mixed_or_multiple_ethnic_background", "indian", "pakistani", "bangladeshi", "chinese",
    "any_other_asian_background", "african", "caribbean", "any_other_black_black_british_or_caribbean_background", "arab",
    "any_other_ethnic_group", "declined", "not_known"};
inline constexpr std::array<std::string_view, 10> accommodation_keys{
    "owner_occupier", "tenant_social", "tenant_private", "family_or_friends", "supported_accommodation", "shared_lives",
    "sheltered_or_extra_care", "care_home", "nursing_home", "not_known"};
inline constexpr std::array<std::string_view, 6> employment_keys{
    "paid_under_16", "paid_16_or_more", "seeking_work", "not_seeking_or_retired", "voluntary_work_only", "not_known"};
inline constexpr std::array<std::string_view, 3> yes_no_keys{"yes", "no", "not_known"};

}  // namespace stepwise::demo
