// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/thinking_store.hpp"

#include <algorithm>

#include "practice/parts/sheet.hpp"
#include "practice/thinking/cells.hpp"
#include "sql/thinking.hpp"

namespace stepwise::thinking {
namespace {

namespace sql = stepwise::sql::thinking;

tl::unexpected<Fault> not_there() { return tl::unexpected{sheet::not_there()}; }

void write_down(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, std::string subject, std::string before, std::string after) {
  line.person = person;
  line.action = action;
  line.subject = std::move(subject);
  line.before = std::move(before);
  line.after = std::move(after);
  tx.audit(line);
  tx.touch(person);
}

void insert_version(store::WriteTx& tx, PersonId person, const Page& page, std::string_view role) {
  tx.run(sql::version_insert, {{"person_id", person}, {"page_id", page.id}, {"version", page.version}, {"title", page.title}, {"voice", page.voice}, {"took_part", page.took_part},
                               {"share_with", page.share_with}, {"next_look_on", page.next_look_on}, {"put_away_on", page.put_away_on}, {"saved_at", page.saved_at},
                               {"saved_by", page.saved_by}, {"saved_role", role}});
}

void insert_entry(store::WriteTx& tx, Random& random, PersonId person, const Page& page, Entry& entry, std::int64_t place) {
  if (entry.reference.empty()) entry.reference = new_reference(random);
  tx.run(sql::entry_insert, {{"person_id", person}, {"page_id", page.id}, {"entry_id", tx.next_id("thinking_entry")}, {"reference", entry.reference}, {"part", entry.part},
                             {"place", place}, {"cells", write_cells(entry.cells)}, {"from_version", page.version}});
}

void insert_new_page(store::WriteTx& tx, Random& random, PersonId person, Page& page) {
  page.id = tx.next_id("thinking_page");
  if (page.reference.empty()) page.reference = new_reference(random);
  page.version = 1;
  tx.run(sql::page_insert, {{"person_id", person}, {"page_id", page.id}, {"reference", page.reference}, {"tool", page.tool}, {"version", page.version}, {"worker_id", page.owner.worker},
                            {"worker_name", page.owner.worker_name}, {"worker_role", page.owner.worker_role}, {"team_id", page.owner.team}, {"team_name", page.owner.team_name},
                            {"next_look_on", page.next_look_on}, {"put_away_on", page.put_away_on}, {"begun_at", page.begun_at}, {"of_carer", page.of_carer ? 1 : 0}});
  insert_version(tx, person, page, page.owner.worker_role);
  std::int64_t place = 0;
  for (Entry& entry : page.entries) insert_entry(tx, random, person, page, entry, ++place);
}

/// Ends what is no longer said and writes what is new; what stands as it stood is not touched.
void write_entries(store::WriteTx& tx, Random& random, PersonId person, const Page& before, Page& now) {
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    const Entry& old = before.entries[i];
    const bool stands = i < now.entries.size() && now.entries[i].reference == old.reference && now.entries[i].same_as(old);
    if (!stands) tx.run(sql::entry_close, {{"person_id", person}, {"page_id", now.id}, {"entry_id", old.id}, {"to_version", now.version}});
  }
  for (std::size_t i = 0; i < now.entries.size(); ++i) {
    const bool stands = i < before.entries.size() && before.entries[i].reference == now.entries[i].reference && before.entries[i].same_as(now.entries[i]);
    if (!stands) insert_entry(tx, random, person, now, now.entries[i], static_cast<std::int64_t>(i) + 1);
  }
}

/// One of a tool at a time, but for those that somebody may have several of.
Result<void> has_room(store::ReadTx& tx, PersonId person, const Page& page) {
  const Tool* tool = tool_of(page.tool);
  const auto pages = pages_of(tx, person);
  if (tool != nullptr && !tool->several && !page.put_away_on && in_use(pages, page.tool, page.of_carer) != nullptr)
    return fail(FaultKind::invalid, t("There is one in use already. Change that one, or put it away first"));
  return {};
}

}  // namespace

void insert_page(store::WriteTx& tx, Random& random, PersonId person, Page page) {
  insert_new_page(tx, random, person, page);
  tx.touch(person);
}

Result<std::string> add_page(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Page page, store::AuditLine line) {
  if (tool_of(page.tool) == nullptr) return not_there();
  if (auto free = has_room(tx, who.id(), page); !free) return tl::unexpected{free.error()};
  for (Entry& entry : page.entries) entry.reference.clear();
  page.begun_at = page.saved_at = tx.now();
  page.saved_by = line.actor_name;
  insert_new_page(tx, random, who.id(), page);
  write_down(tx, who.id(), std::move(line), kept("thinking.begun"), "thinking:" + page.reference, "", page_json(page));
  return page.reference;
}

Result<void> save_page(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Page page, store::AuditLine line) {
  const auto before = find_page(tx, who.readable(), page.reference);
  if (!before) return not_there();
  if (before->of_carer != page.of_carer)
    if (auto free = has_room(tx, who.id(), page); !free) return free;
  if (tx.run(sql::page_update, {{"person_id", who.id()}, {"page_id", before->id}, {"version", page.version}, {"next_look_on", page.next_look_on}, {"put_away_on", page.put_away_on}, {"of_carer", page.of_carer ? 1 : 0}}) == 0)
    return tl::unexpected{sheet::someone_saved()};
  page.id = before->id;
  ++page.version;
  page.saved_at = tx.now();
  page.saved_by = line.actor_name;
  keep_references(before->entries, page.entries);
  insert_version(tx, who.id(), page, line.role);
  write_entries(tx, random, who.id(), *before, page);
  write_down(tx, who.id(), std::move(line), kept("thinking.changed"), "thinking:" + page.reference, page_json(*before), page_json(page));
  return {};
}

Result<void> give_page(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, const Owner& to, store::AuditLine line) {
  if (!find_page(tx, who.readable(), reference)) return not_there();
  if (tx.run(sql::page_owner, {{"person_id", who.id()}, {"reference", reference}, {"worker_id", to.worker}, {"worker_name", to.worker_name}, {"worker_role", to.worker_role}, {"team_id", to.team}, {"team_name", to.team_name}}) == 0)
    return not_there();
  write_down(tx, who.id(), std::move(line), kept("thinking.handed_over"), "thinking:" + std::string{reference}, "", "");
  return {};
}

Result<void> promote(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string_view target, store::AuditLine line) {
  const auto finding = find_finding(tx, who.readable(), reference);
  if (!finding) return not_there();
  for (const Promotion& was : read_promotions(tx, who.readable()))
    if (was.finding == reference && was.target == target && was.leads_to.empty()) return {};
  tx.run(sql::promotion_insert, {{"person_id", who.id()}, {"promotion_id", tx.next_id("thinking_promotion")}, {"finding", reference}, {"target", target}, {"words", finding->words},
                                 {"leads_to", ""}, {"promoted_at", tx.now()}, {"promoted_by", line.actor_name}});
  write_down(tx, who.id(), std::move(line), kept("thinking.taken"), "finding:" + std::string{reference}, "", "");
  return {};
}

}  // namespace stepwise::thinking
