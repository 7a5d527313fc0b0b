// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/fields.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/code_list.hpp"
#include "base/text.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::cld {
namespace {

constexpr std::array<std::string_view, 18> kinds{"la_code", "period_start", "period_end", "nhs_number", "person", "gp_code", "list", "birth", "death",
    "postcode", "text", "start", "end", "whole", "linked", "cqc_location", "money", "amount"};
constexpr std::array<std::string_view, 15> whens{"always", "never", "event", "service user", "carer", "request", "assessment", "service", "review",
    "unless request", "learning disability", "service or review", "not open", "planned review", "costs"};

template <class Code, std::size_t Size>
std::optional<Code> one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  const auto at = std::ranges::find(words, word);
  if (at == words.end()) return std::nullopt;
  return static_cast<Code>(at - words.begin());
}

tl::unexpected<Fault> unreadable(std::string_view field, std::string_view column) {
  return fail(FaultKind::unavailable, "lists/cld/fields.csv has a word in the column " + std::string{column} + " of " + std::string{field} + " that no rule knows. Put the file back.");
}

Result<Field> read_field(const CodeList& list, const CodeList::Item& item) {
  const auto cell = [&](std::string_view column) { return list.value(item.code, column); };
  Field field;
  field.name = item.code;
  field.module = cell("module");
  field.personal = cell("personal") == "yes";
  field.keys = {story::plain_key(item.code), story::plain_key(item.label)};
  const std::string names = cell("names");
  for (const auto name : split(names, '|'))
    if (!name.empty()) field.keys.emplace_back(name);
  const auto kind = one_of<Kind>(kinds, cell("kind"));
  const auto applies = one_of<When>(whens, cell("applies")), mandatory = one_of<When>(whens, cell("mandatory"));
  if (!kind) return unreadable(item.code, "kind");
  if (!applies) return unreadable(item.code, "applies");
  if (!mandatory) return unreadable(item.code, "mandatory");
  field.kind = *kind;
  field.applies = *applies;
  field.mandatory = *mandatory;
  if (field.kind != Kind::list) return field;
  auto words = WordList::load({cell("list"), cell("except"), cell("prefixes"), cell("match") == "letters"});
  if (!words) return tl::unexpected<Fault>{words.error()};
  field.list = std::move(*words);
  return field;
}

constexpr std::size_t clients = 4, events = 5, flag_sets = 16;

std::size_t place_of(const RowFacts& facts) {
  const std::size_t flags = std::size_t{facts.learning_disability} | std::size_t{facts.died} << 1 | std::size_t{facts.planned} << 2 | std::size_t{facts.costed} << 3;
  return (static_cast<std::size_t>(facts.client) * events + static_cast<std::size_t>(facts.event)) * flag_sets + flags;
}

}  // namespace

Result<WordList> WordList::load(const Rule& rule) {
  const auto items = CodeList::load(rule.list);
  if (!items) return tl::unexpected<Fault>{items.error()};
  WordList list;
  list.rule_ = rule;
  for (const auto& item : items->items()) {
    const std::string label = item.code == rule.except ? "" : item.label;
    if (!label.empty()) {
      list.now_.emplace(list.key(label), Entry{item.code, label});
      list.near_.emplace(story::plain_key(label), Entry{item.code, label});
    }
    const std::string older = items->value(item.code, "release_1");
    for (const auto wording : split(older, '|'))
      if (!wording.empty()) list.older_.emplace(list.key(wording), Entry{item.code, label});
  }
  for (const auto beginning : split(rule.prefixes, '|'))
    if (!beginning.empty()) list.beginnings_.push_back(list.key(beginning));
  return list;
}

std::string WordList::key(std::string_view words) const { return rule_.by_letters ? story::plain_key(words) : lower_ascii(words); }

Found WordList::find(std::string_view words) const {
  const std::string wanted = key(words);
  if (const auto at = now_.find(wanted); at != now_.end()) return {Found::Where::release_2, at->second.code, at->second.label};
  if (const auto at = older_.find(wanted); at != older_.end()) return {Found::Where::release_1, at->second.code, at->second.label};
  for (const auto& beginning : beginnings_)
    if (wanted.starts_with(beginning)) return {Found::Where::release_2, "", ""};
  if (const auto at = near_.find(story::plain_key(words)); at != near_.end()) return {Found::Where::nearly, at->second.code, at->second.label};
  return {};
}

Result<FieldTable> FieldTable::load() {
  const auto list = CodeList::load("cld/fields");
  if (!list) return tl::unexpected<Fault>{list.error()};
  FieldTable table;
  for (const auto& item : list->items()) {
    auto field = read_field(*list, item);
    if (!field) return tl::unexpected<Fault>{field.error()};
    table.fields_.push_back(std::move(*field));
  }
  for (const auto name : {"Client_Type", "Event_Type", "Primary_Support_Reason", "Service_Type", "Service_Component", "Delivery_Mechanism", "Review_Reason", "Event_Reference"})
    if (table.named(name) == no_field) return fail(FaultKind::unavailable, "lists/cld/fields.csv has no row for " + std::string{name} + ". Put it back.");
  for (const auto kind : {Kind::la_code, Kind::period_start, Kind::period_end, Kind::nhs_number, Kind::person, Kind::birth, Kind::death, Kind::start, Kind::end})
    if (table.first_of(kind) == no_field)
      return fail(FaultKind::unavailable, "lists/cld/fields.csv has no row of the kind " + std::string{kinds[static_cast<std::size_t>(kind)]} + ". Put it back.");
  table.work_out_statuses();
  return table;
}

int FieldTable::named(std::string_view name) const {
  const auto at = std::ranges::find(fields_, name, &Field::name);
  return at == fields_.end() ? no_field : static_cast<int>(at - fields_.begin());
}

int FieldTable::first_of(Kind kind) const {
  const auto at = std::ranges::find(fields_, kind, &Field::kind);
  return at == fields_.end() ? no_field : static_cast<int>(at - fields_.begin());
}

int FieldTable::for_heading(std::string_view heading) const {
  const std::string key = story::plain_key(heading);
  const auto at = std::ranges::find_if(fields_, [&](const Field& field) { return std::ranges::find(field.keys, key) != field.keys.end(); });
  return key.empty() || at == fields_.end() ? no_field : static_cast<int>(at - fields_.begin());
}

void FieldTable::work_out_statuses() {
  for (std::size_t place = 0; place < clients * events * flag_sets; ++place) {
    const RowFacts facts{static_cast<Client>(place / flag_sets / events), static_cast<Event>(place / flag_sets % events), (place & 1) != 0,
                         (place & 2) != 0, (place & 4) != 0, (place & 8) != 0};
    for (const auto& field : fields_) statuses_.push_back(status_of(field.applies, field.mandatory, facts));
  }
}

const Status* FieldTable::statuses(const RowFacts& facts) const { return statuses_.data() + place_of(facts) * fields_.size(); }

}  // namespace stepwise::cld
