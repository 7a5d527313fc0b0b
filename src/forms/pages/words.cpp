// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/pages/field.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

std::string_view primary(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

void add_line(std::string& out, std::string_view line) {
  if (line.empty()) return;
  if (!out.empty()) out += '\n';
  out += line;
}

std::string as_typed(const Item& item, const Answers& answers, const std::string& name) {
  std::string out;
  const auto add = [&](std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += ' ';
    out += text;
  };
  if (!item.is_choice() && item.type != Type::boolean) add(answers.typed(name));
  for (const char* part : {".day", ".month", ".year", ".time", ".other", ".unit"}) add(answers.typed(name + part));
  return out;
}

}  // namespace

std::string question_words(const Item& item) {
  if (item.prefix.empty()) return item.text;
  return item.text.empty() ? item.prefix : item.prefix + " " + item.text;
}

std::string question_name(const Item& item) { return item.text.empty() ? item.link_id : item.text; }

std::string answer_words(const Questionnaire& questionnaire, const Answers& answers, const Place& place) {
  std::string out;
  for (const Value& value : values_at(questionnaire, answers, place)) add_line(out, value_words(value));
  return out.empty() ? as_typed(questionnaire.at(place.item), answers, place.field()) : out;
}

std::vector<Problem> linked(std::span<const Problem> problems) {
  std::vector<Problem> out{problems.begin(), problems.end()};
  for (auto& problem : out)
    if (problem.field.ends_with(".day")) problem.field.resize(problem.field.size() - 4);
  return out;
}

Html form_words(const Questionnaire& questionnaire, std::string_view words) {
  if (questionnaire.language.empty() || primary(questionnaire.language) == primary(language::code_now())) return html::lines(words);
  return html::element("span", {{"lang", questionnaire.language}}, html::lines(words));
}

}  // namespace stepwise::forms
