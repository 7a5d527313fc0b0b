// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::story {

/// The four kinds of care event, in the order in which events of one day follow each other (ascof.md 6, stage 2), a stay in
/// hospital from admission to discharge, where those are supplied (ascof.md 3), and a step of help that no return holds.
enum class EventType : std::uint8_t { request, assessment, service, review, hospital, step };
inline constexpr std::size_t event_types = 6;

/// Event outcomes by DHSC's rank (cld.md 6.5). `none` is a blank; `not_mapped` is a value in neither release's list.
enum class Outcome : std::uint8_t {
  none, st_max, assessment, release_1_not_mapped, support_planning_or_services, continuation, admitted_to_hospital,
  nfa_moved, nfa_nhs, nfa_self_funded, nfa_information_advice, nfa_other_council_service, nfa_declined, nfa_deceased,
  nfa_ended_as_planned, nfa_ended_other, nfa_none_offered_other, nfa_other, not_mapped,
};
/// No further action (cld.md 6.5, group NFA).
constexpr bool is_nfa(Outcome outcome) { return outcome >= Outcome::nfa_moved && outcome <= Outcome::nfa_other; }

enum class ClientType : std::uint8_t { none, service_user, unpaid_carer, unpaid_carer_known_by_association, not_mapped };
enum class AssessmentType : std::uint8_t { none, short_term, long_term, not_mapped };
enum class ServiceType : std::uint8_t {
  none, nursing, residential, community, prison, st_max, ongoing_low_level, other_short_term, carer_direct,
  carer_involving_cared_for, not_mapped,
};
constexpr bool is_long_term(ServiceType type) { return type >= ServiceType::nursing && type <= ServiceType::prison; }
/// One of the seven service types that are not support to a carer.
constexpr bool is_not_for_carers(ServiceType type) { return type >= ServiceType::nursing && type <= ServiceType::other_short_term; }
enum class Needs : std::uint8_t { none, yes, no, not_known };
/// The service components that rules speak of; the list may hold more, whose numbers follow.
enum class Component : std::uint8_t {
  none, reablement, short_term_nursing_care, short_term_residential_care, long_term_nursing_care, long_term_residential_care,
  home_support, equipment, direct_payment, shared_lives, community_supported_living, extra_care_housing,
};
/// How a service is paid for; values in neither release's list have higher numbers.
enum class Mechanism : std::uint8_t { none, direct_payment, managed_personal_budget, commissioned_support };
/// The support reasons that rules speak of; the list holds more.
enum class SupportReason : std::uint8_t { none, learning_disability, unpaid_carer, not_known, physical_access, physical_personal_care };
/// Where a person lives (cld.md 6.6): blank, the settled ones, then the others.
enum class Accommodation : std::uint8_t {
  none, owner_occupier, tenant_social, tenant_private, family_or_friends, supported_accommodation, shared_lives, approved_premises,
  sheltered_or_extra_care, mobile_traveller, rough_sleeper, night_shelter, refuge, temporary_by_council, short_term_guest,
  acute_hospital, care_home, nursing_home, prison, other_temporary, not_known, not_mapped,
};
/// Counts as the person's own home or that of family (ascof.md 4, step 3).
constexpr bool is_settled(Accommodation home) { return home >= Accommodation::owner_occupier && home <= Accommodation::mobile_traveller; }

enum class Gender : std::uint8_t { none, male, female, other, not_known, not_mapped };
enum class Employment : std::uint8_t {
  none, paid_under_16, paid_16_or_more, paid_hours_not_known, seeking_work, not_seeking_or_retired, voluntary_work_only, not_known,
  not_mapped,
};
constexpr bool is_paid(Employment work) { return work >= Employment::paid_under_16 && work <= Employment::paid_hours_not_known; }
/// The routes of access that rules speak of; the list holds more.
enum class Route : std::uint8_t { none, discharge_from_hospital };
/// Who took part in an assessment or review (cld.md 6.12).
enum class Method : std::uint8_t { none, carer_only, person_only, person_and_carer, not_mapped };
enum class CostFrequency : std::uint8_t {
  none, per_session, hourly, daily, weekly, fortnightly, four_weekly, monthly, quarterly, annually, one_off, not_mapped,
};

/// Impairments as recorded (cld.md 6.8).
enum class Sight : std::uint8_t { none, blind, partial, no_impairment, severity_not_known, not_known };
enum class Hearing : std::uint8_t { none, deaf_with_speech, deaf_without_speech, hard_of_hearing, no_impairment, severity_not_known, not_known };

/// What the record holds of help beyond the return (six-steps.md 5), from `start` to `end`; an end not there is not yet.
enum class Step : std::uint8_t {
  none,
  talking_point_offer,  ///< asked on; the first day offered
  talking_point,        ///< asked on; the day of the appointment. yes: the person chose later than the first offered
  rapid_response,       ///< received; closed. yes: an admission to hospital was avoided
  introduction,         ///< made; the day its result was heard. yes: the person became a contributor
  brokered,             ///< asked of the broker; closed
  agency_referral,      ///< referred for short-term help; the first visit. yes: within 48 hours
  discharge,            ///< the day of discharge. yes: referred for help
  delay,                ///< ready to leave hospital; left. The result says whose the reason is
  dip,                  ///< began; the level of before regained. yes: answered by going back to the earlier package
  dip_response,         ///< the dip began; the day it was answered
  calls,                ///< of no person: calls to the council on a day (calls.hpp)
  weekly_meeting,       ///< a first visit of short-term help, or a meeting; the meeting after it. yes: by the eighth day
  assessment,           ///< begun; signed. The result says which kind. yes: an occupational therapist made it
  outcome,              ///< agreed; closed. yes: its wording was looked at with the person
  outcome_seen,         ///< the day of a review, once for each outcome that got a result; yes: the person gave their own view
  plan,                 ///< begun; signed. yes: every outcome it serves was looked at for its wording
  review_due,           ///< the day it was due; the day it was held. yes: by that day
  review,               ///< the day of the review. The result says who led it. yes: the provider or somebody the council trusts
  caring,               ///< a carer came on record; a conversation of their own was offered. The result is their answer
  progression_plan,     ///< began; ended
};
enum class StepResult : std::uint8_t {
  none, attended, not_attended, cancelled, low_level, urgent, emergency, thriving, going_sometimes, tried_not_for_me,
  never_happened, asset_closed, not_reached, community_only, community_plus_formal, formal_only, nothing_found,
  from_hospital, from_community, pathway_0, pathway_1, pathway_2, pathway_3, residential, nhs, social_care, both, other, temporary, long_term,
  fully_met, partially_met, not_met, set_aside, needs, carer, occupational_therapy, supported_self, by_council, by_provider, by_person, taken_up,
  declined, not_now,
};

inline constexpr std::uint64_t last_step = static_cast<std::uint64_t>(Step::progression_plan), last_step_result = static_cast<std::uint64_t>(StepResult::not_now);

/// One list of lists/*.csv as numbers: 0 is blank, 1.. are the list's rows in order, the number after the last row
/// stands for "not in the list". Matching takes codes, Release 2 labels and Release 1 wordings, ignoring case, spaces
/// and punctuation.
class Coding {
 public:
  /// Whether a list may hold rows that no rule speaks of.
  enum class Others { refused, numbered_after };
  /// `known` fixes the numbers of the codes rules speak of; a list without one of them is a Fault.
  static Result<Coding> load(std::string_view list, std::span<const std::string_view> known = {}, Others others = Others::refused);
  std::uint8_t from_code(std::string_view code) const;   ///< the record's codes
  std::uint8_t from_words(std::string_view words) const; ///< a file's wordings, Release 2 or 1
  std::uint8_t not_in_list() const { return static_cast<std::uint8_t>(codes_.size()); }
  const std::string& code(std::uint8_t number) const;
  const std::string& label(std::uint8_t number) const;   ///< Release 2 wording; "" for blank

 private:
  std::vector<std::string> codes_{""}, labels_{""};
  std::vector<std::pair<std::string, std::uint8_t>> words_;
};

/// Every list a story is written in.
struct Codings {
  Coding outcome, client_type, assessment_type, service_type, needs, route, component, mechanism, review_reason, support_reason,
      accommodation, gender, ethnicity, employment, visual, hearing, method, cost_frequency, step, step_result;
  static Result<Codings> load();
};

/// Letters and digits only, made small: how headers and wordings are compared.
std::string plain_key(std::string_view text);

}  // namespace stepwise::story
