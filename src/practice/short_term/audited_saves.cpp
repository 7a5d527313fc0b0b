// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/audit_words.hpp"
#include "practice/short_term/rows.hpp"
#include "practice/short_term/saving.hpp"
#include "sql/short_term.hpp"

namespace stepwise::short_term {
namespace {

namespace sql = stepwise::sql::short_term;

/// What was saved with this token already: its reference, "" when there is none.
Result<std::string> saved_before(store::ReadTx& tx, const store::Statement& by_token, const access::ChangeablePerson& who, std::string_view form_token) {
  if (form_token.empty()) return std::string{};
  const auto first = tx.one(by_token, {{"form_token", form_token}});
  if (!first) return std::string{};
  if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
  return first->text("reference");
}

void write_line(store::WriteTx& tx, const access::ChangeablePerson& who, store::AuditLine line, std::string_view action, std::string_view subject, const Values& values) {
  if (!action.empty()) line.action = action;
  line.person = who.id();
  line.subject = subject;
  line.after = filled_json(values);
  tx.audit(line);
  tx.touch(who.id());
}

Fault saved_first() { return {FaultKind::stale, t("Someone saved this first. What you typed is still here: look at what they saved, then save again")}; }

}  // namespace

Result<std::string> start_episode(store::WriteTx& tx, const access::ChangeablePerson& who, Episode episode, std::string_view form_token, store::AuditLine line) {
  const auto before = saved_before(tx, sql::episode_by_token, who, form_token);
  if (!before || !before->empty()) return before;
  insert_episode(tx, who.id(), episode, form_token);
  write_line(tx, who, std::move(line), "short_term.asked_for", "short_term:" + episode.reference, values_of(episode));
  return episode.reference;
}

Result<std::string> add_goal(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Goal goal, std::string_view form_token, store::AuditLine line) {
  const auto before = saved_before(tx, sql::goal_by_token, who, form_token);
  if (!before || !before->empty()) return before;
  insert_goal(tx, who.id(), episode.id, goal, form_token);
  write_line(tx, who, std::move(line), "short_term.goal_set", "short_term:" + episode.reference, values_of(goal));
  return goal.reference;
}

Result<std::string> add_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Meeting meeting, std::string_view form_token,
                                store::AuditLine line) {
  const auto before = saved_before(tx, sql::meeting_by_token, who, form_token);
  if (!before || !before->empty()) return before;
  insert_meeting(tx, who.id(), episode.id, meeting, form_token);
  write_line(tx, who, std::move(line), "short_term.met", "short_term:" + episode.reference, values_of(meeting));
  return meeting.reference;
}

Result<std::string> add_equipment(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, Equipment equipment, std::string_view form_token,
                                  store::AuditLine line) {
  const auto before = saved_before(tx, sql::equipment_by_token, who, form_token);
  if (!before || !before->empty()) return before;
  insert_equipment(tx, who.id(), episode.id, equipment, form_token);
  write_line(tx, who, std::move(line), "short_term.equipment_given", "short_term:" + episode.reference, values_of(equipment));
  return equipment.reference;
}

Result<std::string> add_look(store::WriteTx& tx, const access::ChangeablePerson& who, Look look, std::string_view form_token, store::AuditLine line) {
  const auto before = saved_before(tx, sql::look_by_token, who, form_token);
  if (!before || !before->empty()) return before;
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional{std::string{form_token}};
  tx.run(sql::look_insert, {{"person_id", who.id()}, {"look_id", tx.next_id("short_term_look")}, {"reference", look.reference}, {"looked_on", look.looked_on},
                            {"by_id", look.by}, {"by_name", look.by_name}, {"team_id", look.team}, {"team_name", look.team_name}, {"asked_for", look.asked_for},
                            {"what_changed", look.what_changed}, {"could_regain", look.could_regain}, {"goals", look.goals}, {"decision", look.decision},
                            {"reason", look.reason}, {"recorded_at", look.recorded_at}, {"form_token", token}});
  write_line(tx, who, std::move(line), "short_term.looked_first", "short_term_look:" + look.reference, values_of(look));
  return look.reference;
}

Result<void> save_episode(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& e, store::AuditLine line) {
  const auto row = tx.one(sql::episode_by_reference, {{"person_id", who.id()}, {"reference", e.reference}});
  if (!row) return fail(FaultKind::not_found, t("There is no such short-term help"));
  const Episode before = episode_of(*row);
  const auto changed = tx.run(
      sql::episode_update,
      {{"person_id", who.id()}, {"episode_id", e.id}, {"version", e.version}, {"kind", e.kind}, {"begun_on", e.begun_on}, {"contact_reference", e.contact_reference},
       {"from_hospital", e.from_hospital}, {"discharged_on", e.discharged_on}, {"why_now", e.why_now}, {"lead_id", e.owner.lead}, {"lead_name", e.owner.lead_name},
       {"lead_role", e.owner.lead_role}, {"team_id", e.owner.team}, {"team_name", e.owner.team_name}, {"seen_on", e.seen_on}, {"before_event", e.before_event},
       {"can_now", e.can_now}, {"want_back", e.want_back}, {"carer_part", e.carer_part}, {"carer_view", e.carer_view}, {"told_on", e.told_on},
       {"hours_start", e.hours_start}, {"goals_agreed_on", e.goals_agreed_on}, {"hours_agreed", e.hours_agreed}, {"who_does_what", e.who_does_what},
       {"ended_on", e.ended_on}, {"outcome", e.outcome}, {"destination", e.destination}, {"hours_end", e.hours_end},
       {"transition_plan", e.transition_plan}, {"ended_words", e.ended_words}, {"cancelled_on", e.cancelled_on}, {"cancelled_reason", e.cancelled_reason}});
  if (changed == 0) return tl::unexpected{saved_first()};
  line.person = who.id();
  line.subject = "short_term:" + e.reference;
  auto [was, is] = changed_json(values_of(before), values_of(e));
  if (is != "{}") std::tie(line.before, line.after) = std::pair{was, is};
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

Result<void> save_meeting(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, const Meeting& m, store::AuditLine line) {
  const auto whole = read_case(tx, who.readable(), episode.reference);
  if (!whole) return fail(FaultKind::not_found, t("There is no such short-term help"));
  const auto before = std::ranges::find(whole->meetings, m.id, &Meeting::id);
  const auto changed = tx.run(
      sql::meeting_update,
      {{"person_id", who.id()}, {"episode_id", episode.id}, {"meeting_id", m.id}, {"version", m.version}, {"met_on", m.met_on}, {"attended", m.attended},
       {"person_present", m.person_present}, {"hours_planned", m.hours_planned}, {"hours_delivered", m.hours_delivered}, {"equipment_needed", m.equipment_needed},
       {"health", m.health}, {"health_words", m.health_words}, {"carer_view", m.carer_view}, {"predicted_end_on", m.predicted_end_on}, {"need", m.need},
       {"decision", m.decision}, {"reason", m.reason}, {"corrected_reason", m.corrected_reason}});
  if (changed == 0 || before == whole->meetings.end()) return tl::unexpected{saved_first()};
  tx.run(sql::meeting_goals_delete, {{"person_id", who.id()}, {"episode_id", episode.id}, {"meeting_id", m.id}});
  for (const auto& note : m.goals)
    tx.run(sql::meeting_goal_insert, {{"person_id", who.id()}, {"episode_id", episode.id}, {"meeting_id", m.id}, {"goal_id", note.goal}, {"rating", note.rating},
                                      {"level", note.level}, {"helped", note.helped}, {"in_the_way", note.in_the_way}, {"next_step", note.next_step}});
  line.action = "short_term.meeting_corrected";
  line.person = who.id();
  line.subject = "short_term:" + episode.reference;
  line.reason = m.corrected_reason;
  std::tie(line.before, line.after) = changed_json(values_of(*before), values_of(m));
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

Result<void> check_equipment(store::WriteTx& tx, const access::ChangeablePerson& who, const Episode& episode, const Equipment& equipment, const Check& check,
                             store::AuditLine line) {
  const auto changed = tx.run(sql::equipment_update, {{"person_id", who.id()}, {"episode_id", episode.id}, {"equipment_id", equipment.id}, {"version", equipment.version},
                                                      {"next_check_on", equipment.next_check_on}});
  if (changed == 0) return tl::unexpected{saved_first()};
  insert_check(tx, who.id(), episode.id, equipment.id, check);
  write_line(tx, who, std::move(line), "short_term.equipment_checked", "short_term:" + episode.reference,
             {{"what", equipment.what}, {"checked_on", check.on.iso()}, {"result", check.result}, {"next_check_on", equipment.next_check_on ? equipment.next_check_on->iso() : ""}});
  return {};
}

}  // namespace stepwise::short_term
