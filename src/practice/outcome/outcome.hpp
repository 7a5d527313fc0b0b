// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "language/language.hpp"
#include "practice/progression/progression.hpp"

namespace stepwise::outcome {

/// Who answers for an outcome, frozen when it was given to them.
using progression::Owner;

/// One answer to "what would it give you?", kept as it was said.
struct Probe {
  std::string question = {};   ///< lists/outcome_probe.csv
  std::string answer = {};
  Date asked_on = {};
  std::string asked_by = {};
};

/// Something that stands in the way.
struct Barrier {
  std::string reference = {}, kind = {}, words = {};
  std::string accepted_why = {};      ///< lived with, and why; "": an action answers it, or nothing does yet
  std::optional<Date> gone_on = {};
};

/// What a person says will be different in two or three years or sooner. Their own words stay beside any edited wording.
/// Source: reference/practice.md f.3.
struct Outcome {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string issue = {}, matters = {};
  std::string working = {}, not_working = {}, others_see = {};
  std::optional<int> importance = {}, confidence = {};   ///< 0 to 10, by the person
  std::string person_agreed = "not_asked";               ///< lists/outcome_agreed.csv
  std::string agreed_with = {};
  std::string success = {};
  std::string words = {};                                ///< the person's own, as they were said
  std::string wording = {};                              ///< edited beside them; "": the words stand
  std::string important_to = {}, important_for = {}, influence = {};
  std::vector<std::string> tests = {};                   ///< lists/outcome_test.csv
  std::vector<std::string> noticed = {};                 ///< checks of this wording that were talked through, by code
  std::string noticed_why = {};
  std::vector<std::string> specified = {};               ///< keys of care_act::SpecifiedOutcome
  std::string aspiration = {};                           ///< a reference of thinking
  std::vector<std::string> findings = {};                ///< references of thinking
  int findings_to = 0, findings_for = 0;                 ///< how many of them are important to, and for, the person
  std::string none_because = {};
  std::string direction = "gain";                        ///< lists/progression_direction.csv: gain, regain, maintain, slow_decline
  std::string paid_because = {};
  std::optional<Date> by_on = {};
  Date look_on = {};
  std::optional<Date> tested_on = {}, agreed_on = {}, closed_on = {};
  std::string closed_as = {}, closed_why = {};           ///< lists/outcome_closing.csv; there is no "failed"
  std::string changed_because = {};
  Owner owner = {};
  Date begun_on = {};
  bool of_carer = false;                                 ///< said as somebody who looks after somebody: only for those who support carers
  std::vector<Probe> probes = {};
  std::vector<Barrier> barriers = {};
};

/// Who does what about an outcome, and by when.
struct Action {
  std::int64_t id = 0;
  std::string reference = {}, outcome_reference = {};
  std::int64_t version = 1;
  std::string what = {}, measure = {}, achievable = {}, first_step = {};
  Date by_on = {};
  std::optional<Date> look_on = {};
  std::string owner_kind = "person";                     ///< lists/outcome_owner.csv
  std::string owner_name = {};
  std::optional<StaffId> worker = {};
  std::optional<TeamId> team = {};
  std::string resource = "free";                         ///< lists/outcome_resource.csv
  std::optional<std::int64_t> resource_pence = {};
  std::string barrier = {};                              ///< the reference of what it answers
  std::string status = "todo";                           ///< lists/outcome_status.csv
  Date status_on = {};
  std::string status_why = {};
  std::string recorded_by = {};
  bool of_carer = false;                                 ///< its outcome is
};

/// The words to show: the edited wording where there is one, else the person's own, else what they want to talk about.
const std::string& shown_words(const Outcome& outcome);
/// Ten active outcomes are a list nobody lives by: five are. Source: f.3 step 3.
inline constexpr int most_active = 5;
/// What is known of what matters to somebody is old after this many months. Source: f.3 step 1.
inline constexpr int old_after_months = 12;

/// Where an outcome stands, from its dated events alone.
enum class Where { begun, agreed, met, partly, set_aside };
Where where(const Outcome& outcome);
Message where_words(Where where);
bool is_open(const Outcome& outcome);
/// To do, being done or stuck.
bool is_live(const Action& action);

/// What is to happen next with an open outcome, and by when: every open outcome of a living person has such a day.
enum class Next { finish, agree_actions, look };
struct NextLook {
  Next what;
  Date on;
};
/// Nothing for one that is closed. `has_live_action`: somebody does something about it.
std::optional<NextLook> next_of(const Outcome& outcome, bool has_live_action);
Message next_words(Next next);

/// The eight steps. Each may be returned to; none is an entry fee for the next.
enum class Step { check, now, first, success, test, barriers, action, record };
struct StepWords {
  Step step;
  std::string_view key;   ///< in addresses
  Message title, ask;
};
const std::vector<StepWords>& steps();
std::optional<Step> step_of(std::string_view key);
std::string_view key_of(Step step);
/// Whether a step holds what it is there for.
bool is_done(Step step, const Outcome& outcome, const std::vector<Action>& actions);
/// What is still thin before it is recorded, a sentence each. Nothing of it stops anybody.
std::vector<std::string> thin(const Outcome& outcome, const std::vector<Action>& actions, int others_active);

/// Whether all that is done is done by paid people. Source: f.3, SMART action.
bool only_paid(const std::vector<Action>& actions);
/// What stands in the way and neither an action answers nor anybody accepted.
std::vector<const Barrier*> unanswered(const Outcome& outcome, const std::vector<Action>& actions);

/// The actions of one outcome.
std::vector<Action> actions_of(const std::vector<Action>& actions, std::string_view outcome_reference);

}  // namespace stepwise::outcome
