// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/gap/gap_pages.hpp"
#include "community/gap/gap_store.hpp"
#include "community/introduction/room.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::introduction {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t most_found = 10;

/// What the person said they want, from the conversation the search begins with; "" when it is not theirs.
std::string words_of_contact(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view contact) {
  if (contact.empty()) return "";
  const auto found = front_door::read_contact(tx, who, contact);
  return found ? found->conversation.what_i_want : "";
}

Filled gap_from(const Room& room, const person::Details& details, std::string_view wants) {
  Filled gap;
  gap::add_asking(gap.typed, {gap_words(wants), gap::group_of(details.primary_support_reason, room.gaps), gap::area_of(details.postcode, details.town)});
  return gap;
}

Response show_search(const Room& room, Visit& visit, const person::Banner& banner, SearchPage model, int status) {
  govuk::Page page = community::page_about(room.people, banner, t("Look for a place near home"), of_person_href(banner.reference), visit.today, true);
  model.person_reference = banner.reference;
  model.postcode = banner.person.details.postcode;
  page.problems = model.form.problems;
  page.main = write_search(visit.frame, model, room.directory->lists(), room.gaps);
  return visit.page(page, status);
}

Response open_search(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), kept("look for a place"));
  if (!person) return visit.fault(person.error());
  Looking looking;
  looking.contact_reference = visit.request.query.get("contact");
  looking.wants = words_of_contact(*tx, person->who.readable(), looking.contact_reference);
  if (looking.wants.empty()) looking.contact_reference.clear();
  looking.finding = person::finding_of(visit);
  if (looking.wants.empty()) looking.wants = room.findings.words_of(*tx, person->who.readable(), looking.finding);
  looking.needs = needs_of(person->banner.person.details);
  SearchPage model;
  model.form.typed = fields_of(looking);
  return show_search(room, visit, person->banner, std::move(model), 200);
}

Response search(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), kept("look for a place"));
  if (!person) return visit.fault(person.error());
  const Looking looking = looking_in(visit.request.form.fields);
  const auto& details = person->banner.person.details;
  SearchPage model;
  model.form.typed = visit.request.form.fields;
  community::check_text(model.form.problems, "wants", looking.wants);
  if (!model.form.problems.empty()) return show_search(room, visit, person->banner, std::move(model), 422);
  const auto from = room.directory->point_of_postcode(details.postcode);
  model.asked = true;
  model.knows_where = from.has_value();
  model.found = room.directory->find(asked_of(looking, from, visit.today), most_found);
  model.gap = gap_from(room, details, looking.wants);
  model.token = new_reference(room.random);
  return show_search(room, visit, person->banner, std::move(model), 200);
}

/// A place of the results was chosen: its introduction, ready to be told.
Response choose(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), kept("new introduction"));
  if (!person) return visit.fault(person.error());
  const http::Fields& typed = visit.request.form.fields;
  FormPage model = form_for(*tx, room, typed.get("place"), community::text_in(typed, "wants"), community::text_in(typed, "contact_reference"), visit.now);
  model.form.typed.add("finding", community::text_in(typed, "finding"));
  return show_new(room, visit, person->banner, std::move(model), 200);
}

/// Nothing fitted: one press, and it is in the register. What the person's own record keeps of it names no gap.
Response put_in_register(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), kept("look for a place"));
  if (!person) return visit.fault(person.error());
  const http::Fields& typed = visit.request.form.fields;
  const gap::Asking asking = gap::asking_in(typed);
  const std::string token = community::token_in(typed, room.random);
  Filled form{typed, gap::problems_of(asking, gap::identity_of(person->banner.person), room.gaps)};
  if (!form.problems.empty()) {
    govuk::Page page = community::page_about(room.people, person->banner, t("Nothing fits?"), of_person_href(person->banner.reference), visit.today, true);
    page.main = community::heading(t("Look for a place near home")) + write_gap_form(visit.frame, person->banner.reference, form, token, room.gaps);
    page.problems = form.problems;
    return visit.page(page, 422);
  }
  const gap::Found found{asking, visit.staff.team_name, "search", token};
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) -> Result<std::string> {
    auto line = visit.line("community.nothing_found", person->who.id(), "search");
    write.audit(line);
    write.touch(person->who.id());
    return gap::record(write, room.random, found, visit.today, line);
  });
  return saved ? visit.redirect(of_person_href(person->banner.reference) + "?done=gap") : visit.fault(saved.error());
}

}  // namespace

access::Routes search_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/community", Permission::introduce, with(room, open_search)},
          {http::Method::post, "/people/:person/community", Permission::introduce, with(room, search)},
          {http::Method::post, "/people/:person/community/gap", Permission::introduce, with(room, put_in_register)},
          {http::Method::post, "/people/:person/introductions/choose", Permission::introduce, with(room, choose)}};
}

}  // namespace stepwise::introduction
