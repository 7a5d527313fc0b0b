// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/public_pages.hpp"

#include <algorithm>

#include "forms/pages/parts.hpp"
#include "forms/pages/question_list.hpp"
#include "forms/pages/steps.hpp"

namespace stepwise::forms {
namespace {

using html::element;

std::string step_href(const PublicForm& form, int position) { return form.address + "/" + std::to_string(position); }

Html exit_button(const PublicForm& form) {
  if (!form.may_need_to_leave) return {};
  return govuk::exit_this_page({.text = element("span", {{"class", "govuk-visually-hidden"}}, Html{t("Emergency")}) + Html{" "} + Html{t("Exit this page")}});
}

/// The words of the nearest group above, when it says any.
Html caption(const Questionnaire& questionnaire, const Item& item) {
  for (int at = item.parent; at >= 0; at = questionnaire.at(at).parent)
    if (questionnaire.at(at).type == Type::group && !questionnaire.at(at).text.empty())
      return element("span", {{"class", "govuk-caption-l"}}, form_words(questionnaire, questionnaire.at(at).text));
  return element("span", {{"class", "govuk-caption-l"}}, form_words(questionnaire, title_of(questionnaire)));
}

std::string back_of(const QuestionPage& page) {
  if (page.from_check) return page.form.address + "/check";
  const auto before = step_before(page.form.questionnaire, page.form.answers, page.position);
  return before ? step_href(page.form, *before) : page.form.address;
}

/// A box for programs that fill in every box, out of sight, of the reading order and of the keyboard's way.
Html trap() {
  return element("div", {{"class", "govuk-visually-hidden"}, {"aria-hidden", "true"}},
                 {element("label", {{"for", trap_field}}, Html{t("Leave this box empty")}),
                  element("input", {{"type", "text"}, {"id", trap_field}, {"name", trap_field}, {"tabindex", "-1"}, {"autocomplete", "off"}}, Html{})});
}

/// One plain question has its own words as h1; a page with more on it has a heading above.
bool is_plain(const Questionnaire& questionnaire, std::span<const Place> places) {
  if (places.size() != 1) return false;
  const Item& item = questionnaire.at(places.front().item);
  return item.is_question() && !item.is_series();
}

Html draw(const QuestionPage& page, std::span<const Place> places, bool plain) {
  const Questionnaire& questionnaire = page.form.questionnaire;
  const bool group = questionnaire.at(page.position).type == Type::group;
  return write_questions({.questionnaire = questionnaire,
                          .answers = page.form.answers,
                          .problems = page.problems,
                          .top = group ? page.position : -1,
                          .one_heading = plain,
                          .hidden_labels = !plain && !group && !questionnaire.at(page.position).is_series()},
                         places);
}

std::string field_href(const PublicForm& form, const Problem& problem) {
  const auto place = Place::from_field(std::string_view{problem.field}.substr(0, problem.field.find('.')));
  if (!place) return form.address;
  return step_href(form, step_of(form.questionnaire, *place)) + "?then=check#" + problem.field;
}

}  // namespace

govuk::Page write_start(const govuk::Frame& frame, const StartPage& page) {
  Html main = page.words.empty() ? description(page.form.questionnaire) : paragraphs(page.words);
  if (page.minutes > 0) main += paragraph(tn("It takes about {0} minute.", "It takes about {0} minutes.", page.minutes));
  main += govuk::question_form(frame, page.action, {}, govuk::button({.text = t("Start now"), .start = true, .prevent_double_click = true}));
  auto out = titled_page(title_of(page.form.questionnaire), main);
  out.before_main = exit_button(page.form);
  return out;
}

govuk::Page write_begun(const govuk::Frame& frame, const PublicForm& form, std::string_view resume) {
  const Html main = paragraph(t("Answers were typed in this form on this device, and not sent yet.")) +
                    paragraph(t("If you are not the person who typed them, or others use this device, delete them.")) +
                    govuk::question_form(frame, form.address + "/delete", {},
                                         govuk::button_group({govuk::button({.text = t("Carry on"), .href = std::string{resume}}),
                                                              govuk::warning_button(t("Delete these answers"))}));
  auto out = titled_page(title_of(form.questionnaire), main);
  out.before_main = exit_button(form);
  return out;
}

govuk::Page write_question(const govuk::Frame& frame, const QuestionPage& page) {
  const Questionnaire& questionnaire = page.form.questionnaire;
  const auto places = places_of_step(questionnaire, page.form.answers, page.position);
  const Item& item = questionnaire.at(page.position);
  const bool plain = is_plain(questionnaire, places);
  std::vector<Html> fields{default_button("continue", t("Continue"))};
  if (page.from_check) fields.push_back(govuk::hidden_field("then", "check"));
  if (!plain) fields.push_back(heading(form_words(questionnaire, question_name(item))));
  fields.push_back(element("div", {{"data-places", ""}}, draw(page, places, plain)));
  govuk::Attributes saves;
  if (page.form.version > 0) {
    if (!plain) {
      saves.push_back({"data-questions", std::nullopt});
      fields.push_back(questions_status());
    }
    fields.push_back(govuk::hidden_field("version", std::to_string(page.form.version)));
    fields.push_back(element("p", {{"class", "app-draft"}, {"role", "status"}, {"data-autosave-status", std::nullopt}}, {}));
    saves.push_back({"data-autosave", page.form.address + "/draft"});
  }
  govuk::Page out;
  out.title = question_name(item);
  out.back = back_of(page);
  out.problems = linked(page.problems);
  out.before_main = exit_button(page.form);
  out.main = caption(questionnaire, item) +
             govuk::question_form(frame, step_href(page.form, page.position), fields,
                                  govuk::button({.text = t("Continue"), .name = "do", .value = "continue"}), saves);
  return out;
}

govuk::Page write_public_check(const govuk::Frame& frame, const PublicCheckPage& page) {
  const PublicForm& form = page.form;
  const auto rows = answer_rows(form.questionnaire, form.answers, asked(form.questionnaire, form.answers), [&](const Place& place) {
    return form.questionnaire.at(place.item).read_only ? std::string{} : step_href(form, step_of(form.questionnaire, place)) + "?then=check#" + place.field();
  });
  const auto steps = steps_asked(form.questionnaire, form.answers);
  Html main = answer_list(rows);
  if (!page.before_sending.empty()) main += second_heading(t("Now send your answers")) + paragraphs(page.before_sending);
  main += govuk::question_form(frame, form.address + "/submit", {trap()}, govuk::button({.text = t("Send"), .prevent_double_click = true}));
  if (form.version > 0) main += paragraph(govuk::link(t("Delete these answers"), form.address + "?delete=1"));
  auto out = titled_page(std::string{t("Check your answers before sending")}, main, steps.empty() ? form.address : step_href(form, steps.back()));
  out.before_main = exit_button(form);
  if (page.tried) say_problems(out, page.problems, [&](const Problem& problem) { return field_href(form, problem); });
  return out;
}

}  // namespace stepwise::forms
