// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/rows.hpp"

namespace stepwise::short_term {
namespace {

std::optional<int> maybe_number(const store::Row& row, std::string_view column) {
  if (const auto number = row.maybe_integer(column)) return static_cast<int>(*number);
  return std::nullopt;
}

std::optional<Date> london(const store::Row& row, std::string_view column) {
  if (const auto at = row.maybe_instant(column)) return at->london_date();
  return std::nullopt;
}

Owner owner_of(const store::Row& row) {
  return {maybe_id<StaffId>(row, "lead_id"), row.text("lead_name"), "", row.id<TeamId>("team_id"), row.text("team_name")};
}

void read_start(Episode& episode, const store::Row& row) {
  episode.owner = owner_of(row);
  episode.owner.lead_role = row.text("lead_role");
  episode.seen_on = row.maybe_date("seen_on");
  episode.before_event = row.text("before_event");
  episode.can_now = row.text("can_now");
  episode.want_back = row.text("want_back");
  episode.carer_part = row.text("carer_part");
  episode.carer_view = row.text("carer_view");
  episode.told_on = row.maybe_date("told_on");
  episode.hours_start = maybe_real(row, "hours_start");
  episode.goals_agreed_on = row.maybe_date("goals_agreed_on");
  episode.hours_agreed = maybe_real(row, "hours_agreed");
  episode.who_does_what = row.text("who_does_what");
}

void read_end(Episode& episode, const store::Row& row) {
  episode.ended_on = row.maybe_date("ended_on");
  episode.outcome = row.text("outcome");
  episode.destination = row.text("destination");
  episode.hours_end = maybe_real(row, "hours_end");
  episode.transition_plan = row.text("transition_plan");
  episode.ended_words = row.text("ended_words");
  episode.cancelled_on = row.maybe_date("cancelled_on");
  episode.cancelled_reason = row.text("cancelled_reason");
}

}  // namespace

std::optional<double> maybe_real(const store::Row& row, std::string_view column) {
  if (row.is_null(column)) return std::nullopt;
  return row.real(column);
}

Episode episode_of(const store::Row& row) {
  Episode episode;
  episode.id = row.id<EpisodeId>("episode_id");
  episode.reference = row.text("reference");
  episode.version = row.integer("version");
  episode.kind = row.text("kind");
  episode.recorded_at = row.instant("recorded_at");
  episode.begun_on = row.date("begun_on");
  episode.contact_reference = row.text("contact_reference");
  episode.from_hospital = row.flag("from_hospital");
  episode.discharged_on = row.maybe_date("discharged_on");
  episode.why_now = row.text("why_now");
  read_start(episode, row);
  read_end(episode, row);
  return episode;
}

Spell spell_of(const store::Row& row) {
  return {row.integer("spell_id"),           row.text("giver"),          row.text("provider"),           row.real("hours"),
          row.instant("asked_at"),           row.maybe_instant("first_visit_at"), row.maybe_date("handed_back_on"), row.text("handed_back_reason"),
          row.text("service_reference")};
}

Goal goal_of(const store::Row& row) {
  Goal goal;
  goal.id = row.integer("goal_id");
  goal.reference = row.text("reference");
  goal.words = row.text("words");
  goal.baseline = row.text("baseline");
  goal.measure = row.text("measure");
  goal.target_on = row.maybe_date("target_on");
  goal.start_rating = maybe_number(row, "start_rating");
  goal.importance = static_cast<int>(row.integer("importance"));
  goal.difficulty = static_cast<int>(row.integer("difficulty"));
  goal.much_less = row.text("much_less");
  goal.less = row.text("less");
  goal.expected = row.text("expected");
  goal.more = row.text("more");
  goal.much_more = row.text("much_more");
  goal.set_on = row.date("set_on");
  goal.replaces = row.text("replaces");
  goal.set_aside_on = row.maybe_date("set_aside_on");
  goal.set_aside_reason = row.text("set_aside_reason");
  goal.end_rating = maybe_number(row, "end_rating");
  goal.end_level = maybe_number(row, "end_level");
  return goal;
}

Meeting meeting_of(const store::Row& row) {
  Meeting meeting;
  meeting.id = row.integer("meeting_id");
  meeting.reference = row.text("reference");
  meeting.version = row.integer("version");
  meeting.met_on = row.date("met_on");
  meeting.attended = row.text("attended");
  meeting.person_present = row.flag("person_present");
  meeting.hours_planned = maybe_real(row, "hours_planned");
  meeting.hours_delivered = maybe_real(row, "hours_delivered");
  meeting.equipment_needed = row.text("equipment_needed");
  meeting.health = row.text("health");
  meeting.health_words = row.text("health_words");
  meeting.carer_view = row.text("carer_view");
  meeting.predicted_end_on = row.maybe_date("predicted_end_on");
  meeting.need = row.text("need");
  meeting.decision = row.text("decision");
  meeting.reason = row.text("reason");
  meeting.recorded_at = row.instant("recorded_at");
  meeting.recorded_by = row.text("recorded_by");
  meeting.corrected_reason = row.text("corrected_reason");
  return meeting;
}

GoalNote goal_note_of(const store::Row& row) {
  return {row.integer("goal_id"), maybe_number(row, "rating"), maybe_number(row, "level"), row.text("helped"), row.text("in_the_way"), row.text("next_step")};
}

Equipment equipment_of(const store::Row& row) {
  Equipment item;
  item.id = row.integer("equipment_id");
  item.reference = row.text("reference");
  item.version = row.integer("version");
  item.kind = row.text("kind");
  item.what = row.text("what");
  item.goal_reference = row.text("goal_reference");
  item.given_on = row.date("given_on");
  item.cost_pence = row.maybe_integer("cost_pence");
  item.next_check_on = row.maybe_date("next_check_on");
  return item;
}

Look look_of(const store::Row& row) {
  return {row.integer("look_id"),     row.text("reference"),    row.date("looked_on"), maybe_id<StaffId>(row, "by_id"), row.text("by_name"),
          maybe_id<TeamId>(row, "team_id"), row.text("team_name"), row.text("asked_for"), row.text("what_changed"), row.text("could_regain"),
          row.text("goals"),          row.text("decision"),     row.text("reason"),    row.instant("recorded_at")};
}

Line line_of(const store::Row& row) {
  Line line;
  line.reference = row.text("reference");
  line.kind = row.text("kind");
  line.person_reference = row.text("person_reference");
  line.person_name = row.text("given_name") + " " + row.text("family_name");
  line.owner = owner_of(row);
  line.predicted_end_on = row.maybe_date("predicted_end_on");
  line.provider = row.text("provider");
  line.hours = maybe_real(row, "hours");
  Course& course = line.course;
  course.begun_on = row.date("begun_on");
  course.seen_on = row.maybe_date("seen_on");
  course.goals_agreed_on = row.maybe_date("goals_agreed_on");
  course.asked_on = london(row, "asked_at");
  course.first_visit_on = london(row, "first_visit_at");
  course.handed_back_on = row.maybe_date("handed_back_on");
  course.helped_since = london(row, "helped_at");
  course.last_met_on = row.maybe_date("last_met_on");
  course.ended_on = row.maybe_date("ended_on");
  course.died_on = row.maybe_date("died_on");
  course.follow_up_due = row.maybe_date("follow_up_due");
  course.equipment_check_due = row.maybe_date("check_due");
  course.service_open = course.first_visit_on && !course.handed_back_on && !course.ended_on;
  return line;
}

}  // namespace stepwise::short_term
