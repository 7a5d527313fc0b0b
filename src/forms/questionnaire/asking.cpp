// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/asking.hpp"

#include <algorithm>

#include "forms/questionnaire/answer_at.hpp"
#include "forms/questionnaire/tree.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

constexpr std::size_t most_places = 20'000;

/// FHIR R4: met when at least one answer compares as the operator says; no answer meets only "exists: false".
bool compares(Operator is, const Value& answer, const Value& asked_for) {
  if (is == Operator::equal) return same_value(answer, asked_for);
  if (is == Operator::not_equal) return !same_value(answer, asked_for);
  const auto order = order_of(answer, asked_for);
  if (!order) return false;
  switch (is) {
    case Operator::greater: return *order > 0;
    case Operator::less: return *order < 0;
    case Operator::at_least: return *order >= 0;
    case Operator::at_most: return *order <= 0;
    default: return false;
  }
}

}  // namespace

Asking::State& Asking::state_of(const Place& place) {
  return place.repeats.empty() ? plain_[static_cast<std::size_t>(place.item)] : repeated_[place];
}

bool Asking::is_enabled(const Place& place) {
  if (const State known = state_of(place); known != unknown) return known == yes;
  state_of(place) = no;  // a loop, which a checked form does not have, ends here
  const Item& item = questionnaire_.at(place.item);
  bool enabled = item.parent < 0 || is_enabled(parent_of(questionnaire_, place));
  if (enabled && !item.conditions.empty()) {
    const auto met = [&](const Condition& condition) { return is_met(condition, place); };
    enabled = item.needs_all ? std::ranges::all_of(item.conditions, met) : std::ranges::any_of(item.conditions, met);
  }
  state_of(place) = enabled ? yes : no;
  return enabled;
}

std::vector<Value> Asking::values(const Place& place) {
  if (!is_enabled(place)) return {};
  return values_at(questionnaire_, answers_, place);
}

/// The repeats that both stand in are shared; further series of the question are looked through entry by entry.
bool Asking::is_met(const Condition& condition, const Place& asker) {
  const auto mine = series_around(questionnaire_, asker.item), theirs = series_around(questionnaire_, condition.question);
  const auto shared = static_cast<std::size_t>(std::ranges::mismatch(mine, theirs).in1 - mine.begin());
  Place at{condition.question, {asker.repeats.begin(), asker.repeats.begin() + static_cast<std::ptrdiff_t>(std::min(shared, asker.repeats.size()))}};
  if (condition.is == Operator::exists && !std::get<bool>(condition.answer)) {
    const Condition exists{condition.question, Operator::exists, true};
    return !is_met_in(exists, at, theirs);
  }
  return is_met_in(condition, at, theirs);
}

bool Asking::is_met_in(const Condition& condition, Place& at, const std::vector<int>& series) {
  if (at.repeats.size() == series.size()) return is_met_at(condition, at);
  const int entries = entries_of(answers_, series[at.repeats.size()], at.repeats);
  for (int entry = 0; entry < entries; ++entry) {
    at.repeats.push_back(entry);
    const bool met = is_met_in(condition, at, series);
    at.repeats.pop_back();
    if (met) return true;
  }
  return false;
}

bool Asking::is_met_at(const Condition& condition, const Place& place) {
  const auto found = values(place);
  if (condition.is == Operator::exists) return !found.empty();
  return std::ranges::any_of(found, [&](const Value& value) { return compares(condition.is, value, condition.answer); });
}

void Asking::visit_child(const Place& parent, int child, Found& found) {
  const int entries = questionnaire_.at(child).is_series() ? entries_of(answers_, child, parent.repeats) : 1;
  for (int entry = 0; entry < entries && !found.too_many; ++entry)
    visit(child_of(questionnaire_, parent, child, entry), found);
}

void Asking::visit(const Place& place, Found& found) {
  const Item& item = questionnaire_.at(place.item);
  if (item.hidden || (!item.conditions.empty() && !is_enabled(place))) return;  // what it stands under is asked
  found.too_many = found.too_many || found.places.size() >= most_places;
  if (found.too_many) return;
  found.places.push_back(place);
  for (const int child : item.children) visit_child(place, child, found);
}

Asking::Found Asking::all() {
  Found found;
  for (const int root : questionnaire_.roots) visit_child(Place{-1, {}}, root, found);
  return found;
}

Asking::Found Asking::under(int root) {
  Found found;
  visit_child(Place{questionnaire_.at(root).parent, {}}, root, found);
  return found;
}

std::vector<Place> asked(const Questionnaire& questionnaire, const Answers& answers) {
  return Asking{questionnaire, answers}.all().places;
}

}  // namespace stepwise::forms
