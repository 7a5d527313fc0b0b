// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/short_term.hpp"

#include <algorithm>
#include <cmath>

namespace stepwise::short_term {
namespace {

constexpr double mean = 50, spread = 10, expected_correlation = 0.3;

std::optional<Date> london(const std::optional<Instant>& at) {
  if (!at) return std::nullopt;
  return at->london_date();
}

void keep_earlier(std::optional<Date>& kept, const std::optional<Date>& other) {
  if (other && (!kept || *other < *kept)) kept = other;
}

}  // namespace

std::vector<const Goal*> Case::active_goals() const {
  std::vector<const Goal*> active;
  for (const auto& one : goals)
    if (one.active()) active.push_back(&one);
  return active;
}

const Goal* Case::goal(std::string_view reference) const {
  const auto found = std::ranges::find(goals, reference, &Goal::reference);
  return found == goals.end() ? nullptr : &*found;
}

const Goal* Case::goal(std::int64_t id) const {
  const auto found = std::ranges::find(goals, id, &Goal::id);
  return found == goals.end() ? nullptr : &*found;
}

Course course_of(const Case& whole) {
  const Episode& episode = whole.episode;
  Course course;
  course.begun_on = episode.begun_on;
  course.seen_on = episode.seen_on;
  course.goals_agreed_on = episode.goals_agreed_on;
  course.ended_on = episode.ended_on;
  course.cancelled_on = episode.cancelled_on;
  course.died_on = whole.died_on;
  for (const auto& spell : whole.spells) {
    keep_earlier(course.helped_since, london(spell.first_visit_at));
    course.asked_on = spell.asked_at.london_date();
    course.first_visit_on = london(spell.first_visit_at);
    course.handed_back_on = spell.handed_back_on;
    course.service_open = spell.first_visit_at && !spell.handed_back_on && !episode.ended_on;
  }
  for (const auto& meeting : whole.meetings) course.last_met_on = std::max(course.last_met_on.value_or(meeting.met_on), meeting.met_on);
  for (const auto& follow_up : whole.follow_ups)
    if (!follow_up.done_on) keep_earlier(course.follow_up_due, follow_up.due_on);
  for (const auto& item : whole.equipment) keep_earlier(course.equipment_check_due, item.next_check_on);
  return course;
}

std::vector<Gap> gaps_of(const Case& whole) {
  std::vector<Gap> gaps;
  for (std::size_t i = 0; i < whole.spells.size(); ++i) {
    const Spell& spell = whole.spells[i];
    if (!spell.handed_back_on) continue;
    Gap gap{*spell.handed_back_on, std::nullopt, spell.provider};
    for (std::size_t next = i + 1; next < whole.spells.size() && !gap.until; ++next) gap.until = london(whole.spells[next].first_visit_at);
    for (const auto& end : {whole.episode.ended_on, whole.died_on}) keep_earlier(gap.until, end);
    if (!gap.until || *gap.until > gap.from) gaps.push_back(std::move(gap));
  }
  return gaps;
}

std::optional<Date> predicted_end(const Case& whole, int usual_days) {
  for (auto meeting = whole.meetings.rbegin(); meeting != whole.meetings.rend(); ++meeting)
    if (meeting->predicted_end_on) return meeting->predicted_end_on;
  const auto since = course_of(whole).helped_since;
  if (!since) return std::nullopt;
  return *since + usual_days;
}

std::optional<double> goal_attainment(const std::vector<Goal>& goals) {
  double sum = 0, weights = 0, squares = 0;
  for (const auto& goal : goals) {
    if (!goal.end_level) continue;
    const double weight = goal.importance * goal.difficulty;
    sum += weight * *goal.end_level;
    weights += weight;
    squares += weight * weight;
  }
  if (weights == 0) return std::nullopt;
  return mean + spread * sum / std::sqrt((1 - expected_correlation) * squares + expected_correlation * weights * weights);
}

bool serves(const Look& look, Date today) {
  return look.decision == "more_support" && look.looked_on <= today && today - look.looked_on <= look_serves_days;
}

Date monday_of(Date day) { return day - (day.weekday() - 1); }

}  // namespace stepwise::short_term
