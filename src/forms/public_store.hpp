// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "forms/form_store.hpp"
#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// What somebody without an account has typed so far, by the digest of their browser's token.
struct PublicDraft {
  std::int64_t form_version_id = 0;
  Answers answers;
  std::int64_t version = 0;   ///< one more with every save
  Instant saved_at = {};
};
inline constexpr std::int64_t public_draft_days = 7;

std::optional<PublicDraft> public_draft(store::ReadTx& tx, std::string_view token_hash, std::int64_t form_id);
/// Begins again with these answers; drafts older than 7 days go.
void begin_public_draft(store::WriteTx& tx, std::string_view token_hash, const Version& version, const Answers& answers);
/// Says whether it was saved: not when the draft is gone, or `version` is not its newest.
bool save_public_draft(store::WriteTx& tx, std::string_view token_hash, std::int64_t form_id, std::int64_t version, const Answers& answers);
void delete_public_draft(store::WriteTx& tx, std::string_view token_hash, std::int64_t form_id);

/// A form that the public sent.
struct Received {
  std::int64_t id = 0, form_version_id = 0;
  std::string reference, title, dealt_with_by, outcome;
  Instant received_at;
  std::optional<Instant> dealt_with_at;
};
inline constexpr int received_shown = 200;
/// Those not dealt with, the newest first; then, when asked, the others. At most `received_shown`.
std::vector<Received> received_forms(store::ReadTx& tx, bool dealt_with_too);
std::optional<Received> received_form(store::ReadTx& tx, std::string_view reference);
Result<Response> received_response(store::ReadTx& tx, const Received& received);
/// The reference that a browser's form was given when it was sent; nothing before.
std::optional<std::string> received_from(store::ReadTx& tx, std::string_view token_hash, std::int64_t form_id);
/// Keeps what was sent (now, or `at`), writes the audit line and ends the draft. Sent before: the reference it has.
Result<std::string> receive(store::WriteTx& tx, Random& random, std::string_view token_hash, const Version& version, Response response, store::AuditLine line,
                            std::optional<Instant> at = {});
/// Says what came of it. Fault: somebody did before.
Result<void> deal_with(store::WriteTx& tx, const Received& received, std::string_view outcome, store::AuditLine line);

}  // namespace stepwise::forms
