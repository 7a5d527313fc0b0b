// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/broker/room.hpp"

namespace stepwise::broker {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view new_purpose = kept("ask the community broker");

Response show_ask(const Room& room, Visit& visit, const person::Banner& banner, AskPage model, std::string_view title, int status) {
  model.person_reference = banner.reference;
  govuk::Page page = community::page_about(room.people, banner, title, model.back, visit.today, true);
  page.problems = model.form.problems;
  page.main = write_ask(visit.frame, model);
  return visit.page(page, status);
}

Response show_new(const Room& room, Visit& visit, const person::Banner& banner, AskPage model, int status) {
  model.action = person_href(banner.reference) + "/broker";
  model.back = person_href(banner.reference) + "/introductions";
  return show_ask(room, visit, banner, std::move(model), t("Ask the community broker"), status);
}

Response open_new(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), new_purpose);
  if (!person) return visit.fault(person.error());
  AskPage model;
  model.token = new_reference(room.random);
  if (const auto draft = visit.request.query.get("draft"); !draft.empty()) {
    const auto taken = community::take_up(visit, *tx, "broker", person->who.id(), draft);
    if (!taken) return visit.not_found();
    model.form.typed = taken->typed;
    model.token = taken->token;
    model.draft_version = taken->version;
  } else {
    model.form.typed = fields_of({"", "", {}, std::string{visit.request.query.get("contact")}});
  }
  return show_new(room, visit, person->banner, std::move(model), 200);
}

/// Problems of what was typed, also of a day that is not one.
std::vector<Problem> problems_in(const http::Fields& typed, Date today) {
  auto problems = problems_of(asking_in(typed), today);
  if (!community::day_is_blank(typed, "needed_by") && !community::day_in(typed, "needed_by")) community::wrong(problems, "needed_by", "unreadable", t("Enter the day it is needed by, like 21 11 2026, or leave it empty"));
  return problems;
}

Response save_new(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, "broker", visit.request.part("person"));
  auto tx = visit.store.read();
  const auto person = community::about(visit, *tx, visit.request.part("person"), new_purpose);
  if (!person) return visit.fault(person.error());
  tx.reset();
  AskPage model;
  model.form = {typed, problems_in(typed, visit.today)};
  model.token = community::token_in(typed, room.random);
  model.draft_version = parse_number(typed.get("version")).value_or(0);
  if (!model.form.problems.empty()) return show_new(room, visit, person->banner, std::move(model), 422);
  Recording recording{asked(asking_in(typed), community::worker_of(visit.staff), visit.now), model.token, model.token, visit.line("broker.asked", person->who.id(), "")};
  recording.request.reference = new_reference(room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) { return record(write, person->who, recording); });
  return saved ? visit.redirect(request_href(*saved) + "?done=asked") : visit.fault(saved.error());
}

Response show_amend(const Room& room, Visit& visit, const Opened& opened, Filled form, Html above, int status) {
  AskPage model;
  model.action = request_href(opened.request.reference) + "/amend";
  model.back = request_href(opened.request.reference);
  model.form = std::move(form);
  model.version = opened.request.version;
  model.above = std::move(above);
  return show_ask(room, visit, opened.person.banner, std::move(model), t("Change the request"), status);
}

Response open_amend(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  return show_amend(room, visit, *opened, {fields_of(opened->request.asking), {}}, {}, 200);
}

Response show_both(const Room& room, Visit& visit) {
  const auto now = open_request(visit);
  if (!now) return visit.fault(now.error());
  const Asking theirs = now->request.asking, yours = asking_in(visit.request.form.fields);
  const auto day = [](const std::optional<Date>& date) { return date ? long_date(*date) : std::string{}; };
  const drafts::TwoTexts texts{{t("What should come of it?"), t("Why a broker?"), t("Needed by")}, {theirs.sought, theirs.why, day(theirs.needed_by)}, {yours.sought, yours.why, day(yours.needed_by)}};
  return show_amend(room, visit, *now, {visit.request.form.fields, {}}, community::someone_saved_first(texts), 409);
}

Response save_amended(const Room& room, Visit& visit) {
  const auto opened = open_request(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  if (parse_number(typed.get("version")) != opened->request.version) return show_both(room, visit);
  auto problems = problems_in(typed, visit.today);
  if (!problems.empty()) return show_amend(room, visit, *opened, {typed, std::move(problems)}, {}, 422);
  Asking asking = asking_in(typed);
  asking.contact_reference = opened->request.asking.contact_reference;
  const Request changed = amended(opened->request, asking);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save(tx, opened->person.who, changed, visit.line("broker.amended", opened->person.who.id(), "")); });
  if (saved) return visit.redirect(request_href(changed.reference) + "?done=changed");
  return saved.error().kind == FaultKind::stale ? show_both(room, visit) : visit.fault(saved.error());
}

}  // namespace

access::Routes asking_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/broker/new", Permission::introduce, with(room, open_new)},
          {http::Method::post, "/people/:person/broker", Permission::introduce, with(room, save_new)},
          {http::Method::get, "/broker/:request/amend", Permission::introduce, with(room, open_amend)},
          {http::Method::post, "/broker/:request/amend", Permission::introduce, with(room, save_amended)}};
}

}  // namespace stepwise::broker
