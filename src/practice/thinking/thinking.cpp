// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/thinking.hpp"

#include <algorithm>
#include <set>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace stepwise::thinking {
namespace {

constexpr std::size_t longest_words = 2'000, most_entries = 120;

std::string shown(const Column& column, std::string_view text) {
  if (column.kind != Column::Kind::choice) return std::string{text};
  const auto words = choice_words(column.choices, text);
  return words ? t(*words).str() : std::string{text};
}

std::set<std::string> words_in(const Entry& entry) {
  std::set<std::string> words;
  for (const Cell& cell : entry.cells)
    for (const auto word : split(lower_ascii(cell.text), ' '))
      if (!word.empty()) words.insert(std::string{word});
  return words;
}

/// Whether two entries share at least half of their words.
bool mostly_same(const Entry& a, const Entry& b) {
  const auto of_a = words_in(a), of_b = words_in(b);
  const auto shared = std::ranges::count_if(of_a, [&](const std::string& word) { return of_b.contains(word); });
  return shared > 0 && 2 * static_cast<std::size_t>(shared) >= std::max(of_a.size(), of_b.size());
}

template <class Alike>
void hand_on(const std::vector<Entry>& before, std::vector<Entry>& now, std::set<std::string>& taken, const Alike& alike) {
  for (Entry& entry : now) {
    if (!entry.reference.empty()) continue;
    const auto old = std::ranges::find_if(before, [&](const Entry& was) { return !taken.contains(was.reference) && was.part == entry.part && alike(was, entry); });
    if (old == before.end()) continue;
    entry.reference = old->reference;
    taken.insert(old->reference);
  }
}

bool is_reading(std::string_view text) {
  const auto number = parse_number(trim(text));
  return number && *number >= 1 && *number <= 10;
}

void check_entry(const Part& part, const Entry& entry, const std::string& field, std::vector<Problem>& problems) {
  for (const Cell& cell : entry.cells) {
    if (characters_in(cell.text) > longest_words) problems.push_back({field, "too_long", t("Keep each thing to 2,000 characters or fewer")});
    else if (!is_clean_utf8(cell.text)) problems.push_back({field, "unreadable", t("Take out the characters that cannot be kept")});
    const Column* column = column_of(part, cell.column);
    if (column != nullptr && column->kind == Column::Kind::choice && !cell.text.empty() && !choice_words(column->choices, cell.text))
      problems.push_back({field, "choice", t("Choose one of the list")});
    if (column != nullptr && column->kind == Column::Kind::money && !cell.text.empty() && !parse_number(cell.text))
      problems.push_back({field, "money", t("Enter an amount in pounds, like 12 or 12.50")});
    if (column != nullptr && column->kind == Column::Kind::reading && !is_reading(cell.text)) problems.push_back({field, "reading", t("Enter each reading as a whole number from 1 to 10")});
    if (column != nullptr && column->kind == Column::Kind::day && !Date::parse_iso(cell.text)) problems.push_back({field, "day", t("Enter each day as a date, like 27 3 2026")});
  }
}

}  // namespace

std::string_view Entry::cell(std::string_view column) const {
  const auto at = std::ranges::find(cells, column, &Cell::column);
  return at == cells.end() ? std::string_view{} : std::string_view{at->text};
}

std::vector<const Entry*> entries_of(const Page& page, std::string_view part) {
  std::vector<const Entry*> found;
  for (const Entry& entry : page.entries)
    if (entry.part == part) found.push_back(&entry);
  return found;
}

std::string words_of(const Part& part, const Entry& entry) {
  if (part.columns.empty()) return std::string{entry.cell(list_column)};
  std::string words;
  for (const Column& column : part.columns) {
    const auto text = trim(entry.cell(column.code));
    if (!column.says || text.empty()) continue;
    words += (words.empty() ? "" : " – ") + shown(column, text);
  }
  return words;
}

std::vector<Finding> findings_of(const Page& page) {
  std::vector<Finding> findings;
  const Tool* tool = tool_of(page.tool);
  if (tool == nullptr) return findings;
  for (const Part& part : tool->parts())
    for (const Entry* entry : entries_of(page, part.code))
      findings.push_back({entry->reference, page.reference, page.tool, std::string{part.code}, words_of(part, *entry), part.sense, page.saved_at.london_date(), page.of_carer});
  return findings;
}

void keep_references(const std::vector<Entry>& before, std::vector<Entry>& now) {
  std::set<std::string> taken;
  for (Entry& entry : now) {
    const bool was = std::ranges::any_of(before, [&](const Entry& old) { return old.reference == entry.reference && old.part == entry.part; });
    if (!was || !taken.insert(entry.reference).second) entry.reference.clear();
  }
  hand_on(before, now, taken, [](const Entry& was, const Entry& is) { return was.cells == is.cells; });
  hand_on(before, now, taken, mostly_same);
}

std::vector<Problem> problems_of(const Tool& tool, const std::vector<const Part*>& parts, const Page& page, Date today) {
  std::vector<Problem> problems;
  const bool says_something = std::ranges::any_of(page.entries, [](const Entry& entry) { return entry.part != contributors().code && entry.part != licence_part; });
  if (!says_something) {
    const auto first = std::ranges::find_if(parts, [](const Part* part) { return part != &contributors(); });
    if (first != parts.end()) problems.push_back({std::string{(*first)->code}, "empty", t("Write at least one thing, or go back")});
  }
  for (const Part* part : parts) {
    const auto entries = entries_of(page, part->code);
    if (entries.size() > most_entries) problems.push_back({std::string{part->code}, "too_many", t("Keep it to {0} things or fewer, so that people can take it in", static_cast<std::int64_t>(most_entries))});
    for (const Entry* entry : entries) check_entry(*part, *entry, std::string{part->code}, problems);
  }
  if (!choice_words(voices(), page.voice)) problems.push_back({"voice", "missing", t("Choose in whose words it is written")});
  if (tool.several && trim(page.title).empty()) problems.push_back({"title", "missing", t("Write what this one is about")});
  if (!page.put_away_on && !page.next_look_on) problems.push_back({"next_look_on", "missing", t("Enter the day to look at it again together")});
  if (!page.put_away_on && page.next_look_on && *page.next_look_on < today) problems.push_back({"next_look_on", "past", t("Enter today or a later day")});
  return problems;
}

std::optional<Money> cost_of(const Entry& entry) {
  const auto pence = parse_number(entry.cell("cost"));
  return pence ? std::optional{Money{*pence}} : std::nullopt;
}

std::vector<WeekKind> totals_of_week(const Page& page) {
  std::vector<WeekKind> totals;
  for (const Choice& kind : week_kinds()) totals.push_back({kind.code, 0, {}});
  totals.push_back({"", 0, {}});
  for (const Entry& entry : page.entries) {
    if (entry.part == contributors().code) continue;
    auto at = std::ranges::find(totals, entry.cell("kind"), &WeekKind::code);
    if (at == totals.end()) at = totals.end() - 1;
    ++at->pieces;
    at->weekly = at->weekly + cost_of(entry).value_or(Money{});
  }
  return totals;
}

std::vector<AboutMeSection> about_me_sections() {
  return {{noted("What is most important to me"), {"important"}},
          {noted("People who are important to me"), {"people"}},
          {noted("How I communicate and how to communicate with me"), {"communicate"}},
          {noted("My wellness"), {"wellness"}},
          {noted("Please do and please do not"), {"please_do", "please_do_not"}},
          {noted("How and when to support me"), {"support"}},
          {noted("Also worth knowing about me"), {"appreciate", "bring", "worth_knowing"}}};
}

const Page* in_use(const std::vector<Page>& pages, std::string_view tool, bool as_carer) {
  const Page* found = nullptr;
  for (const Page& page : pages)
    if (page.tool == tool && page.of_carer == as_carer && !page.put_away_on && (found == nullptr || page.saved_at > found->saved_at)) found = &page;
  return found;
}

}  // namespace stepwise::thinking
