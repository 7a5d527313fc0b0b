// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/conversation_pages.hpp"
#include "practice/conversation/field_writer.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

Html title(const Form& form) { return element("h1", {{"class", "govuk-heading-l"}}, form.heading) + form.above; }
Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html cancel_group(const Form& form, std::string_view words) {
  return govuk::button_group({govuk::button({.text = words, .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)});
}

void add(std::vector<Html>& all, std::vector<Html> more) { std::ranges::move(more, std::back_inserter(all)); }

}  // namespace

Html write_change(const govuk::Frame& frame, const Form& form, const Conversation& about) {
  const FieldWriter field{form};
  std::vector<Html> all{govuk::hidden_field("version", std::to_string(form.version))};
  add(all, said_fields(field, about.which));
  all.push_back(field.day("next_on", t("The person knows this day too")));
  if (about.which == Which::intensive) {
    all.push_back(field.day("ends_by", t("Within six weeks of the day it began, unless you say why not")));
    all.push_back(field.text("ends_by_reason", t("Only when it needs longer than six weeks, or the day changes"), 2));
  }
  return title(form) + govuk::question_form(frame, form.action, all, cancel_group(form, t("Save changes")));
}

Html write_entry_form(const govuk::Frame& frame, const Form& form, const ConversationLists& lists) {
  const FieldWriter field{form};
  return title(form) + govuk::question_form(frame, form.action,
                                            {govuk::hidden_field("form_token", form.token), field.day("happened_on", {}),
                                             govuk::select({.name = "how", .label = govuk::sized_label(field_label("how"), "s"), .items = govuk::select_items(lists.channel),
                                                            .value = form.typed.get("how"), .problems = form.problems}),
                                             field.text("words", t("What you did for each other, what changed, what the person says now"), 5),
                                             field.day("next_on", t("So that nobody waits without knowing"))},
                                            cancel_group(form, t("Save")));
}

Html write_step_form(const govuk::Frame& frame, const Form& form, const Conversation& about, Money limit) {
  const FieldWriter field{form};
  const std::string money_hint = t("Leave it empty when it costs nothing. {0} of {1} is promised so far", money_words(spent(about.steps)), money_words(limit));
  return title(form) + govuk::question_form(frame, form.action,
                                            {govuk::hidden_field("form_token", form.token), field.text("what", t("Like: food for the weekend, a lock changed, somebody to sleep in"), 2),
                                             field.line("who", t("You, the person, family, a neighbour, another service"), "govuk-input--width-20"), field.day("by_on", {}),
                                             govuk::input({.name = "money", .label = govuk::sized_label(field_label("money"), "s"), .hint = money_hint, .value = form.typed.get("money"),
                                                           .problems = form.problems, .classes = "govuk-input--width-5", .autocomplete = "off", .inputmode = "decimal", .prefix = "£"}),
                                             field.line("approved_by", t("Only when the sums go beyond {0}. Up to then they are yours to promise", money_words(limit)), "govuk-input--width-20")},
                                            cancel_group(form, t("Add to the plan")));
}

Html write_footing_form(const govuk::Frame& frame, const Form& form, const Conversation& about, const ConversationLists& lists) {
  const FieldWriter field{form};
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : lists.legal_status.items())
    items.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists.legal_status.value(item.code, "law")) + std::string{". "} + footing_meaning(item.code)});
  Html page = title(form) + paragraph(t("The law stands in the background of every [[conversation]]. It is yours to set, and no way of talking takes a person’s right to [[an assessment]] away."));
  return page + govuk::question_form(frame, form.action,
                                     {govuk::hidden_field("version", std::to_string(form.version)),
                                      govuk::radios({.name = "legal_status", .legend = govuk::sized_legend(field_label("legal_status"), "s"), .items = std::move(items),
                                                     .value = form.typed.get("legal_status").empty() ? footing_of(about) : form.typed.get("legal_status"), .problems = form.problems}),
                                      govuk::textarea({.name = "reason", .label = govuk::sized_label(t("Why does it change?"), "s"), .value = form.typed.get("reason"),
                                                       .problems = form.problems, .rows = 3, .spellcheck = true})},
                                     cancel_group(form, t("Save the footing")));
}

}  // namespace stepwise::conversation
