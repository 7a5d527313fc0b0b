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
#include "community/parts/worker.hpp"
#include "language/language.hpp"

namespace stepwise::plan {

using community::Worker;

/// A solution: what happens, with whom, towards which outcome, and what it costs. `reference` is of this version of the plan;
/// `follows` is the same piece in the version before.
struct Piece {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string follows = {};
  std::string outcome_reference = {}, outcome_words = {};  ///< whose words are of that day
  std::string need = {};                                   ///< specified outcome; "" where it answers none
  std::string what = {}, when = {};
  std::string who_kind = {};  ///< me, family_friends, community, equipment, paid_budget, paid_other, nhs
  std::string who = {}, offer_reference = {}, found_in = {};
  std::string component = {}, unit = {};    ///< the line of the rate card
  std::int64_t units_hundredths = 0;        ///< a week
  std::optional<std::int64_t> rate_pence = {};
  bool own_rate = false;                    ///< agreed with somebody, not by the rate card
  std::int64_t weekly_pence = 0, one_off_pence = 0;
  Date start_on = {};
  std::optional<Date> end_on = {};
  std::string held_as = "none";             ///< direct_payment, isf, managed, none
  std::string provider = {}, service_type = {}, service_reference = {};
  bool of_carer = false;                    ///< towards an outcome that the person has as a carer, as that stands now
  bool operator==(const Piece&) const = default;
};

/// One need of the assessment, and who meets it.
struct NeedMet {
  std::string code = {}, words = {};
  std::vector<std::string> met_by = {};  ///< of who_kinds()
  std::string how = {}, council = {};    ///< council: yes, part, met_otherwise, declined
  std::vector<std::string> offers = {};  ///< references
  std::string offer_words = {};          ///< as they were that day
  bool operator==(const NeedMet&) const = default;
};

/// What was agreed to be done towards an outcome: by whom, and by when. Of a draft these are the live actions of its outcomes; a signed
/// version keeps them as they were that day.
struct Step {
  std::string outcome_reference = {}, outcome_words = {};
  std::string what = {}, who = {};
  Date by_on = {};
  bool of_carer = false;   ///< towards an outcome that the person has as a carer
};

/// The making of a plan handed to somebody. Until it is settled as taken, whoever gave it still holds it.
struct Baton {
  std::int64_t id = 0;
  std::string reference = {}, stage = {};  ///< assessor, planner, broker, provider
  Worker to = {};
  std::optional<StaffId> given_by = {};
  std::string given_by_name = {};
  Date given_on = {}, due_on = {};
  std::string note = {};
  std::optional<Date> settled_on = {};
  std::string settled_as = {}, settled_by = {}, settled_note = {};
};

/// What the person, or whoever may speak for them, said to the plan.
struct Agreement {
  Date on = {};
  std::string answer = {};     ///< agreed, in_part, disagrees, no_answer
  std::string by = {};         ///< person, representative
  std::string name = {}, authority = {}, also = {};
  std::string disagrees = {};  ///< with what
};

/// Who signed, by which way, and the sums as they were that day.
struct Signing {
  Instant at = {};
  Date on = {};
  Worker by = {};
  std::string route = {}, reasons = {};  ///< worker, manager, peer_checked, panel
  std::int64_t days_waited = 0;
  std::int64_t weekly_pence = 0, yearly_pence = 0, one_off_pence = 0;
};

/// The starting estimate that a plan is compared with. Never a cap, and not an offer.
struct Estimate {
  std::string reference = {};
  std::int64_t weekly_pence = 0, one_off_pence = 0, tolerance_percent = 15;
  Date made_on = {};
};

/// What the code of a need begins with that the person has as a carer. Their words as a carer are for those who support carers.
/// Source: reference/practice.md h.
inline constexpr std::string_view as_carer = "carer.";
bool is_as_carer(std::string_view need);
/// Whether a line answers a need, or works towards an outcome, that the person has as a carer.
bool is_as_carer(const Piece& piece);

/// One version of a person's plan.
struct Plan {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1, number = 1;
  std::string replaces = {}, begun_because = {};  ///< why another version was begun
  Date begun_on = {};
  Worker author = {}, holder = {};
  std::string written_by = "worker";
  std::string my_words = {}, matters = {}, advice = {}, difference = {};
  std::string risks = {}, contingency = {}, dips = {};
  std::string involved = {}, heard = "not_asked", heard_words = {}, payment_every = {};
  std::optional<Date> review_on = {};
  std::string assessment_reference = {}, assessment_stamp = {};
  bool of_carer = false;                 ///< it stands on a carer's assessment and on no other
  bool kept_apart = false;               ///< only for those who support carers, see mark_kept_apart
  bool checks_seen = false;
  std::string urgent_reason = {};
  std::optional<Agreement> agreement = {};
  std::optional<Agreement> said_before = {};  ///< to this version, before it was changed: they are to be asked again
  std::optional<Date> asked_on = {};
  std::string asked_route = {};
  std::optional<Signing> signing = {};
  std::optional<Estimate> estimate = {};  ///< as it was when signed
  std::optional<Date> started_on = {}, copy_on = {};
  std::string copy_format = {}, copy_to = {};
  std::optional<Date> closed_on = {};
  std::string closed_as = {}, closed_reason = {};  ///< replaced, ended, died, withdrawn
  std::vector<Piece> pieces = {};
  std::vector<NeedMet> needs = {};
  std::vector<Step> steps = {};           ///< of a signed version
  std::vector<Baton> batons = {};
};

/// The first light-touch review comes 6 to 8 weeks after a plan is put in place. Source: reference/practice.md g.1.
inline constexpr int first_review_earliest = 42, first_review_latest = 56;

/// Codes with the words people read.
struct Coded {
  std::string_view code;
  Message words;
};
/// Who can meet a need, from the person themselves outwards to what is paid for. Source: reference/practice.md f.3, issue 6.
std::span<const Coded> who_kinds();
std::span<const Coded> held_kinds();
std::span<const Coded> council_answers();
std::span<const Coded> agreements();
std::span<const Coded> authors();
std::span<const Coded> heard_answers();
std::span<const Coded> routes();
std::span<const Coded> stages();
std::span<const Coded> units();
std::span<const Coded> payment_rhythms();
bool has(std::span<const Coded> codes, std::string_view code);
/// The words of a code; "Not recorded" for none.
std::string words_of(std::span<const Coded> codes, std::string_view code);

/// What somebody else said when a plan was put to them for signature.
struct Asked {
  bool agreed = false, sent_back = false;
  std::string by = {}, reason = {};
  std::optional<Date> on = {};
};
/// Where a plan stands: derived here from its days and nowhere else.
enum class State { draft, agreed, waiting, sent_back, signed_off, in_force, ended };
State state_of(const Plan& plan, const std::optional<Asked>& asked = {}, std::optional<Date> died_on = {});
Message state_words(State state);
/// The day by which somebody does the next thing; every plan that is open has one.
std::optional<Date> next_of(const Plan& plan, State state);
/// What may still be written: only before it is signed, and not while somebody else has it for signature.
bool may_be_written(State state);

/// Marks each version of a person's plan that is only for those who support carers: where it stands on a carer's assessment, or
/// answers a need or works towards an outcome that they have as a carer, or follows a version that did. Its words and sums are those of one person and do not
/// come apart, so it is kept apart as a whole. Source: reference/practice.md h.
void mark_kept_apart(std::span<Plan> plans);

/// Who holds the making of it: exactly one, whatever was handed over, taken up or declined.
const Worker& holder_of(const Plan& plan);
/// Who does it: the name that was written, else whoever gives it, else the kind.
std::string with_whom(const Piece& piece);
/// The hand-over that waits to be taken up.
const Baton* waiting_baton(const Plan& plan);

}  // namespace stepwise::plan
