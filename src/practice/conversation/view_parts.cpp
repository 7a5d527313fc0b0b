// SPDX-License-Identifier: Apache-2.0
#include "practice/conversation/view_parts.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"

namespace stepwise::conversation {
namespace {

using html::element;

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html money_cell(const Step& step) {
  if (step.money.pence == 0) return t("None");
  Html words = money_words(step.money);
  if (!step.approved_by.empty()) words += element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, t("agreed by {0}", step.approved_by));
  return words;
}

Html done_cell(const govuk::Frame& frame, const View& view, const Step& step) {
  if (step.done_on) return t("Done {0} by {1}", short_date(*step.done_on), step.done_by);
  if (!view.may_change || view.conversation.ended_on) return t("Not done");
  const Html words = Html{t("Done")} + element("span", {{"class", "govuk-visually-hidden"}}, t(": {0}", step.what));
  return govuk::question_form(frame, conversation_href(view.conversation.reference) + "/plan/" + std::to_string(step.id) + "/done", {},
                              govuk::button({.text = words, .classes = "govuk-button--secondary govuk-!-margin-bottom-0", .prevent_double_click = true}));
}

Html sums(const View& view) {
  const Money total = spent(view.conversation.steps);
  const bool beyond = total > view.limit;
  return paragraph(beyond ? t("{0} is promised in small sums. {1} of it is the worker’s own to promise; a manager agreed the rest.", money_words(total), money_words(view.limit))
                          : t("{0} of {1} is promised in small sums. They are the worker’s own to promise.", money_words(total), money_words(view.limit)));
}

}  // namespace

Html write_plan(const govuk::Frame& frame, const View& view) {
  const auto& steps = view.conversation.steps;
  Html out = section_heading(t("Emergency plan"));
  if (steps.empty()) return out + paragraph(t("Nothing is planned yet. Agree who does what by when, with the person."));
  std::vector<govuk::Row> rows;
  for (const Step& step : steps) rows.push_back({html::lines(step.what), step.who, short_date(step.by_on), money_cell(step), done_cell(frame, view, step)});
  const std::vector<std::string> names{t("What"), t("Who"), t("By"), t("Money"), t("Done")};
  return out + govuk::table({.caption = t("Emergency plan"), .head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows),
                             .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names}) + sums(view);
}

Html write_log(const Conversation& conversation, const ConversationLists& lists) {
  Html out = section_heading(t("Log"));
  if (conversation.entries.empty()) return out + paragraph(t("Nothing is in the log yet."));
  std::vector<govuk::SummaryRow> rows;
  for (const Entry& entry : conversation.entries)
    rows.push_back({.key = long_date(entry.happened_on),
                    .value = html::lines(entry.words) + element("p", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, t("{0}, by {1}", listed(lists.channel.label(entry.how)), entry.by))});
  return out + govuk::summary_list({.rows = std::move(rows)});
}

Html write_footing(const View& view, const ConversationLists& lists) {
  const Conversation& c = view.conversation;
  const std::string code{footing_of(c)};
  Html out = element("h3", {{"class", "govuk-heading-s"}}, t("Legal footing: {0}", listed(lists.legal_status.label(code)))) +
             paragraph(t("{0}. {1}", listed(lists.legal_status.value(code, "law")), footing_meaning(code)));
  if (view.may_change && !c.ended_on) out += element("p", {{"class", "govuk-body"}}, govuk::link(t("Change the legal footing"), conversation_href(c.reference) + "/footing"));
  std::vector<Html> items;
  for (const Footing& footing : c.footings) {
    const std::string set = t("{0}, set {1} by {2}", listed(lists.legal_status.label(footing.legal_status)), long_moment(footing.set_at), footing.set_by);
    items.push_back(element("li", {}, footing.reason.empty() ? set : set + ": " + footing.reason));
  }
  return out + govuk::details({.summary = t("How the footing came to be"), .content = element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(items))});
}

}  // namespace stepwise::conversation
