// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/conversation/conversation_rows.hpp"
#include "sql/conversation.hpp"

namespace stepwise::conversation {
namespace {

/// Everything under a person's conversations, put where it belongs.
void fill(store::ReadTx& tx, const access::ReadablePerson& who, std::vector<Conversation>& all) {
  const auto of = [&](const store::Row& row) { return std::ranges::find(all, row.integer("conversation_id"), &Conversation::id); };
  for (const auto& row : tx.all(sql::conversation::footings_of_person, {{"person_id", who.id()}}))
    if (const auto found = of(row); found != all.end()) found->footings.push_back(footing_of(row));
  for (const auto& row : tx.all(sql::conversation::steps_of_person, {{"person_id", who.id()}}))
    if (const auto found = of(row); found != all.end()) found->steps.push_back(step_of(row));
  for (const auto& row : tx.all(sql::conversation::entries_of_person, {{"person_id", who.id()}}))
    if (const auto found = of(row); found != all.end()) found->entries.push_back(entry_of(row));
}

constexpr int furthest_rows = 1'000;

}  // namespace

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::conversation::person_of_conversation, {{"reference", reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Conversation> read_conversation(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  const auto row = tx.one(sql::conversation::conversation_by_reference, {{"person_id", who.id()}, {"reference", reference}});
  if (!row) return std::nullopt;
  std::vector<Conversation> one{conversation_of(*row)};
  fill(tx, who, one);
  return std::move(one.front());
}

std::vector<Conversation> read_conversations(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Conversation> all;
  for (const auto& row : tx.all(sql::conversation::conversations_of_person, {{"person_id", who.id()}})) all.push_back(conversation_of(row));
  if (!all.empty()) fill(tx, who, all);
  return all;
}

std::optional<std::string> open_intensive(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto row = tx.one(sql::conversation::open_two, {{"person_id", who.id()}});
  if (!row) return std::nullopt;
  return row->text("reference");
}

std::vector<OpenLine> list_open(store::ReadTx& tx, const OpenAsked& asked) {
  std::vector<OpenLine> lines;
  const std::int64_t team = asked.team ? asked.team->value() : 0, worker = asked.worker ? asked.worker->value() : 0;
  const int limit = std::min(asked.limit, furthest_rows);
  const auto add = [&](const store::Row& row) { lines.push_back(open_line_of(row, asked.today)); };
  if (asked.until)
    tx.each(sql::conversation::conversations_due, {{"team_id", team}, {"worker_id", worker}, {"until", *asked.until}, {"row_limit", limit}}, add);
  else
    tx.each(sql::conversation::conversations_open, {{"team_id", team}, {"worker_id", worker}, {"row_limit", limit}}, add);
  std::ranges::stable_sort(lines, {}, [](const OpenLine& line) { return line.next.on; });
  return lines;
}

std::int64_t restricted_open(store::ReadTx& tx, std::optional<TeamId> team) {
  return tx.one(sql::conversation::restricted_open, {{"team_id", team ? team->value() : 0}})->integer("total");
}

}  // namespace stepwise::conversation
