// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answers.hpp"

#include <algorithm>

#include "forms/questionnaire/field_name.hpp"
#include "forms/questionnaire/tree.hpp"

namespace stepwise::forms {
namespace {

bool starts_with(const std::vector<int>& repeats, const std::vector<int>& first) {
  return repeats.size() >= first.size() && std::equal(first.begin(), first.end(), repeats.begin());
}

/// Which entry of the series a field belongs to; -1 when it is none of the series'.
int entry_of(const Questionnaire& questionnaire, const Place& series, const FieldName& field) {
  if (field.item >= static_cast<int>(questionnaire.items.size()) || !is_within(questionnaire, field.item, series.item)) return -1;
  if (!starts_with(field.repeats, series.repeats) || field.repeats.size() <= series.repeats.size()) return -1;
  return field.repeats[series.repeats.size()];
}

void set_all(Answers& answers, Answers::Fields fields) {
  for (auto& [field, values] : fields) answers.set(field, std::move(values));
}

/// Initial values of an item and all under it. A series has as many entries as it has initial values or must have.
void begin(const Questionnaire& questionnaire, Answers& answers, const Place& place);

void begin_series(const Questionnaire& questionnaire, Answers& answers, const Place& parent, int child) {
  const Item& item = questionnaire.at(child);
  const int least = std::max({1, item.required ? item.min_occurs.value_or(1) : 1, item.is_question() ? static_cast<int>(item.initial.size()) : 1});
  const int entries = std::min(least, most_entries);
  if (entries > 1) answers.set(FieldName{'r', child, parent.repeats, {}}.write(), {std::to_string(entries)});
  for (int entry = 0; entry < entries; ++entry) begin(questionnaire, answers, child_of(questionnaire, parent, child, entry));
}

void begin(const Questionnaire& questionnaire, Answers& answers, const Place& place) {
  const Item& item = questionnaire.at(place.item);
  if (item.hidden) return;
  if (item.is_question()) {
    std::vector<Value> values = item.initial;
    if (item.is_series()) {
      const auto entry = static_cast<std::size_t>(place.repeats.back());
      values = entry < values.size() ? std::vector{values[entry]} : std::vector<Value>{};
    }
    set_all(answers, fields_of(item, place, values));
  }
  for (const int child : item.children) {
    if (answers.fields().size() > 20'000) return;
    if (questionnaire.at(child).is_series()) begin_series(questionnaire, answers, place, child);
    else begin(questionnaire, answers, child_of(questionnaire, place, child));
  }
}

}  // namespace

std::string Place::field() const { return FieldName{'q', item, repeats, {}}.write(); }

std::optional<Place> Place::from_field(std::string_view field) {
  auto name = FieldName::read(field);
  if (!name || name->kind != 'q') return std::nullopt;
  return Place{name->item, std::move(name->repeats)};
}

std::string_view Answers::typed(std::string_view field) const {
  const auto* values = all(field);
  return values && !values->empty() ? std::string_view{values->front()} : std::string_view{};
}

const std::vector<std::string>* Answers::all(std::string_view field) const {
  const auto found = fields_.find(field);
  return found == fields_.end() ? nullptr : &found->second;
}

void Answers::set(std::string field, std::vector<std::string> values) { fields_.insert_or_assign(std::move(field), std::move(values)); }

void Answers::clear(const Place& place) {
  const std::string field = place.field();
  for (const std::string_view part : answer_parts) fields_.erase(field + std::string{part});
}

int Answers::entries(const Questionnaire&, const Place& series) const { return entries_of(*this, series.item, series.repeats); }

void Answers::add_entry(const Questionnaire& questionnaire, const Place& series) {
  const int entry = entries(questionnaire, series);
  if (entry >= most_entries) return;
  set(FieldName{'r', series.item, series.repeats, {}}.write(), {std::to_string(entry + 1)});
  Place place = series;
  place.repeats.push_back(entry);
  begin(questionnaire, *this, place);
}

void Answers::remove_entry(const Questionnaire& questionnaire, const Place& series, int entry) {
  const int count = entries(questionnaire, series);
  if (entry < 0 || entry >= count) return;
  Fields kept;
  for (auto& [field, values] : fields_) {
    auto name = FieldName::read(field);
    const int at = name ? entry_of(questionnaire, series, *name) : -1;
    if (at == entry) continue;
    if (at > entry) {
      --name->repeats[series.repeats.size()];
      kept.insert_or_assign(name->write(), std::move(values));
    } else {
      kept.insert_or_assign(field, std::move(values));
    }
  }
  fields_ = std::move(kept);
  const std::string counted = FieldName{'r', series.item, series.repeats, {}}.write();
  if (count > 2) set(counted, {std::to_string(count - 1)});
  else fields_.erase(counted);
}

Answers blank_answers(const Questionnaire& questionnaire) {
  Answers out;
  for (const int root : questionnaire.roots) {
    if (questionnaire.at(root).is_series()) begin_series(questionnaire, out, Place{-1, {}}, root);
    else begin(questionnaire, out, Place{root, {}});
  }
  return out;
}

}  // namespace stepwise::forms
