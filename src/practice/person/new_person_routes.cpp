// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/person/new_person_form.hpp"
#include "practice/person/room.hpp"
#include "practice/person/search_pages.hpp"

namespace stepwise::person {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

Response search_first(Visit& visit) { return visit.redirect("/people?first=search"); }

std::optional<SearchProof> proof_of(const Room& room, const Visit& visit) {
  return room.seal.open(visit.request.form.fields.get("proof"), visit.staff.id, visit.frame.csrf, visit.now);
}

Response show_form(Room& room, Visit& visit) {
  const auto proof = proof_of(room, visit);
  if (!proof) return search_first(visit);
  NewPersonForm form{std::string{visit.request.form.fields.get("proof")}, prefilled(proof->typed, visit.today), {}};
  return visit.page(new_person_page(visit.frame, form, room.lists));
}

Result<Added> keep(Visit& visit, const SearchProof& proof, const NewPerson& person, const std::string& reason) {
  return visit.store.write([&](store::WriteTx& tx) -> Result<Added> {
    Added added = insert_person_once(tx, person, proof.once);
    if (!added.now) return added;
    store::AuditLine line = visit.line("person.added", added.id, "person:" + added.reference);
    line.after = changed_json({}, person.details).second;
    line.reason = reason;
    tx.audit(line);
    return added;
  });
}

std::string reason_words(std::string_view code) {
  for (const auto& [key, words] : not_a_match_reasons())
    if (key == code) return std::string{words.english()};
  return {};
}

Response add(Room& room, Visit& visit) {
  const auto proof = proof_of(room, visit);
  if (!proof || !room.search.ready()) return search_first(visit);
  const http::Fields& fields = visit.request.form.fields;
  NewPersonForm form{std::string{fields.get("proof")}, typed_of(fields), {}};
  auto [details, problems] = read_details(form.typed, {}, room.lists, visit.today);
  const std::string phone{trim(fields.get("phone"))};
  if (!phone.empty() && phone_digits(phone).size() < 7)
    problems.push_back({"phone", "phone.short", t("Enter a phone number with its area code, or leave it empty"), Weight::wrong});
  if (trim(fields.get("given_name")).empty() && trim(fields.get("family_name")).empty())
    problems.push_back({"family_name", "name.missing", t("Enter a first or last name, even if it is only what they are called"), Weight::wrong});
  if (!may_save(problems)) {
    form.problems = std::move(problems);
    return visit.page(new_person_page(visit.frame, form, room.lists), 422);
  }
  const std::vector<std::string> phones = phone.empty() ? std::vector<std::string>{} : std::vector{phone};
  room.search.catch_up();
  const std::string reason = reason_words(fields.get("not_a_match"));
  const auto tx = visit.store.read();
  if (const auto already = added_once(*tx, proof->once)) return visit.redirect(record_href(*already));
  if (reason.empty()) {
    const auto possible = possible_matches(room, *tx, details, phones);
    if (!possible.empty()) {
      if (fields.has("asked")) form.problems = {{"not_a_match", "not_a_match.missing", t("Say why this is a new person, or choose one of those shown"), Weight::wrong}};
      visit.gate.listed(kept("possible matches"), possible.size());
      const bool may_break_glass = visit.staff.can(Permission::break_glass) || visit.staff.can(Permission::read_restricted);
      return visit.page(possible_matches_page(visit.frame, form, possible, room.lists, visit.today, may_break_glass), form.problems.empty() ? 200 : 422);
    }
  }
  NewPerson person{.reference = new_reference(room.random), .details = details, .responsible_team = visit.staff.team, .other_names = {}, .contact_details = {}, .identifiers = {}};
  if (!phone.empty())
    person.contact_details.push_back({.kind = phone_digits(phone).starts_with("07") ? "mobile" : "phone", .value = phone, .note = ""});
  const auto added = keep(visit, *proof, person, reason);
  if (!added) return visit.fault(added.error());
  return visit.redirect(record_href(added->reference));
}

}  // namespace

access::Routes new_person_routes(const RoomPtr& room) {
  return {{Method::get, "/people/new", Permission::add_person, search_first},
          {Method::post, "/people/new", Permission::add_person, in_room(room, show_form)},
          {Method::get, "/people/add", Permission::add_person, search_first},
          {Method::post, "/people/add", Permission::add_person, in_room(room, add)}};
}

}  // namespace stepwise::person
