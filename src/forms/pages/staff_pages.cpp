// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/staff_pages.hpp"

#include <algorithm>

#include "forms/pages/parts.hpp"
#include "forms/pages/question_list.hpp"

namespace stepwise::forms {
namespace {

using html::element;

std::string section_href(const Draft& draft, int number) { return draft.address + "/" + std::to_string(number); }

std::string section_title(const Questionnaire& questionnaire, const Section& section, int number) {
  if (!section.title.empty()) return section.title;
  return sections(questionnaire).size() == 1 ? title_of(questionnaire) : t("Section {0}", number);
}

govuk::Task task_of(const Draft& draft, const Section& section, int number) {
  govuk::Task task{.title = form_words(draft.questionnaire, section_title(draft.questionnaire, section, number)), .href = section_href(draft, number)};
  switch (progress(draft.questionnaire, section, draft.answers)) {
    case Progress::complete: task.status = t("Completed"); break;
    case Progress::in_progress: task.tag = govuk::TagOptions{.text = t("In progress"), .classes = "govuk-tag--teal"}; break;
    case Progress::not_started: task.tag = govuk::TagOptions{.text = t("Not yet started"), .classes = "govuk-tag--blue"}; break;
  }
  return task;
}

Html amending(const Draft& draft) {
  if (draft.amends.empty()) return {};
  return govuk::inset_text({.content = t("You are amending a finished form. Reason: {0}", draft.amends)});
}

bool has_conditions(const Questionnaire& questionnaire, const std::vector<Place>& places) {
  const auto decides = deciders(questionnaire);
  return std::ranges::any_of(places, [&](const Place& place) { return decides[static_cast<std::size_t>(place.item)]; });
}

Html section_buttons(bool conditions) {
  std::vector<Html> buttons{govuk::button({.text = t("Save and continue"), .name = "do", .value = "continue"}),
                            govuk::secondary_button(t("Save and come back later"), "", "do", "save")};
  Html update;
  if (conditions)
    update = element("div", {{"class", "app-update"}, {"data-questions-update", std::nullopt}},
                     {paragraph(t("Some questions here depend on your answers.")), govuk::secondary_button(t("Save and update questions"), "", "do", "update")});
  return update + govuk::button_group(buttons);
}

Html draft_status(const Draft& draft) {
  return questions_status() +
         element("p", {{"class", "app-draft"}, {"role", "status"}, {"data-autosave-status", std::nullopt}}, Html{draft.saved});
}

/// The group whose words are the section's heading.
int top_of(const Questionnaire& questionnaire, const Section& section) {
  return section.roots.size() == 1 && questionnaire.at(section.roots.front()).type == Type::group ? section.roots.front() : -1;
}

Html top_hint(const Questionnaire& questionnaire, int top) {
  return top >= 0 && !questionnaire.at(top).hint.empty() ? paragraph(form_words(questionnaire, questionnaire.at(top).hint)) : Html{};
}

Html said(std::string_view words) {
  return words.empty() ? Html{} : element("p", {{"class", "govuk-inset-text"}, {"role", "status"}}, Html{words});
}

govuk::Attributes form_attributes(const Draft& draft) {
  govuk::Attributes out{{"data-questions", std::nullopt}};
  if (!draft.autosave.empty()) out.push_back({"data-autosave", draft.autosave});
  return out;
}

std::string field_href(const Draft& draft, const Problem& problem) {
  const auto place = Place::from_field(std::string_view{problem.field}.substr(0, problem.field.find('.')));
  const int number = place ? section_of(draft.questionnaire, *place) : 0;
  return number == 0 ? draft.address : section_href(draft, number) + "#" + problem.field;
}

bool stands_in(const Questionnaire& questionnaire, const Section& section, int item) {
  for (int at = item; at >= 0; at = questionnaire.at(at).parent)
    if (std::ranges::find(section.roots, at) != section.roots.end()) return true;
  return false;
}

Html checked_sections(const Draft& draft) {
  Html out;
  const auto all = sections(draft.questionnaire);
  const auto places = asked(draft.questionnaire, draft.answers);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string href = section_href(draft, static_cast<int>(i) + 1);
    const auto mine = places_under(draft.questionnaire, places, all[i].roots);
    const auto rows = answer_rows(draft.questionnaire, draft.answers, mine, [&](const Place& place) {
      return draft.questionnaire.at(place.item).read_only ? std::string{} : href + "#" + place.field();
    });
    if (!rows.empty()) out += second_heading(form_words(draft.questionnaire, section_title(draft.questionnaire, all[i], static_cast<int>(i) + 1))) + answer_list(rows);
  }
  return out;
}

}  // namespace

int section_of(const Questionnaire& questionnaire, const Place& place) {
  const auto all = sections(questionnaire);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (stands_in(questionnaire, all[i], place.item)) return static_cast<int>(i) + 1;
  return 0;
}

govuk::Page write_task_list(const govuk::Frame&, const Draft& draft) {
  govuk::TaskListOptions tasks;
  const auto all = sections(draft.questionnaire);
  int complete = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    tasks.items.push_back(task_of(draft, all[i], static_cast<int>(i) + 1));
    if (!tasks.items.back().tag) ++complete;
  }
  Html main = amending(draft) + description(draft.questionnaire);
  main += paragraph(tn("You have completed {1} of {0} section.", "You have completed {1} of {0} sections.", static_cast<std::int64_t>(all.size()), complete));
  main += govuk::task_list(tasks);
  if (!draft.saved.empty()) main += element("p", {{"class", "app-draft"}}, Html{draft.saved});
  main += govuk::button_group({govuk::button({.text = t("Check your answers"), .href = draft.address + "/check"}),
                               govuk::link(t("Delete this draft"), draft.address + "/delete")});
  auto page = titled_page(title_of(draft.questionnaire), main, draft.leave);
  return page;
}

govuk::Page write_section(const govuk::Frame& frame, const SectionPage& page) {
  const Draft& draft = page.draft;
  const auto all = sections(draft.questionnaire);
  if (page.number < 1 || page.number > static_cast<int>(all.size())) return titled_page(std::string{t("There is no such section")}, {}, draft.address);
  const Section& section = all[static_cast<std::size_t>(page.number) - 1];
  const auto places = places_under(draft.questionnaire, asked(draft.questionnaire, draft.answers), section.roots);
  const int top = top_of(draft.questionnaire, section);
  const Html questions = write_questions({.questionnaire = draft.questionnaire,
                                          .answers = draft.answers,
                                          .problems = page.problems,
                                          .last = draft.last.response != nullptr ? &draft.last : nullptr,
                                          .top = top},
                                         places);
  govuk::Page out;
  out.title = section_title(draft.questionnaire, section, page.number);
  out.back = draft.address;
  out.problems = linked(page.problems);
  out.wide = draft.last.response != nullptr;
  out.main = element("span", {{"class", "govuk-caption-l"}}, form_words(draft.questionnaire, title_of(draft.questionnaire))) +
             heading(form_words(draft.questionnaire, out.title)) + amending(draft) + top_hint(draft.questionnaire, top) + said(page.said) +
             govuk::question_form(frame, section_href(draft, page.number),
                                  {default_button("continue", t("Save and continue")), govuk::hidden_field("version", std::to_string(draft.version)),
                                   element("div", {{"data-places", ""}}, questions), draft_status(draft)},
                                  section_buttons(has_conditions(draft.questionnaire, places)), form_attributes(draft));
  return out;
}

govuk::Page write_check(const govuk::Frame& frame, const CheckPage& page) {
  const Draft& draft = page.draft;
  Html main = amending(draft);
  if (!page.tried && !page.problems.empty())
    main += govuk::inset_text({.content = tn("{0} answer is missing or needs changing before you can finish.", "{0} answers are missing or need changing before you can finish.",
                                             static_cast<std::int64_t>(page.problems.size()))});
  main += checked_sections(draft);
  main += govuk::question_form(frame, draft.address + "/submit", {govuk::hidden_field("version", std::to_string(draft.version))},
                               govuk::button_group({govuk::button({.text = draft.amends.empty() ? t("Finish this form") : t("Finish amending"), .prevent_double_click = true}),
                                                    govuk::link(t("Come back later"), draft.leave)}));
  auto out = titled_page(std::string{t("Check your answers")}, main, draft.address);
  if (page.tried) say_problems(out, page.problems, [&](const Problem& problem) { return field_href(draft, problem); });
  return out;
}

govuk::Page write_confirmation(const Confirmation& confirmation) {
  govuk::Page page;
  page.title = confirmation.title;
  Html body;
  if (!confirmation.reference.empty())
    body = Html{t("Your reference number")} + element("br", {}, {}) + element("strong", {}, Html{confirmation.reference});
  page.main = govuk::panel({.title = confirmation.title, .body = body});
  if (!confirmation.next.empty()) page.main += second_heading(t("What happens next")) + paragraphs(confirmation.next);
  for (const auto& link : confirmation.links) page.main += paragraph(govuk::link(link.text, link.href));
  return page;
}

}  // namespace stepwise::forms
