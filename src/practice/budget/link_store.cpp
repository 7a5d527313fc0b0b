// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/link_store.hpp"

#include "access/request_rules.hpp"
#include "practice/budget/saving.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {

namespace sql = stepwise::sql::budget;

std::vector<Link> read_links(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account) {
  std::vector<Link> links;
  for (const auto& row : tx.all(sql::links_of_account, {{"person_id", who.id()}, {"account_id", account}}))
    links.push_back({row.text("reference"), row.text("holder_name"), row.text("sent_to"), row.text("made_by"), row.instant("made_at"), row.date("ends_on"), row.maybe_instant("withdrawn_at"), row.maybe_instant("used_at")});
  return links;
}

Result<std::string> make_link(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, std::string_view holder_name, std::string_view sent_to, Date today, store::AuditLine line) {
  std::string secret = new_token(random);
  const std::string reference = new_reference(random);
  tx.run(sql::link_insert, {{"person_id", who.id()}, {"account_id", account.id}, {"link_id", tx.next_id("budget_link")}, {"reference", reference}, {"token_hash", access::token_digest(secret)},
                            {"holder_name", holder_name}, {"sent_to", sent_to}, {"made_at", tx.now()}, {"made_by", line.actor_name}, {"ends_on", today + link_days}});
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.link_made"), subject_of(account), {}, {{"link", reference}, {"for", std::string{holder_name}}});
  return secret;
}

Result<void> withdraw_link(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, std::string_view reference, store::AuditLine line) {
  if (tx.run(sql::link_withdraw, {{"person_id", who.id()}, {"reference", reference}, {"withdrawn_at", tx.now()}}) == 0) return {};
  sheet::write_down(tx, who.id(), std::move(line), kept("budget.link_withdrawn"), subject_of(account), {}, {{"link", std::string{reference}}});
  return {};
}

std::optional<LinkedTo> linked_to(store::ReadTx& tx, std::string_view secret, Date today) {
  const auto row = tx.one(sql::link_by_hash, {{"token_hash", access::token_digest(secret)}, {"today", today}});
  if (!row) return std::nullopt;
  return LinkedTo{row->text("reference"), row->text("holder_name"), row->text("person_reference"), row->text("account_reference")};
}

void note_use(store::WriteTx& tx, const LinkedTo& link) { tx.run(sql::link_used, {{"reference", link.link_reference}, {"used_at", tx.now()}}); }

}  // namespace stepwise::budget
