// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::introduction {
namespace {

using community::day_boxes;
using community::line_box;
using community::list_radios;
using community::text_box;
using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

/// To whom: a place of the directory is said once and carried; anything else is typed.
std::vector<Html> whom_fields(const Filled& form) {
  const std::string place = form.value("place_reference");
  if (!place.empty())
    return {govuk::hidden_field("place_reference", place), govuk::hidden_field("to_kind", "place"), govuk::hidden_field("to_name", form.value("to_name")),
            community::facts({{t("Introduced to"), govuk::link(form.value("to_name"), "/community/" + place)}}),
            line_box(form, "to_whom", t("Who welcomes them there?"), t("A name, so that nobody stands at the door alone"))};
  return {govuk::radios({.name = "to_kind", .legend = govuk::sized_legend(t("A place or a person?"), "s"),
                         .items = {{.value = "place", .text = t("A place or group")}, {.value = "person", .text = t("A person"), .hint = t("Only somebody who knows that their name is written down here")}},
                         .value = form.typed.get("to_kind"), .problems = form.problems}),
          line_box(form, "to_name", t("To whom, or to which place?"), ""), line_box(form, "to_whom", t("Who welcomes them there?"), t("Leave empty for a person"))};
}

std::vector<Html> fields_of_form(const FormPage& model) {
  std::vector<Html> fields = model.version > 0 ? std::vector<Html>{govuk::hidden_field("version", std::to_string(model.version))} : community::carried(model.token, model.draft_version);
  fields.push_back(govuk::hidden_field("contact_reference", model.form.value("contact_reference")));
  if (const auto finding = model.form.typed.get("finding"); !finding.empty()) fields.push_back(govuk::hidden_field("finding", finding));
  for (auto& field : whom_fields(model.form)) fields.push_back(std::move(field));
  fields.push_back(text_box(model.form, "wanted", t("What do they want?"), t("In the person’s own words"), 3));
  fields.push_back(text_box(model.form, "why", t("Why there?"), t("What it has to do with what they want, and what they agreed to"), 2));
  fields.push_back(day_boxes(model.form, "made_on", t("Which day are they introduced?"), t("Today, an earlier day, or the day you will go")));
  return fields;
}

Html asking_again(const Filled& form) {
  return govuk::radios({.name = "again", .legend = govuk::sized_legend(t("Ask again?"), "s"), .hint = t("Usually at 4 and at 12 weeks"),
                        .items = {{.value = "yes", .text = t("Yes, on the day below")}, {.value = "no", .text = t("No, this is finished")}}, .value = form.typed.get("again"), .problems = form.problems});
}

}  // namespace

Html write_form(const govuk::Frame& frame, const FormPage& model, const Lists& lists) {
  const bool amending = model.version > 0;
  Html page = community::heading(amending ? t("Change [[an introduction]]") : t("Make [[an introduction]]")) + model.above;
  if (!model.notice.empty()) page += govuk::inset_text({.content = model.notice});
  auto fields = fields_of_form(model);
  fields.push_back(list_radios(model.form, "met_together", t("Did you meet together?"), t("Going along the first time makes the difference"), lists.met));
  if (amending) fields.push_back(text_box(model.form, "reason", t("Why are you changing the record?"), t("Kept with the record, beside what it said before"), 2));
  if (amending) return page + govuk::question_form(frame, model.action, fields, govuk::button_group({govuk::button({.text = t("Save changes"), .prevent_double_click = true}), govuk::link(t("Cancel"), model.back)}));
  const Html buttons = govuk::button_group({govuk::button({.text = t("Save [[introduction]]"), .name = "next", .value = "save", .prevent_double_click = true}),
                                            govuk::secondary_button(t("Save and come back later"), "", "next", "later"), govuk::link(t("Cancel"), model.back)});
  return page + govuk::question_form(frame, model.action, fields, buttons, community::saved_while_typing("introduction", model.person_reference, model.token));
}

Html write_follow_up(const govuk::Frame& frame, const FollowUpPage& model, const Lists& lists) {
  const Introduction& one = model.introduction;
  Html page = community::heading(t("How is it going?")) + model.above;
  if (model.has_died) page += govuk::warning_text({.text = t("The person has died. Do not ask: end the [[introduction]] without a result.")});
  page += community::facts({{t("Introduced to"), one.telling.to_name}, {t("Day they are introduced"), long_date(one.telling.made_on.value_or(Date{}))}, {t("What they want"), html::lines(one.telling.wanted)}});
  return page + govuk::question_form(
                    frame, introduction_href(one.reference) + "/follow-up",
                    {govuk::hidden_field("version", std::to_string(one.version)),
                     list_radios(model.form, "result", t("How is it going?"), t("Ask the person, in their own words"), lists.result), day_boxes(model.form, "on", t("When did you ask?"), ""),
                     text_box(model.form, "said", t("What did they say?"), ""),
                     text_box(model.form, "learnt", t("What did we learn?"), t("For next time, or for whoever looks after the place"), 2),
                     govuk::radios({.name = "contributor", .legend = govuk::sized_legend(t("Have they become somebody who gives something back?"), "s"),
                                    .hint = t("Helping out, teaching, driving, welcoming others: people who are introduced often do"),
                                    .items = {{.value = "yes", .text = t("Yes")}, {.value = "no", .text = t("No")}, {.value = "not_asked", .text = t("Not asked")}}, .value = model.form.typed.get("contributor")}),
                     line_box(model.form, "brings", t("What do they bring?"), t("Only when they have")), asking_again(model.form), day_boxes(model.form, "again_on", t("Which day, if you will ask again?"), "")},
                    t("Save how it is going"));
}

Html write_end(const govuk::Frame& frame, const Introduction& introduction, const Filled& form, const Lists& lists) {
  return community::heading(t("End without a result")) +
         paragraph(t("[[An introduction]] is finished when somebody has asked how it is going. It ends without that only for one of these reasons.")) +
         govuk::question_form(frame, introduction_href(introduction.reference) + "/end",
                              {govuk::hidden_field("version", std::to_string(introduction.version)), list_radios(form, "reason", t("Why does it end?"), "", lists.end), day_boxes(form, "on", t("Which day?"), "")},
                              govuk::button_group({govuk::button({.text = t("End it"), .prevent_double_click = true}), govuk::link(t("Cancel"), introduction_href(introduction.reference))}));
}

}  // namespace stepwise::introduction
