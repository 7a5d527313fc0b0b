// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/conversation_store.hpp"

#include <algorithm>
#include <stdexcept>

#include "practice/conversation/conversation_rows.hpp"
#include "sql/conversation.hpp"
#include "store/drafts.hpp"

namespace stepwise::conversation {
namespace {

std::optional<std::string> token_or_nothing(std::string_view token) { return token.empty() ? std::nullopt : std::optional<std::string>{token}; }

void insert_entry(store::WriteTx& tx, PersonId person, std::int64_t conversation, const Entry& entry, std::string_view token) {
  tx.run(sql::conversation::entry_insert, {{"person_id", person}, {"conversation_id", conversation}, {"entry_id", tx.next_id("conversation_entry")},
                                           {"happened_on", entry.happened_on}, {"recorded_at", entry.recorded_at}, {"how", entry.how}, {"words", entry.words},
                                           {"by_name", entry.by}, {"form_token", token_or_nothing(token)}});
}

void insert_step(store::WriteTx& tx, PersonId person, std::int64_t conversation, const Step& step, std::string_view token) {
  tx.run(sql::conversation::step_insert, {{"person_id", person}, {"conversation_id", conversation}, {"step_id", tx.next_id("conversation_step")}, {"who", step.who},
                                          {"what", step.what}, {"by_on", step.by_on}, {"money_pence", step.money.pence}, {"approved_by", step.approved_by},
                                          {"added_at", tx.now()}, {"added_by_name", step.added_by}, {"done_on", step.done_on}, {"done_note", step.done_note},
                                          {"done_by_name", step.done_by}, {"form_token", token_or_nothing(token)}});
}

void insert_footing(store::WriteTx& tx, PersonId person, std::int64_t conversation, const Footing& footing) {
  tx.run(sql::conversation::footing_insert, {{"person_id", person}, {"conversation_id", conversation}, {"footing_id", tx.next_id("conversation_footing")},
                                             {"legal_status", footing.legal_status}, {"reason", footing.reason}, {"set_at", footing.set_at}, {"set_by_name", footing.set_by}});
}

Result<void> update(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& c) {
  const auto changed = tx.run(
      sql::conversation::conversation_update,
      {{"person_id", who.id()}, {"conversation_id", c.id}, {"version", c.version}, {"worker_id", c.owner.id}, {"worker_name", c.owner.name}, {"team_id", c.owner.team},
       {"team_name", c.owner.team_name}, {"what_matters", c.said.what_matters}, {"strengths", c.said.strengths}, {"connections", c.said.connections},
       {"must_change", c.said.must_change}, {"good_life", c.said.good_life}, {"planning_with", c.said.planning_with}, {"next_on", c.next_on}, {"ends_by", c.ends_by},
       {"ends_by_reason", c.ends_by_reason}, {"ended_on", c.ended_on}, {"ending", c.ending}, {"ending_note", c.ending_note}, {"ended_by_name", c.ended_by}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this [[conversation]] first. Nothing of yours is lost: compare the two and save again"));
  return {};
}

void note(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& about, store::AuditLine line) {
  line.person = who.id();
  line.subject = "conversation:" + about.reference;
  tx.audit(line);
  tx.touch(who.id());
}

bool one_is_open(store::ReadTx& tx, const access::ReadablePerson& who, Which which) {
  return std::ranges::any_of(read_conversations(tx, who), [&](const Conversation& c) { return c.which == which && !c.ended_on; });
}

}  // namespace

void insert_conversation(store::WriteTx& tx, PersonId person, const Conversation& c, std::string_view form_token) {
  if (c.reference.empty()) throw std::logic_error{"a conversation is inserted with its reference"};
  const std::int64_t id = tx.next_id("conversation");
  tx.run(sql::conversation::conversation_insert,
         {{"person_id", person}, {"conversation_id", id}, {"reference", c.reference}, {"version", c.version}, {"which", number_of(c.which)}, {"opened_on", c.opened_on},
          {"recorded_at", c.recorded_at}, {"opened_by_name", c.opened_by}, {"opened_by_role", c.opened_by_role}, {"worker_id", c.owner.id}, {"worker_name", c.owner.name},
          {"team_id", c.owner.team}, {"team_name", c.owner.team_name}, {"contact_reference", c.contact_reference}, {"before_reference", c.before_reference},
          {"what_matters", c.said.what_matters}, {"strengths", c.said.strengths}, {"connections", c.said.connections}, {"must_change", c.said.must_change},
          {"good_life", c.said.good_life}, {"planning_with", c.said.planning_with}, {"tested_by", c.tested_by}, {"tested_words", c.tested_words},
          {"why_in_crisis", c.why_in_crisis}, {"next_on", c.next_on}, {"ends_by", c.ends_by}, {"ends_by_reason", c.ends_by_reason}, {"ended_on", c.ended_on},
          {"ending", c.ending}, {"ending_note", c.ending_note}, {"ended_by_name", c.ended_by}, {"form_token", token_or_nothing(form_token)}});
  for (const auto& footing : c.footings) insert_footing(tx, person, id, footing);
  for (const auto& step : c.steps) insert_step(tx, person, id, step, "");
  for (auto entry = c.entries.rbegin(); entry != c.entries.rend(); ++entry) insert_entry(tx, person, id, *entry, "");
}

Result<std::string> open_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Opened& opened) {
  if (!opened.form_token.empty())
    if (const auto first = tx.one(sql::conversation::conversation_by_token, {{"form_token", opened.form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      return first->text("reference");
    }
  if (one_is_open(tx, who.readable(), opened.conversation.which))
    return fail(FaultKind::stale, t("One of these is open already: go on with it from the person’s record"));
  insert_conversation(tx, who.id(), opened.conversation, opened.form_token);
  store::AuditLine line = opened.line;
  line.action = "conversation.opened";
  line.after = opened_json(opened.conversation);
  if (!opened.form_token.empty() && line.actor) store::delete_draft(tx, *line.actor, opened.form_token);
  note(tx, who, opened.conversation, std::move(line));
  return opened.conversation.reference;
}

Result<void> save_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, store::AuditLine line) {
  const auto before = read_conversation(tx, who.readable(), conversation.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such [[conversation]]"));
  std::tie(line.before, line.after) = changed_json(*before, conversation);
  return update(tx, who, conversation).map([&] { note(tx, who, conversation, std::move(line)); });
}

Result<void> add_entry(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, std::string_view token, store::AuditLine line) {
  if (!token.empty() && tx.one(sql::conversation::entry_by_token, {{"form_token", token}})) return {};
  auto now = read_conversation(tx, who.readable(), conversation.reference);
  if (!now || now->ended_on) return fail(FaultKind::stale, t("This [[conversation]] has ended. Open another from the person’s record"));
  const Conversation before = *now;
  now->next_on = conversation.next_on;
  if (auto kept = update(tx, who, *now); !kept) return kept;
  insert_entry(tx, who.id(), now->id, conversation.entries.front(), token);
  std::tie(line.before, line.after) = changed_json(before, *now);
  note(tx, who, conversation, std::move(line));
  return {};
}

Result<void> add_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, const Step& step, Money limit, std::string_view token,
                      store::AuditLine line) {
  if (!token.empty() && tx.one(sql::conversation::step_by_token, {{"form_token", token}})) return {};
  const auto now = read_conversation(tx, who.readable(), conversation.reference);
  if (!now || now->ended_on) return fail(FaultKind::stale, t("This [[conversation]] has ended. Open another from the person’s record"));
  if (step.approved_by.empty() && needs_manager(now->steps, step.money, limit))
    return fail(FaultKind::stale, t("Somebody added to the plan meanwhile, and the sums go beyond {0} now: enter the name of the manager who agreed", money_words(limit)));
  if (auto kept = update(tx, who, *now); !kept) return kept;
  insert_step(tx, who.id(), now->id, step, token);
  line.after = step_json(step);
  note(tx, who, *now, std::move(line));
  return {};
}

Result<void> finish_step(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, std::int64_t step, store::AuditLine line) {
  const auto done = std::ranges::find(conversation.steps, step, &Step::id);
  if (done == conversation.steps.end() || !done->done_on) return fail(FaultKind::not_found, t("There is no such line in the plan"));
  tx.run(sql::conversation::step_done, {{"person_id", who.id()}, {"conversation_id", conversation.id}, {"step_id", step}, {"done_on", done->done_on},
                                        {"done_note", done->done_note}, {"done_by_name", done->done_by}});
  line.after = step_json(*done);
  note(tx, who, conversation, std::move(line));
  return {};
}

Result<void> add_footing(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& conversation, store::AuditLine line) {
  line.reason = conversation.footings.back().reason;
  return save_conversation(tx, who, conversation, std::move(line)).map([&] { insert_footing(tx, who.id(), conversation.id, conversation.footings.back()); });
}

Result<std::string> end_conversation(store::WriteTx& tx, const access::ChangeablePerson& who, const Conversation& ended, const std::optional<Conversation>& next, store::AuditLine line) {
  store::AuditLine opening = line;
  line.reason = ended.ending_note;
  if (auto kept = save_conversation(tx, who, ended, std::move(line)); !kept) return tl::unexpected{kept.error()};
  if (!next) return ended.reference;
  const auto all = read_conversations(tx, who.readable());
  const auto open = std::ranges::find_if(all, [&](const Conversation& c) { return c.which == next->which && !c.ended_on; });
  opening.action = "conversation.opened";
  if (open == all.end()) return open_conversation(tx, who, {*next, "", std::move(opening)});
  Conversation goes_on = with_entry(*open, {ended.ended_on, next->next_on, "other", next->said.what_matters + next->said.must_change + next->said.good_life}, ended.ended_by, tx.now());
  opening.action = "conversation.logged";
  return add_entry(tx, who, goes_on, "", std::move(opening)).map([&] { return goes_on.reference; });
}

}  // namespace stepwise::conversation
