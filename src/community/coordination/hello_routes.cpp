// SPDX-License-Identifier: Apache-2.0
#include "community/coordination/room.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::coordination {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int days_shown = 90;

Response desk(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto meeting = to_meet(*tx, visit.staff.id);
  visit.gate.listed("coordination", meeting.size());
  govuk::Page page;
  page.title = t("Local Area Coordination");
  page.main = write_desk(meeting, read_hellos(*tx, visit.today - days_shown), visit.today);
  page.wide = true;
  const auto done = visit.request.query.get("done");
  if (done == "deleted") page.success = t("The note is deleted");
  if (done == "saved") page.success = t("Saved");
  return visit.page(page);
}

Response principles_page(const Room&, Visit& visit) {
  govuk::Page page;
  page.title = t("The ten principles");
  page.back = "/coordination";
  page.main = write_principles();
  return visit.page(page);
}

Response show_form(const Room& room, Visit& visit, const Filled& form, int status) {
  govuk::Page page;
  page.title = t("Somebody I met");
  page.back = "/coordination";
  page.problems = form.problems;
  page.main = write_hello_form(visit.frame, form, community::token_in(form.typed, room.random));
  return visit.page(page, status);
}

Response open_form(const Room& room, Visit& visit) {
  Filled form;
  community::add_day(form.typed, "met_on", visit.today);
  return show_form(room, visit, form, 200);
}

Response save(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  Hello hello = hello_in(typed);
  auto problems = problems_of(hello, visit.today);
  if (!problems.empty()) return show_form(room, visit, {typed, std::move(problems)}, 422);
  hello.reference = new_reference(room.random);
  hello.by = visit.staff.id;
  hello.by_name = visit.staff.name;
  hello.team_name = visit.staff.team_name;
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) -> Result<std::string> { return write_hello(tx, hello, community::token_in(typed, room.random), visit.line("", std::nullopt, "")); });
  return saved ? visit.redirect("/coordination?done=saved") : visit.fault(saved.error());
}

Response show(const Room&, Visit& visit) {
  const auto hello = read_hello(*visit.store.read(), visit.request.part("hello"));
  if (!hello) return visit.not_found();
  govuk::Page page;
  page.title = t("Somebody I met");
  page.back = "/coordination";
  page.main = write_hello_page(*hello);
  return visit.page(page);
}

Response ask_delete(Visit& visit, std::string_view reference, const Filled& form, int status) {
  govuk::Page page;
  page.title = t("Delete this note?");
  page.back = hello_href(reference);
  page.problems = form.problems;
  page.main = write_delete(visit.frame, form, hello_href(reference) + "/delete", hello_href(reference));
  return visit.page(page, status);
}

Response open_delete(const Room&, Visit& visit) {
  const auto hello = read_hello(*visit.store.read(), visit.request.part("hello"));
  return hello ? ask_delete(visit, hello->reference, {}, 200) : visit.not_found();
}

Response do_delete(const Room&, Visit& visit) {
  const std::string reference{visit.request.part("hello")};
  const std::string_view reason = kept_reason(visit.request.form.fields.get("reason"));
  if (reason.empty()) {
    Filled form{visit.request.form.fields, {}};
    community::wrong(form.problems, "reason", "missing", t("Choose why it is deleted"));
    return ask_delete(visit, reference, form, 422);
  }
  const auto deleted = visit.store.write([&](store::WriteTx& tx) { return delete_hello(tx, reference, std::string{reason}, visit.line("", std::nullopt, "")); });
  return deleted ? visit.redirect("/coordination?done=deleted") : visit.fault(deleted.error());
}

}  // namespace

access::Routes hello_routes(const RoomPointer& room) {
  return {{http::Method::get, "/coordination", Permission::community_notes, with(room, desk)},
          {http::Method::get, "/coordination/principles", Permission::community_notes, with(room, principles_page)},
          {http::Method::get, "/coordination/hellos/new", Permission::community_notes, with(room, open_form)},
          {http::Method::post, "/coordination/hellos", Permission::community_notes, with(room, save)},
          {http::Method::get, "/coordination/hellos/:hello", Permission::community_notes, with(room, show)},
          {http::Method::get, "/coordination/hellos/:hello/delete", Permission::community_notes, with(room, open_delete)},
          {http::Method::post, "/coordination/hellos/:hello/delete", Permission::community_notes, with(room, do_delete)}};
}

}  // namespace stepwise::coordination
