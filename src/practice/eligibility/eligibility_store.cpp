// SPDX-License-Identifier: Apache-2.0
#include "practice/eligibility/eligibility_store.hpp"

#include <algorithm>

#include "practice/assessment/assessment_store.hpp"
#include "practice/parts/sheet.hpp"
#include "sql/eligibility.hpp"

namespace stepwise::eligibility {
namespace {

namespace sql = stepwise::sql::eligibility;

std::string decided_text(const Determination& d) { return !d.decided_on ? "" : d.eligible ? "eligible" : "not_eligible"; }

void put_decision(Determination& d, const store::Row& row) {
  d.decided_on = row.maybe_date("decided_on");
  d.eligible = row.text("decided") == "eligible";
  d.decided_by_id = sheet::maybe_id<StaffId>(row, "decided_by_id");
  d.decided_by = row.text("decided_by");
  d.decided_role = row.text("decided_role");
  d.reasons = row.text("reasons");
  d.differs_reason = row.text("differs_reason");
  d.could_meet = row.text("could_meet");
  d.wants_council = row.text("wants_council");
  d.residence = row.text("residence");
  d.money = row.text("money");
  d.advice = row.text("advice");
  d.prevention = row.text("prevention");
  d.given_on = row.maybe_date("given_on");
  d.given_to = row.text("given_to");
  d.given_format = row.text("given_format");
}

Determination determination_of(const store::Row& row) {
  Determination d;
  d.id = row.integer("determination_id");
  d.reference = row.text("reference");
  d.version = row.integer("version");
  d.kind = kind_from_key(row.text("kind")).value_or(Kind::adult);
  d.assessment = row.text("assessment");
  d.assessment_version = row.integer("assessment_version");
  d.assessed_on = row.date("assessed_on");
  d.judged_on = row.date("judged_on");
  d.owner = sheet::owner_of(row);
  d.owner.worker_role = row.text("worker_role");
  d.arises = row.text("arises") == "yes";
  d.arises_words = row.text("arises_words");
  d.health = health_from_key(row.text("health"));
  d.cumulative = row.text("cumulative") == "yes";
  d.impact_words = row.text("impact_words");
  d.fluctuates = row.text("fluctuates");
  d.fluctuates_words = row.text("fluctuates_words");
  d.suggested = row.text("suggested") == "eligible";
  put_decision(d, row);
  return d;
}

void insert_lines(store::WriteTx& tx, PersonId person, const Determination& d) {
  for (const auto& need : d.needs)
    tx.run(sql::line_insert, {{"person_id", person}, {"determination_id", d.id}, {"kind", "need"}, {"code", need.code}, {"answer", need.limb}, {"evidence", need.evidence}, {"informal_care", need.informal_care}});
  for (const auto& line : d.impacts)
    tx.run(sql::line_insert, {{"person_id", person}, {"determination_id", d.id}, {"kind", "impact"}, {"code", line.domain}, {"answer", line.impact}, {"evidence", ""}, {"informal_care", ""}});
}

sheet::Facts facts_of(const Determination& d) {
  return {{"kind", std::string{key_of(d.kind)}}, {"suggested", d.suggested ? "eligible" : "not_eligible"}, {"decided", decided_text(d)}, {"reasons", d.reasons}, {"differs_reason", d.differs_reason},
          {"decided_by", d.decided_by}, {"given_on", d.given_on ? d.given_on->iso() : ""}, {"given_to", d.given_to}, {"worker", d.owner.worker_name}};
}

Result<void> update(store::WriteTx& tx, const access::ChangeablePerson& who, const Determination& d, store::AuditLine line, std::string_view action) {
  const auto before = find(tx, who.readable(), d.reference);
  if (!before) return tl::unexpected{sheet::not_there()};
  const auto changed = tx.run(
      sql::determination_update,
      {{"person_id", who.id()}, {"determination_id", before->id}, {"version", d.version}, {"worker_id", d.owner.worker}, {"worker_name", d.owner.worker_name}, {"worker_role", d.owner.worker_role},
       {"team_id", d.owner.team}, {"team_name", d.owner.team_name}, {"decided_on", d.decided_on}, {"decided", decided_text(d)}, {"decided_by_id", d.decided_by_id}, {"decided_by", d.decided_by},
       {"decided_role", d.decided_role}, {"reasons", d.reasons}, {"differs_reason", d.differs_reason}, {"could_meet", d.could_meet}, {"wants_council", d.wants_council}, {"residence", d.residence},
       {"money", d.money}, {"advice", d.advice}, {"prevention", d.prevention}, {"given_on", d.given_on}, {"given_to", d.given_to}, {"given_format", d.given_format}});
  if (changed == 0) return tl::unexpected{sheet::someone_saved()};
  sheet::write_down(tx, who.id(), std::move(line), action, "eligibility:" + d.reference, facts_of(*before), facts_of(d));
  return {};
}

}  // namespace

std::vector<Determination> read_determinations(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Determination> all;
  for (const auto& row : tx.all(sql::determinations_of_person, {{"person_id", who.id()}})) all.push_back(determination_of(row));
  if (!who.as_carer_too()) std::erase_if(all, [](const Determination& d) { return d.kind == Kind::carer; });
  for (const auto& row : tx.all(sql::lines_of_person, {{"person_id", who.id()}})) {
    const auto at = std::ranges::find(all, row.integer("determination_id"), &Determination::id);
    if (at == all.end()) continue;
    if (row.text("kind") == "need") at->needs.push_back({row.text("code"), row.text("answer"), row.text("evidence"), row.text("informal_care")});
    else at->impacts.push_back({row.text("code"), row.text("answer")});
  }
  return all;
}

std::optional<Determination> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (auto& one : read_determinations(tx, who))
    if (one.reference == reference) return std::move(one);
  return std::nullopt;
}

std::optional<Determination> latest(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind) {
  for (auto& one : read_determinations(tx, who))
    if (one.kind == kind && one.decided_on) return std::move(one);
  return std::nullopt;
}

void insert_row(store::WriteTx& tx, Random& random, PersonId person, Determination& d) {
  d.id = tx.next_id("eligibility_determination");
  d.reference = new_reference(random);
  tx.run(sql::determination_insert,
         {{"person_id", person}, {"determination_id", d.id}, {"reference", d.reference}, {"kind", key_of(d.kind)}, {"assessment", d.assessment}, {"assessment_version", d.assessment_version},
          {"assessed_on", d.assessed_on}, {"judged_on", d.judged_on}, {"worker_id", d.owner.worker}, {"worker_name", d.owner.worker_name}, {"worker_role", d.owner.worker_role},
          {"team_id", d.owner.team}, {"team_name", d.owner.team_name}, {"arises", d.arises ? "yes" : "no"}, {"arises_words", d.arises_words}, {"health", d.kind == Kind::carer ? key_of(d.health) : ""},
          {"cumulative", d.cumulative ? "yes" : "no"}, {"impact_words", d.impact_words}, {"fluctuates", d.fluctuates}, {"fluctuates_words", d.fluctuates_words},
          {"suggested", d.suggested ? "eligible" : "not_eligible"}, {"decided_on", d.decided_on}, {"decided", decided_text(d)}, {"decided_by_id", d.decided_by_id}, {"decided_by", d.decided_by},
          {"decided_role", d.decided_role}, {"reasons", d.reasons}, {"differs_reason", d.differs_reason}, {"could_meet", d.could_meet}, {"wants_council", d.wants_council}, {"residence", d.residence},
          {"money", d.money}, {"advice", d.advice}, {"prevention", d.prevention}, {"given_on", d.given_on}, {"given_to", d.given_to}, {"given_format", d.given_format}, {"recorded_at", tx.now()}});
  insert_lines(tx, person, d);
}

Result<std::string> add(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Determination judged, store::AuditLine line) {
  judged.decided_on.reset();
  judged.given_on.reset();
  judged.suggested = suggest(judged).eligible;
  insert_row(tx, random, who.id(), judged);
  sheet::write_down(tx, who.id(), std::move(line), "eligibility.judged", "eligibility:" + judged.reference, {}, facts_of(judged));
  return judged.reference;
}

Result<void> decide(store::WriteTx& tx, const access::ChangeablePerson& who, const Determination& decided, store::AuditLine line) {
  const auto before = find(tx, who.readable(), decided.reference);
  if (before && before->decided_on) return tl::unexpected{sheet::someone_saved()};
  auto done = update(tx, who, decided, std::move(line), "eligibility.decided");
  if (done) assessment::set_eligible_needs(tx, who, decided.assessment, decided.eligible ? "yes" : "no");
  return done;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Determination& given, store::AuditLine line) { return update(tx, who, given, std::move(line), "eligibility.given"); }

Result<void> hand_over(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line) {
  auto determination = find(tx, who.readable(), reference);
  if (!determination) return tl::unexpected{sheet::not_there()};
  determination->owner = to;
  return update(tx, who, *determination, std::move(line), "eligibility.handed_over");
}

}  // namespace stepwise::eligibility
