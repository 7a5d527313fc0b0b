// SPDX-License-Identifier: Apache-2.0
#include "forms/public_store.hpp"

#include "forms/digest.hpp"
#include "forms/draft_fields.hpp"
#include "language/language.hpp"
#include "sql/forms.hpp"

namespace stepwise::forms {
namespace {

Received received_of(const store::Row& row) {
  Received received;
  received.id = row.integer("received_form_id");
  received.form_version_id = row.integer("form_version_id");
  received.reference = row.text("reference");
  received.title = row.text("title");
  received.dealt_with_by = row.text("dealt_with_by_name");
  received.outcome = row.text("outcome");
  received.received_at = row.instant("received_at");
  received.dealt_with_at = row.maybe_instant("dealt_with_at");
  return received;
}

}  // namespace

std::optional<PublicDraft> public_draft(store::ReadTx& tx, std::string_view token_hash, std::int64_t form_id) {
  const auto row = tx.one(sql::forms::public_draft, {{"token_hash", token_hash}, {"form_id", form_id}});
  if (!row) return std::nullopt;
  return PublicDraft{row->integer("form_version_id"), typed_in_draft(row->text("fields")).answers, row->integer("version"), row->instant("saved_at")};
}

void begin_public_draft(store::WriteTx& tx, std::string_view token_hash, const Version& version, const Answers& answers) {
  tx.run(sql::forms::public_draft_prune, {{"before_at", tx.now() + -seconds(public_draft_days * 24 * 3600)}});
  delete_public_draft(tx, token_hash, version.form_id);
  tx.run(sql::forms::public_draft_begin, {{"token_hash", token_hash}, {"form_id", version.form_id}, {"form_version_id", version.id},
                                          {"fields", draft_fields({answers, ""})}, {"saved_at", tx.now()}});
}

bool save_public_draft(store::WriteTx& tx, std::string_view token_hash, std::int64_t form_id, std::int64_t version, const Answers& answers) {
  return tx.run(sql::forms::public_draft_save,
                {{"token_hash", token_hash}, {"form_id", form_id}, {"version", version}, {"fields", draft_fields({answers, ""})}, {"saved_at", tx.now()}}) > 0;
}

void delete_public_draft(store::WriteTx& tx, std::string_view token_hash, std::int64_t form_id) {
  tx.run(sql::forms::public_draft_delete, {{"token_hash", token_hash}, {"form_id", form_id}});
}

std::vector<Received> received_forms(store::ReadTx& tx, bool dealt_with_too) {
  std::vector<Received> all;
  for (const auto& row : tx.all(sql::forms::received_list, {{"with_dealt", dealt_with_too}, {"row_limit", received_shown}})) all.push_back(received_of(row));
  return all;
}

std::optional<Received> received_form(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::forms::received_by_reference, {{"reference", reference}});
  return row ? std::optional{received_of(*row)} : std::nullopt;
}

Result<Response> received_response(store::ReadTx& tx, const Received& received) {
  const auto row = tx.one(sql::forms::received_text, {{"received_form_id", received.id}});
  if (!row) return fail(FaultKind::not_found, t("There is no such form"));
  return read_response(row->text("response"));
}

std::optional<std::string> received_from(store::ReadTx& tx, std::string_view token_hash, std::int64_t form_id) {
  const auto row = tx.one(sql::forms::received_by_token, {{"token_hash", token_hash}, {"form_id", form_id}});
  return row ? std::optional{row->text("reference")} : std::nullopt;
}

Result<std::string> receive(store::WriteTx& tx, Random& random, std::string_view token_hash, const Version& version, Response response, store::AuditLine line,
                            std::optional<Instant> at) {
  if (const auto before = received_from(tx, token_hash, version.form_id)) return *before;
  const std::string reference = spoken_reference(random);
  response.questionnaire = version.canonical;
  response.status = "completed";
  response.authored = at.value_or(tx.now()).iso();
  tx.run(sql::forms::received_insert, {{"reference", reference}, {"form_id", version.form_id}, {"form_version_id", version.id}, {"response", to_json(response)},
                                       {"received_at", at.value_or(tx.now())}, {"token_hash", token_hash}});
  delete_public_draft(tx, token_hash, version.form_id);
  line.actor.reset();
  line.actor_name = kept("the public");
  line.action = kept("received_form.sent");
  line.subject = "received_form:" + reference;
  tx.audit(line);
  return reference;
}

Result<void> deal_with(store::WriteTx& tx, const Received& received, std::string_view outcome, store::AuditLine line) {
  if (tx.run(sql::forms::received_deal, {{"received_form_id", received.id}, {"dealt_with_at", tx.now()}, {"dealt_with_by_id", line.actor},
                                         {"dealt_with_by_name", line.actor_name}, {"outcome", outcome}}) == 0)
    return fail(FaultKind::stale, t("Somebody said what came of this form before you"));
  line.action = kept("received_form.dealt_with");
  line.subject = "received_form:" + received.reference;
  line.reason = outcome;
  tx.audit(line);
  return {};
}

}  // namespace stepwise::forms
