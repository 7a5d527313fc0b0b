// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/questionnaire/answers.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

// Small parts that several pages of forms share.

namespace stepwise::forms {

using html::Html;

Html heading(const Html& words, std::string_view size = "l");
Html second_heading(const Html& words);
Html paragraph(const Html& words);
Html paragraphs(const std::vector<std::string>& words);
/// The button that Enter presses: forms with several buttons would otherwise press the first of them.
Html default_button(std::string_view value, const Html& words);
/// A page whose h1 is its title; `main` follows it.
govuk::Page titled_page(std::string title, Html main, std::optional<std::string> back = {});

/// A table that becomes a list on phones; its first column names the row.
govuk::TableOptions stacked_table(const Html& caption, std::vector<std::string> columns);
/// What a form is called: title, name, or words that say it has none.
std::string title_of(const Questionnaire& questionnaire);
/// What the form says about itself; may be nothing.
Html description(const Questionnaire& questionnaire);

/// A page of answers that cannot be sent yet: its problems link to other pages, where their fields are.
template <class HrefOf>
void say_problems(govuk::Page& page, std::span<const Problem> problems, const HrefOf& href_of);

/// One question with its answer, for checking and reading.
struct AnswerRow {
  Html question;
  std::string answer;   ///< empty: not answered
  std::string change;   ///< address; empty: no link
};
Html answer_list(const std::vector<AnswerRow>& rows);
/// Each question asked under these roots, with `change_of(place)` as the address that changes it.
template <class ChangeOf>
std::vector<AnswerRow> answer_rows(const Questionnaire& questionnaire, const Answers& answers, std::span<const Place> places, const ChangeOf& change_of);
/// The question of a place; in a series, with its number.
Html numbered_question(const Questionnaire& questionnaire, const Answers& answers, const Place& place);
/// Where the script says that questions came or went.
Html questions_status();

}  // namespace stepwise::forms

#include "forms/pages/field.hpp"

namespace stepwise::forms {

template <class HrefOf>
void say_problems(govuk::Page& page, std::span<const Problem> problems, const HrefOf& href_of) {
  if (problems.empty()) return;
  govuk::ErrorSummaryOptions summary{.title = t("There is a problem")};
  for (const Problem& problem : linked(problems)) summary.errors.push_back({.text = problem.sentence, .href = href_of(problem)});
  page.title = t("Error: {0}", page.title);
  page.main = govuk::error_summary(summary) + page.main;
}

template <class ChangeOf>
std::vector<AnswerRow> answer_rows(const Questionnaire& questionnaire, const Answers& answers, std::span<const Place> places, const ChangeOf& change_of) {
  std::vector<AnswerRow> rows;
  for (const Place& place : places)
    if (questionnaire.at(place.item).is_question())
      rows.push_back({numbered_question(questionnaire, answers, place), answer_words(questionnaire, answers, place), change_of(place)});
  return rows;
}

}  // namespace stepwise::forms
