// SPDX-License-Identifier: Apache-2.0
#include "practice/disagreement/disagreement_store.hpp"

#include <algorithm>

#include "practice/parts/sheet.hpp"
#include "sql/disagreement.hpp"

namespace stepwise::disagreement {
namespace {

namespace sql = stepwise::sql::disagreement;

Disagreement disagreement_of(const store::Row& row) {
  Disagreement d;
  d.id = row.integer("disagreement_id");
  d.reference = row.text("reference");
  d.about = row.text("about");
  d.about_kind = row.text("about_kind");
  d.of_carer = row.flag("of_carer");
  d.part = row.text("part");
  d.words = row.text("words");
  d.wanted = row.text("wanted");
  d.said_by = row.text("said_by");
  d.said_name = row.text("said_name");
  d.said_on = row.date("said_on");
  d.made_by_id = sheet::maybe_id<StaffId>(row, "made_by_id");
  d.made_by = row.text("made_by");
  d.recorded_by = row.text("recorded_by");
  d.answer_on = row.date("answer_on");
  d.owner = sheet::owner_of(row);
  return d;
}

Answer answer_of(const store::Row& row) {
  return {row.text("outcome"), row.text("words"), row.date("answered_on"), sheet::maybe_id<StaffId>(row, "answered_by_id"), row.text("answered_by"), row.text("answered_role"), row.maybe_date("told_on")};
}

void insert_answer(store::WriteTx& tx, PersonId person, std::int64_t disagreement, const Answer& answer) {
  tx.run(sql::answer_insert, {{"person_id", person}, {"disagreement_id", disagreement}, {"answer_id", tx.next_id("disagreement_answer")}, {"outcome", answer.outcome}, {"words", answer.words},
                              {"answered_on", answer.on}, {"answered_by_id", answer.by_id}, {"answered_by", answer.by}, {"answered_role", answer.role}, {"told_on", answer.told_on}, {"recorded_at", tx.now()}});
}

std::vector<Disagreement> read_of(store::ReadTx& tx, PersonId person) {
  std::vector<Disagreement> all;
  for (const auto& row : tx.all(sql::disagreements_of_person, {{"person_id", person}})) all.push_back(disagreement_of(row));
  if (all.empty()) return all;
  for (const auto& row : tx.all(sql::answers_of_person, {{"person_id", person}}))
    if (const auto at = std::ranges::find(all, row.integer("disagreement_id"), &Disagreement::id); at != all.end()) at->answers.push_back(answer_of(row));
  return all;
}

std::string subject_of(std::string_view reference) { return "disagreement:" + std::string{reference}; }

}  // namespace

std::vector<Disagreement> read_disagreements(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto all = read_of(tx, who.id());
  if (!who.as_carer_too()) std::erase_if(all, [](const Disagreement& one) { return one.of_carer; });
  return all;
}

std::vector<Disagreement> read_about(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view about) {
  auto all = read_disagreements(tx, who);
  std::erase_if(all, [about](const Disagreement& one) { return one.about != about; });
  return all;
}

std::optional<Disagreement> find(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (auto& one : read_disagreements(tx, who))
    if (one.reference == reference) return std::move(one);
  return std::nullopt;
}

void insert_row(store::WriteTx& tx, Random& random, PersonId person, Disagreement& d) {
  d.id = tx.next_id("disagreement");
  d.reference = new_reference(random);
  tx.run(sql::disagreement_insert,
         {{"person_id", person}, {"disagreement_id", d.id}, {"reference", d.reference}, {"about", d.about}, {"about_kind", d.about_kind}, {"of_carer", d.of_carer ? 1 : 0}, {"part", d.part},
          {"words", d.words}, {"wanted", d.wanted}, {"said_by", d.said_by}, {"said_name", d.said_name}, {"said_on", d.said_on}, {"made_by_id", d.made_by_id}, {"made_by", d.made_by},
          {"recorded_by", d.recorded_by}, {"recorded_at", tx.now()}, {"answer_on", d.answer_on}, {"worker_id", d.owner.worker}, {"worker_name", d.owner.worker_name}, {"team_id", d.owner.team},
          {"team_name", d.owner.team_name}});
  for (const auto& answer : d.answers) insert_answer(tx, person, d.id, answer);
}

Result<std::string> add(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Disagreement said, store::AuditLine line) {
  said.answers.clear();
  insert_row(tx, random, who.id(), said);
  sheet::write_down(tx, who.id(), std::move(line), "disagreement.said", subject_of(said.reference), {},
                    {{"about", said.about_kind}, {"part", said.part}, {"words", said.words}, {"wanted", said.wanted}, {"said_by", said.said_by}, {"said_on", said.said_on.iso()}, {"worker", said.owner.worker_name}});
  return said.reference;
}

Result<void> answer(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Answer& answer, store::AuditLine line) {
  const auto found = find(tx, who.readable(), reference);
  if (!found) return tl::unexpected{sheet::not_there()};
  if (answer.by_id && !may_answer(*found, *answer.by_id, answer.by)) return fail(FaultKind::invalid, t("You made what they disagree with, so somebody else answers. Hand it over"));
  if (answer.by_id && !is_with(*found, *answer.by_id, answer.by)) return fail(FaultKind::invalid, t("{0} looks at it. Take it over first, or leave it to them", found->owner.worker_name));
  if (!waits(*found)) return fail(FaultKind::invalid, t("This was answered already. If they still disagree, write down what they say now"));
  insert_answer(tx, who.id(), found->id, answer);
  sheet::write_down(tx, who.id(), std::move(line), "disagreement.answered", subject_of(reference), {}, {{"outcome", answer.outcome}, {"words", answer.words}, {"told_on", answer.told_on ? answer.told_on->iso() : ""}});
  return {};
}

Result<void> hand_over(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line) {
  const auto found = find(tx, who.readable(), reference);
  if (!found) return tl::unexpected{sheet::not_there()};
  if (to.worker && !may_answer(*found, *to.worker, to.worker_name)) return fail(FaultKind::invalid, t("{0} made what the person disagrees with. Choose somebody else", to.worker_name));
  if (to.worker && line.actor == to.worker && !is_with(*found, *to.worker, to.worker_name) && !may_take_over(*found, *to.worker, to.worker_name))
    return fail(FaultKind::invalid, t("You wrote down what they disagree with, so you do not take it to yourself. It is with {0}", found->owner.worker_name));
  tx.run(sql::disagreement_give, {{"person_id", who.id()}, {"disagreement_id", found->id}, {"worker_id", to.worker}, {"worker_name", to.worker_name}, {"team_id", to.team}, {"team_name", to.team_name}});
  sheet::write_down(tx, who.id(), std::move(line), "disagreement.handed_over", subject_of(reference), {{"worker", found->owner.worker_name}}, {{"worker", to.worker_name}});
  return {};
}

std::vector<Waiting> read_waiting(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker) {
  std::vector<Waiting> all;
  for (const auto& row : tx.all(sql::people_who_wait, {{"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}}))
    for (auto& one : read_of(tx, row.id<PersonId>("person_id"))) {
      if (!waits(one) || (team && one.owner.team != team) || (worker && one.owner.worker != worker)) continue;
      all.push_back({std::move(one), row.text("reference"), row.text("given_name") + " " + row.text("family_name")});
    }
  return all;
}

std::map<std::string, std::int64_t> counted(store::ReadTx& tx, std::optional<TeamId> team, Date from) {
  std::map<std::string, std::int64_t> all;
  for (const auto& row : tx.all(sql::disagreements_counted, {{"team_id", team ? team->value() : 0}, {"from_on", from}})) all[row.text("outcome")] = row.integer("how_many");
  return all;
}

}  // namespace stepwise::disagreement
