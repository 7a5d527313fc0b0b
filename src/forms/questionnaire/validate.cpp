// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/questionnaire/answer_at.hpp"
#include "forms/questionnaire/asking.hpp"
#include "forms/questionnaire/tree.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

/// One asking and what stands in it.
struct Seen {
  Place place;
  bool has_answer = false;   ///< itself or anything under it
  bool can_be_answered = false;
  int values = 0;            ///< how many sensible values of its own
};

/// Goes through what is asked in the order of the form; what is missing depends on what stands elsewhere.
class Validation {
 public:
  Validation(const Questionnaire& questionnaire, const Answers& answers, const std::vector<Place>& places)
      : questionnaire_{questionnaire}, answers_{answers} {
    seen_.reserve(places.size());
    for (const Place& place : places) seen_.push_back({place});
  }
  std::vector<Problem> run() {
    for (std::size_t i = 0; i < seen_.size(); ++i) read(i);
    for (std::size_t i = seen_.size(); i-- > 0;) pass_up(i);
    std::vector<Problem> out;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      auto& own = problems_[i];
      if (own.empty()) check_missing(i, out);
      std::ranges::move(own, std::back_inserter(out));
    }
    return out;
  }

 private:
  const Questionnaire& questionnaire_;
  const Answers& answers_;
  std::vector<Seen> seen_;
  std::vector<std::vector<Problem>> problems_ = {};
  std::vector<std::size_t> parents_ = {};
  std::vector<std::size_t> open_ = {};   ///< the askings that the present one stands in

  static constexpr std::size_t nothing = static_cast<std::size_t>(-1);
  const Item& item(std::size_t i) const { return questionnaire_.at(seen_[i].place.item); }

  void read(std::size_t i) {
    while (!open_.empty() && !(item(open_.back()).depth < item(i).depth)) open_.pop_back();
    parents_.push_back(open_.empty() ? nothing : open_.back());
    open_.push_back(i);
    AnswerAt answer = answer_at(questionnaire_, answers_, seen_[i].place);
    seen_[i].can_be_answered = item(i).is_question() && !item(i).read_only;
    seen_[i].values = static_cast<int>(answer.values.size());
    seen_[i].has_answer = !item(i).read_only && (!answer.values.empty() || answer.is_typed);
    problems_.push_back(std::move(answer.problems));
  }
  void pass_up(std::size_t i) {
    if (parents_[i] == nothing) return;
    Seen& parent = seen_[parents_[i]];
    parent.has_answer = parent.has_answer || seen_[i].has_answer;
    parent.can_be_answered = parent.can_be_answered || seen_[i].can_be_answered;
  }
  /// An empty entry of a repeating group asks for nothing, unless the group must be there.
  bool stands_in_empty_entry(std::size_t i) const {
    for (std::size_t at = parents_[i]; at != nothing; at = parents_[at]) {
      const Item& around = item(at);
      if (around.type != Type::group || !around.is_series() || seen_[at].has_answer) continue;
      if (!around.required || seen_[at].place.repeats.back() > 0) return true;
    }
    return false;
  }
  void check_missing(std::size_t i, std::vector<Problem>& out) const {
    const Item& asked = item(i);
    if (!seen_[i].can_be_answered || asked.read_only) return;
    if (asked.is_series()) {
      if (seen_[i].place.repeats.back() == 0) check_series(i, out);
      return;
    }
    if (asked.repeats && asked.is_choice() && too_few_chosen(i, out)) return;
    if (asked.required && !answered(i) && !stands_in_empty_entry(i)) out.push_back(missing(i));
  }
  bool answered(std::size_t i) const { return item(i).is_question() ? seen_[i].values > 0 : seen_[i].has_answer; }
  bool too_few_chosen(std::size_t i, std::vector<Problem>& out) const {
    const int count = seen_[i].values, least = item(i).min_occurs.value_or(0);
    if (count == 0 || count >= least) return false;
    out.push_back(problem(i, "too-few-answers", tn("Choose at least {0} answer to “{1}”", "Choose at least {0} answers to “{1}”", least, quoted_name(item(i)))));
    return true;
  }
  /// Counted over all the entries of the series, said at the first.
  void check_series(std::size_t first, std::vector<Problem>& out) const {
    const Item& series = item(first);
    int count = 0;
    for (std::size_t at = first; at < seen_.size(); ++at) {
      if (seen_[at].place.item != series.position) continue;
      if (!same_series(first, at)) break;
      if (answered(at)) ++count;
    }
    if (count == 0 && series.required && !stands_in_empty_entry(first)) return out.push_back(missing(first));
    if (const int least = series.min_occurs.value_or(0); count > 0 && count < least)
      out.push_back(problem(first, "too-few-answers", tn("Add at least {0} answer to “{1}”", "Add at least {0} answers to “{1}”", least, quoted_name(series))));
    if (series.max_occurs && count > *series.max_occurs)
      out.push_back(problem(first, "too-many-answers", tn("Keep no more than {0} answer to “{1}”", "Keep no more than {0} answers to “{1}”", *series.max_occurs, quoted_name(series)),
                            Weight::wrong));
  }
  bool same_series(std::size_t a, std::size_t b) const {
    const auto &one = seen_[a].place.repeats, &other = seen_[b].place.repeats;
    return std::equal(one.begin(), one.end() - 1, other.begin(), other.end() - 1);
  }
  Problem problem(std::size_t i, const char* code, std::string sentence, Weight weight = Weight::incomplete) const {
    return {seen_[i].place.field(), code, std::move(sentence), weight};
  }
  Problem missing(std::size_t i) const {
    const Item& asked = item(i);
    const std::string name = quoted_name(asked);
    if (asked.type == Type::group) return problem(i, "required", t("Answer at least one question of “{0}”", name));
    if (asked.is_choice() || asked.type == Type::boolean) return problem(i, "required", t("Choose an answer to “{0}”", name));
    if (asked.type == Type::date) return problem(i, "required", t("Enter a date for “{0}”", name));
    return problem(i, "required", t("Enter an answer to “{0}”", name));
  }
};

}  // namespace

std::vector<Problem> validate(const Questionnaire& questionnaire, const Answers& answers) {
  const auto found = Asking{questionnaire, answers}.all();
  auto out = Validation{questionnaire, answers, found.places}.run();
  if (found.too_many) out.push_back({"", "too-many-entries", t("This form has more entries than can be saved. Remove some."), Weight::wrong});
  return out;
}

Progress progress(const Questionnaire& questionnaire, const Section& section, const Answers& answers) {
  const Answers blank = blank_answers(questionnaire);
  const auto is_here = [&](std::string_view field) {
    const auto place = Place::from_field(field);
    return place && place->item < static_cast<int>(questionnaire.items.size()) &&
           std::ranges::any_of(section.roots, [&](int root) { return is_within(questionnaire, place->item, root); });
  };
  const bool touched = std::ranges::any_of(answers.fields(), [&](const auto& field) {
    const auto* before = blank.all(field.first);
    const bool is_empty = std::ranges::all_of(field.second, &std::string::empty);
    return (before ? *before != field.second : !is_empty) && is_here(field.first);
  });
  Asking asking{questionnaire, answers};
  std::vector<Place> places;
  for (const int root : section.roots) std::ranges::copy(asking.under(root).places, std::back_inserter(places));
  const bool asks = std::ranges::any_of(places, [&](const Place& place) { return questionnaire.at(place.item).is_question(); });
  if (!asks) return Progress::complete;
  if (!touched) return Progress::not_started;
  return Validation{questionnaire, answers, places}.run().empty() ? Progress::complete : Progress::in_progress;
}

}  // namespace stepwise::forms
