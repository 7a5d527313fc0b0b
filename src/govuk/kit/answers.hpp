// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/form.hpp"
#include "govuk/summary_list.hpp"
#include "language/language.hpp"

namespace stepwise::kit {

using govuk::Frame;
using html::Html;

/// One answer to check. An empty answer says so, and its link says "Answer" instead of "Change".
struct Answer {
  std::string question = {};
  Html answer = {};
  std::string change_href = {};  ///< none: it cannot be changed here
  std::string what = {};         ///< what the link changes, heard after it: "date of birth"; the question when empty
};
struct AnswerSection {
  std::string heading = {};
  std::vector<Answer> answers = {};
  std::string change_href = {};  ///< for the whole section, where its questions stand on one page
};
/// The sections as cards, each with its answers.
Html answers(const std::vector<AnswerSection>& sections, int heading_level = 2);

struct CheckAnswers {
  std::string title = t("Check your answers");
  std::string back = {}, action = {};
  std::vector<AnswerSection> sections = {};
  std::vector<Problem> problems = {};  ///< what still stands in the way; each may lead to its question
  Html before_button = {};             ///< what sending means
  std::string button = t("Save and send");
};
govuk::Page check_answers_page(const Frame& frame, const CheckAnswers& check);

/// After it is done: the panel, what happens next, where to go.
struct Confirmation {
  std::string title = {};            ///< "Request sent"
  std::string reference = {};
  Html next = {};                    ///< under "What happens next"
  std::vector<govuk::Link> links = {};
};
govuk::Page confirmation_page(const Confirmation& confirmation);

}  // namespace stepwise::kit
