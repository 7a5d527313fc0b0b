// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/conversation_pages.hpp"
#include "practice/conversation/field_writer.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::vector<govuk::ChoiceItem> endings(const Conversation& about, const ConversationLists& lists) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : lists.ending.items())
    if (lists.may_end(item.code, number_of(about.which))) items.push_back({.value = item.code, .text = listed(item.label), .hint = listed(lists.ending.value(item.code, "hint"))});
  return items;
}

}  // namespace

Html write_ending(const govuk::Frame& frame, const Form& form, const Conversation& about, const ConversationLists& lists, Date today) {
  const FieldWriter field{form};
  std::vector<Html> all{govuk::hidden_field("version", std::to_string(form.version)),
                        govuk::radios({.name = "ending", .legend = govuk::sized_legend(field_label("ending"), "s"), .items = endings(about, lists), .value = form.typed.get("ending"),
                                       .problems = form.problems}),
                        field.text("note", t("Kept with the record"), 3), field.day("ended_on", {})};
  if (about.which == Which::intensive) {
    all.push_back(heading(t("Before you go on to 1 or 3")));
    all.push_back(field.yes_no("stable", t("The emergency plan has held")));
    all.push_back(field.yes_no("in_control", t("Ask the person")));
  }
  all.push_back(heading(t("If another [[conversation]] follows")));
  all.push_back(field.text("begins_with", t("What matters, what must change, or the picture of a good life"), 3));
  all.push_back(field.day("next_on", t("You stay with the person until somebody else has taken over")));
  if (about.which != Which::good_life) {
    all.push_back(heading(t("If it leads to 3")));
    all.push_back(field.line("tested_by", t("Somebody else than you who asked whether everything before was exhausted"), "govuk-input--width-20"));
    all.push_back(field.text("tested_words", t("Their question, and your answer"), 3));
  }
  Html page = element("h1", {{"class", "govuk-heading-l"}}, form.heading) + form.above;
  if (state_of(about, today) == State::past_its_end)
    page += govuk::inset_text({.content = t("It was to be over by {0}. If the person still needs you, go on and say why on the page that changes it.", long_date(*about.ends_by))});
  return page + govuk::question_form(frame, form.action, all, govuk::button_group({govuk::button({.text = t("End it"), .prevent_double_click = true}), govuk::link(t("Cancel"), form.back)}));
}

}  // namespace stepwise::conversation
