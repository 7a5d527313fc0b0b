// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/short_term/short_term.hpp"
#include "practice/short_term/lists.hpp"
#include "store/store.hpp"

namespace stepwise::short_term {

/// Whose record an episode, or a look, stands in, by its reference: pass it to the Gate before reading further.
std::optional<std::string> person_of_episode(store::ReadTx& tx, std::string_view reference);
std::optional<std::string> person_of_look(store::ReadTx& tx, std::string_view reference);
/// One episode of a person with all that belongs to it; nothing when it is another's.
std::optional<Case> read_case(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's episodes with all that belongs to them, the newest first.
std::vector<Case> read_cases(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<Look> read_looks(store::ReadTx& tx, const access::ReadablePerson& who);

/// Saves that make something new carry the form's token: a second save with it changes nothing and gives the first one's
/// reference. Each writes an audit line and touches the person. A Fault of kind invalid when the token is of another person's.
Result<std::string> start_episode(store::WriteTx& tx, const access::ChangeablePerson& who, Episode episode, std::string_view form_token, store::AuditLine line);
Result<std::string> add_goal(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Goal goal, std::string_view form_token, store::AuditLine line);
Result<std::string> add_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Meeting meeting, std::string_view form_token, store::AuditLine line);
Result<std::string> add_equipment(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Equipment equipment, std::string_view form_token,
                                  store::AuditLine line);
Result<std::string> add_look(store::WriteTx& tx, const access::ChangeablePerson& who, Look look, std::string_view form_token, store::AuditLine line);

/// What a form's token made already, by its reference: "" when nothing.
std::string goal_made_by(store::ReadTx& tx, std::string_view form_token);
std::string meeting_made_by(store::ReadTx& tx, std::string_view form_token);
std::string equipment_made_by(store::ReadTx& tx, std::string_view form_token);

/// Keeps a changed episode. `episode.version` is the one it was made from; a Fault of kind stale when somebody saved first, and
/// nothing is then changed. Audited by `line.action`, with the fields before and after; when none of its own changed, with what
/// `line.after` brings.
Result<void> save_episode(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, store::AuditLine line);
/// The ability of one moment (before, start, end) in place of what was there.
void put_ability(store::WriteTx& tx, PersonId person, EpisodeId episode, std::string_view moment, const Ability& ability);
/// Sets a goal aside, or rates it at the end.
void save_goal(store::WriteTx& tx, PersonId person, EpisodeId episode, const Goal& goal);
/// A corrected meeting: stale when somebody corrected it first.
Result<void> save_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, const Meeting& meeting, store::AuditLine line);
/// Another look at something lent: stale when somebody looked first.
Result<void> check_equipment(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, const Equipment& equipment, const Check& check, store::AuditLine line);
void put_week(store::WriteTx& tx, PersonId person, EpisodeId episode, const Week& week);
void put_follow_up(store::WriteTx& tx, PersonId person, EpisodeId episode, const FollowUp& follow_up);
/// Plans what is asked after the end, in place of what was planned: what somebody asked already stays.
void plan_follow_ups(store::WriteTx& tx, PersonId person, const Case& before, const Episode& episode);

/// The service of the national return that goes with a spell: begun with its first visit, ended with an outcome of
/// lists/event_outcome.csv, and put right with it for the reason of `line`. They keep the spell with it. A service that was
/// changed on the page of support since is followed to what it is now.
Result<void> begin_spell(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Episode& episode, Spell spell, const Lists& lists, store::AuditLine line);
Result<void> finish_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, const Spell& spell, Date on, std::string_view outcome,
                          store::AuditLine line);
/// The first visit, the hours and the last day of a spell that is over.
Result<void> correct_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, const Spell& spell, store::AuditLine line);
/// The last day and the outcome of the spell with which the help ended.
Result<void> correct_end_of_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, Date on, std::string_view outcome, store::AuditLine line);
/// Other hours a week from a day on.
Result<void> change_hours(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Case& whole, double hours, Date from, store::AuditLine line);
void add_spell(store::WriteTx& tx, PersonId person, EpisodeId episode, Spell spell);
void save_spell(store::WriteTx& tx, PersonId person, EpisodeId episode, const Spell& spell);

/// Gives an episode to somebody else, or back to its team with no lead.
void give_lead(store::WriteTx& tx, PersonId person, EpisodeId episode, std::optional<StaffId> lead, std::string_view name, std::string_view role);

/// A line of a list: an open episode with its dates. Restricted people never stand in lists.
struct Line {
  std::string reference, kind, person_reference, person_name;
  Owner owner;
  Course course;
  std::optional<Date> predicted_end_on;
  std::string provider;
  std::optional<double> hours;
};
/// Open episodes of a team, of a lead, or of everybody. The caller writes the audited look (`Gate::listed`).
std::vector<Line> open_of_team(store::ReadTx& tx, TeamId team);
std::vector<Line> open_of_lead(store::ReadTx& tx, StaffId lead);
std::vector<Line> open_of_all(store::ReadTx& tx);

/// Weeks in which a meeting fell due, and those in which it was held by the eighth day; of one team, or of all.
struct MeetingsHeld {
  std::int64_t due = 0, held = 0;
};
/// Of the 90 days that ended eight days ago, so that each week has had its chance.
MeetingsHeld meetings_held(store::ReadTx& tx, std::optional<TeamId> team, Date today);

/// A contact that was passed on to short-term help, or to an occupational therapist to start, or somebody who left hospital
/// referred for help, and nobody has begun.
struct Awaited {
  std::string reference;    ///< of the contact, or of the discharge
  std::string resolution;   ///< short_term_help, ot_start; from_hospital
  std::string person_reference, person_name;
  Instant received_at;
  std::optional<TeamId> team;
  std::string team_name;
};
/// What the hospital room says of somebody who left: nothing when there is no such stay, or they have not left.
struct LeftHospital {
  Date on;
  std::string why;
};
std::optional<LeftHospital> left_hospital(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view discharge_reference);

/// Of the last 28 days, the longest waiting first.
std::vector<Awaited> asked_for(store::ReadTx& tx, Date today, int limit = 200);

/// Whose episode a line of a provider's file is about: by the episode's reference, or the newest of that NHS number.
struct Found {
  std::string person_reference, reference;
};
std::optional<Found> find_for_hours(store::ReadTx& tx, std::string_view reference, std::string_view nhs_number);

/// Writes an episode with all that belongs to it as it is, for the demo council: references are given, without audit,
/// service or touch.
void insert_case(store::WriteTx& tx, PersonId person, Case& whole);

}  // namespace stepwise::short_term
