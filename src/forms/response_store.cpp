// SPDX-License-Identifier: Apache-2.0
#include "forms/response_store.hpp"

#include <fmt/format.h>

#include "language/language.hpp"
#include "sql/forms.hpp"
#include "store/drafts.hpp"

namespace stepwise::forms {
namespace {

Finished finished_of(const store::Row& row) {
  Finished finished;
  finished.id = row.integer("form_response_id");
  finished.form_id = row.integer("form_id");
  finished.form_version_id = row.integer("form_version_id");
  finished.reference = row.text("reference");
  finished.first_reference = row.text("first_reference");
  finished.slug = row.text("slug");
  finished.title = row.text("title");
  finished.reason = row.text("reason");
  finished.author_id = row.id<StaffId>("author_id");
  finished.author = row.text("author_name");
  finished.role = row.text("author_role");
  finished.team = row.text("team_name");
  finished.number = static_cast<int>(row.integer("number"));
  finished.newest = static_cast<int>(row.integer("newest"));
  finished.form_number = static_cast<int>(row.integer("form_number"));
  finished.completed_at = row.instant("completed_at");
  return finished;
}

std::vector<Finished> finished_in(const std::vector<store::Row>& rows) {
  std::vector<Finished> all;
  for (const auto& row : rows) all.push_back(finished_of(row));
  return all;
}

std::optional<Finished> maybe(const std::optional<store::Row>& row) { return row ? std::optional{finished_of(*row)} : std::nullopt; }

}  // namespace

std::vector<Finished> finished_forms(store::ReadTx& tx, const access::ReadablePerson& who) {
  return finished_in(tx.all(sql::forms::responses_of_person, {{"person_id", who.id()}}));
}

std::optional<Finished> finished_form(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  return maybe(tx.one(sql::forms::response_of_person, {{"person_id", who.id()}, {"reference", reference}}));
}

std::vector<Finished> chain_of(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view first_reference) {
  return finished_in(tx.all(sql::forms::response_chain, {{"person_id", who.id()}, {"first_reference", first_reference}}));
}

std::optional<Finished> last_finished(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t form_id, std::string_view except_chain) {
  return maybe(tx.one(sql::forms::response_last, {{"person_id", who.id()}, {"form_id", form_id}, {"except_chain", except_chain}}));
}

std::optional<Finished> finished_before(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished) {
  for (auto& one : finished_forms(tx, who))
    if (one.form_id == finished.form_id && one.first_reference != finished.first_reference && one.completed_at < finished.completed_at) return std::move(one);
  return std::nullopt;
}

std::string response_text(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished) {
  const auto row = tx.one(sql::forms::response_text, {{"person_id", who.id()}, {"form_response_id", finished.id}});
  return row ? row->text("response") : "";
}

Result<Response> response_of(store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished) {
  return read_response(response_text(tx, who, finished));
}

std::optional<std::string> finished_from(store::ReadTx& tx, std::string_view draft) {
  const auto row = tx.one(sql::forms::response_by_draft, {{"draft_reference", draft}});
  return row ? std::optional{row->text("reference")} : std::nullopt;
}

std::optional<FinishedBy> finished_by(store::ReadTx& tx, std::string_view draft, StaffId author) {
  const auto row = tx.one(sql::forms::response_by_draft, {{"draft_reference", draft}});
  if (!row || row->id<StaffId>("author_id") != author) return std::nullopt;
  return FinishedBy{row->id<PersonId>("person_id"), row->text("reference")};
}

std::string person_reference(store::ReadTx& tx, PersonId person) {
  const auto row = tx.one(sql::forms::person_reference, {{"person_id", person}});
  return row ? row->text("reference") : "";
}

Result<std::string> finish(store::WriteTx& tx, Random& random, const access::ReadablePerson& who, Finishing finishing) {
  if (const auto before = finished_from(tx, finishing.draft)) return *before;
  const std::string reference = new_reference(random);
  const Instant at = finishing.at.value_or(tx.now());
  const int number = finishing.amends ? finishing.amends->number + 1 : 1;
  const std::string first = finishing.amends ? finishing.amends->first_reference : reference;
  finishing.response.questionnaire = finishing.version.canonical;
  finishing.response.status = finishing.amends ? "amended" : "completed";
  finishing.response.authored = at.iso();
  finishing.response.subject = "Patient/" + person_reference(tx, who.id());
  finishing.response.author = "Practitioner/" + finishing.author.reference;
  tx.run(sql::forms::response_insert,
         {{"person_id", who.id()}, {"form_response_id", tx.next_id("form_response")}, {"reference", reference}, {"form_id", finishing.version.form_id},
          {"form_version_id", finishing.version.id}, {"first_reference", first}, {"number", number}, {"reason", finishing.reason},
          {"response", to_json(finishing.response)}, {"author_id", finishing.author.id}, {"author_name", finishing.author.name},
          {"author_role", finishing.author.role_label}, {"team_id", finishing.author.team}, {"team_name", finishing.author.team_name},
          {"completed_at", at}, {"draft_reference", finishing.draft}});
  finishing.line.action = finishing.amends ? kept("form.amended") : kept("form.finished");
  finishing.line.person = who.id();
  finishing.line.subject = "form_response:" + reference;
  finishing.line.reason = finishing.reason;
  finishing.line.after = fmt::format(R"({{"form":"{}","form_version":{},"number":{}}})", finishing.version.slug, finishing.version.number, number);
  tx.audit(finishing.line);
  store::delete_draft(tx, finishing.author.id, finishing.draft);
  tx.touch(who.id());
  return reference;
}

}  // namespace stepwise::forms
