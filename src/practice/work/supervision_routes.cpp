// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "drafts/day_boxes.hpp"
#include "practice/work/room.hpp"

namespace stepwise::work {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int notes_shown = 20;
constexpr std::size_t longest_token = 64;

/// A worker's caseload as it is now.
CaseloadPage read_caseload(const Room& room, const Visit& visit, store::ReadTx& tx, const Scope& scope) {
  CaseloadPage page{scope.name, scope.reference, gather_held(tx, room.sources, *scope.worker, visit.today), {}, {}, supervisions_of(tx, *scope.worker, notes_shown), visit.today};
  for (const auto& task : page.held) {
    page.counts.add(nearness_of(task.due, visit.today));
    if (task.due && (!page.oldest || *task.due < *page.oldest)) page.oldest = task.due;
  }
  page.may_write = visit.staff.can(Permission::supervise) && scope.worker != visit.staff.id;
  page.may_hand_over = visit.staff.can(Permission::hand_over_work);
  return page;
}

Response caseload(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto scope = scope_of(visit, *tx, "worker:" + std::string{visit.request.part("staff")});
  if (!scope) return visit.fault(scope.error());
  auto parts = read_caseload(room, visit, *tx, *scope);
  parts.page = filter_from("", "", visit.request.query.get("page")).page;
  const ShownRows shown = rows_of_page(parts.held.size(), parts.page);
  visit.gate.listed("caseload", shown.past - shown.first);
  govuk::Page page;
  page.title = t("What {0} holds", scope->name);
  page.back = "/work/team";
  page.main = write_caseload(parts);
  page.success = success_words(visit.request.query.get("done"));
  page.wide = true;
  return visit.page(page);
}

Response show(Visit& visit, const Scope& scope, SupervisionForm form, int status) {
  form.name = scope.name;
  form.back = scope.back;
  form.action = scope.back + "/supervision";
  govuk::Page page;
  page.title = t("Talk about cases");
  page.back = form.back;
  page.main = write_supervision_form(visit.frame, form);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

/// Nobody writes notes about their own cases.
Result<Scope> scope_to_write(const Visit& visit, store::ReadTx& tx) {
  auto scope = scope_of(visit, tx, "worker:" + std::string{visit.request.part("staff")});
  if (scope && scope->worker == visit.staff.id) return fail(FaultKind::not_found, t("There is no such page"));
  return scope;
}

Response open_note(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto scope = scope_to_write(visit, *tx);
  if (!scope) return visit.fault(scope.error());
  SupervisionForm form;
  form.token = new_reference(room.random);
  drafts::add_day_boxes(form.typed, "held", visit.today);
  return show(visit, *scope, std::move(form), 200);
}

Response save_note(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto scope = scope_to_write(visit, *tx);
  if (!scope) return visit.fault(scope.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto held = drafts::day_in_boxes(typed, "held"), next = drafts::day_in_boxes(typed, "next");
  SupervisionForm form;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  form.problems = supervision_problems(typed.get("note"), held, next, visit.today);
  if (!next && drafts::day_boxes_filled(typed, "next")) form.problems.push_back({"next", "next.unread", t("Enter a day, like 21 11 2026")});
  if (!form.problems.empty()) return show(visit, *scope, std::move(form), 422);
  const auto now = read_caseload(room, visit, *tx, *scope);
  tx.reset();
  const Supervision note{"", *scope->worker, scope->name, *held, std::string{trim(typed.get("note"))}, next, static_cast<std::int64_t>(now.held.size()), now.counts.overdue, visit.staff.id, visit.staff.name};
  const auto add = [&] { return visit.store.write([&](store::WriteTx& write) { return add_supervision(write, room.random, note, visit.line("work.supervised", std::nullopt, ""), form.token); }); };
  Result<std::string> done;
  try {
    done = add();
  } catch (const store::Conflict&) {
    done = add();
  }
  return done ? visit.redirect(scope->back + "?done=supervised") : visit.fault(done.error());
}

}  // namespace

access::Routes supervision_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/work/worker/:staff", Permission::read_work, with(caseload)},
          {http::Method::get, "/work/worker/:staff/supervision", Permission::supervise, with(open_note)},
          {http::Method::post, "/work/worker/:staff/supervision", Permission::supervise, with(save_note)}};
}

}  // namespace stepwise::work
