// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/front_door/contact_pages.hpp"
#include "practice/front_door/feedback_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) {
  return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value};
}
govuk::SummaryRow words(std::string_view field, const std::string& text) { return row(field_label(field), html::lines(text)); }

Html secondary_words(const Conversation& said, const ContactLists& lists) {
  std::vector<Html> items;
  for (const auto& code : said.secondary) items.push_back(element("li", {}, listed(lists.resolution.label(code))));
  return items.empty() ? Html{t("Nothing else")} : element("ul", {{"class", "govuk-list"}}, html::join(items));
}

Html section(std::string_view title, std::vector<govuk::SummaryRow> rows) {
  return element("h2", {{"class", "govuk-heading-m"}}, title) + govuk::summary_list({.rows = std::move(rows)});
}

std::vector<govuk::SummaryRow> taking_rows(const Contact& contact, const ContactLists& lists) {
  const Conversation& said = contact.conversation;
  std::vector<govuk::SummaryRow> rows{row(t("Who got in touch"), said.contacting_person == "self" || said.contacting_name.empty()
                                                                   ? lists.caller_label(said.contacting_person)
                                                                   : t("{0} ({1})", said.contacting_name, lists.caller_label(said.contacting_person)))};
  if (said.contacting_person != "self") rows.push_back(row(t("The person’s agreement"), listed(lists.agreement.label(said.agreed_to_talk))));
  rows.push_back(row(t("How"), listed(lists.channel.label(said.channel))));
  rows.push_back(row(t("When it came in"), long_moment(said.received_at.value_or(contact.recorded_at))));
  std::string taken = contact.taker.name;
  if (!contact.taker.team_name.empty()) taken += ", " + contact.taker.team_name;
  rows.push_back(row(t("Taken by"), taken));
  return rows;
}

std::vector<govuk::SummaryRow> follow_up_rows(const ContactView& view, const ContactLists& lists) {
  const Contact& contact = view.contact;
  std::vector<govuk::SummaryRow> rows{row(t("Where it stands"), status_tag(status_of(contact, lists)))};
  if (contact.closed_on) rows.push_back(row(t("Decided"), long_date(*contact.closed_on)));
  if (contact.follow_up_due_on && contact.follow_up.result.empty())
    rows.push_back(row(t("Ask whether it is settled"), t("From {0}", long_date(*contact.follow_up_due_on))));
  if (!contact.follow_up.result.empty()) {
    rows.push_back(row(t("Asked later"), listed(lists.follow_up.label(contact.follow_up.result))));
    if (contact.follow_up.on) rows.push_back(row(t("Asked on"), contact.follow_up.by_name.empty() ? long_date(*contact.follow_up.on) : t("{0} by {1}", long_date(*contact.follow_up.on), contact.follow_up.by_name)));
    rows.push_back(row(t("What they said"), html::lines(contact.follow_up.note)));
  }
  if (lists.settles(contact.conversation.resolution))
    rows.push_back(row(t("Came back within 90 days"), view.came_back ? t("Yes, there is a later [[contact]]") : t("No later [[contact]] so far")));
  return rows;
}

Html still_to_add(const std::vector<Problem>& problems) {
  std::vector<Html> items;
  for (const auto& problem : problems)
    if (problem.weight == Weight::incomplete) items.push_back(element("li", {}, problem.sentence));
  if (items.empty()) return {};
  return govuk::inset_text({.content = element("h2", {{"class", "govuk-heading-s"}}, t("Saved, with something still to add")) +
                                       element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items))});
}

Html danger(const Contact& contact) {
  if (contact.conversation.safety != "immediate") return {};
  std::vector<Html> steps;
  for (const auto line : danger_script()) steps.push_back(element("li", {}, t(line)));
  return govuk::warning_text({.text = t("Someone was in danger when this came in. Make sure safeguarding has been told by telephone.")}) +
         govuk::details({.summary = t("What to say and do"), .content = element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(steps))});
}

Html next_steps(const ContactView& view) {
  if (view.next.empty()) return {};
  std::vector<Html> buttons;
  for (const auto& step : view.next) buttons.push_back(buttons.empty() ? govuk::button({.text = step.text, .href = step.href}) : govuk::secondary_button(step.text, step.href));
  return element("h2", {{"class", "govuk-heading-m"}}, t("What comes next")) + govuk::button_group(buttons);
}

Html actions(const ContactView& view, const ContactLists& lists) {
  std::vector<Html> buttons;
  const std::string here = contact_href(view.contact.reference);
  const Status status = status_of(view.contact, lists);
  const bool can_ask = status == Status::settled_provisionally;
  if (view.may_follow_up && can_ask) buttons.push_back(govuk::button({.text = t("Record a follow-up"), .href = here + "/follow-up"}));
  if (view.may_amend) buttons.push_back(govuk::secondary_button(t("Change this record"), here + "/amend"));
  return buttons.empty() ? Html{} : govuk::button_group(buttons);
}

}  // namespace

std::string contact_href(std::string_view reference) { return "/contacts/" + std::string{reference}; }

std::string resolution_words(const ContactLists& lists, std::string_view code) {
  return code.empty() ? t("Not decided yet").str() : listed(lists.resolution.label(code));
}

Html status_tag(Status status) {
  const auto colour = [status]() -> std::string_view {
    switch (status) {
      case Status::draft: return "grey";
      case Status::open: return "blue";
      case Status::settled_provisionally: return "yellow";
      case Status::settled_confirmed: return "green";
      case Status::settled_in_part: return "teal";
      case Status::not_settled: return "purple";
      case Status::passed_on: return "blue";
      case Status::closed: return "grey";
      case Status::duplicate: return "grey";
    }
    return "grey";
  }();
  return govuk::tag(t(status_words(status)), colour);
}

Html write_contact(const ContactView& view, const ContactLists& lists) {
  const Contact& contact = view.contact;
  const Conversation& said = contact.conversation;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("[[Conversation]] on {0}", long_date(said.received_at.value_or(contact.recorded_at).london_date())));
  page += danger(contact) + still_to_add(view.to_add) + next_steps(view);
  page += section(t("What matters to them"), {words("what_i_want", said.what_i_want), words("what_i_expect", said.what_i_expect), words("my_life_now", said.my_life_now),
                                           words("what_is_working", said.what_is_working), words("people_and_places", said.people_and_places)});
  page += section(t("Safety"), {row(t("Is anyone unsafe?"), listed(lists.safety.label(said.safety))), words("safety_action", said.safety_action)});
  page += section(t("What was done"), {row(t("Main thing done"), resolution_words(lists, said.resolution)), row(t("Also done"), secondary_words(said, lists)),
                                    words("what_was_done", said.what_was_done)});
  page += section(t("Did it hold?"), follow_up_rows(view, lists));
  page += write_feedback(contact, view.feedback, lists, view.may_follow_up);
  page += actions(view, lists);
  page += section(t("Who and how"), taking_rows(contact, lists));
  std::vector<govuk::SummaryRow> background{row(t("Legal footing"), listed(lists.legal_status.label(said.legal_status))),
                                            row(t("Where the request came from"), listed(lists.route_of_access.label(said.route_of_access))),
                                            row(t("Recorded"), long_moment(contact.recorded_at))};
  if (!contact.amended_reason.empty()) background.push_back(row(t("Last changed because"), contact.amended_reason));
  return page + section(t("In the background"), std::move(background));
}

Html write_recent_contacts(std::span<const Contact> contacts, std::string_view person_reference, const ContactLists& lists) {
  Html out;
  if (contacts.empty()) out += element("p", {{"class", "govuk-body"}}, t("No [[conversations]] recorded yet."));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& contact : contacts) {
    const Conversation& said = contact.conversation;
    const std::string day = long_date(said.received_at.value_or(contact.recorded_at).london_date());
    rows.push_back({.key = day,
                    .value = html::lines(said.what_i_want) + element("p", {{"class", "govuk-body-s govuk-!-margin-top-1"}}, {resolution_words(lists, said.resolution), " ", status_tag(status_of(contact, lists))}),
                    .actions = {{.text = t("Open"), .href = contact_href(contact.reference), .hidden_text = t("[[conversation]] on {0}", day)}}});
  }
  if (!rows.empty()) out += govuk::summary_list({.rows = std::move(rows)});
  return out + element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Record [[a conversation]]"), "/people/" + std::string{person_reference} + "/contacts/new"));
}

}  // namespace stepwise::front_door
