// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/support/room.hpp"
#include "practice/support/support_form.hpp"
#include "store/drafts.hpp"

namespace stepwise::support {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_token = 64, longest_reason = 1000;

Words title_of(Doing doing) {
  switch (doing) {
    case Doing::start: return t("Start a service");
    case Doing::change: return t("Change a service");
    case Doing::correct: return t("Correct a service");
  }
  return t("Start a service");
}

std::string_view step_of(Doing doing) { return doing == Doing::start ? "new" : doing == Doing::change ? "change" : "correct"; }

Response show(const Room& room, Visit& visit, const person::Banner& banner, ServiceForm form, int status) {
  form.person_reference = banner.reference;
  form.back = support_href(banner.reference);
  form.action = form.doing == Doing::start ? form.back + "/new" : form.back + "/" + std::string{visit.request.part("service")} + "/" + std::string{step_of(form.doing)};
  govuk::Page page = page_about(room, banner, title_of(form.doing), visit.today, true);
  page.main = write_service_form(visit.frame, form, room.lists);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

/// A form as it is first opened: untouched, from a draft, or from what is on record.
template <Doing doing>
Response open_form(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = about(visit, *tx, kept("support"));
  if (!person) return visit.fault(person.error());
  ServiceForm form{.doing = doing, .token = new_reference(room.random)};
  if constexpr (doing != Doing::start) {
    const auto service = service_of_address(visit, *tx, person->who.readable());
    if (!service) return visit.fault(service.error());
    Service shown = *service;
    if (doing == Doing::change) shown.start_on = std::max(visit.today, shown.start_on);
    form.typed = fields_from(shown);
    form.version = service->version;
  } else if (const auto reference = visit.request.query.get("draft"); !reference.empty()) {
    const auto draft = store::load_draft(*tx, visit.staff.id, reference);
    if (!draft || draft->kind != "support" || draft->person != person->who.id()) return visit.not_found();
    form.typed = drafts::fields_from_json(draft->fields);
    form.token = draft->reference;
    form.version = draft->version;
  }
  return show(room, visit, person->banner, std::move(form), 200);
}

/// A save on its way: what was typed, who it is about, what stands in the way.
struct Saving {
  About person;
  ServiceForm form;
  Service wanted;
  std::vector<Service> now;
  std::string reason;   ///< what guards asked for, together
};

/// Asks the guards; a reason that is typed answers one whose reason is enough.
void ask_guards(const Room& room, Visit& visit, store::ReadTx& tx, Saving& saving) {
  for (const auto& guard : room.guards) {
    auto hold = guard(tx, saving.person.who.readable(), saving.wanted, saving.now, visit.today);
    if (!hold) continue;
    const std::string field = reason_field(hold->key), reason{trim(saving.form.typed.get(field))};
    if (!hold->reason_is_enough) saving.form.problems.push_back({"service_type", hold->key, hold->sentence});
    else if (reason.empty()) saving.form.problems.push_back({field, hold->key, t("Say why, or do the other thing first")});
    else saving.reason += (saving.reason.empty() ? "" : " ") + reason.substr(0, longest_reason);
    saving.form.holds.push_back(std::move(*hold));
  }
}

Result<Saving> begin_save(const Room& room, Visit& visit, store::ReadTx& tx, Doing doing) {
  auto person = about(visit, tx, kept("support"));
  if (!person) return tl::unexpected{person.error()};
  const http::Fields& typed = visit.request.form.fields;
  auto read = service_from(typed);
  Saving saving{*std::move(person), {.doing = doing, .token = std::string{typed.get("form_token")}, .version = read.service.version, .typed = typed}, std::move(read.service), {}, {}};
  if (saving.form.token.empty() || saving.form.token.size() > longest_token) saving.form.token = new_reference(room.random);
  if (doing != Doing::start) {
    const auto before = service_of_address(visit, tx, saving.person.who.readable());
    if (!before) return tl::unexpected{before.error()};
    saving.wanted.reference = before->reference;
    saving.wanted.suspended_on = before->suspended_on;
    if (doing == Doing::change) saving.wanted.outcome.clear(), saving.wanted.end_on.reset();
  }
  saving.wanted.team = visit.staff.team;
  saving.wanted.team_name = visit.staff.team_name;
  saving.wanted.worker = visit.staff.id;
  saving.wanted.worker_name = visit.staff.name;
  saving.now = read_services(tx, saving.person.who.readable());
  saving.form.problems = std::move(read.problems);
  for (auto& problem : problems_of(saving.wanted, room.lists, visit.today, saving.person.banner.person.details.died_on))
    if (problem.weight == Weight::wrong && std::ranges::none_of(saving.form.problems, [&](const Problem& other) { return other.field == problem.field; })) saving.form.problems.push_back(std::move(problem));
  if (doing == Doing::correct && trim(typed.get("reason")).empty()) saving.form.problems.push_back({"reason", "reason.missing", t("Say why you are correcting the record")});
  if (saving.form.problems.empty() && doing != Doing::correct) ask_guards(room, visit, tx, saving);
  if (doing == Doing::start)
    for (const auto& same : overlapping(saving.wanted, saving.now)) saving.form.same.push_back(service_words(same, room.lists));
  return saving;
}

Response show_stale(const Room& room, Visit& visit, Saving saving) {
  const auto tx = visit.store.read();
  const auto now = service_of_address(visit, *tx, saving.person.who.readable());
  if (!now) return visit.fault(now.error());
  const auto texts = compare_services(fields_from(*now), saving.form.typed, room.lists);
  saving.form.version = now->version;
  saving.form.above = govuk::warning_text({.text = t("Someone saved this service while you were typing. Nothing of yours is lost.")}) +
                      html::element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
                      drafts::write_two_texts(texts, t("Saved by someone else"), t("Yours"));
  return show(room, visit, saving.person.banner, std::move(saving.form), 409);
}

Result<std::string> keep(const Room& room, store::WriteTx& tx, Visit& visit, const Saving& saving) {
  auto line = visit.line("support.started", saving.person.who.id(), "");
  line.reason = saving.form.doing == Doing::correct ? std::string{trim(saving.form.typed.get("reason"))} : saving.reason;
  if (saving.form.doing == Doing::start) {
    auto started = start_service(tx, room.random, saving.person.who, saving.wanted, line, saving.form.token);
    if (started) store::delete_draft(tx, visit.staff.id, saving.form.token);
    return started;
  }
  if (saving.form.doing == Doing::change) return change_service(tx, room.random, saving.person.who, saving.wanted, line, saving.form.token);
  return correct_service(tx, saving.person.who, saving.wanted, line).map([&] { return saving.wanted.reference; });
}

template <Doing doing>
Response save_form(const Room& room, Visit& visit) {
  if (doing == Doing::start && visit.request.form.fields.get("next") == "later") return room.drafts->save_and_come_back(visit, "support", visit.request.part("person"));
  auto tx = visit.store.read();
  auto saving = begin_save(room, visit, *tx, doing);
  tx.reset();
  if (!saving) return visit.fault(saving.error());
  if (!saving->form.problems.empty()) return show(room, visit, saving->person.banner, std::move(saving->form), 422);
  const auto save = [&] { return visit.store.write([&](store::WriteTx& write) { return keep(room, write, visit, *saving); }); };
  Result<std::string> saved;
  try {
    saved = save();
  } catch (const store::Conflict&) {
    saved = save();
  }
  if (saved) return visit.redirect(support_href(saving->person.banner.reference) + "?done=" + (doing == Doing::start ? "started" : doing == Doing::change ? "changed" : "corrected"));
  if (saved.error().kind == FaultKind::stale && doing != Doing::start) return show_stale(room, visit, *std::move(saving));
  if (saved.error().kind != FaultKind::invalid) return visit.fault(saved.error());
  saving->form.problems.push_back({"start", "save", saved.error().sentence});
  return show(room, visit, saving->person.banner, std::move(saving->form), 422);
}

}  // namespace

access::Routes form_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/support/new", Permission::arrange_support, with(open_form<Doing::start>)},
          {http::Method::post, "/people/:person/support/new", Permission::arrange_support, with(save_form<Doing::start>)},
          {http::Method::get, "/people/:person/support/:service/change", Permission::arrange_support, with(open_form<Doing::change>)},
          {http::Method::post, "/people/:person/support/:service/change", Permission::arrange_support, with(save_form<Doing::change>)},
          {http::Method::get, "/people/:person/support/:service/correct", Permission::arrange_support, with(open_form<Doing::correct>)},
          {http::Method::post, "/people/:person/support/:service/correct", Permission::arrange_support, with(save_form<Doing::correct>)}};
}

}  // namespace stepwise::support
