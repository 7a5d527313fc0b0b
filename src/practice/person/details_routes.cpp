// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/person/new_person_form.hpp"
#include "practice/person/room.hpp"

namespace stepwise::person {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

Response show_details(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "details");
  if (!who) return visit.fault(who.error());
  return visit.page(details_page(visit.frame, read_overview(room, *tx, *who), room.lists, visit.today, visit.staff.can(Permission::change_person)));
}

Typed typed_from(FieldGroup group, const Details& details) {
  Typed typed;
  for (const Field* field : fields_of(group)) typed.emplace_back(field->name, field_text(*field, details));
  return typed;
}

/// Only the fields of this page and what they were, whatever else was sent.
Typed only(FieldGroup group, const http::Fields& sent) {
  Typed kept;
  for (const Field* field : fields_of(group))
    for (const std::string& name : {std::string{field->name}, "was." + std::string{field->name}})
      if (const auto text = sent.find(name)) kept.emplace_back(name, *text);
  return kept;
}

/// The record's page is the same for everyone, so its links are too: whoever may not change them reads them instead.
Response show_group(Room& room, Visit& visit) {
  const auto group = group_from_key(visit.request.part("group"));
  if (!group) return visit.not_found();
  if (!visit.staff.can(Permission::change_person)) return visit.redirect(record_href(visit.request.part("person")) + "/details");
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("change details"));
  if (!who) return visit.fault(who.error());
  const Banner about = banner(*tx, who->readable());
  return visit.page(group_page(visit.frame, about, *group, about.person.version, typed_from(*group, about.person.details), {}, room.lists, visit.today));
}

/// Someone saved first: nothing of either is lost, the worker chooses.
Response show_stale(Room& room, Visit& visit, const access::ChangeablePerson& who, FieldGroup group, const Typed& typed) {
  const auto tx = visit.store.read();
  return visit.page(stale_page(visit.frame, banner(*tx, who.readable()), group, typed, read_latest_change(*tx, who.readable()), room.lists, visit.today), 409);
}

Response save_group(Room& room, Visit& visit) {
  const auto group = group_from_key(visit.request.part("group"));
  if (!group) return visit.not_found();
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("change details"));
  if (!who) return visit.fault(who.error());
  const Banner about = banner(*tx, who->readable());
  tx.reset();
  const Typed typed = only(*group, visit.request.form.fields);
  const std::int64_t version = parse_number(visit.request.form.fields.get("version")).value_or(0);
  const auto [details, problems] = read_details(typed, about.person.details, room.lists, visit.today);
  if (!may_save(problems)) return visit.page(group_page(visit.frame, about, *group, version, typed, problems, room.lists, visit.today), 422);
  const bool same = details == about.person.details;
  if (!same && version != about.person.version && they_changed(*group, typed, about.person.details)) return show_stale(room, visit, *who, *group, typed);
  if (!same) {
    const auto saved = visit.store.write([&](store::WriteTx& write) {
      return save_details(write, *who, about.person.version, details, visit.line("person.details_changed", who->id(), "person:" + about.reference));
    });
    if (!saved && saved.error().kind == FaultKind::stale) return show_stale(room, visit, *who, *group, typed);
    if (!saved) return visit.fault(saved.error());
  }
  return visit.redirect(record_href(about.reference) + "/details");
}

}  // namespace

Typed typed_of(const http::Fields& fields) { return fields.pairs(); }

access::Routes details_routes(const RoomPtr& room) {
  return {{Method::get, "/people/:person/details", Permission::read_person, in_room(room, show_details)},
          {Method::get, "/people/:person/details/:group", Permission::read_person, in_room(room, show_group)},
          {Method::post, "/people/:person/details/:group", Permission::change_person, in_room(room, save_group)}};
}

}  // namespace stepwise::person
