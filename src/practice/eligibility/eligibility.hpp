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
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::eligibility {

using care_act::Unable;
using progression::Owner;

enum class Kind { adult, carer };
/// What needs do to one of the nine matters of wellbeing, as the worker judges it.
enum class Impact { none, some, significant, not_known };
/// Of a carer, from caring.
enum class Health { well, at_risk, deteriorating };

/// What the rule for adults looks at, and all of it. The help of a carer has no place here: each limb is judged as if nobody
/// gave unpaid care. SI 2015/313 regulation 2; guidance chapter 6.
struct AdultFacts {
  bool from_impairment = false;         ///< needs arise from or relate to an impairment or illness
  std::array<Unable, 10> limbs = {};    ///< in the order of the ten
  std::array<Impact, 9> impacts = {};   ///< in the order of the nine
  bool cumulative = false;              ///< several impacts that together are significant
};
/// What the rule for carers looks at. SI 2015/313 regulation 3.
struct CarerFacts {
  bool necessary_care_to_adult = false;
  Health health = Health::well;
  std::array<Unable, 8> limbs = {};     ///< in the order of the eight; "slow" counts for nothing here
  std::array<Impact, 9> impacts = {};
  bool cumulative = false;
};

/// One of the three conditions, and why it is met or not.
struct Condition {
  bool met = false;
  std::string words = {}, why = {};
};
/// What the rule suggests. It decides nothing: a named worker does.
struct Suggestion {
  bool eligible = false;
  std::array<Condition, 3> conditions = {};
};
/// All three: arises from impairment or illness; two or more of the ten; significant impact. Total.
Suggestion suggest_adult(const AdultFacts& facts);
/// All three: necessary care to an adult; health, or any one of the eight; significant impact. Total.
Suggestion suggest_carer(const CarerFacts& facts);

/// One outcome as it was judged. `informal_care` is a fact beside it.
struct NeedLine {
  std::string code, limb, evidence = {}, informal_care = {};
};
struct ImpactLine {
  std::string domain, impact;
};

/// What a worker judged from an assessment, and what a named worker decided on it.
struct Determination {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Kind kind = Kind::adult;
  std::string assessment = {};
  std::int64_t assessment_version = 1;
  Date assessed_on = {}, judged_on = {};
  Owner owner = {};
  bool arises = false;
  std::string arises_words = {};
  Health health = Health::well;
  std::vector<NeedLine> needs = {};
  std::vector<ImpactLine> impacts = {};
  bool cumulative = false;
  std::string impact_words = {};
  std::string fluctuates = "not_known", fluctuates_words = {};
  bool suggested = false;
  std::optional<Date> decided_on = {};
  bool eligible = false;                ///< as decided; nothing before
  std::optional<StaffId> decided_by_id = {};
  std::string decided_by = {}, decided_role = {}, reasons = {}, differs_reason = {};
  std::string could_meet = {}, wants_council = {}, residence = {}, money = {};
  std::string advice = {}, prevention = {};
  std::optional<Date> given_on = {};
  std::string given_to = {}, given_format = {};
};
/// What the rule says of a determination as it was judged. A code or answer that is in no list counts as able.
Suggestion suggest(const Determination& judged);

enum class Standing { to_decide, look_again, to_give, settled, closed };
/// Where it stands. Judged on an assessment that was signed again since: look again. Death closes it. `assessment_version_now` is
/// the number of its latest signing; nothing when there is none that can be seen.
Standing standing_of(const Determination& determination, std::optional<std::int64_t> assessment_version_now, std::optional<Date> died_on);
Message standing_words(Standing standing);
/// How soon, ours: the law says in good time.
inline constexpr int days_to_decide = 7, days_to_give = 7, days_to_look_again = 7;
/// The day by which what comes next is due; nothing when nothing is.
/// `signed_on` is the day the assessment was last signed.
std::optional<Date> next_date(const Determination& determination, Standing standing, Date signed_on);

/// What stops a judgement: a condition not answered or without its words, an outcome not judged.
std::vector<Problem> judgement_problems(const Determination& judged);
/// What stops a decision: no reasons; a decision that differs without saying why; not eligible without written advice; eligible
/// without what could meet the needs, whether the person wants it, and where they live. Care Act sections 13, 18.
std::vector<Problem> decision_problems(const Determination& decided);

/// Codes and words of the small lists of this room.
struct Item {
  std::string_view code;
  Message words;
};
std::span<const Item> impact_items();
std::span<const Item> health_items();
std::span<const Item> fluctuates_items();
std::span<const Item> wants_items();
std::span<const Item> residence_items();
std::span<const Item> money_items();
std::span<const Item> format_items();
/// "" for a code that is in no list.
std::string item_words(std::span<const Item> items, std::string_view code);

std::string_view key_of(Kind kind);
std::optional<Kind> kind_from_key(std::string_view key);
std::string_view key_of(Health health);
Health health_from_key(std::string_view key);
/// The words of one of the ten or the eight.
std::string outcome_words(Kind kind, std::string_view code);

}  // namespace stepwise::eligibility
