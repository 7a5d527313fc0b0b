// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person_store.hpp"

#include <stdexcept>
#include <tuple>

#include "practice/person/person_rows.hpp"
#include "sql/person.hpp"

namespace stepwise::person {
namespace {

std::optional<std::string> null_when_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional{text};
}

}  // namespace

Person person_from(const store::Row& row) {
  Person person;
  person.id = row.id<PersonId>("person_id");
  person.reference = row.text("reference");
  person.version = row.integer("version");
  person.made_at = row.instant("made_at");
  person.restricted = row.flag("restricted");
  for (const Field& field : fields()) {
    if (field.date) person.details.*field.date = row.maybe_date(field.name);
    else person.details.*field.text = row.text(field.name);
  }
  if (const auto team = row.maybe_integer("responsible_team_id")) person.responsible_team = TeamId{*team};
  return person;
}

PersonId insert_person(store::WriteTx& tx, const NewPerson& person) {
  const Details& d = person.details;
  const PersonId id{tx.insert(
      sql::person::insert,
      {{"reference", person.reference}, {"made_at", tx.now()}, {"restricted", person.restricted},
       {"given_name", d.given_name}, {"family_name", d.family_name}, {"known_as", d.known_as}, {"title", d.title},
       {"pronouns", d.pronouns}, {"born_on", d.born_on}, {"birth_quality", d.birth_quality}, {"died_on", d.died_on},
       {"nhs_number", null_when_empty(d.nhs_number)}, {"gender", d.gender}, {"ethnicity", d.ethnicity},
       {"client_type", d.client_type}, {"primary_support_reason", d.primary_support_reason},
       {"accommodation", d.accommodation}, {"employment", d.employment}, {"has_unpaid_carer", d.has_unpaid_carer},
       {"address_line_1", d.address_line_1}, {"address_line_2", d.address_line_2}, {"town", d.town},
       {"postcode", d.postcode}, {"preferred_language", d.preferred_language},
       {"interpreter_needed", d.interpreter_needed}, {"communication_needs", d.communication_needs},
       {"preferred_format", d.preferred_format}, {"responsible_team_id", person.responsible_team},
       {"autism", d.autism}, {"visual_impairment", d.visual_impairment}, {"hearing_impairment", d.hearing_impairment},
       {"dementia", d.dementia}, {"funding_status", d.funding_status},
       {"hours_caring", d.hours_caring}, {"gp_practice_code", d.gp_practice_code}})};
  for (const OtherName& name : person.other_names) add_other_name(tx, id, name);
  for (const ContactDetail& detail : person.contact_details) add_contact_detail(tx, id, detail);
  for (const Identifier& identifier : person.identifiers) add_identifier(tx, id, identifier);
  tx.touch(id);
  return id;
}

Added insert_person_once(store::WriteTx& tx, const NewPerson& person, std::string_view token) {
  if (const auto made = tx.one(sql::person::once_find, {{"token", token}}))
    return {made->id<PersonId>("person_id"), made->text("reference"), false};
  const PersonId id = insert_person(tx, person);
  tx.run(sql::person::once_insert, {{"token", token}, {"person_id", id}});
  return {id, person.reference, true};
}

std::optional<std::string> added_once(store::ReadTx& tx, std::string_view token) {
  const auto made = tx.one(sql::person::once_find, {{"token", token}});
  return made ? std::optional{made->text("reference")} : std::nullopt;
}

std::optional<Person> find_person(store::ReadTx& tx, PersonId id) {
  const auto row = tx.one(sql::person::by_id, {{"person_id", id}});
  if (!row) return std::nullopt;
  return person_from(*row);
}

Person read_person(store::ReadTx& tx, const access::ReadablePerson& who) {
  auto person = find_person(tx, who.id());
  if (!person) throw std::logic_error("a person the gate let through is not in the record");
  return *std::move(person);
}

Banner banner(store::ReadTx& tx, const access::ReadablePerson& who) {
  Banner banner;
  banner.person = read_person(tx, who);
  banner.id = banner.person.id;
  banner.reference = banner.person.reference;
  banner.initials = initials(banner.person.details);
  for (const ContactDetail& detail : read_contact_details(tx, who))
    if (banner.phone.empty() && detail.safe_to_use && (detail.kind == "phone" || detail.kind == "mobile"))
      banner.phone = detail.value;
  return banner;
}

Result<void> save_details(store::WriteTx& tx, const access::ChangeablePerson& who, std::int64_t version,
                          const Details& d, store::AuditLine line) {
  const auto before = find_person(tx, who.id());
  if (!before) return fail(FaultKind::not_found, t("There is no such record"));
  const std::int64_t changed = tx.run(
      sql::person::update_details,
      {{"person_id", who.id()}, {"version", version}, {"given_name", d.given_name}, {"family_name", d.family_name},
       {"known_as", d.known_as}, {"title", d.title}, {"pronouns", d.pronouns}, {"born_on", d.born_on},
       {"birth_quality", d.birth_quality}, {"died_on", d.died_on}, {"nhs_number", null_when_empty(d.nhs_number)},
       {"gender", d.gender}, {"ethnicity", d.ethnicity}, {"client_type", d.client_type},
       {"primary_support_reason", d.primary_support_reason}, {"accommodation", d.accommodation},
       {"employment", d.employment}, {"has_unpaid_carer", d.has_unpaid_carer},
       {"address_line_1", d.address_line_1}, {"address_line_2", d.address_line_2}, {"town", d.town},
       {"postcode", d.postcode}, {"preferred_language", d.preferred_language},
       {"interpreter_needed", d.interpreter_needed}, {"communication_needs", d.communication_needs},
       {"preferred_format", d.preferred_format},
       {"autism", d.autism}, {"visual_impairment", d.visual_impairment}, {"hearing_impairment", d.hearing_impairment},
       {"dementia", d.dementia}, {"funding_status", d.funding_status},
       {"hours_caring", d.hours_caring}, {"gp_practice_code", d.gp_practice_code}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone else changed these details while you were typing"));
  std::tie(line.before, line.after) = changed_json(before->details, d);
  tx.audit(line);
  tx.touch(who.id());
  return {};
}

std::vector<ListedPerson> read_listed(store::ReadTx& tx, const std::vector<PersonId>& people) {
  std::vector<ListedPerson> listed;
  for (const PersonId id : people) {
    const auto row = tx.one(sql::person::list_row, {{"person_id", id}});
    if (!row) continue;
    ListedPerson person{.id = id, .reference = row->text("reference"), .restricted = row->flag("restricted"), .details = {}};
    if (!person.restricted) {
      for (const Field& field : fields())
        if (field.text && (field.group == FieldGroup::address || field.name == "given_name" || field.name == "family_name" ||
                           field.name == "known_as" || field.name == "birth_quality"))
          person.details.*field.text = row->text(field.name);
      person.details.born_on = row->maybe_date("born_on");
      person.details.died_on = row->maybe_date("died_on");
    }
    listed.push_back(std::move(person));
  }
  return listed;
}

std::vector<KnownPerson> known_people(store::ReadTx& tx, const std::vector<PersonId>& people) {
  std::vector<KnownPerson> known;
  for (ListedPerson& listed : read_listed(tx, people)) {
    KnownPerson person{std::move(listed), {}};
    const PersonId id = person.listed.id;
    if (auto row = find_person(tx, id)) person.known.details = std::move(row->details);
    for (const auto& row : tx.all(sql::person::other_names, {{"person_id", id}}))
      person.known.other_names.push_back({row.integer("other_name_id"), row.text("kind"), row.text("given_name"), row.text("family_name")});
    for (const auto& row : tx.all(sql::person::phones, {{"person_id", id}})) person.known.phones.push_back(row.text("value"));
    known.push_back(std::move(person));
  }
  return known;
}

}  // namespace stepwise::person
