// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/translated.hpp"

#include "language/language.hpp"

namespace stepwise::forms {
namespace {

void translate(std::string& words) {
  if (!words.empty()) words = listed(std::string_view{words}).str();
}

void translate(Item& item) {
  translate(item.text);
  translate(item.hint);
  translate(item.open_label);
  for (auto& option : item.options) {
    translate(option.label);
    translate(option.hint);
    if (auto* coding = std::get_if<Coding>(&option.value)) translate(coding->display);
  }
}

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

}  // namespace

Questionnaire in_language_of_now(Questionnaire questionnaire) {
  if (questionnaire.language.empty() || primary(questionnaire.language) == primary(language::code_now())) return questionnaire;
  if (listed(std::string_view{questionnaire.title}).str() != plain(listed(std::string_view{questionnaire.title}))) return questionnaire;
  translate(questionnaire.title);
  translate(questionnaire.description);
  for (auto& item : questionnaire.items) translate(item);
  questionnaire.language.clear();
  return questionnaire;
}

}  // namespace stepwise::forms
