// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/team_list.hpp"

#include <algorithm>
#include <array>

#include "practice/progression/progression_site.hpp"

namespace stepwise::progression {
namespace {

constexpr std::array all_lists{TeamList::everyone, TeamList::dips, TeamList::not_met, TeamList::stuck, TeamList::reverted, TeamList::ready, TeamList::follow_up};
constexpr int reverted_for_days = 182;

TeamLine line_about(const Somebody& person, const Lists&) {
  TeamLine line{.person_reference = person.reference, .name = person.name, .href = progression_href(person.reference)};
  const Reached at = reached(person.journey.levels);
  if (at.now != nullptr) line.level_now = at.now->level;
  if (at.highest != nullptr) line.highest = at.highest->level;
  if (const Plan* plan = open_plan(person.journey)) {
    line.to_level = plan->to_level;
    line.worker_name = plan->owner.worker_name;
    line.next = standing_of(*plan, person.journey.died_on).next;
  }
  return line;
}

void add_dips(std::vector<TeamLine>& lines, const Somebody& person, const Lists& lists, Date today, TeamList list, const Rhythm& rhythm) {
  for (const auto& event : person.journey.happenings) {
    if (!is_dip(event)) continue;
    const Standing standing = standing_of(person.journey, event);
    const Answer* answer = answer_to(person.journey, event.reference);
    const bool not_back = standing.open() && standing.status != DipStatus::back;
    const bool wanted = list == TeamList::dips       ? standing.open()
                        : list == TeamList::stuck    ? not_back && today - event.on >= rhythm.stuck_days
                                                     : answer != nullptr && answer->support == "earlier_package" && today - event.on <= reverted_for_days;
    if (!wanted) continue;
    TeamLine line = line_about(person, lists);
    line.why = t("{0} of {1}: {2}", listed(lists.event.label(event.kind)), long_date(event.on), t(status_words(standing.status)));
    line.worker_name = answer != nullptr ? answer->reviewer_name : event.owner.worker_name;
    line.next = standing.next ? standing.next : line.next;
    line.href += "/dips/" + event.reference;
    lines.push_back(std::move(line));
  }
}

void add_plan(std::vector<TeamLine>& lines, const Somebody& person, const Lists& lists, const Rhythm& rhythm, Date today, TeamList list) {
  const Plan* plan = open_plan(person.journey);
  if (plan == nullptr) return;
  TeamLine line = line_about(person, lists);
  const Date meet = meet_by(person.journey, *plan, rhythm);
  if (list == TeamList::not_met) {
    if (meet >= today) return;
    line.why = t("Last met {0}", long_date(meet - rhythm.meet_days));
    line.next = meet;
  }
  if (list == TeamList::ready) {
    if (!ready_to_step_down(person.journey, lists.rank(plan->to_level).value_or(0), today, rhythm)) return;
    line.why = t("At the plan’s level or above for {0} days or more. Ask whether less support would suit", rhythm.steady_days);
  }
  if (list == TeamList::everyone) line.why = t(going_words(going(*plan, lists.rank(plan->from_level).value_or(0), lists.rank(plan->to_level).value_or(0), reached(person.journey.levels).now)));
  lines.push_back(std::move(line));
}

void add_follow_ups(std::vector<TeamLine>& lines, const Somebody& person, const Lists& lists, Date today) {
  for (const auto& plan : person.journey.plans) {
    const auto standing = standing_of(plan, person.journey.died_on);
    if (standing.where != PlanStanding::Where::to_follow_up || *standing.next > today) continue;
    TeamLine line = line_about(person, lists);
    line.to_level = plan.to_level;
    line.worker_name = plan.owner.worker_name;
    line.next = standing.next;
    line.why = t("The plan ended on {0}: ask whether it holds", long_date(*plan.ended_on));
    line.href += "/plans/" + plan.reference + "/follow-up";
    lines.push_back(std::move(line));
  }
}

}  // namespace

std::span<const TeamList> team_lists() { return all_lists; }

std::string_view list_key(TeamList list) {
  switch (list) {
    case TeamList::everyone: return "everyone";
    case TeamList::dips: return "dips";
    case TeamList::not_met: return "not-met";
    case TeamList::stuck: return "stuck";
    case TeamList::reverted: return "reverted";
    case TeamList::ready: return "ready";
    case TeamList::follow_up: return "follow-up";
  }
  return "";
}

std::optional<TeamList> list_from_key(std::string_view key) {
  const auto at = std::ranges::find(all_lists, key, list_key);
  return at == all_lists.end() ? std::nullopt : std::optional{*at};
}

Message list_words(TeamList list) {
  switch (list) {
    case TeamList::everyone: return noted("Everyone with a plan");
    case TeamList::dips: return noted("Dips now");
    case TeamList::not_met: return noted("Nobody met this week");
    case TeamList::stuck: return noted("Long after a dip");
    case TeamList::reverted: return noted("Back to earlier support");
    case TeamList::ready: return noted("Ready to step down");
    case TeamList::follow_up: return noted("Follow-up due");
  }
  return noted("Everyone with a plan");
}

std::string list_meaning(TeamList list, const Rhythm& rhythm) {
  switch (list) {
    case TeamList::everyone: return t("People with an open plan: expected to progress, each by the direction their plan declares.");
    case TeamList::dips: return t("Dips and relapses that somebody is answering now. They are a normal part of getting on.");
    case TeamList::not_met: return t("Nobody has met the person themselves for more than {0} days.", rhythm.meet_days);
    case TeamList::stuck: return t("A dip of {0} days ago or more, and the level of before is not back yet. What would help now?", rhythm.stuck_days);
    case TeamList::reverted: return t("After a dip of the last half year the earlier support came back. What was gained can be taken up again: when?");
    case TeamList::ready: return t("At the level of the plan or above for {0} days, with no open dip. Software suggests: you and the person decide.", rhythm.steady_days);
    case TeamList::follow_up: return t("The plan ended {0} days ago or more, and nobody has asked yet whether it holds.", rhythm.follow_up_days);
  }
  return "";
}

std::vector<TeamLine> lines_of(TeamList list, std::span<const Somebody> people, const Lists& lists, const Rhythm& rhythm, Date today) {
  std::vector<TeamLine> lines;
  for (const auto& person : people) {
    switch (list) {
      case TeamList::dips:
      case TeamList::stuck:
      case TeamList::reverted: add_dips(lines, person, lists, today, list, rhythm); break;
      case TeamList::follow_up: add_follow_ups(lines, person, lists, today); break;
      case TeamList::everyone:
      case TeamList::not_met:
      case TeamList::ready: add_plan(lines, person, lists, rhythm, today, list); break;
    }
  }
  std::ranges::stable_sort(lines, [](const TeamLine& a, const TeamLine& b) { return a.next.value_or(Date{INT32_MAX}) < b.next.value_or(Date{INT32_MAX}); });
  return lines;
}

}  // namespace stepwise::progression
