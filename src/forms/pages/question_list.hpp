// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/field.hpp"
#include "forms/pages/last_time.hpp"

namespace stepwise::forms {

/// How a run of questions is drawn.
struct Drawing {
  const Questionnaire& questionnaire;
  const Answers& answers;
  std::span<const Problem> problems = {};
  const LastTime* last = nullptr;   ///< beside each question; null: nothing beside
  int top = -1;                     ///< the group whose words are the page's heading already
  bool one_heading = false;         ///< the first question is the page's h1
  bool hidden_labels = false;       ///< its words stand above already
};

/// The questions at these places, which stand in the order of the form: groups with their headings, series with "Add
/// another" and "Remove", each question in an element with `data-place`.
Html write_questions(const Drawing& drawing, std::span<const Place> places);
/// Which items others' conditions ask about, by position.
std::vector<bool> deciders(const Questionnaire& questionnaire);
/// Those of the places that stand in or under one of these items.
std::vector<Place> places_under(const Questionnaire& questionnaire, std::span<const Place> places, std::span<const int> roots);
/// True when this place stands directly under that one.
bool stands_under(const Questionnaire& questionnaire, const Place& child, const Place& parent);

}  // namespace stepwise::forms
