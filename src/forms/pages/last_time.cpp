// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/last_time.hpp"

#include <algorithm>

namespace stepwise::forms {
namespace {

/// The repeats of a place that a path of groups and questions would show: one for each item from the root down, 0 where
/// the item is no series.
std::vector<int> path_of(const Questionnaire& questionnaire, const Place& place) {
  std::vector<const Item*> chain;
  for (int at = place.item; at >= 0; at = questionnaire.at(at).parent) chain.push_back(&questionnaire.at(at));
  std::ranges::reverse(chain);
  std::vector<int> path;
  std::size_t repeat = 0;
  for (const Item* item : chain) path.push_back(item->is_series() && repeat < place.repeats.size() ? place.repeats[repeat++] : 0);
  return path;
}

std::string joined(std::span<const Value> values) {
  std::string out;
  for (const Value& value : values) {
    if (!out.empty()) out += '\n';
    out += value_words(value);
  }
  return out;
}

}  // namespace

LastAnswers::LastAnswers(const Response& response) { take(response.items, {}); }

void LastAnswers::take(const std::vector<Answered>& items, const std::vector<int>& path) {
  std::unordered_map<std::string_view, int> met;
  for (const Answered& item : items) {
    std::vector<int> mine = path;
    mine.push_back(met[item.link_id]++);
    by_link_id_[item.link_id].push_back({&item, mine});
    take(item.items, mine);
    for (std::size_t value = 0; value < item.under.size(); ++value) {
      mine.back() = static_cast<int>(value);
      take(item.under[value], mine);
    }
  }
}

const Answered* LastAnswers::find(const Questionnaire& questionnaire, const Place& place) const {
  const Item& item = questionnaire.at(place.item);
  const auto found = by_link_id_.find(item.link_id);
  if (found == by_link_id_.end()) return nullptr;
  std::vector<int> wanted = path_of(questionnaire, place);
  const int value = wanted.back();
  if (item.is_question()) wanted.back() = 0;
  for (const Found& one : found->second) {
    const bool moved = one.path.size() != wanted.size();
    if (!moved && one.path != wanted) continue;
    if (item.is_question() && item.is_series() && value >= static_cast<int>(one.answered->values.size())) return nullptr;
    return one.answered;
  }
  return nullptr;
}

LastAnswer LastAnswers::words(const Questionnaire& questionnaire, const Place& place) const {
  const Answered* found = find(questionnaire, place);
  if (found == nullptr) return {};
  const Item& item = questionnaire.at(place.item);
  if (!item.is_series()) return {found->text, joined(found->values)};
  const auto at = static_cast<std::size_t>(place.repeats.back());
  return {found->text, joined(std::span{found->values}.subspan(at, 1))};
}

int LastAnswers::entries(std::string_view link_id) const {
  const auto found = by_link_id_.find(link_id);
  return found == by_link_id_.end() ? 0 : static_cast<int>(found->second.size());
}

}  // namespace stepwise::forms
