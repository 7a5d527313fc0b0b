// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/rapid_response/room.hpp"

namespace stepwise::rapid_response {
namespace {

using access::Permission;
using access::Visit;

constexpr int days_of_ended = 14;
constexpr std::size_t longest_token = 64;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {{"asked", noted("Put in the queue")}, {"taken", noted("It is yours now")}, {"visit", noted("Visit saved")}, {"work", noted("Saved what was done")},
                                                                   {"plan", noted("Next step saved")}, {"handed", noted("Handed over")}, {"ended", noted("Rapid response ended")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

http::Response queue(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Queue model{read_queue(*tx, room.lists), read_ended(*tx, noon(visit.today - days_of_ended)), restricted_in_queue(*tx), visit.now};
  visit.gate.listed(kept("rapid response"), model.open.size() + model.ended.size());
  govuk::Page page;
  page.title = t("Rapid response");
  page.breadcrumbs = {{t("Home"), "/"}};
  page.main = write_queue(model, room.lists);
  return visit.page(page);
}

http::Response show(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_response(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const View view{opened->response, read_pieces(*tx, opened->who.readable(), opened->response.id), visit.now, opened->response.worker == visit.staff.id};
  govuk::Page page = page_about(room, opened->banner, t("Rapid response"), visit.today, false);
  page.main = write_response(visit.frame, view, room.lists);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

std::string open_for(store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto all = read_responses(tx, who);
  const auto found = std::ranges::find_if(all, [](const Response& one) { return status_of(one) != Status::closed; });
  return found == all.end() ? "" : found->reference;
}

http::Response show_new(const Room& room, Visit& visit, const person::Banner& banner, Form form, int status) {
  form.action = "/people/" + banner.reference + "/rapid-response";
  form.back = person::record_href(banner.reference);
  govuk::Page page = page_about(room, banner, t("Ask for rapid response"), visit.today, true);
  page.main = write_new_form(visit.frame, form, room.lists);
  page.problems = form.problems;
  return visit.page(page, status);
}

http::Response ask(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("ask for rapid response"));
  if (!who) return visit.fault(who.error());
  Form form{.token = new_reference(room.random), .open_one = open_for(*tx, who->readable())};
  const auto contact = visit.request.query.get("contact");
  if (!contact.empty() && contact.size() <= longest_token) form.typed.add("contact", std::string{contact});
  return show_new(room, visit, person::banner(*tx, who->readable()), std::move(form), 200);
}

http::Response save(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), kept("ask for rapid response"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, who->readable());
  const http::Fields& typed = visit.request.form.fields;
  Form form{.typed = typed, .token = std::string{typed.get("form_token").substr(0, longest_token)}, .open_one = open_for(*tx, who->readable())};
  tx.reset();
  if (form.token.empty()) form.token = new_reference(room.random);
  Response asked{.danger = std::string{typed.get("danger")}, .what_happened = std::string{typed.get("what_happened")}, .who_at_risk = std::string{typed.get("who_at_risk")},
                 .done_so_far = std::string{typed.get("done_so_far")}, .contact_reference = std::string{typed.get("contact").substr(0, longest_token)}, .team = visit.staff.team,
                 .team_name = visit.staff.team_name, .recorded_by_name = visit.staff.name};
  form.problems = problems_of(asked, room.lists);
  if (!form.problems.empty()) return show_new(room, visit, banner, std::move(form), 422);
  asked = received(std::move(asked), room.lists, visit.now);
  asked.reference = new_reference(room.random);
  const auto line = visit.line("rapid_response.received", who->id(), "");
  const auto keep = [&] { return visit.store.write([&](store::WriteTx& write) { return keep_new(write, *who, asked, form.token, line); }); };
  auto saved = keep();
  if (!saved && saved.error().kind == FaultKind::stale) saved = keep();
  return saved ? visit.redirect(rapid_href(*saved) + "?done=asked") : visit.fault(saved.error());
}

}  // namespace

access::Routes queue_routes(const RoomPointer& room) {
  constexpr auto may = Permission::rapid_response;
  return {{http::Method::get, "/rapid-response", may, with(room, queue)},
          {http::Method::get, "/rapid-response/:response", may, with(room, show)},
          {http::Method::get, "/people/:person/rapid-response/new", may, with(room, ask)},
          {http::Method::post, "/people/:person/rapid-response", may, with(room, save)}};
}

}  // namespace stepwise::rapid_response
