// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::progression {
namespace {

constexpr int youngest_prompted = 18, oldest_prompted = 25;

const Happening* recovery_of(const Journey& journey, std::string_view dip) {
  const auto at = std::ranges::find_if(journey.happenings, [&](const Happening& event) { return event.settles == dip && event.withdrawn_reason.empty(); });
  return at == journey.happenings.end() ? nullptr : &*at;
}

bool stands(const Level& level) { return level.corrected_by.empty(); }

/// Help that was promised and about which nobody has decided yet.
bool help_runs(const Answer& answer) {
  if (!answer.decisions.empty()) return answer.decisions.back().decision == "extended";
  return answer.support != "none";
}

}  // namespace

bool is_agreed(const WhenThingsDip& agreed) { return !trim(agreed.early_signs).empty() && !trim(agreed.what_i_do).empty() && !trim(agreed.quick_contact).empty(); }

bool is_dip_kind(std::string_view kind) { return kind == "dip" || kind == "relapse"; }
bool is_dip(const Happening& event) { return is_dip_kind(event.kind) && event.withdrawn_reason.empty(); }

const Plan* open_plan(const Journey& journey) {
  const auto at = std::ranges::find_if(journey.plans, [](const Plan& plan) { return !plan.ended_on; });
  return at == journey.plans.end() ? nullptr : &*at;
}

const Answer* answer_to(const Journey& journey, std::string_view dip) {
  const auto at = std::ranges::find(journey.answers, dip, &Answer::dip);
  return at == journey.answers.end() ? nullptr : &*at;
}

std::string_view status_key(DipStatus status) {
  switch (status) {
    case DipStatus::to_answer: return "to_answer";
    case DipStatus::helped: return "helped";
    case DipStatus::watched: return "watched";
    case DipStatus::back: return "back";
    case DipStatus::new_goals: return "new_goals";
    case DipStatus::closed: return "closed";
  }
  return "";
}

Message status_words(DipStatus status) {
  switch (status) {
    case DipStatus::to_answer: return noted("To talk through");
    case DipStatus::helped: return noted("Being helped");
    case DipStatus::watched: return noted("Finding their feet");
    case DipStatus::back: return noted("Back on their feet");
    case DipStatus::new_goals: return noted("New goals");
    case DipStatus::closed: return noted("Closed");
  }
  return noted("Closed");
}

std::optional<Date> back_on(const Happening& dip, std::span<const Level> levels) {
  if (!dip.rank_before) return std::nullopt;
  std::optional<Date> first;
  for (const auto& level : levels)
    if (stands(level) && level.on > dip.on && level.rank >= *dip.rank_before && (!first || level.on < *first)) first = level.on;
  return first;
}

Standing standing_of(const Journey& journey, const Happening& dip) {
  Standing standing;
  standing.back_on = back_on(dip, journey.levels);
  if (!is_dip(dip) || journey.died_on) {
    standing.status = DipStatus::closed;
    return standing;
  }
  const Answer* answer = answer_to(journey, dip.reference);
  const bool over = standing.back_on.has_value() || recovery_of(journey, dip.reference) != nullptr;
  if (over) {
    standing.status = DipStatus::back;
    if (answer != nullptr && help_runs(*answer)) standing.next = answer->decisions.empty() ? answer->until_on : answer->decisions.back().until_on.value_or(answer->until_on);
    return standing;
  }
  if (answer == nullptr) {
    standing.next = dip.answer_by.value_or(dip.on);
    return standing;
  }
  if (answer->decisions.empty()) {
    standing.status = DipStatus::helped;
    standing.next = answer->until_on;
    return standing;
  }
  const Decision& last = answer->decisions.back();
  if (last.decision == "long_term") {
    standing.status = DipStatus::new_goals;
    return standing;
  }
  standing.status = last.decision == "extended" ? DipStatus::helped : DipStatus::watched;
  standing.next = last.until_on.value_or(last.on);
  return standing;
}

bool may_be_long_term(const Journey& journey) { return open_plan(journey) != nullptr; }

std::vector<const Happening*> open_dips(const Journey& journey) {
  std::vector<const Happening*> open;
  for (const auto& event : journey.happenings)
    if (is_dip(event) && standing_of(journey, event).open()) open.push_back(&event);
  return open;
}

PlanStanding standing_of(const Plan& plan, std::optional<Date> died_on) {
  using Where = PlanStanding::Where;
  if (died_on) return {Where::over, {}};
  if (!plan.ended_on) return {Where::open, std::min(plan.review_on, plan.ends_on)};
  if (plan.follow_up_due_on && !plan.followed_up_on) return {Where::to_follow_up, plan.follow_up_due_on};
  return {Where::over, {}};
}

Reached reached(std::span<const Level> levels) {
  Reached found;
  for (const auto& level : levels) {
    if (!stands(level)) continue;
    if (found.now == nullptr || level.on > found.now->on || (level.on == found.now->on && level.id > found.now->id)) found.now = &level;
    if (found.highest == nullptr || level.rank > found.highest->rank || (level.rank == found.highest->rank && level.on < found.highest->on)) found.highest = &level;
  }
  return found;
}

std::vector<Level> standing_levels(std::span<const Level> levels) {
  std::vector<Level> kept;
  std::ranges::copy_if(levels, std::back_inserter(kept), stands);
  return kept;
}

Going going(const Plan& plan, int from_rank, int to_rank, const Level* now) {
  if (now == nullptr) return Going::not_told;
  const bool holding = plan.direction == "maintain" ? now->rank >= from_rank : now->rank >= to_rank;
  return holding ? Going::as_hoped : Going::on_the_way;
}

Message going_words(Going going) {
  switch (going) {
    case Going::as_hoped: return noted("As hoped");
    case Going::on_the_way: return noted("On the way");
    case Going::not_told: return noted("No level recorded yet");
  }
  return noted("On the way");
}

std::string direction_problem(std::string_view direction, int from_rank, int to_rank) {
  if ((direction == "gain" || direction == "regain") && to_rank <= from_rank) return t("Choose a next level that is higher than the level now, or the direction “Keep”");
  if (direction == "maintain" && to_rank != from_rank) return t("To keep what there is, choose the same level for now and next");
  if (direction == "slow_decline" && to_rank > from_rank) return t("To slow a condition, choose the same level as now or a lower one");
  return {};
}

Date meet_by(const Journey& journey, const Plan& plan, const Rhythm& rhythm) {
  Date last = plan.starts_on;
  for (const auto& meeting : journey.meetings)
    if (meeting.person_there) last = std::max(last, meeting.on);
  return last + rhythm.meet_days;
}

bool ready_to_step_down(const Journey& journey, int to_rank, Date today, const Rhythm& rhythm) {
  if (journey.died_on || !open_dips(journey).empty()) return false;
  std::optional<Date> since;
  for (const auto& level : journey.levels) {
    if (!stands(level) || level.on > today) continue;
    if (level.rank < to_rank) since.reset();
    else if (!since) since = level.on;
  }
  return since && today - *since >= rhythm.steady_days;
}

const Happening* dip_to_answer_first(const Journey& journey, Date today, const Rhythm& rhythm) {
  const Happening* latest = nullptr;
  for (const auto& event : journey.happenings)
    if (is_dip(event) && event.on <= today && today - event.on <= rhythm.guard_days && answer_to(journey, event.reference) == nullptr) latest = &event;
  return latest;
}

bool prompts_for_dips(std::optional<Date> born, std::string_view primary_support_reason, Date today) {
  if (primary_support_reason == "mental_health") return true;
  if (!born) return false;
  const int age = age_on(*born, today);
  return age >= youngest_prompted && age <= oldest_prompted;
}

}  // namespace stepwise::progression
