// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/problem.hpp"
#include "forms/questionnaire/answers.hpp"
#include "practice/front_door/contact.hpp"
#include "practice/person/person.hpp"

namespace stepwise::referral {

/// The forms that are referrals, by their names in addresses: one for anybody, one for people who refer somebody they
/// work with.
inline constexpr std::string_view public_form = "ask-for-help", professional_form = "refer-somebody";

/// What somebody sent, as far as a contact is made of it. Words are theirs, unchanged.
struct Referral {
  bool by_professional = false, about_self = false;
  bool danger = false;                ///< they said that somebody is not safe now
  std::string danger_words;
  std::string agreed;                 ///< lists/contact_agreement.csv
  std::string why_without;
  std::string person_name, nhs_number, home, person_phone, understand;
  std::optional<Date> born;
  std::string want, expect, life, good, people, visiting;
  bool cannot_decide = false;         ///< whoever sent it says that the person cannot decide this for themselves
  std::string sender, sender_role, sender_phone, sender_email, sender_address, how, best_time, safe_to_ring;
  std::string may_tell;               ///< whether the person agrees that the sender is told: yes, no, or "" when nobody asked
};
/// Reads a response by the names of its questions; what is not there stays empty.
Referral referral_of(const forms::Response& response, std::string_view form);

/// What a worker decides about a referral.
struct Decision {
  std::string who;             ///< the reference of somebody on record, or "new"
  std::string safety_action;   ///< what was done, when they said that somebody is in danger
  std::string legal_status;    ///< lists/legal_status.csv: the worker's to set, as for every contact
};
/// "Ada May Byron" as given and family name; one word is a family name.
person::Details details_of(const Referral& referral);
/// What was sent as a conversation: their words under what the person wants, life now, and so on. Nothing is decided yet.
front_door::Conversation conversation_of(const Referral& referral, Instant received_at, const Decision& decision);

std::vector<Problem> problems_of(const Decision& decision, const Referral& referral, const std::vector<std::string>& offered, const CodeList& footings);

}  // namespace stepwise::referral
