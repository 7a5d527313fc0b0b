// SPDX-License-Identifier: Apache-2.0
#include "store/writer_tx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "sql/store.hpp"
#include "store/audit.hpp"

namespace stepwise::store {
namespace {

void clean(std::string& text) {
  if (!is_clean_utf8(text)) text = clean_utf8(text);
}

/// What no list shows: half-typed work, sessions, and the store's own lines beside a save.
bool is_aside(const Statement& statement) {
  constexpr std::array<std::string_view, 6> aside{"store.draft_", "access.session_", "store.audit_", "store.change_", "store.outbox_", "store.next_id"};
  return std::ranges::any_of(aside, [&](std::string_view start) { return statement.name.starts_with(start); });
}

}  // namespace

WriterTx::WriterTx(Connection& connection, Head& head, const Clock& clock)
    : connection_{connection}, head_{head}, now_{clock.now()} {
  if (now_ >= head.at) return;
  now_ = head.at + 1;
  clock_went_back_ = true;
}

template <class F>
auto WriterTx::watched(F&& work) -> decltype(work()) {
  if (doomed_) throw std::logic_error{"a statement failed before; the work cannot go on in this transaction"};
  try {
    return work();
  } catch (const Unavailable&) {
    doomed_ = broken_ = true;
    throw;
  } catch (const std::exception&) {
    doomed_ = true;
    throw;
  }
}

void WriterTx::rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) {
  changed_ = changed_ || (statement.text.find("returning") != std::string_view::npos && !is_aside(statement));
  watched([&] { connection_.rows(statement, params, use); });
}

std::int64_t WriterTx::run(const Statement& statement, Params params) {
  changed_ = changed_ || !is_aside(statement);
  return watched([&] { return connection_.run(statement, params); });
}

std::int64_t WriterTx::next_id(std::string_view counter) { return insert(sql::store::next_id, {{"name", counter}}); }

void WriterTx::audit(const AuditLine& line) {
  ChainedLine chained{head_.audit_id + 1, now_, line};
  AuditLine& kept = chained.line;
  for (std::string* text : {&kept.actor_name, &kept.role, &kept.action, &kept.subject, &kept.reason, &kept.before, &kept.after, &kept.request_id})
    clean(*text);
  std::string hash = chained_hash(head_.hash, chained);
  run(sql::store::audit_insert, {{"audit_id", chained.audit_id}, {"at", now_}, {"actor_id", kept.actor}, {"actor_name", kept.actor_name},
      {"role", kept.role}, {"action", kept.action}, {"person_id", kept.person}, {"subject", kept.subject}, {"reason", kept.reason},
      {"before_json", kept.before}, {"after_json", kept.after}, {"request_id", kept.request_id}, {"hash", hash}});
  head_.audit_id = chained.audit_id;
  head_.hash = std::move(hash);
  head_.at = now_;
}

void WriterTx::outbox(const OutboxItem& item) {
  run(sql::store::outbox_insert, {{"kind", item.kind}, {"item_key", item.key}, {"payload", item.payload}, {"at", now_},
                                   {"due_at", std::max(now_, item.not_before)}});
}

void WriterTx::log_changes() {
  for (const PersonId person : touched_)
    run(sql::store::change_insert, {{"change_id", ++head_.change_id}, {"person_id", person}, {"at", now_}});
}

}  // namespace stepwise::store
