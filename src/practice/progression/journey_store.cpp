// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/progression/progression_store.hpp"
#include "practice/support/support_store.hpp"
#include "sql/progression.hpp"
#include "store/rows.hpp"
#include "store/settings.hpp"

namespace stepwise::progression {
namespace {

namespace sql = stepwise::sql::progression;
constexpr int longest_setting = 365;

std::optional<int> maybe_int(const store::Row& row, std::string_view column) {
  if (const auto number = row.maybe_integer(column)) return static_cast<int>(*number);
  return std::nullopt;
}

Owner owner_of(const store::Row& row) {
  return {maybe_id<StaffId>(row, "worker_id"), row.text("worker_name"), "", maybe_id<TeamId>(row, "team_id"), row.text("team_name")};
}

WhenThingsDip dips_of(const store::Row& row) {
  return {row.text("early_signs"), row.text("triggers"), row.text("what_i_do"), row.text("dip_helpers"), row.text("what_services_do"), row.text("quick_contact"), row.maybe_date("dips_agreed_on")};
}

Plan plan_of(const store::Row& row) {
  Plan plan;
  plan.id = row.integer("plan_id");
  plan.reference = row.text("reference");
  plan.version = row.integer("version");
  plan.owner = owner_of(row);
  plan.owner.worker_role = row.text("worker_role");
  plan.direction = row.text("direction");
  plan.from_level = row.text("from_level");
  plan.to_level = row.text("to_level");
  plan.strengths = row.text("strengths");
  plan.what_i_want = row.text("what_i_want");
  plan.who_helps = row.text("who_helps");
  plan.provider = row.text("provider");
  plan.starts_on = row.date("starts_on");
  plan.ends_on = row.date("ends_on");
  plan.review_on = row.date("review_on");
  plan.ended_on = row.maybe_date("ended_on");
  plan.ended_how = row.text("ended_how");
  plan.ended_words = row.text("ended_words");
  plan.follow_up_due_on = row.maybe_date("follow_up_due_on");
  plan.followed_up_on = row.maybe_date("followed_up_on");
  plan.follow_up_result = row.text("follow_up_result");
  plan.follow_up_note = row.text("follow_up_note");
  plan.dips = dips_of(row);
  plan.amended_reason = row.text("amended_reason");
  return plan;
}

Step step_of(const store::Row& row) {
  return {row.integer("step_id"), row.text("reference"), row.text("words"), row.text("who_helps"), row.maybe_date("by_on"), row.maybe_date("settled_on"), row.text("how"), row.text("note")};
}

Level level_of(const store::Row& row) {
  Level level;
  level.id = row.integer("level_id");
  level.reference = row.text("reference");
  level.on = row.date("on_day");
  level.level = row.text("level");
  level.rank = static_cast<int>(row.integer("level_rank"));
  level.own_level = row.text("own_level");
  level.own_rating = maybe_int(row, "own_rating");
  level.evidence = row.text("evidence");
  if (!row.is_null("hours")) level.hours = row.real("hours");
  level.pence = row.maybe_integer("pence");
  level.recorded_at = row.instant("recorded_at");
  level.recorded_by = row.text("recorded_by");
  level.corrects = row.text("corrects");
  level.corrected_by = row.text("corrected_by");
  level.correction_reason = row.text("correction_reason");
  return level;
}

Happening happening_of(const store::Row& row) {
  Happening event;
  event.id = row.integer("event_id");
  event.reference = row.text("reference");
  event.version = row.integer("version");
  event.on = row.date("on_day");
  event.kind = row.text("kind");
  event.words = row.text("words");
  event.noticed_by = row.text("noticed_by");
  event.level_before = row.text("level_before");
  event.rank_before = maybe_int(row, "rank_before");
  event.owner = owner_of(row);
  event.answer_by = row.maybe_date("answer_by");
  event.settles = row.text("settles");
  event.recorded_at = row.instant("recorded_at");
  event.recorded_by = row.text("recorded_by");
  event.withdrawn_reason = row.text("withdrawn_reason");
  return event;
}

Answer answer_of(const store::Row& row) {
  Answer answer;
  answer.id = row.integer("answer_id");
  answer.reference = row.text("reference");
  answer.dip = row.text("dip");
  answer.on = row.date("answered_on");
  answer.what_happened = row.text("what_happened");
  answer.what_i_want = row.text("what_i_want");
  answer.what_still_works = row.text("what_still_works");
  answer.what_the_plan_said = row.text("what_the_plan_said");
  answer.help = row.text("help");
  answer.support = row.text("support");
  answer.support_reason = row.text("support_reason");
  answer.until_on = row.date("until_on");
  answer.reviewer = maybe_id<StaffId>(row, "reviewer_id");
  answer.reviewer_name = row.text("reviewer_name");
  answer.safeguarding = row.text("safeguarding");
  answer.budget = row.text("budget");
  answer.recorded_by = row.text("recorded_by");
  return answer;
}

Decision decision_of(const store::Row& row) {
  return {row.date("decided_on"), row.text("decision"), row.maybe_date("until_on"), row.text("reason"), row.maybe_date("looked_on"), row.text("looked_by"), row.text("new_goals"), row.text("decided_by")};
}

Risk risk_of(const store::Row& row) {
  Risk risk;
  risk.id = row.integer("risk_id");
  risk.reference = row.text("reference");
  risk.version = row.integer("version");
  risk.risk = row.text("risk");
  risk.why_it_matters = row.text("why_it_matters");
  risk.safeguards = row.text("safeguards");
  risk.who_agreed = row.text("who_agreed");
  risk.if_it_goes_wrong = row.text("if_it_goes_wrong");
  risk.agreed_on = row.date("agreed_on");
  risk.look_again_on = row.date("look_again_on");
  risk.owner = owner_of(row);
  risk.learned_on = row.maybe_date("learned_on");
  risk.how_it_went = row.text("how_it_went");
  risk.learning = row.text("learning");
  return risk;
}

int days_set(store::ReadTx& tx, std::string_view name, int shipped) {
  const auto days = parse_number(store::setting(tx, name));
  return days && *days >= 1 && *days <= longest_setting ? static_cast<int>(*days) : shipped;
}

}  // namespace

Journey journey_of(store::ReadTx& tx, PersonId person) {
  Journey journey;
  if (const auto row = tx.one(sql::died_on, {{"person_id", person}})) journey.died_on = row->maybe_date("died_on");
  journey.plans = store::all_as(tx, sql::plans_of_person, {{"person_id", person}}, plan_of);
  for (const auto& row : tx.all(sql::steps_of_person, {{"person_id", person}})) {
    const auto plan = std::ranges::find(journey.plans, row.integer("plan_id"), &Plan::id);
    if (plan != journey.plans.end()) plan->steps.push_back(step_of(row));
  }
  journey.levels = store::all_as(tx, sql::levels_of_person, {{"person_id", person}}, level_of);
  journey.happenings = store::all_as(tx, sql::events_of_person, {{"person_id", person}}, happening_of);
  journey.answers = store::all_as(tx, sql::answers_of_person, {{"person_id", person}}, answer_of);
  for (const auto& row : tx.all(sql::decisions_of_person, {{"person_id", person}})) {
    const auto answer = std::ranges::find(journey.answers, row.integer("answer_id"), &Answer::id);
    if (answer != journey.answers.end()) answer->decisions.push_back(decision_of(row));
  }
  journey.risks = store::all_as(tx, sql::risks_of_person, {{"person_id", person}}, risk_of);
  for (const auto& row : tx.all(sql::meetings_of_person, {{"person_id", person}}))
    journey.meetings.push_back({row.date("met_on"), row.text("how"), row.flag("person_there"), row.text("note"), row.text("recorded_by")});
  for (const auto& row : tx.all(sql::short_term_meetings_of_person, {{"person_id", person}})) journey.meetings.push_back({row.date("met_on"), std::string{weekly_meeting}, true, "", row.text("recorded_by")});
  std::ranges::stable_sort(journey.meetings, {}, &Meeting::on);
  return journey;
}

Journey read_journey(store::ReadTx& tx, const access::ReadablePerson& who) { return journey_of(tx, who.id()); }

Rhythm read_rhythm(store::ReadTx& tx) {
  const Rhythm shipped;
  return {days_set(tx, "progression.meet_days", shipped.meet_days),     days_set(tx, "progression.answer_days", shipped.answer_days),
          days_set(tx, "progression.guard_days", shipped.guard_days),   days_set(tx, "progression.stuck_days", shipped.stuck_days),
          days_set(tx, "progression.steady_days", shipped.steady_days), days_set(tx, "progression.follow_up_days", shipped.follow_up_days)};
}

std::vector<Somebody> people_in_progress(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Somebody> people;
  for (const auto& row : tx.all(sql::people_in_progress, {{"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}})) {
    const auto id = row.id<PersonId>("person_id");
    std::string name = row.text("given_name") + " " + row.text("family_name");
    people.push_back({id, row.text("reference"), std::string{trim(name)}, journey_of(tx, id)});
  }
  return people;
}

Support support_on(store::ReadTx& tx, PersonId person, Date day) {
  Support found;
  const auto services = support::services_of(tx, person);
  const auto totals = support::totals_on(services, day);
  bool hours_known = totals.services == 0;
  for (const auto& service : services) hours_known = hours_known || (support::runs_on(service, day) && support::weekly_hours(service));
  if (hours_known) found.hours = totals.hours;
  if (totals.without_cost < totals.services || totals.services == 0) found.pence = totals.pence;
  return found;
}

}  // namespace stepwise::progression
