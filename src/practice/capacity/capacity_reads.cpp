// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/capacity/capacity_store.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/person/person.hpp"
#include "sql/capacity.hpp"

namespace stepwise::capacity {
namespace {

namespace sql = stepwise::sql::capacity;

Owner owner_of(const store::Row& row) {
  Owner owner = sheet::owner_of(row);
  owner.worker_role = row.text("worker_role");
  return owner;
}

Decision decision_of(const store::Row& row) {
  Decision decision;
  decision.id = row.integer("decision_id");
  decision.reference = row.text("reference");
  decision.version = row.integer("version");
  decision.decision = row.text("decision");
  decision.on = row.date("on_day");
  decision.support_given = row.text("support_given");
  decision.information = row.text("information");
  for (const Ability ability : all_abilities) {
    const std::string key{words_of(ability).key};
    decision.answers[static_cast<std::size_t>(ability)] = {row.text(key), row.text(key + "_words")};
  }
  decision.impairment = row.text("impairment");
  decision.impairment_words = row.text("impairment_words");
  decision.because = row.text("because");
  decision.because_words = row.text("because_words");
  decision.could_wait_until = row.maybe_date("could_wait_until");
  decision.conclusion = row.text("conclusion");
  decision.reasons = row.text("reasons");
  decision.person_told = row.text("person_told");
  decision.person_said = row.text("person_said");
  decision.owner = owner_of(row);
  decision.found_by = row.text("recorded_by");
  decision.recorded_at = row.instant("recorded_at");
  return decision;
}

BestInterests best_interests_of(const store::Row& row) {
  return {row.integer("best_interests_id"), row.text("reference"), row.text("decision"), row.date("on_day"), row.text("decision_maker"), row.text("options"), row.text("wishes"), row.text("beliefs"),
          row.text("consulted"), row.text("less_restrictive"), row.text("conclusion"), row.text("recorded_by"), row.instant("recorded_at")};
}

Authority authority_of(const store::Row& row) {
  return {row.integer("authority_id"), row.text("reference"), row.integer("version"), row.text("kind"), row.text("holder"), row.text("contact"), row.text("scope"), row.maybe_date("seen_on"),
          row.text("seen_by"), row.maybe_date("ended_on"), row.text("recorded_by"), row.instant("recorded_at")};
}

Advocacy advocacy_of(const store::Row& row) {
  Advocacy advocacy;
  advocacy.id = row.integer("advocacy_id");
  advocacy.reference = row.text("reference");
  advocacy.version = row.integer("version");
  advocacy.area = row.text("area");
  advocacy.judged_on = row.date("judged_on");
  for (const Ability ability : all_abilities) advocacy.difficulty[static_cast<std::size_t>(ability)] = row.flag("hard_to_" + std::string{words_of(ability).key});
  advocacy.reasons = row.text("reasons");
  advocacy.individual = row.text("individual");
  advocacy.individual_name = row.text("individual_name");
  advocacy.individual_words = row.text("individual_words");
  advocacy.not_paid = row.flag("not_paid");
  advocacy.person_agrees = row.flag("person_agrees");
  advocacy.can_help = row.flag("can_help");
  advocacy.still_needed = row.flag("still_needed");
  advocacy.referred_on = row.maybe_date("referred_on");
  advocacy.advocate = row.text("advocate");
  advocacy.started_on = row.maybe_date("started_on");
  advocacy.urgent_reason = row.text("urgent_reason");
  advocacy.worker = owner_of(row);
  advocacy.recorded_at = row.instant("recorded_at");
  return advocacy;
}

std::vector<Advocacy> advocacy_of_person(store::ReadTx& tx, PersonId person) {
  std::vector<Advocacy> all;
  for (const auto& row : tx.all(sql::advocacy_of_person, {{"person_id", person}})) all.push_back(advocacy_of(row));
  return all;
}

/// Of each decision only what was found last, and of each part of the work the latest judgement.
void add_due(store::ReadTx& tx, PersonId person, const Due& whose, std::vector<Due>& all) {
  std::vector<std::string> decided;
  for (const auto& row : tx.all(sql::decisions_of_person, {{"person_id", person}})) {
    const bool answered = std::ranges::find(decided, row.text("decision")) != decided.end();
    decided.push_back(row.text("decision"));
    if (answered || row.is_null("could_wait_until")) continue;
    Due due = whose;
    due.kind = "ask_again", due.reference = row.text("reference"), due.owner = owner_of(row), due.on = row.date("could_wait_until");
    all.push_back(std::move(due));
  }
  std::vector<std::string> judged;
  for (const Advocacy& advocacy : advocacy_of_person(tx, person)) {
    if (std::ranges::find(judged, advocacy.area) != judged.end()) continue;
    judged.push_back(advocacy.area);
    const auto next = next_of(advocacy);
    if (!next) continue;
    Due due = whose;
    due.kind = "advocate", due.reference = advocacy.reference, due.area = advocacy.area, due.owner = advocacy.worker, due.on = *next;
    all.push_back(std::move(due));
  }
}

}  // namespace

Held read_held(store::ReadTx& tx, const access::ReadablePerson& who) {
  Held held;
  for (const auto& row : tx.all(sql::decisions_of_person, {{"person_id", who.id()}})) held.decisions.push_back(decision_of(row));
  for (const auto& row : tx.all(sql::best_interests_of_person, {{"person_id", who.id()}})) held.best_interests.push_back(best_interests_of(row));
  for (const auto& row : tx.all(sql::authorities_of_person, {{"person_id", who.id()}})) held.authorities.push_back(authority_of(row));
  held.advocacy = advocacy_of_person(tx, who.id());
  return held;
}

const Advocacy* latest_for(const Held& held, std::string_view area) {
  const auto at = std::ranges::find(held.advocacy, area, &Advocacy::area);
  return at == held.advocacy.end() ? nullptr : &*at;
}

std::optional<std::string> advocacy_block(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view area) {
  const auto all = advocacy_of_person(tx, who.id());
  const auto latest = std::ranges::find(all, area, &Advocacy::area);
  return block_of(latest == all.end() ? nullptr : &*latest, area);
}

std::vector<Due> read_due(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Due> all;
  for (const auto& row : tx.all(sql::people_with_something_due, {{"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}})) {
    person::Details details;
    details.given_name = row.text("given_name");
    details.family_name = row.text("family_name");
    add_due(tx, row.id<PersonId>("person_id"), {.kind = {}, .reference = {}, .area = {}, .person_reference = row.text("reference"), .person_name = person::full_name(details), .owner = {}, .on = {}}, all);
  }
  std::erase_if(all, [&](const Due& due) { return (team && due.owner.team != team) || (worker && due.owner.worker != worker); });
  return all;
}

}  // namespace stepwise::capacity
