// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/core.hpp"
#include "base/text.hpp"
#include "community/directory/place_pages.hpp"
#include "community/directory/room.hpp"

namespace stepwise::directory {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view owner_path = "/places/owner/";

Response show_links(Visit& visit, LinksView view, int status) {
  view.links = links_of(*visit.store.read(), view.place.id);
  view.today = visit.today;
  govuk::Page page;
  page.title = t("Links for its owner");
  page.back = place_href(view.place.reference);
  page.main = write_links(visit.frame, view);
  page.problems = view.problems;
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

Response links(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  tx.reset();
  return place ? show_links(visit, {.place = *place, .links = {}, .secret_href = "", .owner_name = "", .sent_to = "", .problems = {}, .today = visit.today}, 200) : visit.not_found();
}

/// The link is shown in the answer itself: it stands in no other page and no address of ours.
Response add_link(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  tx.reset();
  if (!place || place->closed_on) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  LinksView view{.place = *place, .links = {}, .secret_href = "", .owner_name = std::string{trim(typed.get("owner_name"))}, .sent_to = std::string{trim(typed.get("sent_to"))}, .problems = {}, .today = visit.today};
  if (view.owner_name.empty()) view.problems.push_back({"owner_name", "name_missing", t("Write whose link it is")});
  if (view.owner_name.size() > 200 || view.sent_to.size() > 200) view.problems.push_back({view.owner_name.size() > 200 ? "owner_name" : "sent_to", "too_long", t("Write at most {0} characters", 200)});
  if (!view.problems.empty()) return show_links(visit, std::move(view), 422);
  const auto secret = visit.store.write([&](store::WriteTx& write) { return make_link(write, room.random, *place, view.owner_name, view.sent_to, visit.today, visit.line("", std::nullopt, "")); });
  if (!secret) return visit.fault(secret.error());
  view.secret_href = (visit.request.secure ? "https://" : "http://") + std::string{visit.request.header("host")} + std::string{owner_path} + *secret;
  return show_links(visit, std::move(view), 200);
}

Response withdraw(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  const auto link = link_by_reference(*tx, visit.request.part("link"));
  tx.reset();
  if (!place || !link || link->place_id != place->id) return visit.not_found();
  const auto done = visit.store.write([&](store::WriteTx& write) { return withdraw_link(write, *link, visit.line("", std::nullopt, "")); });
  return done ? visit.redirect(place_href(place->reference) + "/links?done=withdrawn") : visit.fault(done.error());
}

/// What a secret opens today.
struct Opened {
  OwnerLink link;
  Place place;
};
std::optional<Opened> opened_by(Visit& visit) {
  const auto tx = visit.store.read();
  const auto link = link_of_secret(*tx, visit.request.part("secret"), visit.today);
  if (!link) return std::nullopt;
  auto place = place_by_id(*tx, link->place_id);
  if (!place) return std::nullopt;
  return Opened{*link, std::move(*place)};
}

/// Whoever opens a link that has ended, or a part of one, has no other page to go to.
Response no_link(Visit& visit) {
  govuk::Page page;
  page.title = t("This link does not work");
  page.main = html::element("h1", {{"class", "govuk-heading-l"}}, page.title) +
              html::element("p", {{"class", "govuk-body"}}, t("It may have ended, or a part of it may be missing. Ask the council for a new one."));
  return visit.page(page, 404);
}

/// What an owner changed of the page as they saw it: what somebody at the council saved since then stays.
Facts changed_of_what_was_seen(Visit& visit, const Place& place, const Facts& typed) {
  const auto seen = parse_number(visit.request.form.fields.get("place_version")).value_or(place.version);
  if (seen == place.version) return typed;
  const auto tx = visit.store.read();
  for (const auto& version : versions_of(*tx, place.id)) {
    if (version.version != seen) continue;
    auto merged = merge(version.facts, place.facts, typed);
    for (const auto* field : merged.conflicts) merged.facts.*field->value = typed.*field->value;
    return merged.facts;
  }
  return typed;
}

Response too_many(Visit& visit) {
  Response response = visit.fault({FaultKind::busy, t("Too much came from your address at once. Wait a minute and try again")});
  response.status = 429;
  return response;
}

Response show_owner(const Room& room, Visit& visit, const Opened& opened, PlaceForm form, int status) {
  const auto tx = visit.store.read();
  form.who = PlaceForm::Who::owner;
  form.action = std::string{owner_path} + std::string{visit.request.part("secret")};
  if (form.version == 0) form.version = opened.place.version;
  OwnerView view{.place = opened.place, .form = std::move(form), .waiting = 0, .stale_days = stale_days(*tx)};
  for (const auto& each : proposals_of(*tx, opened.place.id)) view.waiting += each.origin == Origin::owner && !each.decided_at ? 1 : 0;
  return access::visitor_page(visit, room.random,
      [&](const govuk::Frame& frame) {
        govuk::Page page;
        page.title = t("Your place in the directory");
        page.main = write_owner(frame, view, *room.lists);
        page.problems = view.form.problems;
        page.success = success_words(visit.request.query.get("done"));
        return page;
      },
      status);
}

Response owner(const Room& room, Visit& visit) {
  if (!room.looks.take(visit.request.address, visit.now)) return too_many(visit);
  const auto opened = opened_by(visit);
  if (!opened) return no_link(visit);
  PlaceForm form;
  form.typed = fields_from(opened->place.facts, *room.lists);
  form.token = new_reference(room.random);
  form.owner_name = opened->link.owner_name;
  Response response = show_owner(room, visit, *opened, std::move(form), 200);
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

store::AuditLine owner_line(const Visit& visit, const OwnerLink& link) {
  auto line = visit.line("", std::nullopt, "");
  line.actor.reset();
  line.actor_name = link.owner_name;
  line.role = kept("owner of a place");
  return line;
}

Response back(Visit& visit, std::string_view done) { return visit.redirect(std::string{owner_path} + std::string{visit.request.part("secret")} + "?done=" + std::string{done}); }

/// An owner changes nothing at once: it waits until somebody at the council approves it.
Response send_change(const Room& room, Visit& visit) {
  if (!room.owners.take(visit.request.address, visit.now)) return too_many(visit);
  const auto opened = opened_by(visit);
  if (!opened || opened->place.closed_on) return no_link(visit);
  PlaceForm form;
  form.typed = visit.request.form.fields;
  form.token = std::string{form.typed.get("form_token").substr(0, 64)};
  form.version = parse_number(form.typed.get("place_version")).value_or(0);
  form.owner_name = std::string{trim(form.typed.get("owner_name").substr(0, 200))};
  Facts facts = facts_from(form.typed, *room.lists);
  facts.latitude = opened->place.facts.latitude;
  facts.longitude = opened->place.facts.longitude;
  form.problems = problems_of(facts, *room.lists);
  if (form.owner_name.empty()) form.problems.insert(form.problems.begin(), {"owner_name", "name_missing", t("Write your name")});
  if (!form.problems.empty()) return show_owner(room, visit, *opened, std::move(form), 422);
  facts = changed_of_what_was_seen(visit, opened->place, facts);
  if (facts == opened->place.facts) return back(visit, "nothing");
  const auto sent = visit.store.write([&](store::WriteTx& tx) {
    note_use(tx, opened->link);
    return propose(tx, room.random, {opened->place, facts, Origin::owner, form.owner_name, std::string{trim(form.typed.get("why").substr(0, 2000))}, form.token}, owner_line(visit, opened->link));
  });
  return sent ? back(visit, "sent") : visit.fault(sent.error());
}

Response say(const Room& room, Visit& visit, bool right) {
  if (!room.owners.take(visit.request.address, visit.now)) return too_many(visit);
  const auto opened = opened_by(visit);
  if (!opened || opened->place.closed_on) return no_link(visit);
  const auto done = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    note_use(tx, opened->link);
    const auto line = owner_line(visit, opened->link);
    if (right) return check_place(tx, opened->place.reference, {visit.today, "owner", "", opened->link.owner_name}, line);
    return flag_for_checking(tx, opened->place.reference, t("Its owner says that it has stopped"), line);
  });
  if (!done) return visit.fault(done.error());
  room.follower->catch_up();
  return back(visit, right ? "thanks" : "stopped");
}

}  // namespace

access::Routes owner_routes(const RoomPointer& room) {
  using enum Permission;
  using http::Method;
  return {{Method::get, "/community/:place/links", keep_directory, in_room(room, links)},
          {Method::post, "/community/:place/links", keep_directory, in_room(room, add_link)},
          {Method::post, "/community/:place/links/:link/withdraw", keep_directory, in_room(room, withdraw)},
          {Method::get, "/places/owner/:secret", anyone, in_room(room, owner)},
          {Method::post, "/places/owner/:secret", anyone, in_room(room, send_change)},
          {Method::post, "/places/owner/:secret/right", anyone, in_room(room, [](const Room& r, Visit& v) { return say(r, v, true); })},
          {Method::post, "/places/owner/:secret/stopped", anyone, in_room(room, [](const Room& r, Visit& v) { return say(r, v, false); })}};
}

}  // namespace stepwise::directory
