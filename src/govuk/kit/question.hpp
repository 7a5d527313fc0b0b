// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/form.hpp"
#include "language/language.hpp"

namespace stepwise::kit {

using govuk::Frame;
using html::Attributes;
using html::Html;

/// A page that asks. `problems` is the one list: the summary at the top and "Error: " in the title come from it, and the
/// fields show theirs when they are given the same list.
struct Question {
  std::string title = {};                   ///< the question; no person's name
  std::string caption = {};                 ///< which part of which form, above the question
  std::string back = {}, action = {};
  std::vector<Problem> problems = {};
  std::string button = t("Continue");
  Html before = {};                         ///< between the heading and the fields; for one question, above it
  Html buttons = {};                        ///< in place of the one button
  Attributes form_attributes = {};          ///< data-autosave and the like
};
/// One question a page. The field's own label or legend is the page's h1: make it with govuk::heading_label or
/// govuk::heading_legend.
govuk::Page question_page(const Frame& frame, const Question& question, const Html& field);
/// Related questions together, for staff who repeat the task: the page writes the h1.
govuk::Page questions_page(const Frame& frame, const Question& question, const std::vector<Html>& fields);

/// A warning before something that cannot be undone, as a question of its own: says what will happen, then does it or goes back.
struct AreYouSure {
  std::string title = {}, back = {}, action = {};
  Html consequences = {};
  std::string button = {};                  ///< what is done: "Delete the draft"
  std::string instead = t("Go back");
};
govuk::Page are_you_sure_page(const Frame& frame, const AreYouSure& question);

}  // namespace stepwise::kit
