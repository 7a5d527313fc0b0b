// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <unordered_map>

#include "forms/questionnaire/field_name.hpp"
#include "forms/questionnaire/tree.hpp"
#include "forms/questionnaire/value.hpp"

namespace stepwise::forms {
namespace {

/// Takes a response over, item by item, wherever in the form its linkIds stand now.
class Taking {
 public:
  explicit Taking(const Questionnaire& questionnaire) : questionnaire_{questionnaire} {
    index_.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items) index_.emplace(item.link_id, item.position);
  }
  void take(const std::vector<Answered>& items) {
    for (const Answered& answered : items) take_one(answered);
  }
  TakenOver finish() { return std::move(out_); }

 private:
  const Questionnaire& questionnaire_;
  std::unordered_map<std::string_view, int> index_;
  std::map<int, int> entries_;                       ///< which entry of each series we are in
  std::map<std::vector<int>, int> counts_;           ///< entries so far of a series in a place: its position, then repeats
  TakenOver out_;

  void leave_out(const Answered& answered) {
    if (std::ranges::find(out_.left_out, answered.link_id) == out_.left_out.end()) out_.left_out.push_back(answered.link_id);
  }
  /// The entries of the series around an item; the first where the response does not say.
  std::vector<int> repeats_around(const Item& item) const {
    std::vector<int> out;
    for (const int series : series_around(questionnaire_, item.position)) {
      const auto found = entries_.find(series);
      if (series != item.position) out.push_back(found == entries_.end() ? 0 : found->second);
    }
    return out;
  }
  /// Another entry of a series; nothing when it has as many as it may.
  bool begin_entry(const Item& series) {
    std::vector<int> outer = repeats_around(series), key{series.position};
    key.insert(key.end(), outer.begin(), outer.end());
    const int entry = counts_[key]++;
    if (entry >= most_entries) return false;
    entries_[series.position] = entry;
    if (entry > 0) out_.answers.set(FieldName{'r', series.position, std::move(outer), {}}.write(), {std::to_string(entry + 1)});
    return true;
  }
  Place place_of(const Item& item) const {
    Place place{item.position, repeats_around(item)};
    if (item.is_series()) place.repeats.push_back(entries_.at(item.position));
    return place;
  }
  void take_one(const Answered& answered) {
    const auto found = index_.find(answered.link_id);
    if (found == index_.end()) {
      leave_out(answered);
      return take_below(answered);
    }
    const Item& item = questionnaire_.at(found->second);
    if (item.is_question()) return take_question(item, answered);
    if (item.is_series() && !begin_entry(item)) return leave_out(answered);
    if (!answered.values.empty()) leave_out(answered);
    take_below(answered);
    entries_.erase(item.position);
  }
  void take_below(const Answered& answered) {
    take(answered.items);
    for (const auto& below : answered.under) take(below);
  }
  void take_question(const Item& item, const Answered& answered) {
    if (!item.is_series()) {
      take_values(item, answered, answered.values);
      return take_below(answered);
    }
    for (std::size_t i = 0; i < std::max(answered.values.size(), answered.under.size()); ++i) {
      if (!begin_entry(item)) return leave_out(answered);
      if (i < answered.values.size()) take_values(item, answered, {answered.values[i]});
      if (i < answered.under.size()) take(answered.under[i]);
    }
    entries_.erase(item.position);
    take(answered.items);
  }
  void take_values(const Item& item, const Answered& answered, const std::vector<Value>& values) {
    if (values.empty()) return;
    const Place place = place_of(item);
    const bool takes_one = !item.repeats && values.size() > 1;
    auto fields = fields_of(item, place, takes_one ? std::vector{values.front()} : values);
    const bool is_taken = std::ranges::any_of(fields, [&](const auto& field) { return out_.answers.all(field.first) != nullptr; });
    if (fields.empty() || is_taken || takes_one) leave_out(answered);
    if (!is_taken)
      for (auto& [field, typed] : fields) out_.answers.set(field, std::move(typed));
  }
};

}  // namespace

TakenOver answers_of(const Questionnaire& questionnaire, const Response& response) {
  Taking taking{questionnaire};
  taking.take(response.items);
  return taking.finish();
}

Answers::Fields fields_from(const Questionnaire& questionnaire, const Response& last, const Place& place) {
  const TakenOver taken = answers_of(questionnaire, last);
  Answers::Fields out;
  const std::string field = place.field();
  for (const std::string_view part : answer_parts)
    if (const auto* values = taken.answers.all(field + std::string{part})) out.emplace(field + std::string{part}, *values);
  return out;
}

}  // namespace stepwise::forms
