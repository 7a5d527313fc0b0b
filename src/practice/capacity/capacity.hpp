// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "language/language.hpp"
#include "practice/progression/progression.hpp"

// Capacity for one decision at one time, best interests, authority that was seen, and advocacy, judged for each part of the work.
// Source: reference/practice.md d.6 (Mental Capacity Act 2005; A Local Authority v JB [2021] UKSC 52) and d.7 (Care Act 2014,
// sections 67 and 68). There is no flag "has capacity" on a person, and nothing here makes one.

namespace stepwise::capacity {

using Owner = progression::Owner;

/// One answer of a closed list, as the record keeps it and as people read it.
struct Choice {
  std::string_view code;
  Message words;
};
std::span<const Choice> abilities();      ///< able, unable, not_known
std::span<const Choice> yes_no();         ///< yes, no, not_known
std::span<const Choice> conclusions();    ///< able, unable, wait
std::span<const Choice> told();           ///< yes, not_yet, no
std::span<const Choice> authority_kinds();
std::span<const Choice> areas();          ///< assessment, planning, review, safeguarding
std::string words_of(std::span<const Choice> choices, std::string_view code);

/// The four things somebody does to decide. The functional question, asked first.
enum class Ability { understand, retain, weigh, communicate };
inline constexpr std::array all_abilities{Ability::understand, Ability::retain, Ability::weigh, Ability::communicate};
struct AbilityWords {
  std::string_view key;
  Message able, difficult;   ///< "Understand what matters for it", "understanding what matters for it"
};
AbilityWords words_of(Ability ability);

struct Answer {
  std::string code = {};       ///< abilities()
  std::string evidence = {};
};
/// What was found about one decision on one day.
struct Decision {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string decision = {};               ///< the specific text
  Date on = {};
  std::string support_given = {}, information = {};
  std::array<Answer, 4> answers = {};      ///< by Ability
  std::string impairment = {}, impairment_words = {};   ///< yes_no()
  std::string because = {}, because_words = {};         ///< whether the first follows from the second
  std::optional<Date> could_wait_until = {};       ///< the day it is asked again
  std::string conclusion = {}, reasons = {};    ///< conclusions()
  std::string person_told = {}, person_said = {};
  std::string found_by = {};               ///< name and role of who found it, frozen
  Owner owner = {};                        ///< who asks again, where it can wait
  Instant recorded_at = {};
};

/// What the answers say together, in the order the law asks: function first, then an impairment, then whether one follows from the
/// other. Somebody is taken to be able unless all three are shown. It suggests; a named worker decides.
enum class Suggestion { able, unable, not_shown };
Suggestion suggest(const Decision& decision);
/// Why, as a sentence for the worker.
Message suggestion_words(Suggestion suggestion);
/// Whether the conclusion is another than the suggestion: then reasons are needed.
bool differs(const Decision& decision);

/// What was decided in somebody's best interests where they could not decide.
struct BestInterests {
  std::int64_t id = 0;
  std::string reference = {}, decision = {};    ///< of the Decision
  Date on = {};
  std::string decision_maker = {}, options = {}, wishes = {}, beliefs = {}, consulted = {}, less_restrictive = {}, conclusion = {};
  std::string recorded_by = {};
  Instant recorded_at = {};
};

/// Somebody who may decide or speak in law, and the day the document was seen.
struct Authority {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = {}, holder = {}, contact = {}, scope = {};
  std::optional<Date> seen_on = {};        ///< nothing: nobody has seen the document yet
  std::string seen_by = {};
  std::optional<Date> ended_on = {};
  std::string recorded_by = {};
  Instant recorded_at = {};
};
/// Counts from the day it was seen until it ended.
bool counts_on(const Authority& authority, Date day);

/// Whether an advocate must be found, judged for one part of the work.
struct Advocacy {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string area = {};                   ///< areas()
  Date judged_on = {};
  std::array<bool, 4> difficulty{};   ///< substantial difficulty, by Ability
  std::string reasons = {};
  std::string individual = {};             ///< yes, no, not_known: somebody appropriate
  std::string individual_name = {}, individual_words = {};
  bool not_paid = false, person_agrees = false, can_help = false;
  bool still_needed = false;          ///< long stay arranged by the NHS or in a care home, or the council and that individual disagree
  std::optional<Date> referred_on = {};
  std::string advocate = {};
  std::optional<Date> started_on = {};
  std::string urgent_reason = {};          ///< why the work cannot wait for them
  Owner worker = {};
  Instant recorded_at = {};
};
/// Both limbs: substantial difficulty, and nobody appropriate (not paid, the person agrees, can really help); or one of the cases
/// in which somebody appropriate is not enough.
bool is_needed(const Advocacy& advocacy);
enum class AdvocacyState { not_needed, to_refer, referred, started };
AdvocacyState state_of(const Advocacy& advocacy);
Message state_words(AdvocacyState state);
/// Whether the work must wait: needed, not started, and no reason why it cannot wait.
bool blocks(const Advocacy& advocacy);
/// The sentence that a sign-off shows; nothing when it may go on.
std::optional<std::string> block_of(const Advocacy* latest, std::string_view area);
/// The day somebody does something next: refer today, ask after ten days [ours]; nothing when nothing is due.
std::optional<Date> next_of(const Advocacy& advocacy);

}  // namespace stepwise::capacity
