// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "base/text.hpp"
#include "community/broker/room.hpp"
#include "community/gap/gap_pages.hpp"
#include "community/gap/gap_store.hpp"

namespace stepwise::broker {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  if (done == "asked") return t("The broker has been asked");
  if (done == "taken") return t("It is yours now");
  if (done == "back") return t("It is back in the queue");
  if (done == "changed") return t("Saved");
  if (done == "closed") return t("Request closed");
  if (done == "gap") return t("Put in the register of what was asked for and not found");
  return "";
}

Response queue_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Queue queue = read_queue(*tx, visit.today);
  visit.gate.listed("broker", queue.open.size() + queue.closed.size());
  govuk::Page page;
  page.title = t("Community broker");
  page.main = write_queue(queue, visit.staff.id, room.lists, visit.today);
  page.wide = true;
  return visit.page(page);
}

Response show(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const auto& banner = opened->person.banner;
  govuk::Page page = community::page_about(room.people, banner, t("Request to the community broker"), "/broker", visit.today, false);
  page.main = write_request(visit.frame, {opened->request, banner.reference, visit.staff.id, visit.today}, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// Saves a change of an open request that was made from the version on the page.
Response change(Visit& visit, const std::function<Request(const Request&)>& how, std::string action, std::string_view done) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const std::string href = request_href(opened->request.reference);
  if (parse_number(visit.request.form.fields.get("version")) != opened->request.version || !is_open(opened->request)) return visit.fault(community::saved_first().value());
  const Request changed = how(opened->request);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save(tx, opened->person.who, changed, visit.line(action, opened->person.who.id(), "")); });
  return saved ? visit.redirect(href + "?done=" + std::string{done}) : visit.fault(saved.error());
}

Response take(const Room&, Visit& visit) {
  return change(visit, [&](const Request& request) { return taken(request, visit.staff.id, visit.staff.name, visit.today); }, "broker.taken", "taken");
}
Response give_back(const Room&, Visit& visit) {
  return change(visit, [&](const Request& request) { return put_back(request, visit.today); }, "broker.put_back", "back");
}

Response show_option(const Room& room, Visit& visit, const Opened& opened, Filled form, int status) {
  govuk::Page page = question_about(room, visit, opened, t("What was looked into?"));
  page.problems = form.problems;
  page.main = write_option(visit.frame, opened.request, form, room.lists);
  return visit.page(page, status);
}

Response open_option(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  if (!is_open(opened->request)) return visit.redirect(request_href(opened->request.reference));
  Filled form;
  community::add_day(form.typed, "looked_on", visit.today);
  community::add_day(form.typed, "next_on", visit.today + look_again_days);
  return show_option(room, visit, *opened, std::move(form), 200);
}

Response save_option(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const Looking looking{{{}, community::text_in(typed, "kind"), community::text_in(typed, "name"), community::text_in(typed, "came_of_it"), community::text_in(typed, "words"), visit.staff.name},
                        community::day_in(typed, "looked_on"), community::day_in(typed, "next_on")};
  auto problems = problems_of(looking, opened->request, room.lists, visit.today);
  if (!problems.empty()) return show_option(room, visit, *opened, {typed, std::move(problems)}, 422);
  return change(visit, [&](const Request& request) { return looked(request, looking); }, "broker.looked", "changed");
}

Response show_close(const Room& room, Visit& visit, const Opened& opened, Filled form, int status) {
  govuk::Page page = question_about(room, visit, opened, t("Close the request"));
  page.problems = form.problems;
  page.main = write_close(visit.frame, opened.request, form, room.lists);
  return visit.page(page, status);
}

Response open_close(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  if (!is_open(opened->request)) return visit.redirect(request_href(opened->request.reference));
  Filled form;
  if (opened->person.banner.person.details.died_on) form.typed.add("result", "died");
  community::add_day(form.typed, "on", visit.today);
  return show_close(room, visit, *opened, std::move(form), 200);
}

Response save_close(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const Closing closing{community::text_in(typed, "result"), community::text_in(typed, "words"), community::day_in(typed, "on")};
  auto problems = problems_of(closing, opened->request, room.lists, visit.today);
  if (!problems.empty()) return show_close(room, visit, *opened, {typed, std::move(problems)}, 422);
  return change(visit, [&](const Request& request) { return closed(request, closing); }, "broker.closed", "closed");
}

Response show_gap(const Room& room, Visit& visit, const Opened& opened, const Filled& form, int status) {
  govuk::Page page = question_about(room, visit, opened, t("What was asked for and not found"));
  page.problems = form.problems;
  page.main = write_gap(visit.frame, opened.request, form, community::token_in(form.typed, room.random), room.gaps);
  return visit.page(page, status);
}

Response open_gap(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const auto& details = opened->person.banner.person.details;
  Filled form;
  gap::add_asking(form.typed, {"", gap::group_of(details.primary_support_reason, room.gaps), gap::area_of(details.postcode, details.town)});
  return show_gap(room, visit, *opened, form, 200);
}

Response save_gap(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const gap::Asking asking = gap::asking_in(typed);
  Filled form{typed, gap::problems_of(asking, gap::identity_of(opened->person.banner.person), room.gaps)};
  if (!form.problems.empty()) return show_gap(room, visit, *opened, form, 422);
  const gap::Found found{asking, visit.staff.team_name, "broker", community::token_in(typed, room.random)};
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) -> Result<std::string> { return gap::record(tx, room.random, found, visit.today, visit.line("", std::nullopt, "")); });
  return saved ? visit.redirect(request_href(opened->request.reference) + "?done=gap") : visit.fault(saved.error());
}

}  // namespace

access::Routes working_routes(const RoomPointer& room) {
  using enum http::Method;
  return {{get, "/broker", Permission::introduce, with(room, queue_page)},
          {get, "/broker/:request", Permission::introduce, with(room, show)},
          {post, "/broker/:request/take", Permission::introduce, with(room, take)},
          {post, "/broker/:request/put-back", Permission::introduce, with(room, give_back)},
          {get, "/broker/:request/option", Permission::introduce, with(room, open_option)},
          {post, "/broker/:request/option", Permission::introduce, with(room, save_option)},
          {get, "/broker/:request/close", Permission::introduce, with(room, open_close)},
          {post, "/broker/:request/close", Permission::introduce, with(room, save_close)},
          {get, "/broker/:request/gap", Permission::introduce, with(room, open_gap)},
          {post, "/broker/:request/gap", Permission::introduce, with(room, save_gap)}};
}

}  // namespace stepwise::broker
