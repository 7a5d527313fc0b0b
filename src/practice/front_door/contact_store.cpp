// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_store.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "practice/front_door/contact_audit.hpp"
#include "practice/front_door/contact_rows.hpp"
#include "sql/front_door.hpp"
#include "store/drafts.hpp"

namespace stepwise::front_door {
namespace {

void insert_secondary(store::WriteTx& tx, PersonId person, const Contact& contact) {
  for (const auto& code : contact.conversation.secondary)
    tx.run(sql::front_door::secondary_insert, {{"person_id", person}, {"contact_id", contact.id}, {"resolution", code}});
}

std::map<std::int64_t, std::vector<std::string>> secondary_of(store::ReadTx& tx, PersonId person) {
  std::map<std::int64_t, std::vector<std::string>> all;
  for (const auto& row : tx.all(sql::front_door::secondary_of_person, {{"person_id", person}}))
    all[row.integer("contact_id")].push_back(row.text("resolution"));
  return all;
}

bool says_the_same(const Contact& kept, const Contact& sent) {
  Conversation a = kept.conversation, b = sent.conversation;
  std::ranges::sort(a.secondary);
  std::ranges::sort(b.secondary);
  return a == b;
}

/// One reminder for each day it falls due: the key keeps a second save from writing it again.
void remind(store::WriteTx& tx, const Contact& contact) {
  if (!contact.follow_up_due_on || !contact.follow_up.result.empty()) return;
  tx.outbox({follow_up_reminder_kind, contact.reference + "/" + contact.follow_up_due_on->iso(), reminder_payload(contact), noon(*contact.follow_up_due_on)});
}

}  // namespace

ContactId insert_contact(store::WriteTx& tx, PersonId person, const Contact& given, std::string_view form_token) {
  if (given.reference.empty()) throw std::logic_error{"a contact is inserted with its reference"};
  Contact contact = given;
  contact.id = ContactId{tx.next_id("contact")};
  const Conversation& said = contact.conversation;
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional<std::string>{form_token};
  tx.run(sql::front_door::contact_insert,
         {{"person_id", person}, {"contact_id", contact.id}, {"reference", contact.reference}, {"version", contact.version},
          {"received_at", said.received_at.value_or(contact.recorded_at)}, {"recorded_at", contact.recorded_at}, {"channel", said.channel},
          {"taken_by_id", contact.taker.id}, {"taken_by_name", contact.taker.name}, {"taken_by_role", contact.taker.role},
          {"team_id", contact.taker.team}, {"team_name", contact.taker.team_name}, {"contacting_person", said.contacting_person},
          {"contacting_name", said.contacting_name}, {"agreed_to_talk", said.agreed_to_talk}, {"what_i_want", said.what_i_want},
          {"what_i_expect", said.what_i_expect}, {"my_life_now", said.my_life_now}, {"what_is_working", said.what_is_working},
          {"people_and_places", said.people_and_places}, {"safety", said.safety}, {"safety_action", said.safety_action},
          {"what_was_done", said.what_was_done}, {"resolution", said.resolution}, {"route_of_access", said.route_of_access},
          {"closed_on", contact.closed_on}, {"legal_status", said.legal_status}, {"follow_up_due_on", contact.follow_up_due_on},
          {"followed_up_on", contact.follow_up.on}, {"follow_up_result", contact.follow_up.result}, {"follow_up_note", contact.follow_up.note},
          {"followed_up_by_name", contact.follow_up.by_name}, {"amended_reason", contact.amended_reason}, {"form_token", token}});
  insert_secondary(tx, person, contact);
  return contact.id;
}

std::size_t insert_contacts(store::WriteTx& tx, std::span<const std::pair<PersonId, Contact>> contacts) {
  std::set<PersonId> people;
  for (const auto& [person, contact] : contacts) {
    insert_contact(tx, person, contact, "");
    people.insert(person);
  }
  for (const auto person : people) tx.touch(person);
  return contacts.size();
}

Result<Recorded> record_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording) {
  if (!recording.form_token.empty())
    if (const auto first = tx.one(sql::front_door::contact_by_token, {{"form_token", recording.form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      const std::string reference = first->text("reference");
      const auto kept = read_contact(tx, who.readable(), reference);
      return Recorded{reference, !kept || !says_the_same(*kept, recording.contact)};
    }
  insert_contact(tx, who.id(), recording.contact, recording.form_token);
  store::AuditLine line = recording.line;
  line.action = "contact.recorded";
  line.person = who.id();
  line.subject = "contact:" + recording.contact.reference;
  line.after = recorded_json(recording.contact);
  tx.audit(line);
  remind(tx, recording.contact);
  if (!recording.draft.empty() && line.actor) store::delete_draft(tx, *line.actor, recording.draft);
  tx.touch(who.id());
  return Recorded{recording.contact.reference};
}

Result<void> save_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const Contact& contact, store::AuditLine line) {
  const auto before = read_contact(tx, who.readable(), contact.reference);
  if (!before) return fail(FaultKind::not_found, t("There is no such [[contact]]"));
  const Conversation& said = contact.conversation;
  const auto changed = tx.run(
      sql::front_door::contact_update,
      {{"person_id", who.id()}, {"contact_id", before->id}, {"version", contact.version}, {"received_at", said.received_at.value_or(contact.recorded_at)},
       {"channel", said.channel}, {"contacting_person", said.contacting_person}, {"contacting_name", said.contacting_name},
       {"agreed_to_talk", said.agreed_to_talk}, {"what_i_want", said.what_i_want}, {"what_i_expect", said.what_i_expect},
       {"my_life_now", said.my_life_now}, {"what_is_working", said.what_is_working}, {"people_and_places", said.people_and_places},
       {"safety", said.safety}, {"safety_action", said.safety_action}, {"what_was_done", said.what_was_done}, {"resolution", said.resolution},
       {"route_of_access", said.route_of_access}, {"closed_on", contact.closed_on}, {"legal_status", said.legal_status},
       {"follow_up_due_on", contact.follow_up_due_on}, {"followed_up_on", contact.follow_up.on}, {"follow_up_result", contact.follow_up.result},
       {"follow_up_note", contact.follow_up.note}, {"followed_up_by_name", contact.follow_up.by_name}, {"amended_reason", contact.amended_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this [[contact]] first. Nothing of yours is lost: compare the two and save again"));
  tx.run(sql::front_door::secondary_delete, {{"person_id", who.id()}, {"contact_id", before->id}});
  Contact kept = contact;
  kept.id = before->id;
  insert_secondary(tx, who.id(), kept);
  line.person = who.id();
  line.subject = "contact:" + contact.reference;
  std::tie(line.before, line.after) = changed_json(*before, kept);
  tx.audit(line);
  remind(tx, kept);
  tx.touch(who.id());
  return {};
}

Result<void> remind_of_follow_up(store::WriteTx& tx, const store::Outgoing& item, const ContactLists& lists) {
  const std::string reference = item.key.substr(0, item.key.find('/'));
  const auto row = tx.one(sql::front_door::contact_for_reminder, {{"reference", reference}});
  if (!row) return {};
  const Contact contact = contact_of(*row);
  const auto due = Date::parse_iso(std::string_view{item.key}.substr(reference.size() + 1));
  if (!due || contact.follow_up_due_on != due || !follow_up_is_due(contact, lists, *due)) return {};
  store::AuditLine line;
  line.actor_name = kept("Reminders");
  line.action = "contact.follow_up_fell_due";
  line.person = row->id<PersonId>("person_id");
  line.subject = "contact:" + reference;
  tx.audit(line);
  tx.touch(*line.person);
  return {};
}

int follow_up_days(store::ReadTx& tx) { return static_cast<int>(store::number_setting(tx, follow_up_setting)); }

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view contact_reference) {
  const auto row = tx.one(sql::front_door::person_of_contact, {{"reference", contact_reference}});
  if (!row) return std::nullopt;
  return row->text("person_reference");
}

std::optional<Contact> read_contact(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view contact_reference) {
  const auto row = tx.one(sql::front_door::contact_by_reference, {{"person_id", who.id()}, {"reference", contact_reference}});
  if (!row) return std::nullopt;
  Contact contact = contact_of(*row);
  contact.conversation.secondary = secondary_of(tx, who.id())[contact.id.value()];
  return contact;
}

std::vector<Contact> read_contacts(store::ReadTx& tx, const access::ReadablePerson& who, int limit) {
  auto secondary = secondary_of(tx, who.id());
  std::vector<Contact> contacts;
  for (const auto& row : tx.all(sql::front_door::contacts_of_person, {{"person_id", who.id()}, {"row_limit", limit}})) {
    contacts.push_back(contact_of(row));
    contacts.back().conversation.secondary = secondary[contacts.back().id.value()];
  }
  return contacts;
}

std::vector<Moment> read_moments(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Moment> moments;
  for (const auto& row : tx.all(sql::front_door::contact_moments, {{"person_id", who.id()}}))
    moments.push_back({row.instant("received_at"), row.text("resolution") == "duplicate"});
  return moments;
}

}  // namespace stepwise::front_door
