// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "language/language.hpp"
#include "practice/progression/progression_lists.hpp"

namespace stepwise::progression {

/// Who answers for something, frozen when it was given to them. Without a worker it is the team's.
struct Owner {
  std::optional<StaffId> worker = {};
  std::string worker_name = {}, worker_role = {};
  std::optional<TeamId> team = {};
  std::string team_name = {};
};

/// Agreed with the person beforehand, while things go well. Source: reference/practice.md a.7.4.
struct WhenThingsDip {
  std::string early_signs = {}, triggers = {}, what_i_do = {}, who_helps = {}, what_services_do = {}, quick_contact = {};
  std::optional<Date> agreed_on = {};
};
bool is_agreed(const WhenThingsDip& agreed);

/// A small goal on the way.
struct Step {
  std::int64_t id = 0;
  std::string reference = {}, words = {}, who_helps = {};
  std::optional<Date> by_on = {}, settled_on = {};
  std::string how = {};   ///< reached, changed; "" while it is worked on
  std::string note = {};
};

/// From one level of independence to the next, over 6 to 12 months. Being open is "expected to progress".
struct Plan {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Owner owner = {};
  std::string direction = {}, from_level = {}, to_level = {};
  std::string strengths = {}, what_i_want = {}, who_helps = {}, provider = {};
  Date starts_on = {}, ends_on = {}, review_on = {};
  std::optional<Date> ended_on = {};
  std::string ended_how = {}, ended_words = {};
  std::optional<Date> follow_up_due_on = {}, followed_up_on = {};
  std::string follow_up_result = {}, follow_up_note = {};
  WhenThingsDip dips = {};
  std::string amended_reason = {};
  std::vector<Step> steps = {};
};

/// Where somebody was on a day, as the worker and as they themselves see it. Never changed, only put right by another.
struct Level {
  std::int64_t id = 0;
  std::string reference = {};
  Date on = {};
  std::string level = {};
  int rank = 0;                       ///< of the list as it was on that day
  std::string own_level = "not_asked";
  std::optional<int> own_rating = {}; ///< 0 to 10, the person's own
  std::string evidence = {};
  std::optional<double> hours = {};   ///< of support a week on that day
  std::optional<std::int64_t> pence = {};  ///< a week on that day
  Instant recorded_at = {};
  std::string recorded_by = {}, corrects = {}, corrected_by = {}, correction_reason = {};
};

/// Something on the way: gain, plateau, dip, relapse, life_event, recovery. No other kind exists, and none says it went wrong.
struct Happening {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Date on = {};
  std::string kind = {}, words = {}, noticed_by = {};
  std::string level_before = {};           ///< of a dip or relapse: where it began
  std::optional<int> rank_before = {};
  Owner owner = {};                        ///< of a dip or relapse
  std::optional<Date> answer_by = {};      ///< of a dip or relapse: when somebody should have talked it through
  std::string settles = {};                ///< of a recovery: the dip that is over
  Instant recorded_at = {};
  std::string recorded_by = {}, withdrawn_reason = {};
};
bool is_dip_kind(std::string_view kind);
/// A dip or relapse that was not recorded by mistake.
bool is_dip(const Happening& event);

/// What was decided on the day help after a dip ended. A named person decides; nothing ends or returns by itself.
struct Decision {
  Date on = {};
  std::string decision = {};          ///< ended, extended, long_term
  std::optional<Date> until_on = {};  ///< the next day somebody looks
  std::string reason = {};
  std::optional<Date> looked_on = {}; ///< the occupational therapist's look
  std::string looked_by = {}, new_goals = {}, by_name = {};
};
/// The answer to a dip. Source: reference/practice.md a.7.3.
struct Answer {
  std::int64_t id = 0;
  std::string reference = {}, dip = {};
  Date on = {};
  std::string what_happened = {}, what_i_want = {}, what_still_works = {}, what_the_plan_said = {}, help = {};
  std::string support = {}, support_reason = {};  ///< none, temporary, earlier_package
  Date until_on = {};
  std::optional<StaffId> reviewer = {};
  std::string reviewer_name = {};
  std::string safeguarding = "not_asked", budget = "not_asked";  ///< whether the worker considered them: prompts, never acts
  std::string recorded_by = {};
  std::vector<Decision> decisions = {};
};

/// A risk worth taking, agreed. What came of it is learning.
struct Risk {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string risk = {}, why_it_matters = {}, safeguards = {}, who_agreed = {}, if_it_goes_wrong = {};
  Date agreed_on = {}, look_again_on = {};
  Owner owner = {};
  std::optional<Date> learned_on = {};
  std::string how_it_went = {}, learning = {};
};

/// How somebody met the person when it was a weekly meeting of short-term help, which stands in that room's record.
inline constexpr std::string_view weekly_meeting = "weekly";
struct Meeting {
  Date on = {};
  std::string how = {};
  bool person_there = false;
  std::string note = {}, recorded_by = {};
};

/// Everything on record about one person's progression; newest last, but plans and risks newest first.
struct Journey {
  std::vector<Plan> plans = {};
  std::vector<Level> levels = {};       ///< by day
  std::vector<Happening> happenings = {};
  std::vector<Answer> answers = {};
  std::vector<Risk> risks = {};
  std::vector<Meeting> meetings = {};
  std::optional<Date> died_on = {};
};
const Plan* open_plan(const Journey& journey);
const Answer* answer_to(const Journey& journey, std::string_view dip);

/// Days that a council may choose (settings progression.*); what is not set is as here. [ours, a.7]
struct Rhythm {
  int meet_days = 7;        ///< somebody meets the person at least this often
  int answer_days = 3;      ///< from a dip to talking it through
  int guard_days = 84;      ///< after a dip, more support opens the answer first
  int stuck_days = 84;      ///< a dip as long as this stands in a list of its own
  int steady_days = 28;     ///< at the plan's level as long as this: ready to step down
  int follow_up_days = 84;  ///< after a plan's end, somebody asks whether it holds
};
inline constexpr int longest_help_days = 42, shortest_plan_months = 6, longest_plan_months = 12;

/// Where a dip stands. Derived by standing_of and kept nowhere.
enum class DipStatus {
  to_answer,    ///< nobody has talked it through yet
  helped,       ///< answered; the next look is on the answer's or the last extension's day
  watched,      ///< extra help has ended, the level of before is not back yet
  back,         ///< the level of before is back, or the person is steady again
  new_goals,    ///< long-term help with new goals
  closed,       ///< the person has died, or it was recorded by mistake
};
std::string_view status_key(DipStatus status);
Message status_words(DipStatus status);
struct Standing {
  DipStatus status = DipStatus::to_answer;
  std::optional<Date> next = {};     ///< open ones always have one; past means that it is due
  std::optional<Date> back_on = {};  ///< when the level of before was back
  bool open() const { return next.has_value(); }
};
/// When the level a dip began from was first back, after the dip.
std::optional<Date> back_on(const Happening& dip, std::span<const Level> levels);
Standing standing_of(const Journey& journey, const Happening& dip);
/// Whether help in a dip may become long-term: its new goals need an open plan, whose owner answers for them.
bool may_be_long_term(const Journey& journey);
/// Dips that are open, oldest first.
std::vector<const Happening*> open_dips(const Journey& journey);

/// Where a plan stands, and the next day somebody has to do something about it. Nothing when it is over.
struct PlanStanding {
  enum class Where { open, to_follow_up, over } where = Where::open;
  std::optional<Date> next = {};
};
PlanStanding standing_of(const Plan& plan, std::optional<Date> died_on);

/// What a line of levels says, without any start again after a dip.
struct Reached {
  const Level* now = nullptr;      ///< the latest
  const Level* highest = nullptr;  ///< the first day of the highest
};
Reached reached(std::span<const Level> levels);
/// Those that stand: not put right by another.
std::vector<Level> standing_levels(std::span<const Level> levels);

/// How a plan goes by its own declared direction, and by nothing else. Source: reference/practice.md a.7.8.
enum class Going { as_hoped, on_the_way, not_told };
Going going(const Plan& plan, int from_rank, int to_rank, const Level* now);
Message going_words(Going going);
/// What is wrong with a plan's two levels for its direction; "" when nothing is.
std::string direction_problem(std::string_view direction, int from_rank, int to_rank);

/// Day after which nobody having met the person is overdue.
Date meet_by(const Journey& journey, const Plan& plan, const Rhythm& rhythm);
/// At the plan's level or above for long enough, with no open dip: worth asking about less support.
bool ready_to_step_down(const Journey& journey, int to_rank, Date today, const Rhythm& rhythm);
/// A dip or relapse whose answer comes before more support is arranged; nothing when there is none.
const Happening* dip_to_answer_first(const Journey& journey, Date today, const Rhythm& rhythm);

/// Whether the worker is asked for "when things dip" with emphasis: 18 to 25 years old, or mental health the reason.
bool prompts_for_dips(std::optional<Date> born, std::string_view primary_support_reason, Date today);

}  // namespace stepwise::progression
