// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "practice/person/parts_form.hpp"
#include "practice/person/people_pages.hpp"
#include "practice/person/room.hpp"

namespace stepwise::person {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

constexpr std::string_view purpose = kept("people in their life");

Response show_people(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), purpose);
  if (!who) return visit.fault(who.error());
  return visit.page(people_page(visit.frame, banner(*tx, *who), read_relationships(*tx, *who), room.lists, visit.today, visit.staff.can(Permission::change_person)));
}

Response find(Room& room, Visit& visit) {
  room.search.catch_up(patience_for_the_latest);
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), purpose);
  if (!who) return visit.fault(who.error());
  const std::string typed = clean_utf8(trim(visit.request.form.fields.get("q").substr(0, longest_search)));
  const bool searched = visit.request.method == Method::post;
  std::vector<FoundPerson> found;
  if (!typed.empty()) {
    found = results_of(*tx, room.search.index()->search(parse_search(typed, visit.today), 0, results_a_page));
    visit.gate.listed(kept("people in their life"), found.size());
  }
  return visit.page(find_relation_page(visit.frame, banner(*tx, who->readable()), typed, found, searched, room.lists, visit.today));
}

/// The other person, when one on record was chosen: they may be changed too, because both records then show it.
Result<std::optional<access::ChangeablePerson>> other_of(Visit& visit, store::ReadTx& tx, PersonId self) {
  const std::string_view reference = visit.request.form.fields.get("other");
  if (reference.empty()) return std::optional<access::ChangeablePerson>{};
  const auto other = visit.gate.changeable(tx, reference, purpose);
  if (!other) return tl::unexpected<Fault>{other.error()};
  if (other->id() == self) return fail(FaultKind::invalid, t("Choose someone else: this is the same person"));
  return std::optional{*other};
}

Response show_form(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), purpose);
  if (!who) return visit.fault(who.error());
  const auto other = other_of(visit, *tx, who->id());
  if (!other) return visit.fault(other.error());
  const std::optional<Banner> about_other = *other ? std::optional{banner(*tx, (*other)->readable())} : std::nullopt;
  return visit.page(relation_page(visit.frame, banner(*tx, who->readable()), about_other, {}, {}, room.lists, visit.today));
}

bool is_same(const Relationship& a, const Relationship& b) {
  return a.other == b.other && a.kind == b.kind && (a.other || a.name == b.name);
}

Response add(Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), purpose);
  if (!who) return visit.fault(who.error());
  const auto other = other_of(visit, *tx, who->id());
  if (!other) return visit.fault(other.error());
  const Banner about = banner(*tx, who->readable());
  const std::optional<Banner> about_other = *other ? std::optional{banner(*tx, (*other)->readable())} : std::nullopt;
  tx.reset();
  const Typed typed = typed_of(visit.request.form.fields);
  auto [relationship, problems] = read_relationship(typed, room.lists, other->has_value());
  if (!may_save(problems)) return visit.page(relation_page(visit.frame, about, about_other, typed, std::move(problems), room.lists, visit.today), 422);
  if (*other) relationship.other = (*other)->id();
  const std::string reverse = room.lists.relationship.value(relationship.kind, "reverse");
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    const auto have = read_relationships(write, who->readable());
    if (std::ranges::any_of(have, [&](const Relationship& r) { return is_same(r, relationship); })) return {};
    add_relationship(write, who->id(), relationship, reverse);
    store::AuditLine line = visit.line("person.relationship_added", who->id(), "person:" + about.reference);
    line.after = nlohmann::json{{"kind", relationship.kind}, {"name", relationship.name}, {"other", about_other ? about_other->reference : ""}}.dump();
    write.audit(line);
    if (!about_other) return {};
    store::AuditLine back = visit.line("person.relationship_added", relationship.other, "person:" + about_other->reference);
    back.after = nlohmann::json{{"kind", reverse}, {"other", about.reference}}.dump();
    write.audit(back);
    return {};
  });
  return saved ? visit.redirect(record_href(about.reference) + "/people") : visit.fault(saved.error());
}

Response remove(Room&, Visit& visit) {
  auto tx = visit.store.read();
  const std::string reference{visit.request.part("person")};
  const auto who = visit.gate.changeable(*tx, reference, purpose);
  if (!who) return visit.fault(who.error());
  tx.reset();
  const std::int64_t id = parse_number(visit.request.part("item")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    for (const Relationship& r : read_relationships(write, who->readable())) {
      if (r.id != id) continue;
      remove_relationship(write, who->id(), id);
      store::AuditLine line = visit.line("person.relationship_removed", who->id(), "person:" + reference);
      line.before = nlohmann::json{{"kind", r.kind}, {"name", r.other ? "" : r.name}, {"other", r.other_reference}}.dump();
      write.audit(line);
      if (!r.other) continue;
      store::AuditLine back = visit.line("person.relationship_removed", r.other, "person:" + r.other_reference);
      back.before = nlohmann::json{{"other", reference}}.dump();
      write.audit(back);
    }
    return {};
  });
  return saved ? visit.redirect(record_href(reference) + "/people") : visit.fault(saved.error());
}

}  // namespace

access::Routes people_routes(const RoomPtr& room) {
  return {{Method::get, "/people/:person/people", Permission::read_person, in_room(room, show_people)},
          {Method::get, "/people/:person/people/find", Permission::change_person, in_room(room, find)},
          {Method::post, "/people/:person/people/find", Permission::change_person, in_room(room, find)},
          {Method::post, "/people/:person/people/new", Permission::change_person, in_room(room, show_form)},
          {Method::post, "/people/:person/people/add", Permission::change_person, in_room(room, add)},
          {Method::post, "/people/:person/people/:item/remove", Permission::change_person, in_room(room, remove)}};
}

}  // namespace stepwise::person
