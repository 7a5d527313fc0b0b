// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/parts.hpp"
#include "forms/pages/record_pages.hpp"

namespace stepwise::forms {
namespace {

using html::element;

Html startable(const govuk::Frame& frame, const std::vector<StartableForm>& forms) {
  if (forms.empty()) return paragraph(t("No form is published for staff yet."));
  std::vector<Html> items;
  for (const auto& form : forms) {
    const Html words = Html{t("Start")} + element("span", {{"class", "govuk-visually-hidden"}}, Html{": " + form.title});
    items.push_back(element("li", {{"class", "app-result"}},
                            {element("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, Html{form.title}),
                             form.description.empty() ? Html{} : paragraph(form.description),
                             govuk::question_form(frame, form.action, {}, govuk::button({.text = words, .classes = "govuk-button--secondary", .prevent_double_click = true}))}));
  }
  return element("ul", {{"class", "app-results"}}, html::join(items));
}

Html status_tag(std::string_view words) { return words.empty() ? Html{} : Html{" "} + govuk::tag(words, "grey"); }

}  // namespace

Html write_form_lines(const std::vector<FormLine>& lines, std::string_view nothing) {
  if (lines.empty()) return paragraph(nothing);
  std::vector<Html> items;
  for (const auto& line : lines)
    items.push_back(element("li", {{"class", "app-result"}},
                            {govuk::link(line.title, line.href), status_tag(line.status),
                             element("div", {{"class", "app-result__why"}}, line.who.empty() ? Html{line.when} : Html{t("{0}, {1}", line.when, line.who)})}));
  return element("ul", {{"class", "app-results"}}, html::join(items));
}

govuk::Page write_person_forms(const govuk::Frame& frame, const PersonForms& forms) {
  Html main;
  if (!forms.drafts.empty()) main += second_heading(t("Your drafts")) + write_form_lines(forms.drafts, {});
  main += second_heading(t("Finished forms")) + write_form_lines(forms.finished, t("No form has been finished yet."));
  main += second_heading(t("Start a form")) + startable(frame, forms.startable);
  return titled_page(forms.heading.empty() ? std::string{t("Forms")} : forms.heading, main,
                     forms.back.empty() ? std::nullopt : std::optional{forms.back});
}

govuk::Page write_received_list(const std::vector<ReceivedLine>& lines, bool dealt_with_too, std::string here) {
  std::string other = here + (dealt_with_too ? "" : "?show=all");
  Html main = paragraph(govuk::link(dealt_with_too ? t("Show only those to deal with") : t("Show those dealt with too"), other));
  if (lines.empty()) {
    main += paragraph(t("There is nothing to deal with."));
    return titled_page(std::string{t("Forms received")}, main);
  }
  auto table = stacked_table(t("Newest first"), {t("Reference"), t("Form"), t("Received"), t("Status")});
  for (const auto& line : lines) table.rows.push_back({govuk::link(line.reference, line.href), line.title, line.when, govuk::tag(line.status)});
  return titled_page(std::string{t("Forms received")}, main + govuk::table(table));
}

govuk::Page write_received(const govuk::Frame& frame, const ReceivedForm& form) {
  Html main = govuk::summary_list({.rows = {{.key = t("Reference"), .value = form.reference}, {.key = t("Received"), .value = form.when}},
                                   .classes = "govuk-summary-list--no-border"});
  main += write_answers(form.questionnaire, form.response);
  if (!form.dealt_with.empty()) main += govuk::inset_text({.content = html::lines(form.dealt_with)});
  if (form.way && form.dealt_with.empty())
    main += govuk::inset_text({.content = html::element("p", {{"class", "govuk-body"}}, form.way_words) + html::element("p", {{"class", "govuk-body"}}, govuk::link(form.way->text, form.way->href))});
  if (!form.action.empty() && form.dealt_with.empty())
    main += second_heading(t("Deal with this")) +
            govuk::question_form(frame, form.action,
                                 {govuk::textarea({.id = "outcome", .name = "outcome", .label = Html{t("What was done")}, .hint = t("For example: rang back, started a conversation"),
                                                   .value = form.typed, .problems = form.problems, .rows = 4})},
                                 govuk::button({.text = t("Mark as dealt with"), .prevent_double_click = true}));
  auto page = titled_page(title_of(form.questionnaire), main, form.back);
  page.problems = form.problems;
  return page;
}

}  // namespace stepwise::forms
