// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/safeguarding/handoff_pages.hpp"

namespace stepwise::safeguarding {
namespace {

using html::element;

Html paragraph(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

Html tag_of(State state) { return govuk::tag(t(state_words(state)), state == State::received ? "green" : state == State::late ? "orange" : "blue"); }

State state_of(const QueueLine& line, const Queue& queue) {
  Sent sent;
  sent.sent_at = line.sent_at;
  if (line.received_at) sent.receipt = Receipt{*line.received_at, line.received_by, "", ""};
  return safeguarding::state_of(sent, queue.now, queue.hours);
}

Html table_of(const std::vector<QueueLine>& lines, const Queue& queue, const HandoffLists& lists, std::string_view caption) {
  std::vector<govuk::Row> rows;
  for (const auto& line : lines)
    rows.push_back({govuk::link(line.person_name, handoff_href(line.reference), t("what was handed over at {0}", long_moment(line.sent_at))), long_moment(line.sent_at),
                    line.sender.team_name.empty() ? line.sender.name : line.sender.name + ", " + line.sender.team_name, listed(lists.safety.label(line.safety)),
                    line.received_at ? tag_of(State::received) + element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, t("{0}, {1}", line.received_by, long_moment(*line.received_at)))
                                     : tag_of(state_of(line, queue))});
  const std::vector<std::string> names{t("Person"), t("Sent"), t("By"), t("Safety then"), t("Where it stands")};
  return govuk::table({.caption = caption, .head = {names[0], names[1], names[2], names[3], names[4]}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                       .stack_on_phones = true, .stack_names = names});
}

}  // namespace

Html write_queue(const Queue& queue, const HandoffLists& lists) {
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("Handed over to safeguarding"));
  page += paragraph(t("Open one and say that you have it. The sender sees who took it and when. Enquiries are kept elsewhere."));
  page += heading(t("Not yet received"));
  page += queue.waiting.empty() ? paragraph(t("Nothing is waiting.")) : table_of(queue.waiting, queue, lists, t("Not yet received"));
  page += heading(t("Received in the last 90 days"));
  page += queue.received.empty() ? paragraph(t("Nothing was received.")) : table_of(queue.received, queue, lists, t("Received in the last 90 days"));
  if (queue.restricted > 0)
    page += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", queue.restricted));
  return page;
}

Html write_flag(std::span<const Sent> all, std::string_view person_reference) {
  Html out;
  if (all.empty()) out += paragraph(t("Nothing is on record."));
  std::vector<Html> items;
  for (const auto& sent : all) {
    const std::string day = long_date(sent.sent_at.london_date());
    items.push_back(element("li", {}, {govuk::link(t("Handed over on {0}", day), handoff_href(sent.reference)), ". ",
                                       sent.receipt ? t("Received by {0}.", sent.receipt->by) : t("Not yet received.").str()}));
  }
  if (!items.empty())
    out += element("ul", {{"class", "govuk-list"}}, html::join(items)) + element("p", {{"class", "govuk-hint"}}, t("Only whoever sent it and those who receive such concerns can read what it says."));
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Hand over to safeguarding"), "/people/" + std::string{person_reference} + "/safeguarding/new"));
}

}  // namespace stepwise::safeguarding
