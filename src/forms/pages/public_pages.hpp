// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/staff_pages.hpp"

// A form filled in by anybody, one question a page, without an account and without script.

namespace stepwise::forms {

/// Positions of the pages (questionnaire.hpp: questions_in_order) that are asked now, in order.
std::vector<int> steps_asked(const Questionnaire& questionnaire, const Answers& answers);
/// The page after or before a position, among those asked; nothing at the end or the beginning.
std::optional<int> step_after(const Questionnaire& questionnaire, const Answers& answers, int position);
std::optional<int> step_before(const Questionnaire& questionnaire, const Answers& answers, int position);
/// The page that asks a place.
int step_of(const Questionnaire& questionnaire, const Place& place);
/// Problems of `validate` that belong to one page.
std::vector<Problem> problems_of_step(const Questionnaire& questionnaire, std::span<const Problem> problems, int position);

/// Addresses made from `address`: "" (start page), "/12" a question by its position (GET; POST saves and does), "/check", "/submit" (POST);
/// "/draft" (scripts save), "/delete".
struct PublicForm {
  const Questionnaire& questionnaire;
  const Answers& answers;
  std::string address = {};              ///< "/ask/ask-for-help"
  bool may_need_to_leave = false;   ///< "Exit this page" on each page
  std::int64_t version = 0;         ///< of the draft; 0: pages do not save by themselves
};
struct StartPage {
  const PublicForm& form;
  std::string action = {};               ///< POST begins; the start button
  std::vector<std::string> words = {};  ///< paragraphs instead of the form's own description
  int minutes = 0;                  ///< how long it takes; 0: unsaid
};
govuk::Page write_start(const govuk::Frame& frame, const StartPage& page);

/// Instead of the start when this browser began the form before: go on at `resume`, or delete what was typed.
govuk::Page write_begun(const govuk::Frame& frame, const PublicForm& form, std::string_view resume);

struct QuestionPage {
  const PublicForm& form;
  int position = 0;
  std::span<const Problem> problems = {};
  bool from_check = false;          ///< came by a "Change" link: "Continue" goes back there (hidden field `then` = "check")
};
govuk::Page write_question(const govuk::Frame& frame, const QuestionPage& page);

/// The name of a box that people do not see: what fills it in is a program.
inline constexpr const char* trap_field = "website";

struct PublicCheckPage {
  const PublicForm& form;
  std::span<const Problem> problems = {};
  bool tried = false;
  std::vector<std::string> before_sending = {};  ///< what is done with the answers
};
govuk::Page write_public_check(const govuk::Frame& frame, const PublicCheckPage& page);

}  // namespace stepwise::forms
