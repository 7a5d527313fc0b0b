// SPDX-License-Identifier: Apache-2.0
#include "practice/thinking/thinking_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::thinking {
namespace {

constexpr std::size_t room_for = 2, most_rows = 130, parts_asked_together = 6;

std::string row_name(const Part& part, std::size_t row, std::string_view column) { return std::string{part.code} + "_" + std::to_string(row) + "_" + std::string{column}; }

std::string as_typed(const Column& column, std::string_view text) {
  if (const auto day = column.kind == Column::Kind::day ? Date::parse_iso(text) : std::nullopt) return day->uk();
  const auto pence = column.kind == Column::Kind::money ? parse_number(text) : std::nullopt;
  if (!pence) return std::string{text};
  const auto rest = *pence % 100;
  return std::to_string(*pence / 100) + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

std::string as_kept(const Column& column, std::string_view typed) {
  if (const auto day = column.kind == Column::Kind::day ? Date::parse(typed) : std::nullopt) return day->iso();
  const auto money = column.kind == Column::Kind::money ? Money::parse(typed) : std::nullopt;
  return money && money->pence >= 0 ? std::to_string(money->pence) : std::string{typed};
}

void add_part(http::Fields& fields, const Part& part, const Page& page) {
  const auto entries = entries_of(page, part.code);
  if (part.columns.empty()) {
    std::string lines;
    for (const Entry* entry : entries) lines += (lines.empty() ? "" : "\n") + std::string{entry->cell(list_column)};
    fields.add(std::string{part.code}, lines);
    return;
  }
  for (std::size_t row = 0; row < entries.size() + room_for; ++row) {
    fields.add(row_name(part, row, "ref"), row < entries.size() ? entries[row]->reference : "");
    for (const Column& column : part.columns) fields.add(row_name(part, row, column.code), row < entries.size() ? as_typed(column, entries[row]->cell(column.code)) : "");
  }
}

void read_part(const Part& part, const http::Fields& typed, std::vector<Entry>& entries) {
  if (part.columns.empty()) {
    for (const auto line : split(typed.get(part.code), '\n'))
      if (const auto words = trim(line); !words.empty()) entries.push_back({0, "", std::string{part.code}, {{std::string{list_column}, std::string{words}}}});
    return;
  }
  for (std::size_t row = 0; row < most_rows && typed.has(row_name(part, row, "ref")); ++row) {
    Entry entry{0, std::string{typed.get(row_name(part, row, "ref"))}, std::string{part.code}, {}};
    for (const Column& column : part.columns)
      if (const auto text = trim(typed.get(row_name(part, row, column.code))); !text.empty()) entry.cells.push_back({std::string{column.code}, as_kept(column, text)});
    if (!entry.cells.empty()) entries.push_back(std::move(entry));
  }
}

std::string said(const Part& part, const http::Fields& typed, const std::vector<OutcomeName>& outcomes) {
  std::vector<Entry> entries;
  read_part(part, typed, entries);
  std::string words;
  for (const Entry& entry : entries) {
    std::string line = part.columns.empty() ? std::string{entry.cell(list_column)} : "";
    for (const Column& column : part.columns)
      if (const auto text = entry.cell(column.code); !text.empty()) line += (line.empty() ? "" : " – ") + shown_cell(column, text, outcomes);
    words += (words.empty() ? "" : "\n") + line;
  }
  return words;
}

}  // namespace

Asked asked_at_first(const Tool& tool) {
  Asked asked{tool, {}};
  const auto parts = tool.parts();
  const bool one_by_one = parts.size() > parts_asked_together && !parts.front().columns.empty();
  for (const Part& part : parts)
    if (!one_by_one || asked.parts.empty()) asked.parts.push_back(&part);
  return asked;
}

std::optional<Asked> asked_of(const Tool& tool, std::string_view part) {
  if (part.empty()) {
    Asked asked = asked_at_first(tool);
    asked.may_put_away = true;
    return asked;
  }
  if (part == "about") return Asked{tool, {}, true, true};
  const Part* found = part_of(tool, part);
  if (found == nullptr || found == &contributors()) return std::nullopt;
  return Asked{tool, {found}, false};
}

std::string shown_cell(const Column& column, std::string_view text, const std::vector<OutcomeName>& outcomes) {
  if (column.kind == Column::Kind::choice)
    if (const auto words = choice_words(column.choices, text)) return t(*words);
  if (column.kind == Column::Kind::money)
    if (const auto pence = parse_number(text)) return money_words({*pence});
  if (column.kind == Column::Kind::day)
    if (const auto day = Date::parse_iso(text)) return long_date(*day);
  if (column.kind == Column::Kind::outcome) {
    const auto outcome = std::ranges::find(outcomes, text, &OutcomeName::reference);
    return outcome == outcomes.end() ? std::string{} : outcome->words;
  }
  return std::string{text};
}

http::Fields fields_of(const Asked& asked, const Page& page) {
  http::Fields fields;
  for (const Part* part : asked.parts) add_part(fields, *part, page);
  if (!asked.about) return fields;
  if (asked.tool.several) fields.add("title", page.title);
  fields.add("voice", page.voice);
  add_part(fields, contributors(), page);
  fields.add("took_part", page.took_part);
  fields.add("share_with", page.share_with);
  sheet::put_day(fields, "next_look_on", page.next_look_on);
  if (page.of_carer) fields.add("of_carer", "yes");
  if (asked.may_put_away) fields.add("in_use", page.put_away_on ? "no" : "yes");
  return fields;
}

Page page_from(const Asked& asked, const http::Fields& typed, Page page, Date today) {
  std::vector<Entry> entries;
  const auto is_asked = [&](std::string_view code) { return std::ranges::any_of(asked.parts, [&](const Part* part) { return part->code == code; }); };
  for (const Part& part : asked.tool.parts()) {
    if (is_asked(part.code)) read_part(part, typed, entries);
    else
      for (const Entry* entry : entries_of(page, part.code)) entries.push_back(*entry);
  }
  if (asked.about) read_part(contributors(), typed, entries);
  else
    for (const Entry* entry : entries_of(page, contributors().code)) entries.push_back(*entry);
  page.entries = std::move(entries);
  if (!asked.about) return page;
  if (asked.tool.several) page.title = sheet::text_of(typed, "title");
  page.voice = sheet::text_of(typed, "voice");
  page.took_part = sheet::text_of(typed, "took_part");
  page.share_with = sheet::text_of(typed, "share_with");
  page.next_look_on = sheet::day_of(typed, "next_look_on");
  if (asked.as_carer) page.of_carer = typed.get("of_carer") == "yes";
  if (!asked.may_put_away) return page;
  if (typed.get("in_use") != "no") page.put_away_on.reset();
  else if (!page.put_away_on) page.put_away_on = today;
  return page;
}

drafts::TwoTexts compare_pages(const Asked& asked, const http::Fields& theirs, const http::Fields& yours) {
  drafts::TwoTexts texts;
  const auto add = [&](const std::string& name, std::string a, std::string b) {
    if (a == b) return;
    texts.names.push_back(name);
    texts.theirs.push_back(std::move(a));
    texts.yours.push_back(std::move(b));
  };
  for (const Part* part : asked.parts) add(t(part->label), said(*part, theirs, asked.outcomes), said(*part, yours, asked.outcomes));
  if (!asked.about) return texts;
  const auto voice = [](const http::Fields& fields) {
    const auto words = choice_words(voices(), fields.get("voice"));
    return words ? t(*words).str() : std::string{};
  };
  const auto day = [](const http::Fields& fields) {
    const auto on = sheet::day_of(fields, "next_look_on");
    return on ? long_date(*on) : std::string{};
  };
  if (asked.tool.several) add(t("What this one is about"), sheet::text_of(theirs, "title"), sheet::text_of(yours, "title"));
  add(t("In whose words"), voice(theirs), voice(yours));
  add(t(contributors().label), said(contributors(), theirs, {}), said(contributors(), yours, {}));
  add(t("How I took part"), sheet::text_of(theirs, "took_part"), sheet::text_of(yours, "took_part"));
  add(t("Who may see it"), sheet::text_of(theirs, "share_with"), sheet::text_of(yours, "share_with"));
  add(t("When we look at it again"), day(theirs), day(yours));
  const auto carer = [](const http::Fields& fields) { return fields.get("of_carer") == "yes" ? t("As [[a carer]]").str() : std::string{}; };
  if (asked.as_carer) add(t("Who says it"), carer(theirs), carer(yours));
  return texts;
}

}  // namespace stepwise::thinking
