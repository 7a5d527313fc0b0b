// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/posting.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace stepwise::forms {
namespace {

constexpr std::array<std::string_view, 6> parts{".day", ".month", ".year", ".time", ".unit", ".other"};

int series_above(const Questionnaire& questionnaire, int item) {
  int count = 0;
  for (int at = item; at >= 0; at = questionnaire.at(at).parent) count += questionnaire.at(at).is_series() ? 1 : 0;
  return count;
}

/// The place a field stands for, when this form has it.
std::optional<Place> place_of(const Questionnaire& questionnaire, std::string_view field) {
  const auto dot = field.find('.');
  if (dot != std::string_view::npos && std::ranges::find(parts, field.substr(dot)) == parts.end()) return std::nullopt;
  auto place = Place::from_field(field.substr(0, dot));
  if (!place || place->item < 0 || place->item >= static_cast<int>(questionnaire.items.size())) return std::nullopt;
  return place;
}

/// Every repeat is one of the entries that are there.
bool stands(const Questionnaire& questionnaire, const Answers& answers, const Place& place) {
  if (static_cast<int>(place.repeats.size()) != series_above(questionnaire, place.item)) return false;
  std::vector<int> series;
  for (int at = place.item; at >= 0; at = questionnaire.at(at).parent)
    if (questionnaire.at(at).is_series()) series.insert(series.begin(), at);
  for (std::size_t i = 0; i < series.size(); ++i) {
    const Place outer{series[i], {place.repeats.begin(), place.repeats.begin() + static_cast<std::ptrdiff_t>(i)}};
    if (place.repeats[i] < 0 || place.repeats[i] >= answers.entries(questionnaire, outer)) return false;
  }
  return true;
}

Act series_act(const Questionnaire& questionnaire, Act::Kind kind, std::string_view field, int entry) {
  const auto place = place_of(questionnaire, field);
  if (!place || !questionnaire.at(place->item).is_series()) return {};
  return {kind, *place, entry};
}

Act place_act(const Questionnaire& questionnaire, Act::Kind kind, std::string_view field) {
  const auto place = place_of(questionnaire, field);
  return place && questionnaire.at(place->item).is_question() ? Act{kind, *place, 0} : Act{};
}

Place entry_of(Place series, int entry) {
  series.repeats.push_back(entry);
  return series;
}

bool may_add(const Questionnaire& questionnaire, const Answers& answers, const Place& series) {
  if (!stands(questionnaire, answers, entry_of(series, 0))) return false;
  const Item& item = questionnaire.at(series.item);
  return answers.entries(questionnaire, series) < item.max_occurs.value_or(100);
}

}  // namespace

std::optional<Place> question_of(const Questionnaire& questionnaire, const Answers& answers, std::string_view field) {
  auto place = place_of(questionnaire, field);
  if (!place || !questionnaire.at(place->item).is_question() || questionnaire.at(place->item).read_only) return std::nullopt;
  return stands(questionnaire, answers, *place) ? place : std::nullopt;
}

Answers with_posted(const Questionnaire& questionnaire, Answers kept, const Answers::Fields& posted) {
  if (const auto shown = posted.find("shown[]"); shown != posted.end())
    for (const auto& field : shown->second)
      if (question_of(questionnaire, kept, field) && kept.all(field) != nullptr) kept.set(field, {});
  for (const auto& [field, values] : posted)
    if (question_of(questionnaire, kept, field)) kept.set(field, values);
  return kept;
}

Answers answers_of_preview(const Questionnaire& questionnaire, const Answers::Fields& posted) {
  if (std::ranges::none_of(posted, [](const auto& field) { return field.first.starts_with('q'); })) return blank_answers(questionnaire);
  Answers counts;
  for (const auto& [field, values] : posted) {
    const bool is_count = field.size() > 1 && field.front() == 'r' && field.find_first_not_of("0123456789-", 1) == std::string::npos;
    if (is_count && !values.empty() && values.front().size() < 3) counts.set(field, values);
  }
  return with_posted(questionnaire, std::move(counts), posted);
}

Act read_act(const Questionnaire& questionnaire, std::string_view value) {
  if (value == "save") return {Act::Kind::save};
  if (value == "update") return {Act::Kind::update};
  const auto colon = value.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view verb = value.substr(0, colon);
  std::string_view field = value.substr(colon + 1);
  if (verb == "clear") return place_act(questionnaire, Act::Kind::clear, field);
  if (verb == "copy") return place_act(questionnaire, Act::Kind::copy, field);
  if (verb == "add") return series_act(questionnaire, Act::Kind::add, field, 0);
  const auto second = field.find(':');
  if (verb != "remove" || second == std::string_view::npos) return {};
  int entry = -1;
  const std::string_view digits = field.substr(second + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), entry);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return series_act(questionnaire, Act::Kind::remove, field.substr(0, second), entry);
}

std::optional<Place> perform(const Questionnaire& questionnaire, Answers& answers, const Act& act, const Response* last) {
  const bool on_series = act.kind == Act::Kind::add || act.kind == Act::Kind::remove;
  if (act.kind == Act::Kind::clear || act.kind == Act::Kind::copy) {
    if (!stands(questionnaire, answers, act.place)) return std::nullopt;
    if (act.kind == Act::Kind::copy && last == nullptr) return std::nullopt;
    answers.clear(act.place);
    if (act.kind == Act::Kind::copy)
      for (auto& [field, values] : fields_from(questionnaire, *last, act.place)) answers.set(field, values);
    return act.place;
  }
  if (!on_series || !stands(questionnaire, answers, entry_of(act.place, 0))) return std::nullopt;
  const int entries = answers.entries(questionnaire, act.place);
  if (act.kind == Act::Kind::add) {
    if (!may_add(questionnaire, answers, act.place)) return std::nullopt;
    answers.add_entry(questionnaire, act.place);
    return entry_of(act.place, entries);
  }
  if (act.entry < 0 || act.entry >= entries) return std::nullopt;
  answers.remove_entry(questionnaire, act.place, act.entry);
  return entry_of(act.place, std::max(0, std::min(act.entry, entries - 2)));
}

}  // namespace stepwise::forms
