// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "practice/short_term/course.hpp"

namespace stepwise::short_term {

using EpisodeId = Id<struct ShortTermEpisodeTag>;

/// Whose it is. Frozen names: a later change of team changes nothing. Without a lead it is the team's.
struct Owner {
  std::optional<StaffId> lead;
  std::string lead_name, lead_role;
  TeamId team{0};
  std::string team_name;
};

/// One provider's time with the person, or our own team's.
struct Spell {
  std::int64_t id = 0;
  std::string giver;               ///< lists/short_term_giver.csv
  std::string provider;
  double hours = 0;                ///< planned, a week
  Instant asked_at;
  std::optional<Instant> first_visit_at;
  std::optional<Date> handed_back_on;
  std::string handed_back_reason;
  std::string service_reference;   ///< the care event it became
};

/// How much help each activity takes, by code of lists/short_term_activity.csv: codes of lists/short_term_help_needed.csv.
using Ability = std::map<std::string, std::string>;

struct FollowUp {
  std::string point;               ///< week_4, week_12, week_13
  Date due_on;
  std::optional<Date> done_on;
  std::string result, note, by_name;
};

/// An episode of short-term help on record.
struct Episode {
  EpisodeId id{0};
  std::string reference;
  std::int64_t version = 1;
  std::string kind;                ///< lists/short_term_help.csv
  Instant recorded_at;
  Date begun_on;
  std::string contact_reference;
  bool from_hospital = false;
  std::optional<Date> discharged_on;
  std::string why_now;
  Owner owner;
  std::optional<Date> seen_on;
  std::string before_event, can_now, want_back, carer_part, carer_view;
  std::optional<Date> told_on;
  std::optional<double> hours_start;
  std::optional<Date> goals_agreed_on;
  std::optional<double> hours_agreed;
  std::string who_does_what;
  std::optional<Date> ended_on;
  std::string outcome, destination;
  std::optional<double> hours_end;
  std::string transition_plan, ended_words;
  std::optional<Date> cancelled_on;
  std::string cancelled_reason;
};

/// A goal in the person's words. It is never rewritten: one that changes is set aside, and the new one names it.
struct Goal {
  std::int64_t id = 0;
  std::string reference, words, baseline, measure;
  std::optional<Date> target_on;
  std::optional<int> start_rating;                          ///< 0 to 10
  int importance = 1, difficulty = 1;                       ///< 0 to 3
  std::string much_less, less, expected, more, much_more;   ///< goal attainment, -2 to +2, written before starting
  Date set_on;
  std::string replaces;
  std::optional<Date> set_aside_on;
  std::string set_aside_reason;
  std::optional<int> end_rating, end_level;
  bool active() const { return !set_aside_on; }
};
/// A goal at one meeting.
struct GoalNote {
  std::int64_t goal = 0;
  std::optional<int> rating;       ///< 0 to 10, the person's own
  std::optional<int> level;        ///< -2 to +2
  std::string helped, in_the_way, next_step;
  friend bool operator==(const GoalNote&, const GoalNote&) = default;
};
struct Meeting {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Date met_on;
  std::string attended;
  bool person_present = false;
  std::optional<double> hours_planned, hours_delivered;
  std::string equipment_needed, health, health_words, carer_view;
  std::optional<Date> predicted_end_on;
  std::string need = "not_known";
  std::string decision, reason;
  Instant recorded_at;
  std::string recorded_by, corrected_reason;
  std::vector<GoalNote> goals;
};
struct Week {
  Date on;                         ///< its Monday
  std::optional<double> planned, delivered;
  bool from_file = false;
  std::string by_name;
};
struct Check {
  Date on;
  std::string result, note, by_name;
};
/// Something lent or put in, followed over time.
struct Equipment {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  std::string kind, what, goal_reference;
  Date given_on;
  std::optional<std::int64_t> cost_pence;
  std::optional<Date> next_check_on;
  std::vector<Check> checks;       ///< oldest first
  std::string use() const { return checks.empty() ? "not_checked" : checks.back().result; }
};

/// An episode with all that belongs to it: what its page is made of.
struct Case {
  Episode episode;
  std::optional<Date> died_on;     ///< of the person
  std::vector<Spell> spells;       ///< oldest first
  Ability before, start, end;
  std::vector<Goal> goals;
  std::vector<Meeting> meetings;   ///< oldest first
  std::vector<Week> weeks;
  std::vector<Equipment> equipment;
  std::vector<FollowUp> follow_ups;

  const Spell* spell() const { return spells.empty() ? nullptr : &spells.back(); }
  std::vector<const Goal*> active_goals() const;
  const Goal* goal(std::string_view reference) const;
  const Goal* goal(std::int64_t id) const;
};
/// The dates that decide where it stands.
Course course_of(const Case& whole);
inline State state_of(const Case& whole) { return state_of(course_of(whole)); }

/// The days nobody was there to help: from a hand-back to the next provider's first visit, or the end, or until today.
/// There is none where the next came before the last left, or the person died.
struct Gap {
  Date from;
  std::optional<Date> until;
  std::string provider;            ///< who handed back
};
std::vector<Gap> gaps_of(const Case& whole);

/// The day it should end: what the latest meeting said, or the usual length from the first visit. Nothing before that.
std::optional<Date> predicted_end(const Case& whole, int usual_days);

/// The T score of goal attainment scaling over goals with an end level, weighted by importance times difficulty; nothing when
/// there is none, or all weights are nought. Source: reference/practice.md g.3.
std::optional<double> goal_attainment(const std::vector<Goal>& goals);

/// At most so many goals at a time. Source: reference/practice.md c.
inline constexpr std::size_t most_goals = 5;

/// Somebody supported asks for more: what the occupational therapist saw first. Source: reference/practice.md c, Coventry.
struct Look {
  std::int64_t id = 0;
  std::string reference;
  Date looked_on;
  std::optional<StaffId> by;
  std::string by_name;
  std::optional<TeamId> team;
  std::string team_name;
  std::string asked_for, what_changed, could_regain, goals;
  std::string decision;            ///< short_term_help, more_support, no_change
  std::string reason;
  Instant recorded_at;
};
/// Days for which a look that agreed to more support serves. [ours]
inline constexpr int look_serves_days = 42;
bool serves(const Look& look, Date today);

/// The Monday of a day's week.
Date monday_of(Date day);

}  // namespace stepwise::short_term
