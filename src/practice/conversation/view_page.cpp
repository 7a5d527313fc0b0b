// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/view_parts.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }
govuk::SummaryRow words(std::string_view field, const std::string& text) { return row(field_label(field), html::lines(text)); }

Html what_was_said(const Conversation& c) {
  std::vector<govuk::SummaryRow> rows;
  if (c.which == Which::listen) rows.push_back(words("what_matters", c.said.what_matters));
  if (c.which == Which::intensive) rows.push_back(words("must_change", c.said.must_change));
  if (c.which == Which::good_life) rows.push_back(words("good_life", c.said.good_life));
  rows.push_back(words("strengths", c.said.strengths));
  rows.push_back(words("connections", c.said.connections));
  if (c.which == Which::good_life) {
    rows.push_back(words("planning_with", c.said.planning_with));
    rows.push_back(row(t("Asked what else could be tried"), c.tested_by));
    rows.push_back(words("tested_words", c.tested_words));
    if (!c.why_in_crisis.empty()) rows.push_back(words("why_in_crisis", c.why_in_crisis));
  }
  return section_heading(t("What was said")) + govuk::summary_list({.rows = std::move(rows)});
}

Html what_is_next(const View& view) {
  const auto next = next_of(view.conversation);
  if (!next) return {};
  const bool late = next->on < view.today;
  Html words = element("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, next_words(*next)) +
               element("p", {{"class", "govuk-body"}}, late ? t("Due {0}. {1} is with the person.", long_date(next->on), view.conversation.owner.name)
                                                            : t("By {0}. {1} is with the person.", long_date(next->on), view.conversation.owner.name));
  if (view.died_on) words += element("p", {{"class", "govuk-body"}}, t("The person has died. When everything is said and done, end this with a reason."));
  return govuk::inset_text({.content = element("h2", {{"class", "govuk-heading-s"}}, t("What is next")) + words});
}

Html actions(const View& view) {
  if (!view.may_change || view.conversation.ended_on) return {};
  const std::string here = conversation_href(view.conversation.reference);
  std::vector<Html> buttons{govuk::button({.text = t("Add to the log"), .href = here + "/log"})};
  if (view.conversation.which == Which::intensive) buttons.push_back(govuk::button({.text = t("Add to the emergency plan"), .href = here + "/plan"}));
  if (view.may_introduce) {
    const std::string& contact = view.conversation.contact_reference;
    buttons.push_back(govuk::secondary_button(t("Look for a place near home"), "/people/" + view.person_reference + "/community" + (contact.empty() ? "" : "?contact=" + contact)));
  }
  buttons.push_back(govuk::secondary_button(t("Change what is written"), here + "/change"));
  buttons.push_back(govuk::secondary_button(t("Hand over to safeguarding"), "/people/" + view.person_reference + "/safeguarding/new?conversation=" + view.conversation.reference));
  buttons.push_back(govuk::secondary_button(t("End it"), here + "/end"));
  if (view.may_bring) buttons.push_back(govuk::link(t("Bring to the peer challenge forum"), "/people/" + view.person_reference + "/peer-forum"));
  return govuk::button_group(buttons);
}

Html how_it_ended(const Conversation& c, const ConversationLists& lists) {
  if (!c.ended_on) return {};
  return section_heading(t("How it ended")) + govuk::summary_list({.rows = {row(t("Ended"), t("{0} by {1}", long_date(*c.ended_on), c.ended_by)), row(t("How"), listed(lists.ending.label(c.ending))),
                                                                            words("note", c.ending_note)}});
}

Html background(const View& view, const ConversationLists& lists) {
  const Conversation& c = view.conversation;
  std::vector<govuk::SummaryRow> rows{row(t("Begun"), t("{0} by {1}, {2}", long_date(c.opened_on), c.opened_by, c.opened_by_role)),
                                      row(t("With the person now"), c.owner.team_name.empty() ? c.owner.name : c.owner.name + ", " + c.owner.team_name)};
  if (c.ends_by) rows.push_back(row(t("To be over by"), html::lines(long_date(*c.ends_by) + (c.ends_by_reason.empty() ? "" : "\n" + c.ends_by_reason))));
  if (!c.contact_reference.empty()) rows.push_back(row(t("Came from"), govuk::link(t("[[a contact]]"), "/contacts/" + c.contact_reference)));
  if (!c.before_reference.empty()) rows.push_back(row(t("Followed"), govuk::link(view.before_title.empty() ? t("an earlier one").str() : view.before_title, conversation_href(c.before_reference))));
  return section_heading(t("In the background")) + govuk::summary_list({.rows = std::move(rows)}) + write_footing(view, lists);
}

}  // namespace

Html section_heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::string conversation_href(std::string_view reference) { return "/conversations/" + std::string{reference}; }
std::string conversations_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/conversations"; }

Html state_tag(State state) { return govuk::tag(t(state_words(state)), state == State::ended ? "grey" : state == State::open ? "blue" : "yellow"); }

Html write_conversation(const govuk::Frame& frame, const View& view, const ConversationLists& lists) {
  const Conversation& c = view.conversation;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t(title_of(c.which))) + element("p", {{"class", "govuk-body"}}, state_tag(state_of(c, view.today)));
  if (c.which == Which::intensive && !c.ended_on)
    page += element("p", {{"class", "govuk-body-l"}}, t("Hold and make safe. Nothing long-term is planned while this is open."));
  page += what_is_next(view) + actions(view) + how_it_ended(c, lists);
  if (c.which == Which::intensive) page += write_plan(frame, view);
  page += what_was_said(c) + write_log(c, lists);
  return page + background(view, lists);
}

}  // namespace stepwise::conversation
