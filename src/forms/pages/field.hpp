// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

#include "base/problem.hpp"
#include "forms/questionnaire/answers.hpp"
#include "html/html.hpp"

// One question of a form as a GOV.UK control. Every control posts under `Place::field()`, its parts as `.day`, `.month`,
// `.year`, `.time`, `.unit` and `.other`; the value of an open choice's own answer is `other_choice`.

namespace stepwise::forms {

using html::Html;

/// What the radio, checkbox or option of an open choice posts that stands for the person's own words.
inline constexpr std::string_view other_choice = "other";

struct FieldOptions {
  bool heading = false;    ///< the question is the page's h1
  bool clearable = true;   ///< a chosen answer has "Clear my answer" beside it: submits do=clear:FIELD
  bool decides = false;    ///< other questions depend on it
  bool hidden_label = false;  ///< the question stands above already: heard, not seen
  int entry = 0;           ///< of a series, from 1: shown after the question
};
/// The control of one question at one place, as typed so far, with the problems that name it or one of its parts.
/// Read-only items are text. Nothing for groups; displays are a paragraph.
Html field(const Questionnaire& questionnaire, const Item& item, const Place& place, const Answers& answers,
           std::span<const Problem> problems, const FieldOptions& options = {});
/// Prefix and text of an item: "2a. What helps?".
std::string question_words(const Item& item);
/// A short name of a question for buttons and links that are only heard.
std::string question_name(const Item& item);
/// What a place holds now as people read it, one line an answer; as typed when it makes no sense yet. Empty: nothing typed.
std::string answer_words(const Questionnaire& questionnaire, const Answers& answers, const Place& place);
/// Problems as the error summary links to them: each `field` is the id of a box on the page.
std::vector<Problem> linked(std::span<const Problem> problems);
/// Words of the form itself, with their language when it is not the page's.
Html form_words(const Questionnaire& questionnaire, std::string_view words);

}  // namespace stepwise::forms
