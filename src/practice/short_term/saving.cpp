// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/saving.hpp"

#include <algorithm>

#include "sql/short_term.hpp"

namespace stepwise::short_term {
namespace {

namespace sql = stepwise::sql::short_term;

std::optional<std::string> token_of(std::string_view form_token) {
  if (form_token.empty()) return std::nullopt;
  return std::string{form_token};
}

void insert_notes(store::WriteTx& tx, PersonId person, EpisodeId episode, const Meeting& meeting) {
  for (const auto& note : meeting.goals)
    tx.run(sql::meeting_goal_insert, {{"person_id", person}, {"episode_id", episode}, {"meeting_id", meeting.id}, {"goal_id", note.goal}, {"rating", note.rating},
                                      {"level", note.level}, {"helped", note.helped}, {"in_the_way", note.in_the_way}, {"next_step", note.next_step}});
}

}  // namespace

void insert_episode(store::WriteTx& tx, PersonId person, Episode& e, std::string_view form_token) {
  e.id = EpisodeId{tx.next_id("short_term_episode")};
  tx.run(sql::episode_insert,
         {{"person_id", person}, {"episode_id", e.id}, {"reference", e.reference}, {"version", e.version}, {"kind", e.kind}, {"recorded_at", e.recorded_at},
          {"begun_on", e.begun_on}, {"contact_reference", e.contact_reference}, {"from_hospital", e.from_hospital}, {"discharged_on", e.discharged_on},
          {"why_now", e.why_now}, {"lead_id", e.owner.lead}, {"lead_name", e.owner.lead_name}, {"lead_role", e.owner.lead_role}, {"team_id", e.owner.team},
          {"team_name", e.owner.team_name}, {"seen_on", e.seen_on}, {"before_event", e.before_event}, {"can_now", e.can_now}, {"want_back", e.want_back},
          {"carer_part", e.carer_part}, {"carer_view", e.carer_view}, {"told_on", e.told_on}, {"hours_start", e.hours_start}, {"goals_agreed_on", e.goals_agreed_on},
          {"hours_agreed", e.hours_agreed}, {"who_does_what", e.who_does_what}, {"ended_on", e.ended_on},
          {"outcome", e.outcome}, {"destination", e.destination}, {"hours_end", e.hours_end}, {"transition_plan", e.transition_plan}, {"ended_words", e.ended_words},
          {"cancelled_on", e.cancelled_on}, {"cancelled_reason", e.cancelled_reason}, {"form_token", token_of(form_token)}});
}

void insert_goal(store::WriteTx& tx, PersonId person, EpisodeId episode, Goal& g, std::string_view form_token) {
  g.id = tx.next_id("short_term_goal");
  tx.run(sql::goal_insert,
         {{"person_id", person}, {"episode_id", episode}, {"goal_id", g.id}, {"reference", g.reference}, {"words", g.words}, {"baseline", g.baseline},
          {"measure", g.measure}, {"target_on", g.target_on}, {"start_rating", g.start_rating}, {"importance", g.importance}, {"difficulty", g.difficulty},
          {"much_less", g.much_less}, {"less", g.less}, {"expected", g.expected}, {"more", g.more}, {"much_more", g.much_more}, {"set_on", g.set_on},
          {"replaces", g.replaces}, {"set_aside_on", g.set_aside_on}, {"set_aside_reason", g.set_aside_reason}, {"end_rating", g.end_rating},
          {"end_level", g.end_level}, {"form_token", token_of(form_token)}});
}

void insert_meeting(store::WriteTx& tx, PersonId person, EpisodeId episode, Meeting& m, std::string_view form_token) {
  m.id = tx.next_id("short_term_meeting");
  tx.run(sql::meeting_insert,
         {{"person_id", person}, {"episode_id", episode}, {"meeting_id", m.id}, {"reference", m.reference}, {"version", m.version}, {"met_on", m.met_on},
          {"attended", m.attended}, {"person_present", m.person_present}, {"hours_planned", m.hours_planned}, {"hours_delivered", m.hours_delivered},
          {"equipment_needed", m.equipment_needed}, {"health", m.health}, {"health_words", m.health_words}, {"carer_view", m.carer_view},
          {"predicted_end_on", m.predicted_end_on}, {"need", m.need}, {"decision", m.decision}, {"reason", m.reason}, {"recorded_at", m.recorded_at},
          {"recorded_by", m.recorded_by}, {"corrected_reason", m.corrected_reason}, {"form_token", token_of(form_token)}});
  insert_notes(tx, person, episode, m);
}

void insert_equipment(store::WriteTx& tx, PersonId person, EpisodeId episode, Equipment& e, std::string_view form_token) {
  e.id = tx.next_id("short_term_equipment");
  tx.run(sql::equipment_insert, {{"person_id", person}, {"episode_id", episode}, {"equipment_id", e.id}, {"reference", e.reference}, {"version", e.version}, {"kind", e.kind},
                                 {"what", e.what}, {"goal_reference", e.goal_reference}, {"given_on", e.given_on}, {"cost_pence", e.cost_pence},
                                 {"next_check_on", e.next_check_on}, {"form_token", token_of(form_token)}});
}

void insert_check(store::WriteTx& tx, PersonId person, EpisodeId episode, std::int64_t equipment, const Check& check) {
  tx.run(sql::check_insert, {{"person_id", person}, {"episode_id", episode}, {"equipment_id", equipment}, {"check_id", tx.next_id("short_term_check")},
                             {"checked_on", check.on}, {"result", check.result}, {"note", check.note}, {"by_name", check.by_name}});
}

void add_spell(store::WriteTx& tx, PersonId person, EpisodeId episode, Spell s) {
  s.id = tx.next_id("short_term_spell");
  tx.run(sql::spell_insert, {{"person_id", person}, {"episode_id", episode}, {"spell_id", s.id}, {"giver", s.giver}, {"provider", s.provider}, {"hours", s.hours},
                             {"asked_at", s.asked_at}, {"first_visit_at", s.first_visit_at}, {"handed_back_on", s.handed_back_on},
                             {"handed_back_reason", s.handed_back_reason}, {"service_reference", s.service_reference}});
}

void save_spell(store::WriteTx& tx, PersonId person, EpisodeId episode, const Spell& s) {
  tx.run(sql::spell_update, {{"person_id", person}, {"episode_id", episode}, {"spell_id", s.id}, {"giver", s.giver}, {"provider", s.provider}, {"hours", s.hours},
                             {"asked_at", s.asked_at}, {"first_visit_at", s.first_visit_at}, {"handed_back_on", s.handed_back_on},
                             {"handed_back_reason", s.handed_back_reason}, {"service_reference", s.service_reference}});
}

void put_ability(store::WriteTx& tx, PersonId person, EpisodeId episode, std::string_view moment, const Ability& ability) {
  tx.run(sql::abilities_delete, {{"person_id", person}, {"episode_id", episode}, {"moment", moment}});
  for (const auto& [activity, help] : ability)
    tx.run(sql::ability_insert, {{"person_id", person}, {"episode_id", episode}, {"moment", moment}, {"activity", activity}, {"help", help}});
}

void save_goal(store::WriteTx& tx, PersonId person, EpisodeId episode, const Goal& goal) {
  tx.run(sql::goal_update, {{"person_id", person}, {"episode_id", episode}, {"goal_id", goal.id}, {"set_aside_on", goal.set_aside_on},
                            {"set_aside_reason", goal.set_aside_reason}, {"end_rating", goal.end_rating}, {"end_level", goal.end_level}});
}

void put_week(store::WriteTx& tx, PersonId person, EpisodeId episode, const Week& week) {
  tx.run(sql::week_delete, {{"person_id", person}, {"episode_id", episode}, {"week_on", week.on}});
  if (!week.planned && !week.delivered) return;
  tx.run(sql::week_insert, {{"person_id", person}, {"episode_id", episode}, {"week_on", week.on}, {"planned", week.planned}, {"delivered", week.delivered},
                            {"from_file", week.from_file}, {"by_name", week.by_name}});
}

void put_follow_up(store::WriteTx& tx, PersonId person, EpisodeId episode, const FollowUp& f) {
  tx.run(sql::follow_up_update, {{"person_id", person}, {"episode_id", episode}, {"point", f.point}, {"due_on", f.due_on}, {"done_on", f.done_on},
                                 {"result", f.result}, {"note", f.note}, {"by_name", f.by_name}});
}

void plan_follow_ups(store::WriteTx& tx, PersonId person, const Case& before, const Episode& episode) {
  const auto is_made = [&](std::string_view point) {
    return std::ranges::any_of(before.follow_ups, [&](const FollowUp& one) { return one.point == point && one.done_on; });
  };
  tx.run(sql::follow_ups_unmade_delete, {{"person_id", person}, {"episode_id", episode.id}});
  for (const auto& planned : follow_ups_after(*episode.ended_on, episode.from_hospital, episode.discharged_on, episode.outcome))
    if (!is_made(planned.point))
      tx.run(sql::follow_up_insert, {{"person_id", person}, {"episode_id", episode.id}, {"point", planned.point}, {"due_on", planned.due}, {"done_on", nullptr},
                                     {"result", ""}, {"note", ""}, {"by_name", ""}});
}

void give_lead(store::WriteTx& tx, PersonId person, EpisodeId episode, std::optional<StaffId> lead, std::string_view name, std::string_view role) {
  tx.run(sql::lead_set, {{"person_id", person}, {"episode_id", episode}, {"lead_id", lead}, {"lead_name", name}, {"lead_role", role}});
}

void insert_case(store::WriteTx& tx, PersonId person, Case& whole) {
  Episode& episode = whole.episode;
  insert_episode(tx, person, episode, "");
  for (const auto& spell : whole.spells) add_spell(tx, person, episode.id, spell);
  put_ability(tx, person, episode.id, "before", whole.before);
  put_ability(tx, person, episode.id, "start", whole.start);
  put_ability(tx, person, episode.id, "end", whole.end);
  std::vector<std::int64_t> ids;
  for (auto& goal : whole.goals) {
    insert_goal(tx, person, episode.id, goal, "");
    ids.push_back(goal.id);
  }
  for (auto& meeting : whole.meetings) {
    for (auto& note : meeting.goals) note.goal = ids.at(static_cast<std::size_t>(note.goal));
    insert_meeting(tx, person, episode.id, meeting, "");
  }
  for (const auto& week : whole.weeks) put_week(tx, person, episode.id, week);
  for (auto& item : whole.equipment) {
    insert_equipment(tx, person, episode.id, item, "");
    for (const auto& check : item.checks) insert_check(tx, person, episode.id, item.id, check);
  }
  for (const auto& f : whole.follow_ups)
    tx.run(sql::follow_up_insert, {{"person_id", person}, {"episode_id", episode.id}, {"point", f.point}, {"due_on", f.due_on}, {"done_on", f.done_on},
                                   {"result", f.result}, {"note", f.note}, {"by_name", f.by_name}});
}

}  // namespace stepwise::short_term
