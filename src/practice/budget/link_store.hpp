// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/budget_store.hpp"

namespace stepwise::budget {

/// How long a link works: a year.
inline constexpr int link_days = 365;

/// A link by which the provider keeps the ledger of one fund, or whoever receives a direct payment says what it was spent on. The secret is not kept: it is shown once.
struct Link {
  std::string reference, holder_name, sent_to, made_by;
  Instant made_at;
  Date ends_on;
  std::optional<Instant> withdrawn_at, used_at;
};
/// The latest first.
std::vector<Link> read_links(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t account);
/// Gives the secret. Audited as "budget.link_made".
Result<std::string> make_link(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Account& account, std::string_view holder_name, std::string_view sent_to, Date today, store::AuditLine line);
/// Audited as "budget.link_withdrawn".
Result<void> withdraw_link(store::WriteTx& tx, const access::ChangeablePerson& who, const Account& account, std::string_view reference, store::AuditLine line);

/// Which account a secret opens on a day, and for whom; nothing for one that has ended.
struct LinkedTo {
  std::string link_reference, holder_name, person_reference, account_reference;
};
std::optional<LinkedTo> linked_to(store::ReadTx& tx, std::string_view secret, Date today);
void note_use(store::WriteTx& tx, const LinkedTo& link);

}  // namespace stepwise::budget
