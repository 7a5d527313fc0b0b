// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/fairness/fairness_store.hpp"
#include "sql/fairness.hpp"
#include "store/rows.hpp"

namespace stepwise::fairness {
namespace {

Round round_of(const store::Row& row) {
  return {row.text("reference"), row.integer("version"), row.text("opened_by_name"), row.date("opened_on"), row.maybe_date("closed_on"), row.integer("begun"), row.integer("finished")};
}

Grade grade_of(const store::Row& row) { return {row.text("vignette"), row.text("area"), static_cast<int>(row.integer("need")), static_cast<int>(row.integer("risk"))}; }

Result<Round> open_to(store::ReadTx& tx, std::string_view reference, StaffId staff) {
  auto round = read_round(tx, reference);
  if (!round) return fail(FaultKind::not_found, t("There is no such round of vignettes"));
  if (!may_grade(*round, where_is(tx, reference, staff))) return fail(FaultKind::stale, t("This round is closed, or you have finished it. What you gave stays as it is"));
  return std::move(*round);
}

}  // namespace

std::vector<Round> read_rounds(store::ReadTx& tx) {
  return store::all_as(tx, sql::fairness::rounds, {}, round_of);
}

std::optional<Round> read_round(store::ReadTx& tx, std::string_view reference) {
  auto all = read_rounds(tx);
  const auto at = std::ranges::find(all, reference, &Round::reference);
  return at == all.end() ? std::nullopt : std::optional{std::move(*at)};
}

Mine where_is(store::ReadTx& tx, std::string_view round, StaffId staff) {
  const auto row = tx.one(sql::fairness::rater, {{"round_reference", round}, {"staff_id", staff}});
  if (!row) return Mine::not_begun;
  return row->is_null("finished_on") ? Mine::grading : Mine::finished;
}

Grades grades_of(store::ReadTx& tx, std::string_view round, StaffId staff) {
  Grades all;
  for (const auto& row : tx.all(sql::fairness::grades_of_rater, {{"round_reference", round}, {"staff_id", staff}})) all.push_back(grade_of(row));
  return all;
}

std::vector<Grades> finished_grades(store::ReadTx& tx, std::string_view round) {
  std::vector<Grades> all;
  std::int64_t last = -1;
  for (const auto& row : tx.all(sql::fairness::grades_finished, {{"round_reference", round}})) {
    if (row.integer("staff_id") != last) all.emplace_back(), last = row.integer("staff_id");
    all.back().push_back(grade_of(row));
  }
  return all;
}

Result<std::string> open_round(store::WriteTx& tx, Random& random, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::fairness::round_by_token, {{"form_token", form_token}})) return first->text("reference");
  if (std::ranges::any_of(read_rounds(tx), [](const Round& one) { return !one.closed_on; })) return fail(FaultKind::invalid, t("A round is open already. Close it before you open another"));
  const std::string reference = new_reference(random);
  tx.run(sql::fairness::round_insert, {{"reference", reference}, {"opened_by_id", line.actor}, {"opened_by_name", line.actor_name}, {"opened_on", tx.now().london_date()},
                                       {"form_token", form_token.empty() ? std::nullopt : std::optional{std::string{form_token}}}});
  line.action = kept("vignettes.opened");
  line.subject = "vignette_round:" + reference;
  tx.audit(line);
  return reference;
}

Result<void> close_round(store::WriteTx& tx, const Round& round, store::AuditLine line) {
  if (tx.run(sql::fairness::round_close, {{"reference", round.reference}, {"version", round.version}, {"closed_on", tx.now().london_date()}}) == 0)
    return fail(FaultKind::stale, t("Someone closed this round first"));
  line.action = kept("vignettes.closed");
  line.subject = "vignette_round:" + round.reference;
  tx.audit(line);
  return {};
}

Result<void> keep_grades(store::WriteTx& tx, std::string_view round, StaffId staff, std::string_view vignette, const Grades& grades, store::AuditLine line) {
  if (auto open = open_to(tx, round, staff); !open) return tl::unexpected{open.error()};
  tx.run(sql::fairness::rater_insert, {{"round_reference", round}, {"staff_id", staff}});
  tx.run(sql::fairness::grade_delete, {{"round_reference", round}, {"staff_id", staff}, {"vignette", vignette}});
  for (const Grade& one : grades)
    tx.run(sql::fairness::grade_insert, {{"round_reference", round}, {"staff_id", staff}, {"vignette", vignette}, {"area", one.area}, {"need", one.need}, {"risk", one.risk}});
  line.action = kept("vignettes.graded");
  line.subject = "vignette_round:" + std::string{round};
  tx.audit(line);
  return {};
}

Result<void> finish(store::WriteTx& tx, std::string_view round, StaffId staff, const std::vector<Vignette>& vignettes, store::AuditLine line) {
  if (auto open = open_to(tx, round, staff); !open) return tl::unexpected{open.error()};
  if (left_to_grade(vignettes, grades_of(tx, round, staff)) > 0) return fail(FaultKind::invalid, t("Grade every vignette before you finish"));
  tx.run(sql::fairness::rater_finish, {{"round_reference", round}, {"staff_id", staff}, {"finished_on", tx.now().london_date()}});
  line.action = kept("vignettes.finished");
  line.subject = "vignette_round:" + std::string{round};
  tx.audit(line);
  return {};
}

}  // namespace stepwise::fairness
