// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/answers.hpp"

#include "govuk/messages.hpp"
#include "govuk/navigation.hpp"

namespace stepwise::kit {
namespace {

govuk::SummaryRow row_of(const Answer& answer) {
  const bool given = !answer.answer.empty();
  govuk::SummaryRow row{.key = answer.question, .value = given ? answer.answer : Html{t("Not answered yet")}};
  if (!answer.change_href.empty())
    row.actions.push_back({.text = given ? t("Change") : t("Answer"), .href = answer.change_href, .hidden_text = answer.what.empty() ? answer.question : answer.what});
  return row;
}

}  // namespace

Html answers(const std::vector<AnswerSection>& sections, int heading_level) {
  Html out;
  for (const auto& section : sections) {
    govuk::SummaryListOptions list{.card = govuk::SummaryCard{.title = section.heading, .heading_level = heading_level}};
    if (!section.change_href.empty())
      list.card->actions.push_back({.text = t("Change"), .href = section.change_href, .hidden_text = section.heading});
    list.rows.reserve(section.answers.size());
    for (const auto& answer : section.answers) list.rows.push_back(row_of(answer));
    out += govuk::summary_list(list);
  }
  return out;
}

govuk::Page check_answers_page(const Frame& frame, const CheckAnswers& check) {
  govuk::Page page{.title = check.title};
  if (!check.back.empty()) page.back = check.back;
  page.problems = check.problems;
  page.main = html::element("div", {{"class", "app-two-thirds"}},
                            {html::element("h1", {{"class", "govuk-heading-l"}}, check.title), answers(check.sections), check.before_button,
                             govuk::question_form(frame, check.action, {}, govuk::button({.text = check.button, .prevent_double_click = true}))});
  return page;
}

govuk::Page confirmation_page(const Confirmation& confirmation) {
  Html body;
  if (!confirmation.reference.empty())
    body = Html{t("Your reference")} + html::element("br", {}, Html{}) + html::element("strong", {}, confirmation.reference);
  Html main = govuk::panel({.title = confirmation.title, .body = body});
  if (!confirmation.next.empty())
    main += html::element("h2", {{"class", "govuk-heading-m"}}, t("What happens next")) + confirmation.next;
  for (const auto& link : confirmation.links)
    main += html::element("p", {{"class", "govuk-body"}}, govuk::link(link.text, link.href));
  govuk::Page page{.title = confirmation.title};
  page.main = html::element("div", {{"class", "app-two-thirds"}}, main);
  return page;
}

}  // namespace stepwise::kit
