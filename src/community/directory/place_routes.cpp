// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/directory/place_pages.hpp"
#include "community/directory/room.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"
#include "sql/directory.hpp"
#include "store/drafts.hpp"

namespace stepwise::directory {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t longest_token = 64;

bool may_keep(const Visit& visit) { return visit.staff.can(Permission::keep_directory); }
bool may_propose(const Visit& visit) { return may_keep(visit) || visit.staff.can(Permission::introduce); }

Response show_place(const Room& room, Visit& visit, bool for_staff) {
  const auto tx = visit.store.read();
  if (!for_staff && !is_public(*tx)) return visit.not_found();
  auto place = place_asked(room, *tx, visit);
  if (!place) return visit.not_found();
  PlaceView view{.place = *place, .checks = checks_of(*tx, place->id), .flags = flags_of(*tx, place->id), .waiting = 0, .stale_days = stale_days(*tx), .for_staff = for_staff, .today = visit.today, .others = {}};
  for (const auto& each : proposals_of(*tx, place->id)) view.waiting += each.decided_at ? 0 : 1;
  view.others = points_of(*room.follower->index(), for_staff);
  view.may_keep = for_staff && may_keep(visit);
  view.may_propose = for_staff && may_propose(visit);
  govuk::Page page;
  page.title = place->facts.name;
  page.back = for_staff ? "/community" : "/places";
  page.main = write_place(view, *room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

std::string_view title_of(const PlaceForm& form, const std::optional<Place>& place) {
  if (!place) return t(form.who == PlaceForm::Who::keeper ? noted("Add a place") : noted("Suggest a place"));
  return t(form.who == PlaceForm::Who::keeper ? noted("Change a place") : noted("Suggest a change"));
}

Response show_form(const Room& room, Visit& visit, PlaceForm form, const std::optional<Place>& place, const Html& above, int status) {
  form.who = may_keep(visit) ? PlaceForm::Who::keeper : PlaceForm::Who::staff;
  form.kind_of_draft = place ? "place:" + place->reference : "place";
  form.action = place ? place_href(place->reference) + "/change" : "/community";
  const std::string title{title_of(form, place)};
  govuk::Page page;
  page.title = title;
  page.back = place ? place_href(place->reference) : "/community";
  page.main = (place ? element("span", {{"class", "govuk-caption-l"}}, place->facts.name) : Html{}) + element("h1", {{"class", "govuk-heading-l"}}, title) + above + write_place_form(visit.frame, form, *room.lists);
  page.problems = form.problems;
  return visit.page(page, status);
}

/// The form of a draft of one's own; the place that it changes, when it says one.
Response show_draft(const Room& room, Visit& visit, store::ReadTx& tx, std::string_view reference) {
  const auto draft = store::load_draft(tx, visit.staff.id, reference);
  if (!draft || (draft->kind != "place" && !draft->kind.starts_with("place:"))) return visit.not_found();
  PlaceForm form;
  form.typed = drafts::fields_from_json(draft->fields);
  form.token = draft->reference;
  form.draft_version = draft->version;
  std::optional<Place> of;
  if (draft->kind.starts_with("place:")) {
    of = place(tx, std::string_view{draft->kind}.substr(6));
    if (!of) return visit.not_found();
    form.version = parse_number(form.typed.get("place_version")).value_or(of->version);
  }
  return show_form(room, visit, std::move(form), of, {}, 200);
}

Response new_place(const Room& room, Visit& visit) {
  if (!may_propose(visit)) return visit.not_found();
  const auto tx = visit.store.read();
  if (const auto draft = visit.request.query.get("draft"); !draft.empty()) return show_draft(room, visit, *tx, draft);
  PlaceForm form;
  form.token = new_reference(room.random);
  return show_form(room, visit, std::move(form), std::nullopt, {}, 200);
}

Response change_place(const Room& room, Visit& visit) {
  if (!may_propose(visit)) return visit.not_found();
  const auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  if (!place || place->closed_on) return visit.not_found();
  PlaceForm form;
  form.typed = fields_from(place->facts, *room.lists);
  form.token = new_reference(room.random);
  form.version = place->version;
  return show_form(room, visit, std::move(form), place, {}, 200);
}

PlaceForm form_sent(const Room& room, const http::Fields& typed) {
  PlaceForm form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.version = parse_number(typed.get("place_version")).value_or(0);
  form.draft_version = parse_number(typed.get("version")).value_or(0);
  return form;
}

/// Saves what a keeper wrote, or puts it up for approval; the draft goes with it.
Result<std::string> keep(const Room& room, const Visit& visit, store::WriteTx& tx, const PlaceForm& form, const Facts& facts, const std::optional<Place>& of) {
  const std::string why{trim(form.typed.get("why"))};
  store::delete_draft(tx, visit.staff.id, form.token);
  const auto line = visit.line("", std::nullopt, "");
  if (!may_keep(visit)) return propose(tx, room.random, {of, facts, Origin::staff, visit.staff.name, why, form.token}, line).map([](const std::string&) { return std::string{}; });
  if (!of) return add_place(tx, room.random, facts, form.token, Origin::staff, line);
  return save_place(tx, of->reference, form.version, facts, Origin::staff, why, line).map([&] { return of->reference; });
}

Html stale_words(const Place& now, const Facts& yours, const PlaceLists& lists) {
  return govuk::warning_text({.text = t("Somebody saved this place while you were typing. Nothing of yours is lost.")}) +
         element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(compare_facts(now.facts, yours, lists), t("Saved by someone else"), t("Yours"));
}

Response save(const Room& room, Visit& visit, const std::optional<Place>& of) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, of ? "place:" + of->reference : "place", "");
  PlaceForm form = form_sent(room, typed);
  const Facts facts = facts_from(typed, *room.lists);
  form.problems = problems_of(facts, *room.lists);
  if (!form.problems.empty()) return show_form(room, visit, std::move(form), of, {}, 422);
  if (of && of->version != form.version) {
    form.version = of->version;
    return show_form(room, visit, std::move(form), of, stale_words(*of, facts, *room.lists), 409);
  }
  const auto kept = visit.store.write([&](store::WriteTx& tx) { return keep(room, visit, tx, form, facts, of); });
  if (!kept) return visit.fault(kept.error());
  room.follower->catch_up();
  if (kept->empty()) return visit.redirect(of ? place_href(of->reference) + "?done=proposed" : "/community?done=proposed");
  return visit.redirect(place_href(*kept) + (of ? "?done=changed" : "?done=added"));
}

Response save_new(const Room& room, Visit& visit) { return may_propose(visit) ? save(room, visit, std::nullopt) : visit.not_found(); }

Response save_change(const Room& room, Visit& visit) {
  if (!may_propose(visit)) return visit.not_found();
  auto tx = visit.store.read();
  const auto of = place_asked(room, *tx, visit);
  tx.reset();
  return of && !of->closed_on ? save(room, visit, of) : visit.not_found();
}

Response show_versions(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  if (!place) return visit.not_found();
  govuk::Page page;
  page.title = t("Everything that was changed");
  page.back = place_href(place->reference);
  page.main = write_versions(*place, versions_of(*tx, place->id), *room.lists);
  return visit.page(page);
}

}  // namespace

drafts::DraftKind draft_kind(const RoomPointer& room) {
  return {.kind = "place",
          .words = noted("Place of the directory"),
          .resume = [](std::string_view, std::string_view draft) { return "/community/new?draft=" + std::string{draft}; },
          .finished = [](store::ReadTx& tx, std::string_view draft) {
            return tx.one(sql::directory::place_by_token, {{"form_token", draft}}).has_value() || tx.one(sql::directory::proposal_by_token, {{"form_token", draft}}).has_value();
          },
          .compare = [lists = room->lists](const http::Fields& theirs, const http::Fields& yours) { return compare_forms(theirs, yours, *lists); }};
}

access::Routes place_routes(const RoomPointer& room) {
  using http::Method;
  return {{Method::get, "/community/new", Permission::signed_in, in_room(room, new_place)},
          {Method::post, "/community", Permission::signed_in, in_room(room, save_new)},
          {Method::get, "/community/:place", Permission::signed_in, in_room(room, [](const Room& r, Visit& v) { return show_place(r, v, true); })},
          {Method::get, "/places/:place", Permission::anyone, in_room(room, [](const Room& r, Visit& v) { return show_place(r, v, false); })},
          {Method::get, "/community/:place/change", Permission::signed_in, in_room(room, change_place)},
          {Method::post, "/community/:place/change", Permission::signed_in, in_room(room, save_change)},
          {Method::get, "/community/:place/versions", Permission::signed_in, in_room(room, show_versions)}};
}

}  // namespace stepwise::directory
