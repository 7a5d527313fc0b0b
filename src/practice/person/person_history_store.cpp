// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "practice/person/change_words.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/person/person_store.hpp"
#include "sql/person.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t longest_quote = 240;

/// The beginning of a text, cut between letters.
std::string beginning_of(const std::string& text) {
  if (text.size() <= longest_quote) return text;
  std::size_t end = longest_quote;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

Happening happening_of(const ContactLine& contact, const Lists& lists) {
  return {.at = contact.received_at, .has_time = true, .kind = "contact",
          .title = t("[[Contact]]: {0}", listed(lists.contact_resolution.label(contact.resolution))),
          .detail = beginning_of(contact.what_i_want), .by = fmt::format("{}, {}", contact.taken_by, contact.team),
          .href = "/contacts/" + contact.reference};
}

std::string event_title(const CareEvent& event, const Lists& lists) {
  if (event.event_type == "service") return t("Service: {0}", listed(lists.service_type.label(event.service_type)));
  if (event.event_type == "assessment") return listed(lists.assessment_type.label(event.assessment_type));
  if (event.event_type == "review") return t("Review: {0}", listed(lists.review_reason.label(event.review_reason)));
  return listed(lists.event_type.label(event.event_type));
}

Happening happening_of(const CareEvent& event, const Lists& lists) {
  std::string detail;
  const auto say = [&](const std::string& words) {
    if (!words.empty()) detail += (detail.empty() ? "" : " · ") + words;
  };
  if (!event.service_component.empty()) say(listed(lists.service_component.label(event.service_component)));
  say(event.provider);
  if (event.end_on) say(t("Ended {0}", long_date(*event.end_on)));
  if (!event.outcome.empty()) say(listed(lists.event_outcome.label(event.outcome)));
  std::string by = event.worker_name;
  if (!event.team_name.empty()) by += (by.empty() ? "" : ", ") + event.team_name;
  return {.at = noon(event.start_on), .has_time = false, .kind = event.event_type, .title = event_title(event, lists),
          .detail = std::move(detail), .by = std::move(by), .href = ""};
}

/// Where the thing that a line of the audit names is read; empty when it has no page of its own.
std::string subject_href(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view subject) {
  constexpr std::string_view conversation = "conversation:";
  if (subject.starts_with(conversation)) return "/conversations/" + std::string{subject.substr(conversation.size())};
  constexpr std::string_view form = "form_response:";
  const auto person = subject.starts_with(form) ? find_person(tx, who.id()) : std::nullopt;
  return person ? record_href(person->reference) + "/forms/" + std::string{subject.substr(form.size())} : "";
}

}  // namespace

std::vector<Access> read_access_history(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t before, int limit) {
  std::vector<Access> lines;
  if (before <= 0) before = std::numeric_limits<std::int64_t>::max();
  for (const auto& row : tx.all(sql::person::access_history, {{"person_id", who.id()}, {"before", before}, {"how_many", limit}}))
    lines.push_back({row.integer("audit_id"), row.instant("at"), row.text("actor_name"), row.text("role"), row.text("action"),
                     row.text("subject"), row.text("reason")});
  return lines;
}

std::vector<CareEvent> read_care_events(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<CareEvent> events;
  for (const auto& row : tx.all(sql::person::care_events, {{"person_id", who.id()}}))
    events.push_back({.reference = row.text("reference"), .event_type = row.text("event_type"), .outcome = row.text("outcome"),
                      .assessment_type = row.text("assessment_type"), .service_type = row.text("service_type"),
                      .service_component = row.text("service_component"), .review_reason = row.text("review_reason"),
                      .provider = row.text("provider"), .worker_name = row.text("worker_name"), .team_name = row.text("team_name"),
                      .start_on = row.date("start_on"), .end_on = row.maybe_date("end_on")});
  return events;
}

std::vector<ContactLine> read_contact_lines(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<ContactLine> contacts;
  for (const auto& row : tx.all(sql::person::contacts, {{"person_id", who.id()}}))
    contacts.push_back({.reference = row.text("reference"), .channel = row.text("channel"), .taken_by = row.text("taken_by_name"),
                        .team = row.text("team_name"), .what_i_want = row.text("what_i_want"), .resolution = row.text("resolution"),
                        .received_at = row.instant("received_at"), .followed_up = !row.is_null("followed_up_on")});
  return contacts;
}

std::optional<LatestChange> read_latest_change(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto row = tx.one(sql::person::latest_change, {{"person_id", who.id()}});
  if (!row) return std::nullopt;
  return LatestChange{row->instant("at"), row->text("actor_name")};
}

std::vector<Happening> read_timeline(store::ReadTx& tx, const access::ReadablePerson& who, const Lists& lists) {
  std::vector<Happening> all;
  for (const ContactLine& contact : read_contact_lines(tx, who)) all.push_back(happening_of(contact, lists));
  for (const CareEvent& event : read_care_events(tx, who)) all.push_back(happening_of(event, lists));
  for (const auto& row : tx.all(sql::person::changes, {{"person_id", who.id()}}))
    all.push_back({.at = row.instant("at"), .has_time = true, .kind = "record", .title = action_words(row.text("action")),
                   .detail = changed_fields_words(row.text("after_json")), .by = row.text("actor_name"), .href = subject_href(tx, who, row.text("subject"))});
  std::ranges::stable_sort(all, [](const Happening& a, const Happening& b) { return a.at > b.at; });
  return all;
}

}  // namespace stepwise::person
