// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/coordination_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::coordination {
namespace {

using community::day_boxes;
using community::line_box;
using community::text_box;
using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading_m(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html whose_notes() {
  return govuk::inset_text({.content = t("These notes belong to the person. Few may read them, nothing is decided from them and no figure counts them. The person can have a copy, or have any of them deleted.")});
}

std::string written_words(const Note& note) {
  const std::string day = long_date(note.written_on.value_or(Date{}));
  return note.team_name.empty() ? t("{0}, {1}", day, note.by_name) : t("{0}, {1} ({2})", day, note.by_name, note.team_name);
}

}  // namespace

std::string notes_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/coordination"; }
std::string note_href(std::string_view reference) { return "/coordination/notes/" + std::string{reference}; }
std::string hello_href(std::string_view reference) { return "/coordination/hellos/" + std::string{reference}; }

Html write_desk(const std::vector<ToMeet>& to_meet, const std::vector<Hello>& hellos, Date today) {
  Html page = community::heading(t("Local Area Coordination"));
  page += paragraph(t("No assessment, no eligibility, no intake. Say hello to anyone; stay in touch with those who need longer."));
  page += govuk::button_group({govuk::button({.text = t("Somebody I met"), .href = "/coordination/hellos/new"}), govuk::secondary_button(t("Find a person’s record"), "/people")});
  page += paragraph(govuk::link(t("The ten principles"), "/coordination/principles"));
  page += heading_m(t("People I will meet again"));
  std::vector<Html> people;
  for (const auto& one : to_meet)
    people.push_back(element("li", {}, {govuk::link(one.person_name, notes_href(one.person_reference)), " ", one.on <= today ? t("was to be met by {0}", long_date(one.on)) : t("on {0}", long_date(one.on))}));
  page += people.empty() ? paragraph(t("Nobody for now.")) : element("ul", {{"class", "govuk-list govuk-list--spaced"}}, html::join(people));
  page += heading_m(t("People met in the last 90 days, without a record"));
  std::vector<govuk::Row> rows;
  for (const auto& hello : hellos)
    rows.push_back({govuk::link(long_date(hello.met_on.value_or(Date{})), hello_href(hello.reference)), hello.first_name.empty() ? t("No name given").str() : hello.first_name, hello.area, html::lines(hello.talked_about), hello.by_name});
  if (rows.empty()) return page + paragraph(t("Nobody for now."));
  const std::vector<std::string> names{t("Day"), t("First name"), t("Where"), t("Talked about"), t("By")};
  return page + govuk::table({.caption = t("People met in the last 90 days, without a record"), .head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows),
                              .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

Html write_principles() {
  Html page = community::heading(t("The ten principles")) + paragraph(t("What Local Area Coordination goes by, in plain words."));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& principle : principles()) rows.push_back({.key = t(principle.name), .value = t(principle.words)});
  return page + govuk::summary_list({.rows = std::move(rows)});
}

Hello hello_in(const http::Fields& typed) {
  Hello hello;
  hello.met_on = community::day_in(typed, "met_on");
  hello.first_name = community::text_in(typed, "first_name");
  hello.area = community::text_in(typed, "area");
  hello.talked_about = community::text_in(typed, "talked_about");
  hello.offered = community::text_in(typed, "offered");
  return hello;
}

Html write_hello_form(const govuk::Frame& frame, const Filled& form, const std::string& token) {
  return community::heading(t("Somebody I met")) + paragraph(t("No record of a person is made. A first name is enough; so is none.")) +
         govuk::question_form(frame, "/coordination/hellos",
                              {govuk::hidden_field("form_token", token), line_box(form, "first_name", t("First name"), t("Leave empty if you do not know it"), "govuk-input--width-20"),
                               line_box(form, "area", t("Where did you meet?"), t("A part of town, a café, a park"), "govuk-input--width-20"), text_box(form, "talked_about", t("What did you talk about?"), t("Leave out what would say who they are")),
                               text_box(form, "offered", t("What did you offer or tell them?"), ""), day_boxes(form, "met_on", t("When?"), "")},
                              t("Save"));
}

Html write_hello_page(const Hello& hello) {
  Html page = community::heading(t("Somebody met on {0}", long_date(hello.met_on.value_or(Date{}))));
  page += community::facts({{t("First name"), hello.first_name.empty() ? t("No name given").str() : hello.first_name}, {t("Where"), hello.area}, {t("What was talked about"), html::lines(hello.talked_about)},
                            {t("What was offered"), html::lines(hello.offered)}, {t("By"), hello.by_name}});
  page += paragraph(t("If you will stay in touch, and they agree, find or add their record and write your notes there."));
  return page + govuk::button_group({govuk::secondary_button(t("Find a person’s record"), "/people"), govuk::secondary_button(t("Delete this note"), hello_href(hello.reference) + "/delete")});
}

Note note_in(const http::Fields& typed) {
  Note note;
  note.written_on = community::day_in(typed, "written_on");
  note.words = community::text_in(typed, "words");
  note.person_agrees = community::text_in(typed, "person_agrees");
  note.meet_again_on = community::day_in(typed, "meet_again_on");
  return note;
}

http::Fields fields_of(const Note& note) {
  http::Fields fields;
  community::add_day(fields, "written_on", note.written_on);
  fields.add("words", note.words);
  fields.add("person_agrees", note.person_agrees);
  community::add_day(fields, "meet_again_on", note.meet_again_on);
  return fields;
}

Html write_note_form(const govuk::Frame& frame, const NoteForm& model) {
  const bool amending = model.version > 0;
  std::vector<Html> fields = amending ? std::vector<Html>{govuk::hidden_field("version", std::to_string(model.version))} : community::carried(model.token, model.draft_version);
  fields.push_back(text_box(model.form, "words", t("The note"), t("As you would write it with the person beside you"), 8));
  fields.push_back(day_boxes(model.form, "written_on", t("When were you together?"), ""));
  fields.push_back(govuk::radios({.name = "person_agrees", .legend = govuk::sized_legend(t("Does the person know and agree that this is written down?"), "s"),
                                  .items = {{.value = "yes", .text = t("Yes")}, {.value = "not_asked", .text = t("Not asked yet")}}, .value = model.form.typed.get("person_agrees"), .problems = model.form.problems}));
  fields.push_back(day_boxes(model.form, "meet_again_on", t("When will you meet again?"), t("Leave empty if that is open")));
  const Html head = community::heading(amending ? t("Change the note") : t("Write a note")) + model.above + whose_notes();
  if (amending) return head + govuk::question_form(frame, model.action, fields, govuk::button_group({govuk::button({.text = t("Save changes"), .prevent_double_click = true}), govuk::link(t("Cancel"), model.back)}));
  const Html buttons = govuk::button_group({govuk::button({.text = t("Save the note"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), model.back)});
  return head + govuk::question_form(frame, model.action, fields, buttons, community::saved_while_typing("coordination", model.person_reference, model.token));
}

Html write_notes(const std::vector<Note>& notes, std::string_view person_reference) {
  const std::string here = notes_href(person_reference);
  Html page = community::heading(t("Local Area Coordination notes")) + whose_notes();
  std::vector<Html> buttons{govuk::button({.text = t("Write a note"), .href = here + "/new"})};
  if (!notes.empty()) buttons.push_back(govuk::secondary_button(t("A copy for the person"), here + "/copy"));
  page += govuk::button_group(buttons);
  if (notes.empty()) return page + paragraph(t("There are no notes."));
  for (const auto& note : notes) {
    std::vector<govuk::SummaryRow> rows{{.key = t("The note"), .value = html::lines(note.words)}, {.key = t("The person agrees to it"), .value = note.person_agrees == "yes" ? t("Yes").str() : t("Not asked yet").str()}};
    if (note.meet_again_on) rows.push_back({.key = t("Meet again"), .value = long_date(*note.meet_again_on)});
    const std::string day = long_date(note.written_on.value_or(Date{}));
    page += govuk::summary_list({.rows = std::move(rows),
                                 .card = govuk::SummaryCard{.title = written_words(note), .actions = {{.text = t("Change"), .href = note_href(note.reference) + "/amend", .hidden_text = t("note of {0}", day)},
                                                                                                         {.text = t("Delete"), .href = note_href(note.reference) + "/delete", .hidden_text = t("note of {0}", day)}}}});
  }
  return page;
}

Html write_copy(const std::vector<Note>& notes, std::string_view person_name, std::string_view council, Date today) {
  Html page = community::heading(t("Notes about you"));
  page += paragraph(t("For {0}, from {1}, on {2}.", person_name, council, long_date(today)));
  page += paragraph(t("These are all the notes that your Local Area Coordinator has kept. They are yours. Ask us to change or delete any of them whenever you like."));
  for (const auto& note : notes) page += heading_m(written_words(note)) + paragraph(html::lines(note.words));
  return notes.empty() ? page + paragraph(t("There are no notes.")) : page;
}

std::string_view kept_reason(std::string_view code) {
  if (code == "person_asked") return kept("The person asked for it to be deleted");
  if (code == "wrong_person") return kept("It was about somebody else");
  return "";
}

Html write_delete(const govuk::Frame& frame, const Filled& form, std::string_view action, std::string_view back) {
  return community::heading(t("Delete this note?")) + paragraph(t("Its words are gone for good, and cannot be brought back. That there was a note, and why it was deleted, is kept.")) +
         govuk::question_form(frame, action,
                              {govuk::radios({.name = "reason", .legend = govuk::sized_legend(t("Why?"), "s"),
                                              .items = {{.value = "person_asked", .text = t("The person asked for it to be deleted")}, {.value = "wrong_person", .text = t("It was about somebody else")}},
                                              .value = form.typed.get("reason"), .problems = form.problems})},
                              govuk::button_group({govuk::warning_button(t("Delete it")), govuk::link(t("Cancel"), back)}));
}

}  // namespace stepwise::coordination
