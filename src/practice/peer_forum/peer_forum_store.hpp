// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/peer_forum/peer_forum.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::peer_forum {

/// Adds a forum and gives its reference; once for a form token. Audited as "peer_forum.added".
Result<std::string> add_forum(store::WriteTx& tx, Random& random, Forum forum, StaffId by, store::AuditLine line, std::string_view form_token);
/// Keeps a forum as changed from `forum.version`: another day, chair, who came, called off. Faults: stale. Audited as
/// "peer_forum.changed".
Result<void> change_forum(store::WriteTx& tx, const Forum& forum, store::AuditLine line);
std::optional<Forum> read_forum(store::ReadTx& tx, std::string_view reference);
/// Since a day, the latest first.
std::vector<Forum> forums_since(store::ReadTx& tx, Date since, int limit);

/// Brings somebody to a forum; once for a form token. Audited on the person as "peer_forum.brought".
Result<std::string> add_item(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Item& item, store::AuditLine line, std::string_view form_token);
/// Keeps a case as changed from `item.version`. Faults: stale. Audited on the person with `line.action`.
Result<void> change_item(store::WriteTx& tx, const Item& item, store::AuditLine line);
std::optional<Item> read_item(store::ReadTx& tx, std::string_view reference);
/// In the order of the agenda; those whose record is restricted are among them, and say so.
std::vector<Item> items_of(store::ReadTx& tx, std::string_view forum_reference);
std::vector<Item> items_of_person(store::ReadTx& tx, const access::ReadablePerson& who);
/// First and last names, for checking that words name nobody. Never for a page.
std::vector<std::string> names_behind(store::ReadTx& tx, std::string_view item_reference);

/// Once for a form token.
Result<std::string> add_suggestion(store::WriteTx& tx, Random& random, const Item& item, std::string_view words, std::string_view by_name, store::AuditLine line, std::string_view form_token);
/// Taken up or not, and why. Faults: stale.
Result<void> decide(store::WriteTx& tx, const Item& item, const Suggestion& suggestion, store::AuditLine line);
std::vector<Suggestion> suggestions_of(store::ReadTx& tx, std::string_view item_reference);

/// Learning that was shared, the latest first, where the words hold `words`.
struct Learning {
  std::string item_reference;
  Date on;
  std::string stage, learning, theme;
};
std::vector<Learning> shared_learning(store::ReadTx& tx, std::string_view words, int limit);

/// Cases to bring again and to follow up, as tasks of their presenters; `to_come` ones too when asked for what is held.
std::vector<task::Task> item_tasks(store::ReadTx& tx, std::optional<StaffId> presenter, std::optional<TeamId> team, Date today, std::optional<Date> until, int limit);
/// Makes somebody else the presenter.
Result<void> give_item(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line);

}  // namespace stepwise::peer_forum
