// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person_store.hpp"
#include "sql/person.hpp"

namespace stepwise::person {
namespace {

void insert_relationship(store::WriteTx& tx, PersonId id, std::int64_t relationship_id, const Relationship& r) {
  tx.run(sql::person::relationship_insert,
         {{"person_id", id}, {"relationship_id", relationship_id}, {"other_person_id", r.other}, {"name", r.name},
          {"phone", r.phone}, {"kind", r.kind}, {"is_unpaid_carer", r.is_unpaid_carer},
          {"is_emergency_contact", r.is_emergency_contact}, {"note", r.note}});
  tx.touch(id);
}

}  // namespace

std::vector<OtherName> read_other_names(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<OtherName> names;
  for (const auto& row : tx.all(sql::person::other_names, {{"person_id", who.id()}}))
    names.push_back({row.integer("other_name_id"), row.text("kind"), row.text("given_name"), row.text("family_name")});
  return names;
}

std::vector<ContactDetail> read_contact_details(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<ContactDetail> details;
  for (const auto& row : tx.all(sql::person::contact_details, {{"person_id", who.id()}}))
    details.push_back({row.integer("detail_id"), row.text("kind"), row.text("value"), row.text("note"), row.flag("safe_to_use")});
  return details;
}

std::vector<Identifier> read_identifiers(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Identifier> identifiers;
  for (const auto& row : tx.all(sql::person::identifiers, {{"person_id", who.id()}}))
    identifiers.push_back({row.integer("identifier_id"), row.text("system"), row.text("value")});
  return identifiers;
}

std::vector<Relationship> read_relationships(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<Relationship> relationships;
  for (const auto& row : tx.all(sql::person::relationships, {{"person_id", who.id()}})) {
    Relationship r{.id = row.integer("relationship_id"), .other = {}, .other_reference = row.text("other_reference"),
                   .other_restricted = row.flag("other_restricted"), .name = row.text("name"), .phone = row.text("phone"),
                   .kind = row.text("kind"), .note = row.text("note"), .is_unpaid_carer = row.flag("is_unpaid_carer"),
                   .is_emergency_contact = row.flag("is_emergency_contact"), .is_cared_for = row.flag("is_cared_for")};
    if (const auto other = row.maybe_integer("other_person_id")) {
      r.other = PersonId{*other};
      Details name;
      name.given_name = row.text("other_given_name");
      name.family_name = row.text("other_family_name");
      r.name = r.other_restricted ? t("Restricted record").str() : full_name(name);
    }
    relationships.push_back(std::move(r));
  }
  return relationships;
}

void add_other_name(store::WriteTx& tx, PersonId id, const OtherName& name) {
  tx.run(sql::person::other_name_insert, {{"person_id", id}, {"other_name_id", tx.next_id("person_other_name")}, {"kind", name.kind},
                                          {"given_name", name.given_name}, {"family_name", name.family_name}});
  tx.touch(id);
}

void remove_other_name(store::WriteTx& tx, PersonId id, std::int64_t other_name_id) {
  tx.run(sql::person::other_name_delete, {{"person_id", id}, {"other_name_id", other_name_id}});
  tx.touch(id);
}

void add_contact_detail(store::WriteTx& tx, PersonId id, const ContactDetail& detail) {
  tx.run(sql::person::contact_detail_insert,
         {{"person_id", id}, {"detail_id", tx.next_id("person_contact_detail")}, {"kind", detail.kind}, {"value", detail.value},
          {"note", detail.note}, {"safe_to_use", detail.safe_to_use}});
  tx.touch(id);
}

void remove_contact_detail(store::WriteTx& tx, PersonId id, std::int64_t detail_id) {
  tx.run(sql::person::contact_detail_delete, {{"person_id", id}, {"detail_id", detail_id}});
  tx.touch(id);
}

void add_identifier(store::WriteTx& tx, PersonId id, const Identifier& identifier) {
  tx.run(sql::person::identifier_insert, {{"person_id", id}, {"identifier_id", tx.next_id("person_identifier")},
                                          {"system", identifier.system}, {"value", identifier.value}});
  tx.touch(id);
}

void remove_identifier(store::WriteTx& tx, PersonId id, std::int64_t identifier_id) {
  tx.run(sql::person::identifier_delete, {{"person_id", id}, {"identifier_id", identifier_id}});
  tx.touch(id);
}

void add_relationship(store::WriteTx& tx, PersonId id, const Relationship& relationship, std::string_view reverse_kind) {
  const std::int64_t number = tx.next_id("person_relationship");
  insert_relationship(tx, id, number, relationship);
  if (!relationship.other) return;
  Relationship back;
  back.other = id;
  back.kind = reverse_kind;
  back.is_unpaid_carer = relationship.is_cared_for;
  back.note = relationship.note;
  insert_relationship(tx, *relationship.other, number, back);
}

void remove_relationship(store::WriteTx& tx, PersonId id, std::int64_t relationship_id) {
  const auto row = tx.one(sql::person::relationship_other, {{"person_id", id}, {"relationship_id", relationship_id}});
  if (!row) return;
  tx.run(sql::person::relationship_delete, {{"person_id", id}, {"relationship_id", relationship_id}});
  tx.touch(id);
  const auto other = row->maybe_integer("other_person_id");
  if (!other) return;
  tx.run(sql::person::relationship_delete, {{"person_id", *other}, {"relationship_id", relationship_id}});
  tx.touch(PersonId{*other});
}

}  // namespace stepwise::person
