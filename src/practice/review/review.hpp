// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/progression/progression.hpp"
#include "practice/review/scales.hpp"

namespace stepwise::review {

/// Whose it is, frozen when it was given to them. Without a worker it is the team's.
using progression::Owner;

struct Lists {
  CodeList kind, trigger, decision, method, achieved, carer, advocate, audit;
  /// A missing or torn list is a Fault that names it.
  static Result<Lists> load();
  /// The national reason of a review (lists/review_reason.csv): the trigger's where there is one, else the kind's.
  std::string national_reason(std::string_view kind_code, std::string_view trigger_code) const;
};

/// How one outcome of the plan goes, said at a review. Its words are those of that day.
struct OutcomeNote {
  std::string outcome_reference = {}, words = {}, direction = {};
  View own = {}, others = {};
  std::string others_name = {}, difference_words = {};
  std::string result = {};                 ///< fully_met, partially_met, not_met: agreed, or ""
  std::string evidence = {}, working = {}, not_working = {};
  std::string keep = {};                   ///< keep, change, drop, new; "" not said
  std::optional<int> level = {};           ///< -2 to +2, by what was written the time before
  int importance = 1, difficulty = 1;
  std::string next_less = {}, next_expected = {}, next_more = {};  ///< written now, for the next review
  bool of_carer = false;                   ///< the person has this outcome as a carer: only for those who support carers
};
/// The top two of what works, what does not, and what the future holds. Source: reference/practice.md g.2.
struct Top {
  std::string kind = {};                   ///< working, not_working, future
  int place = 1;
  std::string words = {};
};
/// What was decided, and what follows.
struct Decision {
  std::string code = {}, reason = {};      ///< lists/review_decision.csv
  std::string less_because = {};           ///< need_reduced, circumstances_changed
  std::string person_view = {}, person_words = {};  ///< agrees, disagrees, no_view, did_not_say
  std::string service_reference = {};
  std::optional<double> new_units = {};    ///< of that service a week
  std::optional<std::int64_t> change_pence = {};    ///< a week; less is negative
  std::optional<Date> takes_effect_on = {};
  std::string follow_what = {};
  std::optional<Date> follow_by = {};
  std::optional<StaffId> follow_worker = {};
  std::string follow_worker_name = {};
};
/// What was talked about.
struct Talk {
  std::string method = {}, who_came = {}, who_wanted = {};
  std::string about_me = {}, about_me_words = {}, community = {}, risks = {}, money_words = {};
  std::optional<double> hours_then = {};
  std::optional<std::int64_t> pence_then = {};
  std::string carer_offer = {}, carer_words = {}, safety = {}, advocate = {};
  std::string try_next = {};               ///< what could be tried next: never empty in a finished review
  std::string achieved = {}, achieved_with = {};
};
struct Review {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = {}, trigger = {}, why = {}, plan_reference = {};
  Date due_on = {}, limit_on = {};
  std::string due_because = {};
  Owner owner = {};
  std::string trusted_reference = {};
  Instant made_at = {};
  std::string made_by = {};
  std::optional<Date> refused_on = {}, cancelled_on = {};
  std::string stopped_reason = {};
  std::optional<Date> begun_on = {}, finished_on = {};
  std::string finished_by = {}, care_event_reference = {};
  Talk talk = {};
  Decision decision = {};
  std::optional<Date> followed_on = {};
  std::string follow_words = {};
  std::optional<Date> copy_on = {};
  std::string copy_how = {};
  bool audit_picked = false;
  std::optional<Date> audited_on = {};
  std::string audited_by = {}, audit_result = {}, audit_words = {};
  std::string next_reference = {};
  std::vector<OutcomeNote> outcomes = {};
  std::vector<Top> tops = {};
};

/// When a review is due, and the day the law or the plan allows at the latest.
struct DueDay {
  Date due_on, limit_on;
};
/// Weeks until the first light look: 6 to 8. Months between reviews at most: 12; of a direct payment 6 the first time. Days to hold one
/// that was asked for. Source: reference/practice.md g.1; the last is ours.
inline constexpr int first_from_days = 42, first_to_days = 56, most_months = 12, first_payment_months = 6, asked_for_days = 14;
/// From the day a plan began, the last review was held, or something happened. `first`: none was held before; `wanted` is the day the
/// plan names, kept when it is no later than allowed; `within_days` is the trigger's.
DueDay due_for(std::string_view kind, Date from, bool first, std::optional<Date> wanted, int within_days = asked_for_days);

/// Where a review stands. Never stored.
enum class Standing { to_come, due_soon, overdue, held, to_follow_up, done, refused, cancelled, closed_after_death };
/// Due within so many days is due soon; after its day it is overdue. The one definition, for lists, work and measures. [ours]
inline constexpr int soon_days = 28;
/// Days to finish writing after it was held. [ours]
inline constexpr int writing_days = 14;
Standing standing_of(const Review& review, Date today, std::optional<Date> died_on = {});
std::string_view standing_key(Standing standing);
Message standing_words(Standing standing);
bool is_open(Standing standing);

/// The next thing to do, and by when; nothing when nothing is left.
enum class What { hold, finish, follow_up, sample };
struct Next {
  What what;
  Date by;
};
std::optional<Next> next_of(const Review& review, std::optional<Date> died_on = {});
Message what_words(What what);

/// Whether a planned review's result was agreed: those must have one for the national return.
bool needs_result(const Review& review, const Lists& lists);
/// What is still to add before it is finished. Field names are those of its forms.
std::vector<Problem> finish_problems(const Review& review, const Lists& lists, std::optional<Date> died_on = {});
/// Both saw it two points apart, and nothing is written of the talk about it.
bool is_to_talk_about(const OutcomeNote& note);
/// Whether somebody said at a review how an outcome goes, if only that nobody was asked.
bool is_looked_at(const Review& review, std::string_view outcome_reference);
/// The T score over the outcomes that have a level; nothing without one.
std::optional<double> t_score_of(const Review& review);
/// The level descriptions of an outcome that were written at an earlier review, the latest; nothing when none were.
const OutcomeNote* levels_before(std::span<const Review> reviews, const Review& now, std::string_view outcome_reference);
/// The same outcome the time before it was rated.
const OutcomeNote* noted_before(std::span<const Review> reviews, const Review& now, std::string_view outcome_reference);

}  // namespace stepwise::review
