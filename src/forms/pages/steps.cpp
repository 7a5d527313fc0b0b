// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/steps.hpp"

#include <algorithm>

namespace stepwise::forms {
namespace {

/// The outermost series that an item stands in, else itself.
int page_of(const Questionnaire& questionnaire, int position) {
  int page = position;
  for (int at = position; at >= 0; at = questionnaire.at(at).parent)
    if (questionnaire.at(at).is_series()) page = at;
  return page;
}

struct Step {
  int position;
  std::vector<Place> places;
};

bool is_asked_for(const Item& item) { return item.is_question() && !item.read_only; }

/// Displays and read-only words go with the next question; those after the last one are not on a page.
std::vector<Step> steps_of(const Questionnaire& questionnaire, const Answers& answers) {
  std::vector<Step> out;
  std::vector<Place> waiting;
  for (const Place& place : asked(questionnaire, answers)) {
    const Item& item = questionnaire.at(place.item);
    const int page = page_of(questionnaire, place.item);
    const bool in_series = questionnaire.at(page).is_series();
    if (in_series && !out.empty() && out.back().position == page) {
      out.back().places.push_back(place);
    } else if (in_series || is_asked_for(item)) {
      out.push_back({page, std::move(waiting)});
      waiting.clear();
      out.back().places.push_back(place);
    } else if (item.type != Type::group) {
      waiting.push_back(place);
    }
  }
  return out;
}

}  // namespace

std::vector<int> steps_asked(const Questionnaire& questionnaire, const Answers& answers) {
  std::vector<int> out;
  for (const Step& step : steps_of(questionnaire, answers)) out.push_back(step.position);
  return out;
}

std::vector<Place> places_of_step(const Questionnaire& questionnaire, const Answers& answers, int position) {
  for (Step& step : steps_of(questionnaire, answers))
    if (step.position == position) return std::move(step.places);
  return {};
}

std::optional<int> step_after(const Questionnaire& questionnaire, const Answers& answers, int position) {
  const auto steps = steps_asked(questionnaire, answers);
  const auto after = std::ranges::upper_bound(steps, position);
  return after == steps.end() ? std::nullopt : std::optional{*after};
}

std::optional<int> step_before(const Questionnaire& questionnaire, const Answers& answers, int position) {
  const auto steps = steps_asked(questionnaire, answers);
  const auto from = std::ranges::lower_bound(steps, position);
  return from == steps.begin() ? std::nullopt : std::optional{*(from - 1)};
}

int step_of(const Questionnaire& questionnaire, const Place& place) { return page_of(questionnaire, place.item); }

std::vector<Problem> problems_of_step(const Questionnaire& questionnaire, std::span<const Problem> problems, int position) {
  std::vector<Problem> out;
  for (const Problem& problem : problems) {
    const auto place = Place::from_field(std::string_view{problem.field}.substr(0, problem.field.find('.')));
    if (place && page_of(questionnaire, place->item) == position) out.push_back(problem);
  }
  return out;
}

}  // namespace stepwise::forms
