// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "practice/parts/sheet.hpp"
#include "practice/person/person.hpp"
#include "practice/thinking/cells.hpp"
#include "practice/thinking/thinking_store.hpp"
#include "sql/thinking.hpp"

namespace stepwise::thinking {
namespace {

namespace sql = stepwise::sql::thinking;

Owner owner_of(const store::Row& row) {
  Owner owner = sheet::owner_of(row);
  owner.worker_role = row.text("worker_role");
  return owner;
}

/// What belongs to a version, in a row that has it.
void put_version(const store::Row& row, Page& page) {
  page.version = row.integer("version");
  page.title = row.text("title");
  page.voice = row.text("voice");
  page.took_part = row.text("took_part");
  page.share_with = row.text("share_with");
  page.next_look_on = row.maybe_date("next_look_on");
  page.put_away_on = row.maybe_date("put_away_on");
  page.saved_at = row.instant("saved_at");
  page.saved_by = row.text("saved_by");
}

Page page_of(const store::Row& row) {
  Page page;
  page.id = row.integer("page_id");
  page.reference = row.text("reference");
  page.tool = row.text("tool");
  page.owner = owner_of(row);
  page.begun_at = row.instant("begun_at");
  page.of_carer = row.flag("of_carer");
  put_version(row, page);
  return page;
}

Entry entry_of(const store::Row& row) { return {row.integer("entry_id"), row.text("reference"), row.text("part"), read_cells(row.text("cells"))}; }

bool stands_in(const store::Row& row, std::int64_t version) {
  const auto to = row.maybe_integer("to_version");
  return row.integer("from_version") <= version && (!to || *to > version);
}

std::vector<Finding> of_pages_in_use(store::ReadTx& tx, const access::ReadablePerson& who, std::optional<Sense> sense) {
  std::vector<Finding> all;
  for (const Page& page : read_pages(tx, who))
    if (!page.put_away_on) std::ranges::move(findings_of(page), std::back_inserter(all));
  if (sense) std::erase_if(all, [&](const Finding& finding) { return finding.sense != *sense; });
  return all;
}

}  // namespace

std::vector<Page> pages_of(store::ReadTx& tx, PersonId person) {
  std::vector<Page> pages;
  for (const auto& row : tx.all(sql::pages_of_person, {{"person_id", person}})) pages.push_back(page_of(row));
  if (pages.empty()) return pages;
  std::map<std::int64_t, Page*> by_id;
  for (Page& page : pages) by_id[page.id] = &page;
  tx.each(sql::entries_of_person, {{"person_id", person}}, [&](const store::Row& row) {
    const auto page = by_id.find(row.integer("page_id"));
    if (page != by_id.end() && stands_in(row, page->second->version)) page->second->entries.push_back(entry_of(row));
  });
  return pages;
}

std::vector<Page> read_pages(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto pages = pages_of(tx, who.id());
  if (!who.as_carer_too()) std::erase_if(pages, &Page::of_carer);
  return pages;
}

std::optional<Page> find_page(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (Page& page : read_pages(tx, who))
    if (page.reference == reference) return std::move(page);
  return std::nullopt;
}

std::optional<Page> find_version(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference, std::int64_t version) {
  auto page = find_page(tx, who, reference);
  if (!page) return std::nullopt;
  const auto rows = tx.all(sql::versions_of_page, {{"person_id", who.id()}, {"page_id", page->id}});
  const auto row = std::ranges::find_if(rows, [&](const store::Row& each) { return each.integer("version") == version; });
  if (row == rows.end()) return std::nullopt;
  put_version(*row, *page);
  page->entries.clear();
  tx.each(sql::entries_of_person, {{"person_id", who.id()}}, [&](const store::Row& each) {
    if (each.integer("page_id") == page->id && stands_in(each, version)) page->entries.push_back(entry_of(each));
  });
  return page;
}

std::vector<Version> read_versions(store::ReadTx& tx, const access::ReadablePerson& who, const Page& page) {
  std::vector<Version> versions;
  for (const auto& row : tx.all(sql::versions_of_page, {{"person_id", who.id()}, {"page_id", page.id}}))
    versions.push_back({row.integer("version"), row.instant("saved_at"), row.text("saved_by"), row.text("saved_role"), row.text("voice")});
  return versions;
}

std::vector<Finding> read_findings(store::ReadTx& tx, const access::ReadablePerson& who) { return of_pages_in_use(tx, who, std::nullopt); }
std::vector<Finding> read_aspirations(store::ReadTx& tx, const access::ReadablePerson& who) { return of_pages_in_use(tx, who, Sense::aspiration); }
std::vector<Finding> read_important_to(store::ReadTx& tx, const access::ReadablePerson& who) { return of_pages_in_use(tx, who, Sense::to_me); }
std::vector<Finding> read_important_for(store::ReadTx& tx, const access::ReadablePerson& who) { return of_pages_in_use(tx, who, Sense::for_me); }

std::optional<Finding> find_finding(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  auto pages = read_pages(tx, who);
  for (const Page& page : pages)
    for (Finding& finding : findings_of(page))
      if (finding.reference == reference) return std::move(finding);
  std::optional<Finding> last;   // said once, and no longer
  tx.each(sql::entries_of_person, {{"person_id", who.id()}}, [&](const store::Row& row) {
    if (row.text("reference") != reference) return;
    const auto page = std::ranges::find(pages, row.integer("page_id"), &Page::id);
    if (page == pages.end()) return;
    page->entries = {entry_of(row)};
    if (auto said = findings_of(*page); !said.empty()) last = std::move(said.front());
  });
  return last;
}

std::vector<Promotion> read_promotions(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Promotion> all;
  for (const auto& row : tx.all(sql::promotions_of_person, {{"person_id", who.id()}}))
    if (!row.flag("of_carer") || who.as_carer_too()) all.push_back({row.integer("promotion_id"), row.text("finding"), row.text("target"), row.text("words"), row.text("leads_to"), row.instant("promoted_at"), row.text("promoted_by")});
  return all;
}

std::vector<ToLookAt> pages_to_look_at(store::ReadTx& tx, bool carers, std::optional<TeamId> team, std::optional<StaffId> worker, Date until, int limit) {
  std::vector<ToLookAt> all;
  for (const auto& row : tx.all(sql::pages_to_look_at, {{"of_carer", carers ? 1 : 0}, {"team_id", team ? team->value() : 0}, {"worker_id", worker ? worker->value() : 0}, {"until", until}, {"row_limit", limit}})) {
    person::Details details;
    details.given_name = row.text("given_name");
    details.family_name = row.text("family_name");
    all.push_back({row.text("reference"), row.text("tool"), row.text("person_reference"), person::full_name(details), owner_of(row), row.date("next_look_on")});
  }
  return all;
}

}  // namespace stepwise::thinking
