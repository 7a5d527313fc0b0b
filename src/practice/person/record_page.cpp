// SPDX-License-Identifier: Apache-2.0
#include "practice/person/record_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stepwise::person {
namespace {

constexpr std::size_t contacts_shown = 5, events_shown = 8;

Html card(std::string_view title, std::vector<govuk::SummaryRow> rows, std::string_view href, std::string_view link_words, std::string_view when_empty) {
  govuk::SummaryCard outline{.title = title};
  if (!href.empty()) outline.actions.push_back({.text = link_words, .href = std::string{href}});
  if (rows.empty()) rows.push_back({.key = when_empty, .value = ""});
  return govuk::summary_list({.rows = std::move(rows), .card = outline});
}

std::string period_words(const CareEvent& event) {
  return event.end_on ? t("{0} to {1}", long_date(event.start_on), long_date(*event.end_on)) : t("Since {0}", long_date(event.start_on));
}

Html services_card(const Overview& overview, const Lists& lists, Date today) {
  std::vector<govuk::SummaryRow> rows;
  for (const CareEvent& event : current_services(overview.events, today)) {
    std::string what = listed(lists.service_component.label(event.service_component));
    if (!event.provider.empty()) what += (what.empty() ? "" : ", ") + event.provider;
    rows.push_back({.key = listed(lists.service_type.label(event.service_type)), .value = Html{what} + element("br", {}, {}) + period_words(event)});
  }
  return card(t("Help now"), std::move(rows), "", "", t("No services are under way"));
}

Html assessment_card(const Overview& overview, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows;
  if (const CareEvent* event = latest_assessment(overview.events)) {
    rows.push_back({.key = t("What"), .value = listed(lists.assessment_type.label(event->assessment_type))});
    rows.push_back({.key = t("When"), .value = period_words(*event)});
    if (!event->worker_name.empty()) rows.push_back({.key = t("By"), .value = event->worker_name + ", " + event->team_name});
    if (!event->outcome.empty()) rows.push_back({.key = t("What came of it"), .value = listed(lists.event_outcome.label(event->outcome))});
  }
  return card(t("Latest [[assessment]]"), std::move(rows), "", "", t("No [[assessment]] is recorded"));
}

Html contacts_table(const Overview& overview, const Lists& lists) {
  if (overview.contacts.empty()) return paragraph(t("No [[conversations]] are recorded yet."));
  govuk::TableOptions table{.caption = t("Latest [[conversations]]"), .head = {t("When"), t("How"), t("What they want"), t("What was done")},
                            .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("When"), t("How"), t("What they want"), t("What was done")}};
  for (std::size_t i = 0; i < std::min(contacts_shown, overview.contacts.size()); ++i) {
    const ContactLine& contact = overview.contacts[i];
    table.rows.push_back({govuk::link(long_date(contact.received_at.london_date()), "/contacts/" + contact.reference),
                          listed(lists.contact_channel.label(contact.channel)), html::lines(contact.what_i_want),
                          listed(lists.contact_resolution.label(contact.resolution))});
  }
  return govuk::table(table);
}

Html events_table(const Overview& overview, const Lists& lists) {
  if (overview.events.empty()) return {};
  govuk::TableOptions table{.caption = t("[[Assessments]], services and reviews"), .head = {t("From"), t("To"), t("What"), t("Who"), t("What came of it")},
                            .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("From"), t("To"), t("What"), t("Who"), t("What came of it")}};
  for (std::size_t i = 0; i < std::min(events_shown, overview.events.size()); ++i) {
    const CareEvent& event = overview.events[i];
    const std::string what = event.event_type == "service" ? listed(lists.service_type.label(event.service_type))
                             : event.event_type == "review" ? t("Review: {0}", listed(lists.review_reason.label(event.review_reason)))
                                                            : listed(lists.assessment_type.label(event.assessment_type));
    table.rows.push_back({long_date(event.start_on), event.end_on ? long_date(*event.end_on) : "", what,
                          event.provider.empty() ? event.worker_name : event.provider,
                          event.outcome.empty() ? "" : listed(lists.event_outcome.label(event.outcome))});
  }
  return govuk::table(table);
}

Html relationships_card(const Overview& overview, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const Relationship& r : overview.relationships) rows.push_back({.key = listed(lists.relationship.label(r.kind)), .value = relationship_words(r, lists)});
  return card(t("People in their life"), std::move(rows), record_href(overview.banner.reference) + "/people", t("People"), t("Nobody is recorded yet"));
}

Html reach_card(const Overview& overview) {
  std::vector<govuk::SummaryRow> rows;
  for (const ContactDetail& detail : overview.contact_details) {
    Html value = detail.value;
    if (!detail.note.empty()) value += element("br", {}, {}) + Html{detail.note};
    if (!detail.safe_to_use) value += element("br", {}, {}) + govuk::tag(t("Not safe to use"), "red");
    rows.push_back({.key = contact_kind_words(detail.kind), .value = value});
  }
  return card(t("How to reach them"), std::move(rows), record_href(overview.banner.reference) + "/details", t("Change"), t("No phone or email is recorded"));
}

Html group_card(const Overview& overview, FieldGroup group, const Lists& lists, bool with_empty, std::string_view when_empty) {
  const std::string href = record_href(overview.banner.reference) + "/details/" + std::string{group_words(group).key};
  return card(t(group_words(group).title), detail_rows(group, overview.banner.person.details, lists, with_empty), href, t("Change"), when_empty);
}

Html names_and_numbers_card(const Overview& overview, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const OtherName& name : overview.other_names) {
    Details d;
    d.given_name = name.given_name;
    d.family_name = name.family_name;
    rows.push_back({.key = name_kind_words(name.kind), .value = full_name(d)});
  }
  for (const Identifier& identifier : overview.identifiers) rows.push_back({.key = listed(lists.other_system.label(identifier.system)), .value = identifier.value});
  if (rows.empty()) return {};
  return card(t("Other names and numbers"), std::move(rows), record_href(overview.banner.reference) + "/details", t("Change"), "");
}

}  // namespace

std::vector<CareEvent> current_services(const std::vector<CareEvent>& events, Date today) {
  std::vector<CareEvent> now;
  std::ranges::copy_if(events, std::back_inserter(now), [&](const CareEvent& event) {
    return event.event_type == "service" && event.start_on <= today && (!event.end_on || *event.end_on >= today);
  });
  return now;
}

const CareEvent* latest_assessment(const std::vector<CareEvent>& events) {
  const auto at = std::ranges::find(events, "assessment", &CareEvent::event_type);
  return at == events.end() ? nullptr : &*at;
}

const std::vector<std::pair<std::string, Message>>& contact_kinds() {
  static const std::vector<std::pair<std::string, Message>> kinds{{"phone", noted("Phone")}, {"mobile", noted("Mobile")}, {"email", noted("Email")}, {"other", noted("Another way")}};
  return kinds;
}

const std::vector<std::pair<std::string, Message>>& name_kinds() {
  static const std::vector<std::pair<std::string, Message>> kinds{
      {"former", noted("Former name")}, {"maiden", noted("Maiden name")}, {"nickname", noted("Nickname")}, {"spelling", noted("Another spelling")}};
  return kinds;
}

std::string contact_kind_words(std::string_view kind) {
  const auto at = std::ranges::find(contact_kinds(), kind, [](const auto& pair) -> std::string_view { return pair.first; });
  return at == contact_kinds().end() ? std::string{kind} : t(at->second).str();
}

std::string name_kind_words(std::string_view kind) {
  const auto at = std::ranges::find(name_kinds(), kind, [](const auto& pair) -> std::string_view { return pair.first; });
  return at == name_kinds().end() ? std::string{kind} : t(at->second).str();
}

Html relationship_words(const Relationship& r, const Lists& lists) {
  (void)lists;
  const bool open = r.other && !r.other_restricted;
  Html words = open ? govuk::link(r.name, record_href(r.other_reference)) : Html{r.name};
  if (!r.phone.empty()) words += element("br", {}, {}) + Html{r.phone};
  if (!r.note.empty()) words += element("br", {}, {}) + Html{r.note};
  if (r.is_unpaid_carer) words += Html{" "} + govuk::tag(t("Unpaid [[carer]]"), "teal");
  if (r.is_cared_for) words += Html{" "} + govuk::tag(t("Cared for by this person"), "teal");
  if (r.is_emergency_contact) words += Html{" "} + govuk::tag(t("Emergency contact"), "orange");
  return words;
}

Html overview_main(const Overview& overview, const Lists& lists, Date today) {
  const Banner& banner = overview.banner;
  const Html actions = moj::page_header_actions(t("Overview"), {govuk::button({.text = t("Record [[a conversation]]"), .href = record_href(banner.reference) + "/contacts/new"})});
  Html wide = services_card(overview, lists, today) + assessment_card(overview, lists);
  wide += overview.sections.empty() ? contacts_table(overview, lists) : Html{};
  for (const auto& [title, section] : overview.sections) wide += heading_2(title) + section;
  wide += events_table(overview, lists);
  if (!overview.lately.empty()) wide += heading_2(t("Lately")) + timeline_list(overview.lately, 3);
  wide += element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("See everything on the timeline"), record_href(banner.reference) + "/timeline"));
  const Html narrow = group_card(overview, FieldGroup::communication, lists, true, t("Not asked yet")) + reach_card(overview) + relationships_card(overview, lists) +
                      group_card(overview, FieldGroup::about, lists, true, t("Nothing recorded yet")) +
                      group_card(overview, FieldGroup::health, lists, false, t("Nothing recorded yet")) +
                      group_card(overview, FieldGroup::birth, lists, false, t("Nothing recorded yet")) + names_and_numbers_card(overview, lists);
  return actions + two_columns(wide, narrow);
}

}  // namespace stepwise::person
