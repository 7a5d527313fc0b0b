// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "practice/person/parts_form.hpp"
#include "practice/person/room.hpp"

namespace stepwise::person {
namespace {

using access::ChangeablePerson;
using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

/// One kind of thing that hangs on a person: how it is read, shown, kept and taken away.
template <class T>
struct Part {
  const char* path;    ///< in the address
  const char* added;   ///< audit actions
  const char* removed;
  std::string_view purpose;
  std::function<Read<T>(const Typed&, const Lists&)> read;
  std::function<govuk::Page(const govuk::Frame&, const Banner&, const Typed&, std::vector<Problem>, const Lists&, Date)> page;
  std::function<std::vector<T>(store::ReadTx&, const access::ReadablePerson&)> list;
  std::function<void(store::WriteTx&, PersonId, const T&)> add;
  std::function<void(store::WriteTx&, PersonId, std::int64_t)> remove;
};

std::string json_of(const OtherName& n) { return nlohmann::json{{"kind", n.kind}, {"given_name", n.given_name}, {"family_name", n.family_name}}.dump(); }
std::string json_of(const ContactDetail& d) {
  return nlohmann::json{{"kind", d.kind}, {"value", d.value}, {"note", d.note}, {"safe_to_use", d.safe_to_use}}.dump();
}
std::string json_of(const Identifier& i) { return nlohmann::json{{"system", i.system}, {"value", i.value}}.dump(); }

template <class T>
Response show_part(const Part<T>& part, Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), part.purpose);
  if (!who) return visit.fault(who.error());
  return visit.page(part.page(visit.frame, banner(*tx, who->readable()), {}, {}, room.lists, visit.today));
}

template <class T>
Response add_part(const Part<T>& part, Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), part.purpose);
  if (!who) return visit.fault(who.error());
  const Banner about = banner(*tx, who->readable());
  tx.reset();
  const Typed typed = typed_of(visit.request.form.fields);
  auto [value, problems] = part.read(typed, room.lists);
  if (!may_save(problems)) return visit.page(part.page(visit.frame, about, typed, std::move(problems), room.lists, visit.today), 422);
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    const auto have = part.list(write, who->readable());
    if (std::ranges::any_of(have, [&](const T& other) { return json_of(other) == json_of(value); })) return {};
    part.add(write, who->id(), value);
    store::AuditLine line = visit.line(part.added, who->id(), "person:" + about.reference);
    line.after = json_of(value);
    write.audit(line);
    return {};
  });
  return saved ? visit.redirect(record_href(about.reference) + "/details") : visit.fault(saved.error());
}

template <class T>
Response remove_part(const Part<T>& part, Room&, Visit& visit) {
  auto tx = visit.store.read();
  const std::string reference{visit.request.part("person")};
  const auto who = visit.gate.changeable(*tx, reference, part.purpose);
  if (!who) return visit.fault(who.error());
  tx.reset();
  const std::int64_t id = parse_number(visit.request.part("item")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    for (const T& value : part.list(write, who->readable())) {
      if (value.id != id) continue;
      part.remove(write, who->id(), id);
      store::AuditLine line = visit.line(part.removed, who->id(), "person:" + reference);
      line.before = json_of(value);
      write.audit(line);
    }
    return {};
  });
  return saved ? visit.redirect(record_href(reference) + "/details") : visit.fault(saved.error());
}

template <class T>
void add_routes(access::Routes& routes, const RoomPtr& room, const std::string_view patterns[2], const Part<T>& part) {
  routes.push_back({Method::get, patterns[0], Permission::change_person, in_room(room, [part](Room& r, Visit& v) { return show_part(part, r, v); })});
  routes.push_back({Method::post, patterns[0], Permission::change_person, in_room(room, [part](Room& r, Visit& v) { return add_part(part, r, v); })});
  routes.push_back({Method::post, patterns[1], Permission::change_person, in_room(room, [part](Room& r, Visit& v) { return remove_part(part, r, v); })});
}

}  // namespace

access::Routes parts_routes(const RoomPtr& room) {
  static constexpr std::string_view names[2] = {"/people/:person/other-names/new", "/people/:person/other-names/:item/remove"};
  static constexpr std::string_view reach[2] = {"/people/:person/contact-details/new", "/people/:person/contact-details/:item/remove"};
  static constexpr std::string_view numbers[2] = {"/people/:person/identifiers/new", "/people/:person/identifiers/:item/remove"};
  access::Routes routes;
  add_routes<OtherName>(routes, room, names,
                        {"other-names", "person.other_name_added", "person.other_name_removed", kept("change names"),
                         [](const Typed& typed, const Lists&) { return read_other_name(typed); }, other_name_page, read_other_names, add_other_name, remove_other_name});
  add_routes<ContactDetail>(routes, room, reach,
                            {"contact-details", "person.contact_detail_added", "person.contact_detail_removed", kept("change contact details"),
                             [](const Typed& typed, const Lists&) { return read_contact_detail(typed); }, contact_detail_page, read_contact_details, add_contact_detail, remove_contact_detail});
  add_routes<Identifier>(routes, room, numbers,
                         {"identifiers", "person.identifier_added", "person.identifier_removed", kept("change references"), read_identifier, identifier_page,
                          read_identifiers, add_identifier, remove_identifier});
  return routes;
}

}  // namespace stepwise::person
