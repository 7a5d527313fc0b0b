// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "forms/questionnaire/answer_at.hpp"
#include "forms/questionnaire/asking.hpp"
#include "forms/questionnaire/tree.hpp"

namespace stepwise::forms {
namespace {

/// Puts the askings, which come in order and parents first, back into the tree that a response is.
class Writing {
 public:
  Writing(const Questionnaire& questionnaire, const Answers& answers)
      : questionnaire_{questionnaire}, answers_{answers}, places_{Asking{questionnaire, answers}.all().places} {}

  std::vector<Answered> run() {
    std::vector<Answered> out;
    while (next_ < places_.size()) take(out);
    return out;
  }

 private:
  const Questionnaire& questionnaire_;
  const Answers& answers_;
  std::vector<Place> places_;
  std::size_t next_ = 0;

  bool is_under(std::size_t at, int depth) const { return at < places_.size() && questionnaire_.at(places_[at].item).depth > depth; }
  std::vector<Answered> children(int depth) {
    std::vector<Answered> out;
    while (is_under(next_, depth)) take(out);
    return out;
  }
  void take(std::vector<Answered>& out) {
    const Item& item = questionnaire_.at(places_[next_].item);
    if (item.type == Type::display) {
      ++next_;
      children(item.depth);
    } else if (item.type == Type::group) {
      ++next_;
      Answered group = named(item);
      group.items = children(item.depth);
      if (!group.items.empty()) out.push_back(std::move(group));
    } else {
      take_question(item, out);
    }
  }
  static Answered named(const Item& item) { return {item.link_id, item.text, {}, {}, {}, item.type == Type::url}; }

  /// All entries of a repeating question are values of one item; entries with a value come first, so that values and what
  /// stands under them keep together.
  void take_question(const Item& item, std::vector<Answered>& out) {
    Answered question = named(item);
    std::vector<std::vector<Answered>> without_value;
    const Place first = places_[next_];
    while (next_ < places_.size() && belongs(first, places_[next_])) {
      std::vector<Value> values = good_values(places_[next_++]);
      std::vector<Answered> below = children(item.depth);
      if (values.empty() && !below.empty()) without_value.push_back(std::move(below));
      if (values.empty()) continue;
      if (!item.children.empty()) question.under.push_back(std::move(below));
      std::ranges::move(values, std::back_inserter(question.values));
      if (!item.children.empty()) question.under.resize(question.values.size());
    }
    std::ranges::move(without_value, std::back_inserter(question.under));
    if (std::ranges::all_of(question.under, [](const auto& below) { return below.empty(); })) question.under.clear();
    question.is_address = question.is_address && !question.values.empty();
    if (!question.values.empty() || !question.under.empty()) out.push_back(std::move(question));
  }
  bool belongs(const Place& first, const Place& place) const {
    if (place.item != first.item) return false;
    if (!questionnaire_.at(first.item).is_series()) return place == first;
    return std::equal(first.repeats.begin(), first.repeats.end() - 1, place.repeats.begin(), place.repeats.end() - 1);
  }
  std::vector<Value> good_values(const Place& place) const {
    AnswerAt answer = answer_at(questionnaire_, answers_, place);
    return answer.problems.empty() ? std::move(answer.values) : std::vector<Value>{};
  }
};

}  // namespace

Response make_response(const Questionnaire& questionnaire, const Answers& answers) {
  Response out;
  out.questionnaire = questionnaire.version.empty() ? questionnaire.url : questionnaire.url + "|" + questionnaire.version;
  out.status = "completed";
  out.items = Writing{questionnaire, answers}.run();
  return out;
}

}  // namespace stepwise::forms
