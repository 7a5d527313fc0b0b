// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/outcome_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/outcome/outcome_rows.hpp"
#include "practice/parts/sheet.hpp"
#include "sql/outcome.hpp"

namespace stepwise::outcome {
namespace {

namespace sql = stepwise::sql::outcome;

void add_barrier(store::WriteTx& tx, Random& random, PersonId person, std::int64_t outcome, Barrier barrier) {
  barrier.reference = new_reference(random);
  insert_row(tx, person, outcome, barrier);
}

void save_children(store::WriteTx& tx, Random& random, PersonId person, const Outcome& before, const Outcome& after) {
  for (std::size_t i = before.probes.size(); i < after.probes.size(); ++i) insert_row(tx, person, before.id, after.probes[i]);
  for (const auto& barrier : after.barriers) {
    if (barrier.reference.empty()) add_barrier(tx, random, person, before.id, barrier);
    else
      tx.run(sql::barrier_update, {{"person_id", person}, {"outcome_id", before.id}, {"reference", barrier.reference}, {"kind", barrier.kind}, {"words", barrier.words},
                                   {"accepted_why", barrier.accepted_why}, {"gone_on", barrier.gone_on}});
  }
}

const Outcome* named(const std::vector<Outcome>& outcomes, std::string_view reference) {
  const auto at = std::ranges::find(outcomes, reference, &Outcome::reference);
  return at == outcomes.end() ? nullptr : &*at;
}

}  // namespace

std::vector<Outcome> outcomes_of(store::ReadTx& tx, PersonId person) {
  std::vector<Outcome> outcomes;
  for (const auto& row : tx.all(sql::outcomes_of_person, {{"person_id", person}})) outcomes.push_back(outcome_of(row));
  if (outcomes.empty()) return outcomes;
  for (const auto& row : tx.all(sql::probes_of_person, {{"person_id", person}}))
    if (const auto at = std::ranges::find(outcomes, row.integer("outcome_id"), &Outcome::id); at != outcomes.end()) at->probes.push_back(probe_of(row));
  for (const auto& row : tx.all(sql::barriers_of_person, {{"person_id", person}}))
    if (const auto at = std::ranges::find(outcomes, row.integer("outcome_id"), &Outcome::id); at != outcomes.end()) at->barriers.push_back(barrier_of(row));
  return outcomes;
}

std::vector<Action> actions_of(store::ReadTx& tx, PersonId person) {
  const auto outcomes = tx.all(sql::outcomes_of_person, {{"person_id", person}});
  std::vector<Action> actions;
  for (const auto& row : tx.all(sql::actions_of_person, {{"person_id", person}})) {
    Action action = action_of(row);
    const auto its = std::ranges::find_if(outcomes, [&](const store::Row& outcome) { return outcome.integer("outcome_id") == row.integer("outcome_id"); });
    if (its == outcomes.end()) continue;
    action.outcome_reference = its->text("reference");
    action.of_carer = its->flag("of_carer");
    actions.push_back(std::move(action));
  }
  return actions;
}

std::vector<Outcome> read_outcomes(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto outcomes = outcomes_of(tx, who.id());
  if (!who.as_carer_too()) std::erase_if(outcomes, &Outcome::of_carer);
  return outcomes;
}

std::vector<Action> read_actions(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto actions = actions_of(tx, who.id());
  if (!who.as_carer_too()) std::erase_if(actions, &Action::of_carer);
  return actions;
}

std::optional<Outcome> read_outcome(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto outcomes = read_outcomes(tx, who);
  const Outcome* found = named(outcomes, reference);
  if (found == nullptr) return std::nullopt;
  return *found;
}

std::vector<Version> read_versions(store::ReadTx& tx, const access::ReadablePerson& who, const Outcome& outcome) {
  std::vector<Version> versions;
  for (const auto& row : tx.all(sql::versions_of_outcome, {{"person_id", who.id()}, {"outcome_id", outcome.id}}))
    versions.push_back({row.integer("version"), row.text("facts"), row.text("because"), row.text("saved_by"), row.instant("saved_at")});
  return versions;
}

std::string wording_key(std::string_view wording) { return fold_for_matching(wording); }

int others_with_wording(store::ReadTx& tx, PersonId person, std::optional<TeamId> team, std::string_view wording) {
  const std::string key = wording_key(wording);
  if (key.empty()) return 0;
  const auto row = tx.one(sql::others_with_wording, {{"person_id", person}, {"team_id", team ? team->value() : 0}, {"wording_key", key}});
  return row ? static_cast<int>(row->integer("how_many")) : 0;
}

Result<std::string> add_outcome(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Outcome outcome, store::AuditLine line) {
  outcome.id = tx.next_id("outcome");
  outcome.reference = new_reference(random);
  insert_row(tx, who.id(), outcome, tx.now());
  for (const auto& probe : outcome.probes) insert_row(tx, who.id(), outcome.id, probe);
  for (const auto& barrier : outcome.barriers) add_barrier(tx, random, who.id(), outcome.id, barrier);
  sheet::write_down(tx, who.id(), std::move(line), kept("outcome.begun"), "outcome:" + outcome.reference, {}, facts_of(outcome));
  return outcome.reference;
}

Result<void> save_outcome(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Outcome outcome, store::AuditLine line, std::string_view action) {
  const auto all = read_outcomes(tx, who.readable());
  const Outcome* before = named(all, outcome.reference);
  if (before == nullptr) return tl::unexpected{sheet::not_there()};
  outcome.id = before->id;
  if (!update_row(tx, who.id(), outcome)) return tl::unexpected{sheet::someone_saved()};
  tx.run(sql::version_insert, {{"person_id", who.id()}, {"outcome_id", before->id}, {"version", before->version}, {"facts", json_of(facts_of(*before))},
                               {"because", outcome.changed_because}, {"saved_by", line.actor_name}, {"saved_at", tx.now()}});
  save_children(tx, random, who.id(), *before, outcome);
  line.reason = outcome.changed_because;
  sheet::write_down(tx, who.id(), std::move(line), action, "outcome:" + outcome.reference, facts_of(*before), facts_of(outcome));
  return {};
}

Result<std::string> add_action(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Action action, store::AuditLine line) {
  const auto all = read_outcomes(tx, who.readable());
  const Outcome* outcome = named(all, action.outcome_reference);
  if (outcome == nullptr) return tl::unexpected{sheet::not_there()};
  action.id = tx.next_id("outcome_action");
  action.reference = new_reference(random);
  insert_row(tx, who.id(), outcome->id, action, tx.now());
  sheet::write_down(tx, who.id(), std::move(line), kept("outcome.action_added"), "outcome_action:" + action.reference, {}, facts_of(action));
  return action.reference;
}

Result<void> save_action(store::WriteTx& tx, const access::ChangeablePerson& who, const Action& action, store::AuditLine line) {
  const auto all = read_actions(tx, who.readable());
  const auto before = std::ranges::find(all, action.reference, &Action::reference);
  if (before == all.end()) return tl::unexpected{sheet::not_there()};
  if (!update_row(tx, who.id(), action)) return tl::unexpected{sheet::someone_saved()};
  line.reason = action.status_why;
  sheet::write_down(tx, who.id(), std::move(line), kept("outcome.action_changed"), "outcome_action:" + action.reference, facts_of(*before), facts_of(action));
  return {};
}

std::int64_t insert_whole(store::WriteTx& tx, PersonId person, const Outcome& outcome, const std::vector<Action>& actions) {
  Outcome mine = outcome;
  mine.id = tx.next_id("outcome");
  insert_row(tx, person, mine, noon(mine.begun_on));
  for (const auto& probe : mine.probes) insert_row(tx, person, mine.id, probe);
  for (const auto& barrier : mine.barriers) insert_row(tx, person, mine.id, barrier);
  for (Action action : actions) {
    action.id = tx.next_id("outcome_action");
    insert_row(tx, person, mine.id, action, noon(mine.begun_on));
  }
  return mine.id;
}

}  // namespace stepwise::outcome
