// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/front_door/contact_pages.hpp"

namespace stepwise::front_door {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) {
  return {.key = name, .value = value.empty() ? Html{"Not recorded"} : value};
}
govuk::SummaryRow words(std::string_view field, const std::string& text) { return row(field_label(field), html::lines(text)); }

Html secondary_words(const Conversation& said, const ContactLists& lists) {
  std::vector<Html> items;
  for (const auto& code : said.secondary) items.push_back(element("li", {}, lists.resolution.label(code)));
  return items.empty() ? Html{"Nothing else"} : element("ul", {{"class", "govuk-list"}}, html::join(items));
}

Html section(std::string_view title, std::vector<govuk::SummaryRow> rows) {
  return element("h2", {{"class", "govuk-heading-m"}}, title) + govuk::summary_list({.rows = std::move(rows)});
}

std::vector<govuk::SummaryRow> taking_rows(const Contact& contact, const ContactLists& lists) {
  const Conversation& said = contact.conversation;
  std::vector<govuk::SummaryRow> rows{row("Who got in touch", said.contacting_person == "self" || said.contacting_name.empty()
                                                                   ? lists.caller_label(said.contacting_person)
                                                                   : said.contacting_name + " (" + lists.caller_label(said.contacting_person) + ")")};
  if (said.contacting_person != "self") rows.push_back(row("The person’s agreement", lists.agreement.label(said.agreed_to_talk)));
  rows.push_back(row("How", lists.channel.label(said.channel)));
  rows.push_back(row("When it came in", said.received_at.value_or(contact.recorded_at).london_words()));
  std::string taken = contact.taker.name;
  if (!contact.taker.team_name.empty()) taken += ", " + contact.taker.team_name;
  rows.push_back(row("Taken by", taken));
  return rows;
}

std::vector<govuk::SummaryRow> follow_up_rows(const ContactView& view, const ContactLists& lists) {
  const Contact& contact = view.contact;
  std::vector<govuk::SummaryRow> rows{row("Where it stands", status_tag(status_of(contact, lists)))};
  if (contact.closed_on) rows.push_back(row("Decided", contact.closed_on->words()));
  if (contact.follow_up_due_on && contact.follow_up.result.empty())
    rows.push_back(row("Ask whether it is settled", "From " + contact.follow_up_due_on->words()));
  if (!contact.follow_up.result.empty()) {
    rows.push_back(row("Asked later", lists.follow_up.label(contact.follow_up.result)));
    if (contact.follow_up.on) rows.push_back(row("Asked on", contact.follow_up.on->words() + (contact.follow_up.by_name.empty() ? "" : " by " + contact.follow_up.by_name)));
    rows.push_back(row("What they said", html::lines(contact.follow_up.note)));
  }
  if (lists.settles(contact.conversation.resolution))
    rows.push_back(row("Came back within 90 days", view.came_back ? "Yes, there is a later contact" : "No later contact so far"));
  return rows;
}

Html still_to_add(const std::vector<Problem>& problems) {
  std::vector<Html> items;
  for (const auto& problem : problems)
    if (problem.weight == Weight::incomplete) items.push_back(element("li", {}, problem.sentence));
  if (items.empty()) return {};
  return govuk::inset_text({.content = element("h2", {{"class", "govuk-heading-s"}}, "Saved, with something still to add") +
                                       element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items))});
}

Html danger(const Contact& contact) {
  if (contact.conversation.safety != "immediate") return {};
  std::vector<Html> steps;
  for (const auto line : danger_script()) steps.push_back(element("li", {}, line));
  return govuk::warning_text({.text = "Someone was in danger when this came in. Make sure safeguarding has been told by telephone."}) +
         govuk::details({.summary = "What to say and do", .content = element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(steps))});
}

Html actions(const ContactView& view, const ContactLists& lists) {
  std::vector<Html> buttons;
  const std::string here = contact_href(view.contact.reference);
  const Status status = status_of(view.contact, lists);
  const bool can_ask = status == Status::settled_provisionally;
  if (view.may_follow_up && can_ask) buttons.push_back(govuk::button({.text = "Record a follow-up", .href = here + "/follow-up"}));
  if (view.may_amend) buttons.push_back(govuk::secondary_button("Change this record", here + "/amend"));
  return buttons.empty() ? Html{} : govuk::button_group(buttons);
}

}  // namespace

std::string contact_href(std::string_view reference) { return "/contacts/" + std::string{reference}; }

std::string resolution_words(const ContactLists& lists, std::string_view code) {
  return code.empty() ? "Not decided yet" : lists.resolution.label(code);
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
  return govuk::tag(status_words(status), colour);
}

Html write_contact(const ContactView& view, const ContactLists& lists) {
  const Contact& contact = view.contact;
  const Conversation& said = contact.conversation;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, "Conversation on " + said.received_at.value_or(contact.recorded_at).london_date().words());
  page += danger(contact) + still_to_add(view.to_add);
  page += section("What matters to them", {words("what_i_want", said.what_i_want), words("what_i_expect", said.what_i_expect), words("my_life_now", said.my_life_now),
                                           words("what_is_working", said.what_is_working), words("people_and_places", said.people_and_places)});
  page += section("Safety", {row("Is anyone unsafe?", lists.safety.label(said.safety)), words("safety_action", said.safety_action)});
  page += section("What was done", {row("Main thing done", resolution_words(lists, said.resolution)), row("Also done", secondary_words(said, lists)),
                                    words("what_was_done", said.what_was_done)});
  page += section("Did it hold?", follow_up_rows(view, lists));
  page += actions(view, lists);
  page += section("Who and how", taking_rows(contact, lists));
  std::vector<govuk::SummaryRow> background{row("Legal footing", lists.legal_status.label(said.legal_status)),
                                            row("Where the request came from", lists.route_of_access.label(said.route_of_access)),
                                            row("Recorded", contact.recorded_at.london_words())};
  if (!contact.amended_reason.empty()) background.push_back(row("Last changed because", contact.amended_reason));
  return page + section("In the background", std::move(background));
}

Html write_recent_contacts(std::span<const Contact> contacts, std::string_view person_reference, const ContactLists& lists) {
  Html out;
  if (contacts.empty()) out += element("p", {{"class", "govuk-body"}}, "No conversations recorded yet.");
  std::vector<govuk::SummaryRow> rows;
  for (const auto& contact : contacts) {
    const Conversation& said = contact.conversation;
    const std::string day = said.received_at.value_or(contact.recorded_at).london_date().words();
    rows.push_back({.key = day,
                    .value = html::lines(said.what_i_want) + element("p", {{"class", "govuk-body-s govuk-!-margin-top-1"}}, {resolution_words(lists, said.resolution), " ", status_tag(status_of(contact, lists))}),
                    .actions = {{.text = "Open", .href = contact_href(contact.reference), .hidden_text = "conversation on " + day}}});
  }
  if (!rows.empty()) out += govuk::summary_list({.rows = std::move(rows)});
  return out + element("p", {{"class", "govuk-body"}}, govuk::link("Record a conversation", "/people/" + std::string{person_reference} + "/contacts/new"));
}

}  // namespace stepwise::front_door
