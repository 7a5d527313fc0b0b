// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/parts.hpp"

namespace stepwise::forms {

using html::element;

Html heading(const Html& words, std::string_view size) {
  return element("h1", {{"class", std::string{"govuk-heading-"}.append(size)}}, words);
}

Html second_heading(const Html& words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

Html paragraphs(const std::vector<std::string>& words) {
  Html out;
  for (const auto& one : words) out += paragraph(html::lines(one));
  return out;
}

Html default_button(std::string_view value, const Html& words) {
  return element("button", {{"type", "submit"}, {"class", "govuk-visually-hidden"}, {"name", "do"}, {"value", std::string{value}},
                            {"tabindex", "-1"}, {"aria-hidden", "true"}}, words);
}

govuk::Page titled_page(std::string title, Html main, std::optional<std::string> back) {
  govuk::Page page;
  page.main = heading(title) + main;
  page.title = std::move(title);
  page.back = std::move(back);
  return page;
}

govuk::TableOptions stacked_table(const Html& caption, std::vector<std::string> columns) {
  govuk::TableOptions table{.caption = caption, .first_cell_is_header = true, .stack_on_phones = true};
  for (const auto& column : columns) table.head.emplace_back(column);
  table.stack_names = std::move(columns);
  return table;
}

std::string title_of(const Questionnaire& questionnaire) {
  if (!questionnaire.title.empty()) return questionnaire.title;
  return questionnaire.name.empty() ? std::string{t("Form without a title")} : questionnaire.name;
}

Html description(const Questionnaire& questionnaire) {
  return questionnaire.description.empty() ? Html{} : paragraph(form_words(questionnaire, questionnaire.description));
}

Html answer_list(const std::vector<AnswerRow>& rows) {
  govuk::SummaryListOptions list;
  list.rows.reserve(rows.size());
  for (const auto& row : rows) {
    const Html value = row.answer.empty() ? element("span", {{"class", "app-unanswered"}}, Html{t("Not answered")}) : html::lines(row.answer);
    govuk::SummaryRow out{.key = row.question, .value = value};
    if (!row.change.empty())
      out.actions.push_back({.text = Html{t("Change")} + element("span", {{"class", "govuk-visually-hidden"}}, Html{": "} + row.question), .href = row.change});
    list.rows.push_back(std::move(out));
  }
  return govuk::summary_list(list);
}

Html numbered_question(const Questionnaire& questionnaire, const Answers& answers, const Place& place) {
  const Item& item = questionnaire.at(place.item);
  Html out = form_words(questionnaire, item.text.empty() ? question_name(item) : question_words(item));
  if (place.repeats.empty()) return out;
  std::string numbers;
  std::size_t repeat = place.repeats.size();
  for (int at = place.item; at >= 0; at = questionnaire.at(at).parent) {
    if (!questionnaire.at(at).is_series()) continue;
    --repeat;
    const Place series{at, {place.repeats.begin(), place.repeats.begin() + static_cast<std::ptrdiff_t>(repeat)}};
    if (answers.entries(questionnaire, series) < 2) continue;
    const std::string number = std::to_string(place.repeats[repeat] + 1);
    numbers = numbers.empty() ? number : number + "." + numbers;
  }
  return numbers.empty() ? out : out + Html{" (" + numbers + ")"};
}

Html questions_status() {
  return html::element("p", {{"class", "govuk-visually-hidden"}, {"role", "status"}, {"data-questions-status", std::nullopt},
                             {"data-changed", std::string{t("The questions on this page have changed")}}}, {});
}

}  // namespace stepwise::forms
