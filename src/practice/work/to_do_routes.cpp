// SPDX-License-Identifier: Apache-2.0
#include "access/roles.hpp"
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/work/room.hpp"

namespace stepwise::work {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64;

/// Whom a thing to do is about, when it is about somebody.
struct About {
  std::optional<access::ChangeablePerson> who = {};
  std::optional<person::Banner> banner = {};
};
Result<About> about(Visit& visit, store::ReadTx& tx, std::string_view person_reference) {
  if (person_reference.empty()) return About{};
  auto who = visit.gate.changeable(tx, person_reference, kept("to do"));
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

Response show(const Room& room, Visit& visit, const About& about, ToDoForm form, int status) {
  govuk::Page page;
  page.title = about.banner ? t("{0}, {1}", form.title, about.banner->initials) : form.title;
  page.back = form.back;
  if (about.banner) page.before_main = person::identity_bar(*about.banner, room.people, visit.today);
  page.main = write_to_do_form(visit.frame, form);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

ToDoForm new_form(const Room& room, Visit& visit, store::ReadTx& tx, const About& about) {
  ToDoForm form;
  form.title = t("Add something to do");
  form.action = about.banner ? person::record_href(about.banner->reference) + "/to-do/new" : "/work/to-do/new";
  form.back = about.banner ? person::record_href(about.banner->reference) : "/work";
  form.token = new_reference(room.random);
  form.people = staff_items(access::staff_who_may(tx, {Permission::read_work}), visit.staff.team ? t("The team’s").str() : "");
  form.typed.add("worker", visit.staff.reference);
  return form;
}

Response open_new(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx, visit.request.part("person"));
  if (!person) return visit.fault(person.error());
  return show(room, visit, *person, new_form(room, visit, *tx, *person), 200);
}

/// What was typed onto a thing to do; problems by field.
std::vector<Problem> read_onto(ToDo& to_do, const http::Fields& typed, Visit& visit, store::ReadTx& tx) {
  const auto due = drafts::day_in_boxes(typed, "due");
  to_do.words = std::string{trim(typed.get("words"))};
  auto problems = problems_of(to_do.words, due, visit.today);
  if (due) to_do.due_on = *due;
  const auto reference = typed.get("worker");
  to_do.worker.reset();
  to_do.worker_name.clear();
  to_do.team = visit.staff.team;
  if (reference.empty()) {
    if (!visit.staff.team) problems.push_back({"worker", "worker.missing", t("Choose whose it is")});
  } else if (const auto worker = receiver_of(tx, reference)) {
    to_do.worker = worker->id;
    to_do.worker_name = worker->name;
    to_do.team = worker->team;
  } else problems.push_back({"worker", "worker.gone", t("Choose somebody who works here now")});
  return problems;
}

Response save_new(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto person = about(visit, *tx, visit.request.part("person"));
  if (!person) return visit.fault(person.error());
  const http::Fields& typed = visit.request.form.fields;
  ToDo to_do;
  auto form = new_form(room, visit, *tx, *person);
  form.problems = read_onto(to_do, typed, visit, *tx);
  tx.reset();
  form.typed = typed;
  if (const auto token = typed.get("form_token"); !token.empty() && token.size() <= longest_token) form.token = std::string{token};
  if (!form.problems.empty()) return show(room, visit, *person, std::move(form), 422);
  to_do.made_by = visit.staff.id;
  to_do.made_by_name = visit.staff.name;
  const auto add = [&] {
    return visit.store.write([&](store::WriteTx& write) { return add_to_do(write, room.random, person->who ? &*person->who : nullptr, to_do, visit.line("to_do.added", std::nullopt, ""), form.token); });
  };
  Result<std::string> done;
  try {
    done = add();
  } catch (const store::Conflict&) {
    done = add();
  }
  return done ? visit.redirect("/work/to-do/" + *done + "?done=added") : visit.fault(done.error());
}

struct Opened {
  ToDo to_do;
  About about;
};
/// One thing to do; about a person only through the Gate.
Result<Opened> open(Visit& visit, store::ReadTx& tx) {
  auto found = read_to_do(tx, visit.request.part("to_do"));
  if (!found) return fail(FaultKind::not_found, t("There is no such thing to do"));
  auto person = about(visit, tx, found->person_reference);
  if (!person) return tl::unexpected{person.error()};
  return Opened{std::move(*found), std::move(*person)};
}

Response view(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  govuk::Page page;
  page.title = opened->about.banner ? t("To do, {0}", opened->about.banner->initials) : t("To do").str();
  page.back = "/work";
  if (opened->about.banner) page.before_main = person::identity_bar(*opened->about.banner, room.people, visit.today);
  page.main = write_to_do(visit.frame, {opened->to_do, true});
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response finish(const Room&, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  tx.reset();
  if (!opened) return visit.fault(opened.error());
  const std::string note = std::string{trim(visit.request.form.fields.get("note"))}.substr(0, 2000);
  const auto done = visit.store.write(
      [&](store::WriteTx& write) { return finish_to_do(write, opened->to_do.reference, clean_utf8(note), visit.staff.name, visit.line("to_do.done", std::nullopt, "")); });
  if (!done && done.error().kind != FaultKind::stale) return visit.fault(done.error());
  return visit.redirect("/work/to-do/" + opened->to_do.reference + "?done=finished");
}

std::string reference_of(store::ReadTx& tx, const ToDo& to_do) {
  const auto worker = to_do.worker ? access::staff_by_id(tx, *to_do.worker) : std::nullopt;
  return worker ? worker->reference : "";
}

ToDoForm change_form(Visit& visit, store::ReadTx& tx, const ToDo& to_do) {
  ToDoForm form;
  form.title = t("Change something to do");
  form.back = "/work/to-do/" + to_do.reference;
  form.action = form.back + "/change";
  form.version = to_do.version;
  form.people = staff_items(access::staff_who_may(tx, {Permission::read_work}), visit.staff.team ? t("The team’s").str() : "");
  form.typed.add("words", to_do.words);
  drafts::add_day_boxes(form.typed, "due", to_do.due_on);
  form.typed.add("worker", reference_of(tx, to_do));
  return form;
}

Response open_change(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  return show(room, visit, opened->about, change_form(visit, *tx, opened->to_do), 200);
}

Response save_change(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  auto form = change_form(visit, *tx, opened->to_do);
  ToDo changed = opened->to_do;
  form.problems = read_onto(changed, typed, visit, *tx);
  tx.reset();
  form.typed = typed;
  form.version = parse_number(typed.get("version")).value_or(0);
  if (!form.problems.empty()) return show(room, visit, opened->about, std::move(form), 422);
  changed.version = form.version;
  const auto done = visit.store.write([&](store::WriteTx& write) { return change_to_do(write, changed, visit.line("to_do.changed", std::nullopt, "")); });
  if (done) return visit.redirect(form.back + "?done=changed");
  form.problems.push_back({"words", "save", done.error().sentence});
  form.version = opened->to_do.version;
  return show(room, visit, opened->about, std::move(form), http_status(done.error().kind));
}

}  // namespace

access::Routes to_do_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/work/to-do/new", Permission::read_work, with(open_new)},
          {http::Method::post, "/work/to-do/new", Permission::read_work, with(save_new)},
          {http::Method::get, "/people/:person/to-do/new", Permission::read_work, with(open_new)},
          {http::Method::post, "/people/:person/to-do/new", Permission::read_work, with(save_new)},
          {http::Method::get, "/work/to-do/:to_do", Permission::read_work, with(view)},
          {http::Method::post, "/work/to-do/:to_do", Permission::read_work, with(finish)},
          {http::Method::get, "/work/to-do/:to_do/change", Permission::read_work, with(open_change)},
          {http::Method::post, "/work/to-do/:to_do/change", Permission::read_work, with(save_change)}};
}

}  // namespace stepwise::work
