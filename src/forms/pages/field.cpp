// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/field.hpp"

#include "forms/pages/control.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using html::element;

bool is_about(const Problem& problem, std::string_view name) {
  return problem.field.starts_with(name) && (problem.field.size() == name.size() || problem.field[name.size()] == '.');
}

Html error_of(std::span<const Problem> problems, std::string_view name) {
  for (const auto& problem : problems)
    if (is_about(problem, name)) return problem.sentence;
  return {};
}

Html label_words(const Questionnaire& questionnaire, const Item& item, const FieldOptions& options) {
  Html out = form_words(questionnaire, item.text.empty() ? question_name(item) : question_words(item));
  if (options.entry > 0) out += Html{" " + std::to_string(options.entry)};
  if (!item.required && !item.read_only) out += Html{" "} + Html{t("(optional)")};
  return out;
}

/// `base` is the component's class that sizes are added to.
std::string label_classes(const FieldOptions& options, const char* base) {
  if (options.hidden_label) return "govuk-visually-hidden";
  return std::string{base}.append(options.heading ? "--l" : "--s");
}

Html display(const Questionnaire& questionnaire, const Item& item) {
  return element("p", {{"class", "govuk-body app-display"}}, form_words(questionnaire, question_words(item)));
}

Html read_only(const Questionnaire& questionnaire, const Item& item, const Place& place, const Answers& answers) {
  const std::string words = answer_words(questionnaire, answers, place);
  return element("div", {{"class", "govuk-form-group"}, {"id", place.field()}},
                 {element("p", {{"class", "govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1"}},
                          form_words(questionnaire, question_words(item))),
                  element("p", {{"class", "govuk-body app-words"}}, words.empty() ? Html{t("Not answered")} : Html{words})});
}

}  // namespace

bool Question::wrong(const char* which) const {
  const std::string field = part(which);
  for (const auto& problem : problems)
    if (problem.field == field) return true;
  return false;
}

govuk::Label Question::label() const { return {words, label_classes(options, "govuk-label"), options.heading}; }

govuk::Legend Question::legend() const { return {words, label_classes(options, "govuk-fieldset__legend"), options.heading}; }

Html field(const Questionnaire& questionnaire, const Item& item, const Place& place, const Answers& answers,
           std::span<const Problem> problems, const FieldOptions& options) {
  if (item.type == Type::group) return {};
  if (item.type == Type::display) return display(questionnaire, item);
  if (item.read_only) return read_only(questionnaire, item, place, answers);
  std::string name = place.field();
  Html error = error_of(problems, name);
  const Question question{.questionnaire = questionnaire,
                      .item = item,
                      .answers = answers,
                      .problems = problems,
                      .options = options,
                      .name = std::move(name),
                      .words = label_words(questionnaire, item, options),
                      .hint = item.hint.empty() ? Html{} : form_words(questionnaire, item.hint),
                      .error = std::move(error)};
  return item.is_choice() || item.type == Type::boolean ? choice_control(question) : typed_control(question);
}

}  // namespace stepwise::forms
