// SPDX-License-Identifier: Apache-2.0
#include "demo/record_writer.hpp"

#include <map>

#include "practice/front_door/contact_store.hpp"
#include "practice/person/person_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr int recent_days = 4;

std::string_view eligible_code(std::uint8_t eligible) {
  static constexpr std::array<std::string_view, 3> codes{"yes", "no", ""};
  return codes[eligible];
}

std::string_view achieved_code(std::uint8_t achieved) {
  static constexpr std::array<std::string_view, 4> codes{"", "fully_met", "partially_met", "not_met"};
  return codes[achieved];
}

std::optional<std::int64_t> when(bool given, std::int64_t value) {
  if (!given) return std::nullopt;
  return value;
}

class Writer {
 public:
  Writer(store::WriteTx& tx, const World& world, const Places& places) : tx_{tx}, world_{world}, places_{places} {}
  void person(const PersonSpec& spec);
  Loaded loaded;

 private:
  void relation(PersonId person, const Relation& relation);
  void contact(PersonId person, const ContactSpec& spec);
  void care(PersonId person, const CareSpec& spec);
  void looked(PersonId person, const ContactSpec& spec);
  store::WriteTx& tx_;
  const World& world_;
  const Places& places_;
  std::map<std::int64_t, PersonId> ids_;
};

void Writer::person(const PersonSpec& spec) {
  person::NewPerson person = spec.record;
  if (!spec.care.empty()) person.responsible_team = places_.teams[static_cast<std::size_t>(spec.team)];
  const PersonId id = person::insert_person(tx_, person);
  tx_.run(sql::demo::person_made_at, {{"person_id", id}, {"made_at", spec.made_at}});
  ids_.emplace(spec.number, id);
  for (const auto& one : spec.relations) relation(id, one);
  for (const auto& one : spec.contacts) contact(id, one);
  for (const auto& one : spec.care) care(id, one);
  if (!spec.contacts.empty()) looked(id, spec.contacts.back());
  ++loaded.people;
}

void Writer::relation(PersonId person, const Relation& relation) {
  person::Relationship facts = relation.facts;
  if (relation.other) facts.other = ids_.at(*relation.other);
  person::add_relationship(tx_, person, facts, relation.reverse_kind);
}

void Writer::contact(PersonId person, const ContactSpec& spec) {
  front_door::Contact contact = spec.contact;
  contact.taker.id = places_.staff[static_cast<std::size_t>(spec.worker)];
  contact.taker.team = places_.teams[static_cast<std::size_t>(spec.team)];
  front_door::insert_contact(tx_, person, contact, "");
  ++loaded.contacts;
}

void Writer::care(PersonId person, const CareSpec& spec) {
  const CareStep& step = spec.step;
  const bool assessment = step.kind == Kind::assessment, costed = step.frequency != Frequency::none;
  const auto team = static_cast<std::size_t>(step.team);
  tx_.run(sql::demo::care_event_insert,
          {{"person_id", person}, {"start_on", step.start}, {"care_event_id", tx_.next_id("care_event")}, {"reference", spec.reference},
           {"event_type", key(step.kind)}, {"end_on", when(step.end != no_day, step.end)}, {"outcome", key(step.outcome)},
           {"description", spec.description}, {"assessment_type", !assessment ? "" : step.long_term ? "long_term" : "short_term"},
           {"eligible_needs", assessment ? eligible_code(step.eligible) : ""}, {"method", key(step.method)},
           {"service_type", key(step.type)}, {"service_component", key(step.component)}, {"delivery_mechanism", key(step.delivery)},
           {"review_reason", key(step.reason)}, {"review_outcomes_achieved", achieved_code(step.achieved)},
           {"unit_cost_pence", when(costed, step.cost_pence)}, {"cost_frequency", key(step.frequency)},
           {"planned_units", costed ? std::optional<double>{step.units_tenths / 10.0} : std::nullopt},
           {"provider", spec.provider < 0 ? "" : world_.providers()[static_cast<std::size_t>(spec.provider)].name},
           {"worker_name", world_.staff()[static_cast<std::size_t>(spec.worker)].name}, {"team_id", places_.teams[team]},
           {"team_name", world_.teams()[team].name},
           {"provider_location", spec.provider < 0 ? "" : world_.providers()[static_cast<std::size_t>(spec.provider)].location},
           {"conversation", spec.conversation}});
  ++loaded.care_events;
}

void Writer::looked(PersonId person, const ContactSpec& spec) {
  if (world_.options().to - spec.contact.conversation.received_at->london_date() >= recent_days) return;
  store::AuditLine line;
  line.actor = places_.staff[static_cast<std::size_t>(spec.worker)];
  line.actor_name = spec.contact.taker.name;
  line.role = spec.contact.taker.role;
  line.action = "person.looked";
  line.person = person;
  line.reason = "record";
  tx_.audit(line);
}

}  // namespace

Loaded keep_people(store::WriteTx& tx, const World& world, const Places& places, const std::vector<PersonSpec>& people) {
  Writer writer{tx, world, places};
  for (const auto& person : people) writer.person(person);
  return writer.loaded;
}

}  // namespace stepwise::demo
