// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "govuk/govuk.hpp"
#include "practice/front_door/contact_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

constexpr std::array<std::string_view, 5> carriers{"csrf", "form_token", "version", "next", "amended_reason"};

const CodeList* list_of(std::string_view field, const ContactLists& lists) {
  if (field == "channel") return &lists.channel;
  if (field == "agreed_to_talk") return &lists.agreement;
  if (field == "safety") return &lists.safety;
  if (field == "resolution" || field == "secondary") return &lists.resolution;
  if (field == "legal_status") return &lists.legal_status;
  if (field == "route_of_access") return &lists.route_of_access;
  if (field == "result") return &lists.follow_up;
  return nullptr;
}

/// A value as people read it; a question that nobody answered is nothing.
std::string value_words(std::string_view field, std::string_view value, const ContactLists& lists) {
  if (field == "contacting_person") return lists.caller_label(value);
  if (field == "resolution" && value == not_decided) return resolution_words(lists, "");
  const CodeList* list = list_of(field, lists);
  if (field == "resolution" && !list->has(value)) return "";
  return list == nullptr ? std::string{value} : listed(list->label(value));
}

std::string all_of(const http::Fields& fields, std::string_view name, const ContactLists& lists) {
  std::string text;
  for (const auto value : fields.all(name)) {
    const std::string words = value.empty() ? "" : value_words(name, value, lists);
    if (!words.empty()) text += (text.empty() ? "" : ", ") + words;
  }
  return text;
}

std::vector<std::string> names_of(const http::Fields& theirs, const http::Fields& yours) {
  std::vector<std::string> names;
  for (const http::Fields* fields : {&yours, &theirs})
    for (const auto& [name, value] : fields->pairs())
      if (std::ranges::find(carriers, name) == carriers.end() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  return names;
}

/// Browsers send line ends as CR LF.
std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

}  // namespace

drafts::TwoTexts compare_fields(const http::Fields& theirs, const http::Fields& yours, const ContactLists& lists) {
  drafts::TwoTexts texts;
  for (const auto& name : names_of(theirs, yours)) {
    auto their_text = without_carriage_returns(all_of(theirs, name, lists)), your_text = without_carriage_returns(all_of(yours, name, lists));
    if (their_text == your_text) continue;
    texts.names.push_back(field_label(name));
    texts.theirs.push_back(std::move(their_text));
    texts.yours.push_back(std::move(your_text));
  }
  return texts;
}

Html write_follow_up_form(const govuk::Frame& frame, const FollowUpForm& form, const ContactLists& lists) {
  auto items = govuk::choice_items(lists.follow_up);
  items.push_back({.value = "try_again", .text = t("Not reached yet: try again in a week")});
  const auto typed = [&](std::string_view name) { return std::string{form.typed.get(name)}; };
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Is it settled?"));
  page += govuk::summary_list({.rows = {{.key = t("What they wanted"), .value = html::lines(form.contact.conversation.what_i_want)},
                                        {.key = t("What was done"), .value = resolution_words(lists, form.contact.conversation.resolution)}}});
  return page + govuk::question_form(frame, contact_href(form.contact.reference) + "/follow-up",
                                     {govuk::hidden_field("version", std::to_string(form.contact.version)),
                                      govuk::radios({.name = "result", .legend = govuk::sized_legend(t("Is what they wanted settled?"), "s"),
                                                     .hint = t("Ask the person, in their own words. A new worry is a new [[contact]]"), .items = std::move(items),
                                                     .value = form.typed.get("result"), .problems = form.problems}),
                                      govuk::date_field({.name = "on", .legend = govuk::sized_legend(t("When did you ask?"), "s"), .day = typed("on_day"),
                                                         .month = typed("on_month"), .year = typed("on_year"), .problems = form.problems}),
                                      govuk::textarea({.name = "note", .label = govuk::sized_label(t("What they said"), "s"), .value = typed("note"),
                                                       .problems = form.problems, .rows = 4, .spellcheck = true})},
                                     t("Save follow-up"));
}

}  // namespace stepwise::front_door
