// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/audit_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stepwise::short_term {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }
std::string moment(const std::optional<Instant>& at) { return at ? at->iso() : ""; }
std::string hours(const std::optional<double>& number) { return number ? fmt::format("{:g}", *number) : ""; }
template <class Number>
std::string whole(const std::optional<Number>& number) {
  return number ? std::to_string(*number) : "";
}

}  // namespace

Values values_of(const Episode& e) {
  return {{"kind", e.kind}, {"begun_on", e.begun_on.iso()}, {"from_hospital", e.from_hospital ? "yes" : ""}, {"discharged_on", day(e.discharged_on)},
          {"why_now", e.why_now}, {"lead", e.owner.lead_name}, {"team", e.owner.team_name}, {"seen_on", day(e.seen_on)},
          {"before_event", e.before_event}, {"can_now", e.can_now}, {"want_back", e.want_back}, {"carer_part", e.carer_part},
          {"carer_view", e.carer_view}, {"told_on", day(e.told_on)}, {"hours_start", hours(e.hours_start)}, {"goals_agreed_on", day(e.goals_agreed_on)},
          {"hours_agreed", hours(e.hours_agreed)}, {"who_does_what", e.who_does_what},
          {"ended_on", day(e.ended_on)}, {"outcome", e.outcome}, {"destination", e.destination}, {"hours_end", hours(e.hours_end)},
          {"transition_plan", e.transition_plan}, {"ended_words", e.ended_words}, {"cancelled_on", day(e.cancelled_on)},
          {"cancelled_reason", e.cancelled_reason}};
}

Values values_of(const Meeting& m) {
  Values values{{"met_on", m.met_on.iso()}, {"attended", m.attended}, {"person_present", m.person_present ? "yes" : "no"},
                {"hours_planned", hours(m.hours_planned)}, {"hours_delivered", hours(m.hours_delivered)}, {"equipment_needed", m.equipment_needed},
                {"health", m.health}, {"health_words", m.health_words}, {"carer_view", m.carer_view}, {"predicted_end_on", day(m.predicted_end_on)},
                {"need", m.need}, {"decision", m.decision}, {"reason", m.reason}};
  for (const auto& note : m.goals) {
    const std::string goal = "goal_" + std::to_string(note.goal);
    values.emplace_back(goal + "_rating", whole(note.rating));
    values.emplace_back(goal + "_level", whole(note.level));
    values.emplace_back(goal + "_helped", note.helped);
    values.emplace_back(goal + "_in_the_way", note.in_the_way);
    values.emplace_back(goal + "_next_step", note.next_step);
  }
  return values;
}

Values values_of(const Goal& g) {
  return {{"words", g.words}, {"baseline", g.baseline}, {"measure", g.measure}, {"target_on", day(g.target_on)}, {"start_rating", whole(g.start_rating)},
          {"expected", g.expected}, {"replaces", g.replaces}, {"set_aside_on", day(g.set_aside_on)}, {"set_aside_reason", g.set_aside_reason},
          {"end_rating", whole(g.end_rating)}, {"end_level", whole(g.end_level)}};
}

Values values_of(const Equipment& e) {
  return {{"kind", e.kind}, {"what", e.what}, {"goal", e.goal_reference}, {"given_on", e.given_on.iso()}, {"cost_pence", whole(e.cost_pence)},
          {"next_check_on", day(e.next_check_on)}, {"use", e.use()}};
}

Values values_of(const Look& l) {
  return {{"looked_on", l.looked_on.iso()}, {"asked_for", l.asked_for}, {"what_changed", l.what_changed}, {"could_regain", l.could_regain},
          {"goals", l.goals}, {"decision", l.decision}, {"reason", l.reason}};
}

Values values_of(const Spell& s) {
  return {{"giver", s.giver}, {"provider", s.provider}, {"hours", hours(s.hours)}, {"asked_at", s.asked_at.iso()}, {"first_visit_at", moment(s.first_visit_at)},
          {"handed_back_on", day(s.handed_back_on)}, {"handed_back_reason", s.handed_back_reason}};
}

std::string week_json(const Week& w) { return filled_json({{"week_on", w.on.iso()}, {"planned", hours(w.planned)}, {"delivered", hours(w.delivered)}}); }

std::string filled_json(const Values& values) {
  auto json = nlohmann::json::object();
  for (const auto& [name, value] : values)
    if (!value.empty()) json[name] = value;
  return json.dump();
}

std::pair<std::string, std::string> changed_json(const Values& before, const Values& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto value_in = [](const Values& values, const std::string& name) -> std::string {
    for (const auto& [known, value] : values)
      if (known == name) return value;
    return "";
  };
  for (const auto& [name, value] : after)
    if (const std::string old = value_in(before, name); old != value) {
      was[name] = old;
      is[name] = value;
    }
  for (const auto& [name, value] : before)
    if (!value.empty() && value_in(after, name).empty()) {
      was[name] = value;
      is[name] = "";
    }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::short_term
