// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/allocation/rows.hpp"
#include "sql/allocation.hpp"
#include "store/rows.hpp"

namespace stepwise::allocation {
namespace {

bool stands(const Allocation& a) { return a.decided_at && !a.set_aside_on && (!a.needs_signature || a.signed_at); }

AreaWords area_row(const store::Row& row) {
  AreaWords words;
  words.area = row.text("area");
  words.heard = row.text("heard");
  words.could_go_wrong = row.text("could_go_wrong");
  words.carers = row.text("carers");
  words.community = row.text("community");
  words.reablement = row.text("reablement");
  words.equipment = row.text("equipment");
  words.offers = offers_from(row.text("offers"));
  words.moved_why = row.text("moved_why");
  return words;
}

Question question_of(const store::Row& row) {
  return {row.text("reference"), row.integer("version"), row.text("asked_by"), row.date("asked_on"), row.text("words"), row.date("due_on"), row.maybe_date("answered_on"), row.text("answer"),
          row.text("answered_by_name")};
}

Line line_of(const store::Row& row) {
  Line line;
  line.allocation = allocation_of(row);
  line.person_reference = row.text("person_reference");
  line.person_name = row.text("given_name") + " " + row.text("family_name");
  line.question_reference = row.text("question_reference");
  line.question_due = row.maybe_date("question_due");
  line.died = row.maybe_date("died_on").has_value();
  return line;
}

Case case_of(const store::Row& row) {
  Case one;
  one.person = row.id<PersonId>("person_id");
  one.reference = row.text("reference");
  one.restricted = row.flag("restricted");
  one.team = store::maybe_id<TeamId>(row, "team_id");
  if (const auto worker = row.maybe_integer("worker_id")) one.worker = StaffId{*worker};
  one.grid_reference = row.text("grid_reference");
  one.assessment_reference = row.text("assessment_reference");
  one.decided_on = row.date("decided_on");
  one.levels = row.text("levels");
  one.described_pence = row.integer("described_pence");
  one.judged_pence = row.integer("judged_pence");
  one.adjustments_pence = row.integer("adjustments_pence");
  one.one_off_pence = row.integer("one_off_pence");
  one.weekly_pence = row.integer("weekly_pence");
  one.override_weekly_pence = row.maybe_integer("override_weekly_pence");
  return one;
}

}  // namespace

std::optional<Indicative> latest(store::ReadTx& tx, const access::ReadablePerson& who) {
  for (const auto& row : tx.all(sql::allocation::allocations_of_person, {{"person_id", who.id()}}))
    if (const Allocation a = allocation_of(row); stands(a)) return Indicative{a.reference, a.sum.weekly_pence, a.sum.one_off_pence, a.decided_on, a.tolerance_percent};
  return std::nullopt;
}

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::allocation::person_of_allocation, {{"reference", reference}});
  return row ? std::optional{row->text("person_reference")} : std::nullopt;
}

std::vector<Allocation> read_allocations(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Allocation> all;
  bool later_stands = false;
  for (const auto& row : tx.all(sql::allocation::allocations_of_person, {{"person_id", who.id()}})) {
    Allocation one = allocation_of(row);
    one.replaced = later_stands;
    later_stands = later_stands || stands(one);
    all.push_back(std::move(one));
  }
  const auto under = [&](std::int64_t id) { return std::ranges::find(all, id, &Allocation::id); };
  for (const auto& row : tx.all(sql::allocation::areas_of_person, {{"person_id", who.id()}}))
    if (const auto at = under(row.integer("allocation_id")); at != all.end()) at->words.push_back(area_row(row));
  for (const auto& row : tx.all(sql::allocation::adjustments_of_person, {{"person_id", who.id()}}))
    if (const auto at = under(row.integer("allocation_id")); at != all.end()) at->adjustments.push_back(adjustment_row(row));
  return all;
}

std::optional<Allocation> read_allocation(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  auto all = read_allocations(tx, who);
  const auto at = std::ranges::find(all, reference, &Allocation::reference);
  return at == all.end() ? std::nullopt : std::optional{std::move(*at)};
}

bool wrote_part(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference, StaffId staff) {
  const auto wrote = [&](const Allocation& one) {
    const auto row = tx.one(sql::allocation::parts_written, {{"person_id", who.id()}, {"staff_id", staff}, {"subject", "allocation:" + one.reference}});
    return row && row->integer("parts") > 0;
  };
  bool reached = false;
  for (const Allocation& one : read_allocations(tx, who)) {   // newest first
    const bool this_one = one.reference == reference;
    reached = reached || this_one;
    if (!reached || (!this_one && !one.decided_at)) continue;   // only what was decided is copied
    if (!this_one && (!one.needs_signature || one.signed_at)) break;
    if (wrote(one)) return true;
  }
  return false;
}

std::vector<Question> read_questions(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t allocation) {
  return store::all_as(tx, sql::allocation::questions_of_allocation, {{"person_id", who.id()}, {"allocation_id", allocation}}, question_of);
}

std::vector<Line> list_allocations(store::ReadTx& tx, const Asked& asked) {
  std::vector<Line> lines;
  for (const auto& row : tx.all(sql::allocation::allocations_listed, {{"team_id", asked.team ? asked.team->value() : 0}, {"worker_id", asked.worker ? asked.worker->value() : 0}, {"state", asked.state},
                                                                      {"restricted", 0}, {"row_limit", asked.limit}}))
    lines.push_back(line_of(row));
  return lines;
}

std::int64_t restricted_allocations(store::ReadTx& tx, const Asked& asked) {
  return static_cast<std::int64_t>(tx.all(sql::allocation::allocations_listed, {{"team_id", asked.team ? asked.team->value() : 0}, {"worker_id", asked.worker ? asked.worker->value() : 0}, {"state", asked.state},
                                                                                {"restricted", 1}, {"row_limit", asked.limit}}).size());
}

void each_case(store::ReadTx& tx, const std::function<void(const Case&)>& use) {
  tx.each(sql::allocation::cases, {}, [&](const store::Row& row) { use(case_of(row)); });
}

Verified verify(store::ReadTx& tx) {
  Verified out;
  std::map<std::string, Grid, std::less<>> grids;
  for (auto& grid : read_grids(tx)) grids.emplace(grid.reference, std::move(grid));
  out.grids = static_cast<std::int64_t>(grids.size());
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<AdjustmentLine>> additions;
  tx.each(sql::allocation::adjustments_decided, {}, [&](const store::Row& row) { additions[{row.integer("person_id"), row.integer("allocation_id")}].push_back(adjustment_row(row)); });
  tx.each(sql::allocation::allocations_decided, {}, [&](const store::Row& row) {
    Allocation one = allocation_of(row);
    if (const auto lines = additions.find({one.person.value(), one.id}); lines != additions.end()) one.adjustments = lines->second;
    const auto grid = grids.find(one.grid_reference);
    ++out.allocations;
    if (grid == grids.end() || !recomputes(grid->second, one)) out.different.push_back(one.reference);
  });
  return out;
}

}  // namespace stepwise::allocation
