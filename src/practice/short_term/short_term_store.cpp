// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/short_term_store.hpp"

#include <algorithm>

#include "practice/short_term/rows.hpp"
#include "sql/short_term.hpp"

namespace stepwise::short_term {
namespace {

namespace sql = stepwise::sql::short_term;

std::vector<Spell> spells_of(store::ReadTx& tx, PersonId person, EpisodeId episode) {
  std::vector<Spell> spells;
  for (const auto& row : tx.all(sql::spells_of_episode, {{"person_id", person}, {"episode_id", episode}})) spells.push_back(spell_of(row));
  return spells;
}

void read_abilities(store::ReadTx& tx, PersonId person, Case& whole) {
  for (const auto& row : tx.all(sql::abilities_of_episode, {{"person_id", person}, {"episode_id", whole.episode.id}})) {
    const std::string& moment = row.text("moment");
    Ability& into = moment == "before" ? whole.before : moment == "start" ? whole.start : whole.end;
    into.emplace(row.text("activity"), row.text("help"));
  }
}

void read_meetings(store::ReadTx& tx, PersonId person, Case& whole) {
  std::map<std::int64_t, std::vector<GoalNote>> notes;
  for (const auto& row : tx.all(sql::meeting_goals_of_episode, {{"person_id", person}, {"episode_id", whole.episode.id}}))
    notes[row.integer("meeting_id")].push_back(goal_note_of(row));
  for (const auto& row : tx.all(sql::meetings_of_episode, {{"person_id", person}, {"episode_id", whole.episode.id}})) {
    whole.meetings.push_back(meeting_of(row));
    whole.meetings.back().goals = std::move(notes[whole.meetings.back().id]);
  }
}

void read_equipment(store::ReadTx& tx, PersonId person, Case& whole) {
  std::map<std::int64_t, std::vector<Check>> checks;
  for (const auto& row : tx.all(sql::checks_of_episode, {{"person_id", person}, {"episode_id", whole.episode.id}}))
    checks[row.integer("equipment_id")].push_back({row.date("checked_on"), row.text("result"), row.text("note"), row.text("by_name")});
  for (const auto& row : tx.all(sql::equipment_of_episode, {{"person_id", person}, {"episode_id", whole.episode.id}})) {
    whole.equipment.push_back(equipment_of(row));
    whole.equipment.back().checks = std::move(checks[whole.equipment.back().id]);
  }
}

Case whole_of(store::ReadTx& tx, PersonId person, Episode episode) {
  Case whole;
  whole.episode = std::move(episode);
  const EpisodeId id = whole.episode.id;
  if (const auto row = tx.one(sql::died_on, {{"person_id", person}})) whole.died_on = row->maybe_date("died_on");
  whole.spells = spells_of(tx, person, id);
  read_abilities(tx, person, whole);
  for (const auto& row : tx.all(sql::goals_of_episode, {{"person_id", person}, {"episode_id", id}})) whole.goals.push_back(goal_of(row));
  read_meetings(tx, person, whole);
  for (const auto& row : tx.all(sql::weeks_of_episode, {{"person_id", person}, {"episode_id", id}}))
    whole.weeks.push_back({row.date("week_on"), maybe_real(row, "planned"), maybe_real(row, "delivered"), row.flag("from_file"), row.text("by_name")});
  read_equipment(tx, person, whole);
  for (const auto& row : tx.all(sql::follow_ups_of_episode, {{"person_id", person}, {"episode_id", id}}))
    whole.follow_ups.push_back({row.text("point"), row.date("due_on"), row.maybe_date("done_on"), row.text("result"), row.text("note"), row.text("by_name")});
  return whole;
}

std::optional<std::string> person_of(store::ReadTx& tx, const store::Statement& statement, std::string_view reference) {
  const auto row = tx.one(statement, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::string made_by(store::ReadTx& tx, const store::Statement& by_token, std::string_view form_token) {
  if (form_token.empty()) return "";
  const auto row = tx.one(by_token, {{"form_token", form_token}});
  return row ? row->text("reference") : "";
}

std::vector<Line> open_episodes(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> lead) {
  std::vector<Line> lines;
  for (const auto& row : tx.all(sql::open_episodes, {{"team_id", team}, {"lead_id", lead}, {"everybody", !team && !lead}})) lines.push_back(line_of(row));
  return lines;
}

}  // namespace

std::optional<std::string> person_of_episode(store::ReadTx& tx, std::string_view reference) { return person_of(tx, sql::person_of_episode, reference); }
std::optional<std::string> person_of_look(store::ReadTx& tx, std::string_view reference) { return person_of(tx, sql::person_of_look, reference); }

std::string goal_made_by(store::ReadTx& tx, std::string_view form_token) { return made_by(tx, sql::goal_by_token, form_token); }
std::string meeting_made_by(store::ReadTx& tx, std::string_view form_token) { return made_by(tx, sql::meeting_by_token, form_token); }
std::string equipment_made_by(store::ReadTx& tx, std::string_view form_token) { return made_by(tx, sql::equipment_by_token, form_token); }

std::optional<Case> read_case(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::episode_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  return whole_of(tx, who.id(), episode_of(*row));
}

std::vector<Case> read_cases(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Case> cases;
  for (const auto& row : tx.all(sql::episodes_of_person, {{"person_id", who.id()}})) cases.push_back(whole_of(tx, who.id(), episode_of(row)));
  return cases;
}

std::vector<Look> read_looks(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Look> looks;
  for (const auto& row : tx.all(sql::looks_of_person, {{"person_id", who.id()}})) looks.push_back(look_of(row));
  return looks;
}

std::vector<Line> open_of_team(store::ReadTx& tx, TeamId team) { return open_episodes(tx, team, std::nullopt); }
std::vector<Line> open_of_lead(store::ReadTx& tx, StaffId lead) { return open_episodes(tx, std::nullopt, lead); }
std::vector<Line> open_of_all(store::ReadTx& tx) { return open_episodes(tx, std::nullopt, std::nullopt); }

MeetingsHeld meetings_held(store::ReadTx& tx, std::optional<TeamId> team, Date today) {
  constexpr int days_counted = 90;
  const Date until = today - (alert_day + 1);
  const auto row = tx.one(sql::meetings_held, {{"team_id", team ? team->value() : 0}, {"from_on", until - days_counted}, {"until_on", until}});
  return row ? MeetingsHeld{row->integer("due"), row->integer("held")} : MeetingsHeld{};
}

std::vector<Awaited> asked_for(store::ReadTx& tx, Date today, int limit) {
  constexpr int days_back = 365;
  std::vector<Awaited> awaited;
  for (const auto& row : tx.all(sql::asked_for, {{"from_at", noon(today - days_back)}, {"resolutions", ",short_term_help,ot_start,"}, {"row_limit", limit}}))
    awaited.push_back({row.text("contact_reference"), row.text("resolution"), row.text("person_reference"), row.text("given_name") + " " + row.text("family_name"),
                       row.instant("received_at"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")});
  for (const auto& row : tx.all(sql::referred_from_hospital, {{"from_on", today - days_back}, {"row_limit", limit}}))
    awaited.push_back({row.text("reference"), "from_hospital", row.text("person_reference"), row.text("given_name") + " " + row.text("family_name"), noon(row.date("left_on")),
                       maybe_id<TeamId>(row, "team_id"), row.text("team_name")});
  std::ranges::stable_sort(awaited, {}, &Awaited::received_at);
  return awaited;
}

std::optional<LeftHospital> left_hospital(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view discharge_reference) {
  const auto row = tx.one(sql::left_hospital_on, {{"person_id", who.id()}, {"reference", discharge_reference}});
  if (!row || row->is_null("left_on")) return std::nullopt;
  return LeftHospital{row->date("left_on"), row->text("why")};
}

std::optional<Found> find_for_hours(store::ReadTx& tx, std::string_view reference, std::string_view nhs_number) {
  const auto row = tx.one(sql::open_service_reference, {{"reference", reference}, {"nhs_number", nhs_number}});
  if (!row) return std::nullopt;
  return Found{row->text("person_reference"), row->text("reference")};
}

}  // namespace stepwise::short_term
