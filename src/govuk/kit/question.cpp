// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/question.hpp"

#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"

namespace stepwise::kit {
namespace {

Html caption_of(const Question& question) {
  return question.caption.empty() ? Html{} : html::element("span", {{"class", "govuk-caption-l"}}, question.caption);
}

Html form_of(const Frame& frame, const Question& question, const std::vector<Html>& fields) {
  const Html buttons = question.buttons.empty() ? govuk::button({.text = question.button, .prevent_double_click = true}) : question.buttons;
  return govuk::question_form(frame, question.action, fields, buttons, question.form_attributes);
}

govuk::Page page_of(const Question& question, const Html& inside) {
  govuk::Page page{.title = question.title};
  if (!question.back.empty()) page.back = question.back;
  page.problems = question.problems;
  page.main = html::element("div", {{"class", "app-two-thirds"}}, inside);
  return page;
}

}  // namespace

govuk::Page question_page(const Frame& frame, const Question& question, const Html& field) {
  return page_of(question, caption_of(question) + question.before + form_of(frame, question, {field}));
}

govuk::Page questions_page(const Frame& frame, const Question& question, const std::vector<Html>& fields) {
  const Html heading = html::element("h1", {{"class", "govuk-heading-l"}}, question.title);
  return page_of(question, caption_of(question) + heading + question.before + form_of(frame, question, fields));
}

govuk::Page are_you_sure_page(const Frame& frame, const AreYouSure& question) {
  const Html buttons = govuk::button_group({govuk::warning_button(question.button), govuk::link(question.instead, question.back)});
  govuk::Page page{.title = question.title, .back = question.back};
  page.main = html::element("div", {{"class", "app-two-thirds"}},
                            {html::element("h1", {{"class", "govuk-heading-l"}}, question.title),
                             govuk::warning_text({.text = question.consequences}), govuk::question_form(frame, question.action, {}, buttons)});
  return page;
}

}  // namespace stepwise::kit
