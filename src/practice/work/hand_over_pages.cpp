// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person_pages.hpp"
#include "practice/work/work_pages.hpp"

namespace stepwise::work {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html names_of(const std::vector<task::Task>& tasks) {
  std::vector<Html> items;
  for (const auto& task : tasks) {
    std::string words = task.person_name.empty() ? task.title : t("{0}, {1}", task.title, task.person_name);
    if (task.due) words = t("{0}, due {1}", words, short_date(*task.due));
    items.push_back(element("li", {}, words));
  }
  return element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html item_row(const HandedItem& item) {
  if (item.href.empty()) return t("{0}: the person’s record is restricted", item.title);
  return govuk::link(item.title, item.href, item.person_name);
}

}  // namespace

Html write_hand_over_form(const govuk::Frame& frame, const HandOverForm& form) {
  std::vector<Html> fields{govuk::hidden_field("scope", form.scope), govuk::hidden_field("form_token", form.token)};
  for (const auto& task : form.tasks) fields.push_back(govuk::hidden_field("task", task_key(task)));
  fields.push_back(govuk::select({.name = "to", .label = govuk::sized_label(t("To whom?"), "s"), .items = form.people, .value = form.typed.get("to"), .problems = form.problems}));
  fields.push_back(govuk::textarea({.name = "reason", .label = govuk::sized_label(t("Why, and what should they know?"), "s"),
                                    .hint = t("They see this, and are asked to say within two working days that they took it up"), .value = form.typed.get("reason"), .problems = form.problems,
                                    .rows = 4, .spellcheck = true}));
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Hand over work"));
  if (form.gone > 0) out += govuk::inset_text({.content = tn("{0} of those you chose is done or has another owner already.", "{0} of those you chose are done or have another owner already.", form.gone)});
  if (!form.tasks.empty()) out += paragraph(tn("{0} thing changes hands:", "{0} things change hands:", static_cast<std::int64_t>(form.tasks.size()))) + names_of(form.tasks);
  if (!form.not_given.empty()) out += paragraph(t("These go by team, and stay with it:")) + names_of(form.not_given);
  if (form.tasks.empty()) return out + paragraph(t("Nothing that you chose can be handed over.")) + paragraph(govuk::link(t("Back to the list"), form.back));
  return out + govuk::question_form(frame, "/work/hand-over", fields,
                                    govuk::button_group({govuk::button({.text = t("Hand over"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)}));
}

Html write_hand_over(const govuk::Frame& frame, const HandOverPage& page) {
  const HandOver& one = page.hand_over;
  const HandOverState state = state_of(one, page.today);
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Hand-over to {0}", one.to_name));
  std::vector<govuk::SummaryRow> rows{{.key = t("Where it stands"), .value = govuk::tag(t(state_words(state)), state == HandOverState::acknowledged ? "green" : state == HandOverState::late ? "orange" : "blue")},
                                      {.key = t("Handed over by"), .value = t("{0} on {1}", one.given_by_name, long_moment(one.given_at))}};
  if (!one.from_name.empty()) rows.push_back({.key = t("Until then with"), .value = one.from_name});
  rows.push_back({.key = t("Why"), .value = html::lines(one.reason)});
  if (one.acknowledged_at) {
    rows.push_back({.key = t("Acknowledged"), .value = long_moment(*one.acknowledged_at)});
    if (!one.acknowledged_note.empty()) rows.push_back({.key = t("What they said"), .value = html::lines(one.acknowledged_note)});
  } else rows.push_back({.key = t("To be acknowledged by"), .value = long_date(one.due_on)});
  out += govuk::summary_list({.rows = std::move(rows)});
  std::vector<govuk::Row> items;
  for (const auto& item : one.items)
    items.push_back({item_row(item), item.person_reference.empty() ? Html{} : govuk::link(item.person_name, person::record_href(item.person_reference)), room_words(item.kind),
                     item.due ? short_date(*item.due) : ""});
  const std::vector<std::string> names{t("What"), t("Person"), t("Kind of work"), t("Due, that day")};
  out += govuk::table({.caption = t("What changed hands"), .head = {names.begin(), names.end()}, .rows = std::move(items), .stack_on_phones = true, .stack_names = names});
  if (!page.may_acknowledge) return out;
  return out + heading(t("Take it up")) + paragraph(t("It is yours already. If it should not be, hand it back or on from your list.")) +
         govuk::question_form(frame, "/work/hand-overs/" + one.reference,
                              {govuk::textarea({.name = "note", .label = govuk::sized_label(t("Anything to say back?"), "s"), .hint = t("If you like"), .value = page.typed.get("note"), .problems = page.problems,
                                                .rows = 3, .spellcheck = true})},
                              t("I have taken it up"));
}

Html write_hand_overs(const std::vector<HandOver>& all, StaffId me, Date today) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Hand-overs"));
  if (all.empty()) return out + paragraph(t("Nothing was handed to you or by you in the last 90 days."));
  std::vector<govuk::Row> rows;
  for (const auto& one : all) {
    const HandOverState state = state_of(one, today);
    rows.push_back({govuk::link(one.to == me ? t("From {0} to you", one.given_by_name) : t("To {0}", one.to_name), "/work/hand-overs/" + one.reference, long_date(one.given_on)), short_date(one.given_on),
                    short_date(one.due_on), govuk::tag(t(state_words(state)), state == HandOverState::acknowledged ? "green" : state == HandOverState::late ? "orange" : "blue")});
  }
  const std::vector<std::string> names{t("Hand-over"), t("Given"), t("To be acknowledged by"), t("Where it stands")};
  return out + govuk::table({.caption = t("Hand-overs"), .head = {names.begin(), names.end()}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::work
