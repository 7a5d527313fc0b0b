// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "practice/allocation/allocation_store.hpp"
#include "practice/fairness/facts.hpp"
#include "practice/fairness/fairness_store.hpp"
#include "sql/fairness.hpp"
#include "store/rows.hpp"

namespace stepwise::fairness {
namespace {

Calibration calibration_of(const store::Row& row) {
  Calibration one;
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.name = row.text("name");
  one.base_grid = row.text("base_grid");
  one.seed = row.integer("seed");
  one.wanted = row.integer("wanted");
  one.made_by = row.maybe_integer("made_by_id");
  one.made_by_name = row.text("made_by_name");
  one.made_at = row.instant("made_at");
  one.budget_pence = row.maybe_integer("budget_pence");
  one.contingency_pence = row.maybe_integer("contingency_pence");
  one.grid_reference = row.text("grid_reference");
  return one;
}

SampleCase case_of(const store::Row& row) {
  SampleCase one;
  one.reference = row.text("reference");
  one.version = row.integer("version");
  one.person = row.id<PersonId>("person_id");
  one.allocation_reference = row.text("allocation_reference");
  one.team = store::maybe_id<TeamId>(row, "team_id");
  one.reason = row.text("reason");
  one.age = row.text("age");
  one.ethnicity = row.text("ethnicity");
  one.setting = row.text("setting");
  one.past_pence = row.maybe_integer("past_pence");
  one.appropriate_pence = row.maybe_integer("appropriate_pence");
  one.paired = {allocation::levels_from(row.text("levels")), row.integer("adjustments_pence"), one.appropriate_pence.value_or(0), static_cast<int>(row.integer("fold"))};
  one.why = row.text("why");
  one.paired_by = row.text("paired_by_name");
  one.paired_on = row.maybe_date("paired_on");
  return one;
}

/// Everybody a sample may be drawn from, with their stratum.
struct Drawn {
  std::vector<allocation::Case> cases;
  std::vector<Facts> facts;
  std::vector<std::string> strata;
};
Drawn everybody(store::ReadTx& tx, const person::Lists& lists, Date today) {
  std::unordered_map<std::int64_t, Facts> known;
  for (auto& [person, facts] : read_facts(tx)) known.emplace(person, std::move(facts));
  Drawn out;
  allocation::each_case(tx, [&](const allocation::Case& one) {
    const auto at = known.find(one.person.value());
    if (at == known.end() || one.restricted) return;
    const Facts& facts = at->second;
    out.strata.push_back(facts.reason + "|" + age_stratum(facts.born_on, today) + "|" + lists.ethnicity.value(facts.ethnicity, "group") + "|" + setting_stratum(facts.accommodation));
    out.cases.push_back(one);
    out.facts.push_back(facts);
  });
  return out;
}

std::unordered_map<std::int64_t, std::int64_t> past_spending(store::ReadTx& tx) {
  std::unordered_map<std::int64_t, std::int64_t> all;
  tx.each(sql::fairness::latest_plans, {}, [&](const store::Row& row) { all.emplace(row.integer("person_id"), row.integer("weekly_pence")); });
  return all;
}

void insert_cases(store::WriteTx& tx, Random& random, const Calibration& calibration, const Drawn& all, Date today) {
  auto chosen = stratified(all.strata, static_cast<std::size_t>(calibration.wanted), static_cast<std::uint64_t>(calibration.seed));
  // By stratum, so that those of one stratum fall in different folds.
  std::ranges::stable_sort(chosen, {}, [&](std::size_t at) -> const std::string& { return all.strata[at]; });
  const auto past = past_spending(tx);
  std::int64_t place = 0;
  for (const std::size_t at : chosen) {
    const auto& one = all.cases[at];
    const Facts& facts = all.facts[at];
    const auto spent = past.find(one.person.value());
    const std::int64_t fold = place % folds;
    tx.run(sql::fairness::case_insert,
           {{"calibration_reference", calibration.reference}, {"place", ++place}, {"reference", new_reference(random)}, {"person_id", one.person}, {"allocation_reference", one.reference},
            {"team_id", one.team}, {"reason", facts.reason}, {"age", age_stratum(facts.born_on, today)}, {"ethnicity", facts.ethnicity},
            {"setting", setting_stratum(facts.accommodation)}, {"fold", fold}, {"levels", one.levels}, {"adjustments_pence", one.adjustments_pence},
            {"past_pence", spent == past.end() ? std::nullopt : std::optional{spent->second}}});
  }
}

}  // namespace

std::vector<Calibration> read_calibrations(store::ReadTx& tx) {
  return store::all_as(tx, sql::fairness::calibrations, {}, calibration_of);
}

std::optional<Calibration> read_calibration(store::ReadTx& tx, std::string_view reference) {
  auto all = read_calibrations(tx);
  const auto at = std::ranges::find(all, reference, &Calibration::reference);
  return at == all.end() ? std::nullopt : std::optional{std::move(*at)};
}

std::vector<SampleCase> read_sample(store::ReadTx& tx, std::string_view calibration) {
  return store::all_as(tx, sql::fairness::cases_of_calibration, {{"calibration_reference", calibration}}, case_of);
}

Result<std::string> begin_calibration(store::WriteTx& tx, Random& random, const person::Lists& lists, Calibration calibration, std::string_view form_token, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::fairness::calibration_by_token, {{"form_token", form_token}})) return first->text("reference");
  const Date today = tx.now().london_date();
  const Drawn all = everybody(tx, lists, today);
  if (all.cases.empty()) return fail(FaultKind::invalid, t("No starting figure stands yet, so there is nothing to draw a sample from"));
  calibration.reference = new_reference(random);
  tx.run(sql::fairness::calibration_insert, {{"reference", calibration.reference}, {"name", calibration.name}, {"base_grid", calibration.base_grid}, {"seed", calibration.seed}, {"wanted", calibration.wanted},
                                             {"made_by_id", calibration.made_by}, {"made_by_name", calibration.made_by_name}, {"made_at", tx.now()},
                                             {"form_token", form_token.empty() ? std::nullopt : std::optional{std::string{form_token}}}});
  insert_cases(tx, random, calibration, all, today);
  line.action = kept("calibration.begun");
  line.subject = "calibration:" + calibration.reference;
  line.after = nlohmann::json{{"name", calibration.name}, {"grid", calibration.base_grid}, {"seed", calibration.seed}, {"wanted", calibration.wanted}}.dump();
  tx.audit(line);
  return calibration.reference;
}

Result<void> keep_draft(store::WriteTx& tx, const Calibration& calibration, store::AuditLine line) {
  const auto changed = tx.run(sql::fairness::calibration_made, {{"reference", calibration.reference}, {"version", calibration.version}, {"budget_pence", calibration.budget_pence},
                                                                {"contingency_pence", calibration.contingency_pence}, {"grid_reference", calibration.grid_reference}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone made a draft from this calibration first. Look at what is on record now"));
  line.action = kept("calibration.made_grid");
  line.subject = "calibration:" + calibration.reference;
  line.after = nlohmann::json{{"grid", calibration.grid_reference}, {"budget_pence", calibration.budget_pence.value_or(0)}, {"contingency_pence", calibration.contingency_pence.value_or(0)}}.dump();
  tx.audit(line);
  return {};
}

std::vector<ToPair> cases_to_pair(store::ReadTx& tx, std::optional<TeamId> team) {
  std::vector<ToPair> all;
  for (const auto& row : tx.all(sql::fairness::cases_to_pair, {{"team_id", team ? team->value() : 0}}))
    all.push_back({row.text("reference"), row.text("given_name") + " " + row.text("family_name"), !row.is_null("appropriate_pence"), row.text("paired_by_name"), row.maybe_date("paired_on")});
  return all;
}

std::optional<CaseToPair> find_case(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::fairness::case_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  CaseToPair one;
  one.reference = std::string{reference};
  one.calibration = row->text("calibration_reference");
  one.person_reference = row->text("person_reference");
  one.allocation_reference = row->text("allocation_reference");
  one.base_grid = row->text("grid_reference");
  one.version = row->integer("version");
  one.appropriate_pence = row->maybe_integer("appropriate_pence");
  one.paired = {allocation::levels_from(row->text("levels")), row->integer("adjustments_pence"), one.appropriate_pence.value_or(0), 0};
  one.why = row->text("why");
  one.paired_by = row->text("paired_by_name");
  one.paired_on = row->maybe_date("paired_on");
  one.used = !row->text("draft_grid").empty();
  return one;
}

Result<void> pair_case(store::WriteTx& tx, const access::ChangeablePerson& who, const CaseToPair& one, std::int64_t pence, std::string_view why, const access::Staff& by, store::AuditLine line) {
  const auto changed = tx.run(sql::fairness::case_pair, {{"reference", one.reference}, {"version", one.version}, {"appropriate_pence", pence}, {"why", why}, {"paired_by_id", by.id}, {"paired_by_name", by.name},
                                                         {"paired_on", tx.now().london_date()}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone said what this should cost first. Look at what is on record now, then change it again"));
  const auto json = [](std::optional<std::int64_t> amount, std::string_view words) { return nlohmann::json{{"weekly_pence", amount ? nlohmann::json(*amount) : nlohmann::json()}, {"why", words}}.dump(); };
  line.action = kept("calibration.paired");
  line.subject = "calibration_case:" + one.reference;
  line.person = who.id();
  line.before = one.appropriate_pence ? json(one.appropriate_pence, one.why) : "";
  line.after = json(pence, why);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

void insert_pairing(store::WriteTx& tx, const SampleCase& one, std::int64_t pence, std::string_view why, StaffId by, std::string_view by_name, Date on) {
  tx.run(sql::fairness::case_pair, {{"reference", one.reference}, {"version", one.version}, {"appropriate_pence", pence}, {"why", why}, {"paired_by_id", by}, {"paired_by_name", by_name}, {"paired_on", on}});
}

}  // namespace stepwise::fairness
