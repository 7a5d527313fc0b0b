// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "sql/outcome.hpp"

namespace stepwise::outcome {
namespace {

namespace sql = stepwise::sql::outcome;

std::int64_t number_of(const std::optional<TeamId>& team) { return team ? team->value() : 0; }
std::int64_t number_of(const std::optional<StaffId>& worker) { return worker ? worker->value() : 0; }

std::string name_of(const store::Row& row) { return std::string{trim(row.text("given_name") + " " + row.text("family_name"))}; }

}  // namespace

std::vector<OpenOutcome> open_outcomes(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<OpenOutcome> open;
  for (const auto& row : tx.all(sql::open_outcomes, {{"of_carer", carers ? 1 : 0}, {"team_id", number_of(team)}, {"worker_id", number_of(worker)}})) {
    OpenOutcome one{row.id<PersonId>("person_id"), row.text("person_reference"), name_of(row), {}, row.integer("live_actions") > 0};
    one.outcome.reference = row.text("reference");
    one.outcome.look_on = row.date("look_on");
    one.outcome.agreed_on = row.maybe_date("agreed_on");
    if (const auto id = row.maybe_integer("worker_id")) one.outcome.owner.worker = StaffId{*id};
    if (const auto id = row.maybe_integer("team_id")) one.outcome.owner.team = TeamId{*id};
    one.outcome.owner.worker_name = row.text("worker_name");
    open.push_back(std::move(one));
  }
  return open;
}

std::vector<LiveAction> live_actions(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until, int limit) {
  std::vector<LiveAction> live;
  for (const auto& row : tx.all(sql::live_actions, {{"of_carer", carers ? 1 : 0}, {"team_id", number_of(team)}, {"worker_id", number_of(worker)}, {"until", until}, {"row_limit", limit}})) {
    LiveAction one{row.id<PersonId>("person_id"), row.text("person_reference"), name_of(row), row.text("worker_name"), {}};
    one.action.reference = row.text("reference");
    one.action.outcome_reference = row.text("outcome_reference");
    one.action.what = row.text("what");
    one.action.owner_kind = row.text("owner_kind");
    one.action.owner_name = row.text("owner_name");
    one.action.by_on = row.date("by_on");
    one.action.status = row.text("status");
    one.action.status_on = row.date("status_on");
    if (const auto id = row.maybe_integer("worker_id")) one.action.worker = StaffId{*id};
    if (const auto id = row.maybe_integer("team_id")) one.action.team = TeamId{*id};
    live.push_back(std::move(one));
  }
  return live;
}

std::int64_t left_out(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until) {
  const auto row = tx.one(sql::left_out, {{"of_carer", carers ? 1 : 0}, {"team_id", number_of(team)}, {"worker_id", number_of(worker)}, {"until", until}});
  return row ? row->integer("how_many") : 0;
}

}  // namespace stepwise::outcome
