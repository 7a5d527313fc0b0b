// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/kit.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/work/work_pages.hpp"

namespace stepwise::work {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

Html day_of(const http::Fields& typed, const std::vector<Problem>& problems, const std::string& name, std::string_view legend, std::string_view hint = {}) {
  return govuk::date_field({.name = name, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = std::string{typed.get(name + "_day")}, .month = std::string{typed.get(name + "_month")},
                            .year = std::string{typed.get(name + "_year")}, .problems = problems});
}

Html save_buttons(std::string_view words, const std::string& back) {
  return govuk::button_group({govuk::button({.text = words, .prevent_double_click = true}), govuk::link(t("Cancel"), back)});
}

/// A page of what is held.
Html write_held(const CaseloadPage& page) {
  if (page.held.empty()) return paragraph(t("Nothing is held."));
  const ShownRows shown = rows_of_page(page.held.size(), page.page);
  std::vector<govuk::Row> rows;
  for (std::size_t i = shown.first; i < shown.past; ++i) {
    const task::Task& task = page.held[i];
    rows.push_back({govuk::link(task.title, task.href, task.person_name), task.person_reference.empty() ? Html{} : govuk::link(task.person_name, person::record_href(task.person_reference)),
                    task.due ? short_date(*task.due) : t("No day of its own").str(), t(nearness_words(nearness_of(task.due, page.today))).str(), room_words(task.kind)});
  }
  const std::vector<std::string> names{t("What"), t("Person"), t("Due"), t("When"), t("Kind of work")};
  Html out = shown.pages > 1 ? paragraph(kit::showing_words(shown.page, page_rows, static_cast<std::int64_t>(page.held.size()))) : Html{};
  out += govuk::table({.caption = t("Held now"), .head = {names.begin(), names.end()}, .rows = std::move(rows), .stack_on_phones = true, .stack_names = names});
  return out + govuk::pages(shown.page, shown.pages, [&](int number) { return kit::Address{"/work/worker/" + page.reference}.with("page", number == 1 ? "" : std::to_string(number)).href(); });
}

}  // namespace

Html write_to_do_form(const govuk::Frame& frame, const ToDoForm& form) {
  return title(form.title) +
         govuk::question_form(frame, form.action,
                              {govuk::hidden_field("form_token", form.token), govuk::hidden_field("version", std::to_string(form.version)),
                               govuk::textarea({.name = "words", .label = govuk::sized_label(t("What is to be done?"), "s"), .hint = t("Without names: the list may be read over your shoulder"),
                                                .value = form.typed.get("words"), .problems = form.problems, .rows = 3, .spellcheck = true}),
                               day_of(form.typed, form.problems, "due", t("By which day?")),
                               govuk::select({.name = "worker", .label = govuk::sized_label(t("Whose is it?"), "s"), .items = form.people, .value = form.typed.get("worker"), .problems = form.problems})},
                              save_buttons(t("Save"), form.back));
}

Html write_to_do(const govuk::Frame& frame, const ToDoPage& page) {
  const ToDo& one = page.to_do;
  std::vector<govuk::SummaryRow> rows{{.key = t("What"), .value = html::lines(one.words)}, {.key = t("By"), .value = long_date(one.due_on)}, {.key = t("Whose"), .value = one.worker ? one.worker_name : t("The team’s").str()}};
  if (!one.person_reference.empty()) rows.push_back({.key = t("About"), .value = govuk::link(one.person_name, person::record_href(one.person_reference))});
  rows.push_back({.key = t("Added by"), .value = t("{0} on {1}", one.made_by_name, long_moment(one.made_at))});
  if (one.done_at) {
    rows.push_back({.key = t("Done by"), .value = t("{0} on {1}", one.done_by_name, long_moment(*one.done_at))});
    if (!one.done_note.empty()) rows.push_back({.key = t("What came of it"), .value = html::lines(one.done_note)});
  }
  Html out = title(t("To do")) + govuk::summary_list({.rows = std::move(rows)});
  if (one.done_at || !page.may_change) return out;
  return out + paragraph(govuk::link(t("Change the words, the day or whose it is"), "/work/to-do/" + one.reference + "/change")) + heading(t("Is it done?")) +
         govuk::question_form(frame, "/work/to-do/" + one.reference,
                              {govuk::textarea({.name = "note", .label = govuk::sized_label(t("What came of it?"), "s"), .hint = t("If it helps whoever reads this later"), .rows = 2, .spellcheck = true})}, t("It is done"));
}

Html write_to_dos(const std::vector<ToDo>& to_dos, std::string_view person_reference) {
  std::vector<Html> items;
  for (const auto& one : to_dos) {
    const std::string whose = one.worker ? one.worker_name : t("the team").str();
    items.push_back(element("li", {}, {govuk::link(one.words, "/work/to-do/" + one.reference), Html{t(", by {0}, with {1}", short_date(one.due_on), whose)}}));
  }
  Html out = items.empty() ? paragraph(t("Nothing was added by hand.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
  return out + paragraph(govuk::link(t("Add something to do"), "/people/" + std::string{person_reference} + "/to-do/new"));
}

Html write_supervision_form(const govuk::Frame& frame, const SupervisionForm& form) {
  return title(t("Talk about the cases of {0}", form.name)) + paragraph(t("This is about the work and the people it is for. Nothing about the worker belongs here.")) +
         govuk::question_form(frame, form.action,
                              {govuk::hidden_field("form_token", form.token), day_of(form.typed, form.problems, "held", t("When did you meet?")),
                               govuk::textarea({.name = "note", .label = govuk::sized_label(t("What was agreed about the cases?"), "s"), .hint = t("What happens next, for whom, and who does it. Use initials"),
                                                .value = form.typed.get("note"), .problems = form.problems, .rows = 6, .spellcheck = true}),
                               day_of(form.typed, form.problems, "next", t("When do you meet again?"), t("If it is agreed. It comes into your work by itself"))},
                              save_buttons(t("Save"), form.back));
}

Html write_caseload(const CaseloadPage& page) {
  Html out = title(t("What {0} holds", page.name));
  const auto last = page.notes.empty() ? std::nullopt : std::optional{page.notes.front().held_on};
  out += govuk::summary_list({.rows = {{.key = t("Open things held"), .value = number_words(static_cast<std::int64_t>(page.held.size()))},
                                       {.key = t("Overdue"), .value = number_words(page.counts.overdue)},
                                       {.key = t("Oldest next day"), .value = page.oldest ? long_date(*page.oldest) : t("None").str()},
                                       {.key = t("Cases last talked about"), .value = last ? long_date(*last) : t("Not recorded").str()}}});
  if (page.may_write) out += paragraph(govuk::link(t("Write down what was agreed about the cases"), "/work/worker/" + page.reference + "/supervision"));
  out += write_held(page);
  if (page.may_hand_over && !page.held.empty())
    out += paragraph(govuk::link(t("Hand over the whole caseload"), kit::Address{"/work/hand-over"}.with("scope", "worker:" + page.reference).with("all", "yes").href()));
  if (page.notes.empty()) return out;
  out += heading(t("What was agreed about the cases"));
  for (const auto& note : page.notes) {
    out += element("h3", {{"class", "govuk-heading-s"}}, t("{0}, with {1}", long_date(note.held_on), note.by_name)) + paragraph(html::lines(note.note));
    if (note.next_on) out += element("p", {{"class", "govuk-hint"}}, t("Next: {0}", long_date(*note.next_on)));
  }
  return out;
}

}  // namespace stepwise::work
