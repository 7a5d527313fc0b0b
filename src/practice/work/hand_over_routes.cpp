// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "access/roles.hpp"
#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/work/room.hpp"

namespace stepwise::work {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t most_at_once = 500, longest_token = 64, longest_reason = 2000;
constexpr int ten_years = 3660, days_shown = 90, most_shown = 200;

std::vector<task::Task> everything_in(const Room& room, store::ReadTx& tx, const Scope& scope, Date today) {
  if (scope.worker) return gather_held(tx, room.sources, *scope.worker, today);
  auto asked = scope.asked(today, today + ten_years);
  asked.limit = 5000;
  return gather(tx, room.sources, asked).tasks;
}

/// Who would find all of these in their list, and may open them.
std::vector<access::StaffRecord> who_may_take(const Room& room, store::ReadTx& tx, const std::vector<task::Task>& tasks) {
  std::set<Permission> needed{Permission::read_work};
  for (const auto& task : tasks)
    if (const auto* source = source_of(room.sources, task.kind)) needed.merge(std::set{room.needs[static_cast<std::size_t>(source - room.sources.data())]});
  return access::staff_who_may(tx, needed);
}

/// The chosen tasks as they are now; what is done, or not this member of staff's to give, is left out and counted.
HandOverForm form_of(const Room& room, Visit& visit, store::ReadTx& tx, const Scope& scope, const http::Fields& typed) {
  HandOverForm form;
  form.scope = scope.key;
  form.back = scope.back;
  form.typed = typed;
  form.token = std::string{typed.get("form_token")};
  if (form.token.empty() || form.token.size() > longest_token) form.token = new_reference(room.random);
  std::set<std::string> chosen;
  for (const auto key : typed.all("task")) chosen.insert(std::string{key});
  const bool all = typed.get("all") == "yes";
  for (auto& task : everything_in(room, tx, scope, visit.today)) {
    if (!all && chosen.erase(task_key(task)) == 0) continue;
    if (all && room_of(task.kind) == "work") continue;
    const bool fits = form.tasks.size() < most_at_once && may_give(visit.staff, task) && can_be_given(room.sources, task);
    (fits ? form.tasks : form.not_given).push_back(std::move(task));
  }
  form.gone = static_cast<std::int64_t>(chosen.size());
  form.people = staff_items(who_may_take(room, tx, form.tasks), t("Choose one"));
  return form;
}

Response show_form(Visit& visit, HandOverForm form, int status) {
  visit.gate.listed(kept("hand-over"), form.tasks.size());
  govuk::Page page;
  page.title = t("Hand over work");
  page.back = form.back;
  page.main = write_hand_over_form(visit.frame, form);
  page.problems = std::move(form.problems);
  return visit.page(page, status);
}

/// What was chosen stands in the address: kinds and references of work, never of a person.
Response choose(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const http::Fields& asked = visit.request.query;
  const auto scope = scope_of(visit, *tx, asked.get("scope"));
  if (!scope) return visit.fault(scope.error());
  if (asked.get("all") != "yes" && !asked.has("task")) return visit.redirect(scope->back);
  return show_form(visit, form_of(room, visit, *tx, *scope, asked), 200);
}

/// Proofs for everyone the tasks are about.
Result<std::vector<Given>> proofs_for(Visit& visit, store::ReadTx& tx, const std::vector<task::Task>& tasks) {
  std::vector<Given> given;
  for (const auto& task : tasks) {
    Given one{task, std::nullopt};
    if (!task.person_reference.empty()) {
      auto who = visit.gate.changeable(tx, task.person_reference, kept("hand-over"));
      if (!who) return tl::unexpected{who.error()};
      one.who = *who;
    }
    given.push_back(std::move(one));
  }
  return given;
}

Response save(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const http::Fields& typed = visit.request.form.fields;
  const auto scope = scope_of(visit, *tx, typed.get("scope"));
  if (!scope) return visit.fault(scope.error());
  auto form = form_of(room, visit, *tx, *scope, typed);
  const auto to = receiver_of(*tx, typed.get("to"));
  const std::string reason{trim(typed.get("reason"))};
  if (!to) form.problems.push_back({"to", "to.missing", t("Choose who takes it over")});
  else if (scope->worker == to->id) form.problems.push_back({"to", "to.same", t("Choose somebody else: it is theirs already")});
  else if (std::ranges::none_of(who_may_take(room, *tx, form.tasks), [&](const access::StaffRecord& one) { return one.id == to->id; }))
    form.problems.push_back({"to", "to.may_not", t("{0} may not open all of this work. Choose somebody who may, or hand it over in parts", to->name)});
  if (reason.empty()) form.problems.push_back({"reason", "reason.missing", t("Say why, so that whoever takes it over knows where to begin")});
  else if (characters_in(reason) > longest_reason) form.problems.push_back({"reason", "reason.long", t("Use 2,000 characters or fewer")});
  if (form.tasks.empty()) return visit.redirect(scope->back);
  if (!form.problems.empty()) return show_form(visit, std::move(form), 422);
  auto given = proofs_for(visit, *tx, form.tasks);
  tx.reset();
  if (!given) return visit.fault(given.error());
  const auto hand = [&] {
    return visit.store.write([&](store::WriteTx& write) {
      return hand_over(write, room.random, room.sources, {*given, *to, reason, visit.staff.id, visit.staff.name, visit.line("work.handed_over", std::nullopt, ""), form.token, std::nullopt});
    });
  };
  Result<std::string> done;
  try {
    done = hand();
  } catch (const store::Conflict&) {
    done = hand();
  }
  if (done) return visit.redirect("/work/hand-overs/" + *done + "?done=handed");
  form.problems.push_back({"to", "save", done.error().sentence});
  return show_form(visit, std::move(form), http_status(done.error().kind));
}

/// Who may see one: receiver, giver, former owner, the team in whose work it stands, and who supervises.
bool may_see(const access::Staff& staff, const HandOver& one) {
  return (one.team && one.team == staff.team) || one.to == staff.id || one.given_by == staff.id || one.from == staff.id || staff.can(Permission::supervise);
}

Response show_one(Visit& visit, HandOverPage parts, int status) {
  visit.gate.listed(kept("hand-over"), parts.hand_over.items.size());
  govuk::Page page;
  page.title = t("Hand-over");
  page.back = "/work/hand-overs";
  page.main = write_hand_over(visit.frame, parts);
  page.problems = std::move(parts.problems);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

Response one(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  auto found = read_hand_over(*tx, visit.request.part("hand_over"));
  if (!found || !may_see(visit.staff, *found)) return visit.not_found();
  const bool may = found->to == visit.staff.id && !found->acknowledged_at;
  return show_one(visit, {std::move(*found), visit.today, may, {}, {}}, 200);
}

Response take_up(const Room&, Visit& visit) {
  auto tx = visit.store.read();
  auto found = read_hand_over(*tx, visit.request.part("hand_over"));
  tx.reset();
  if (!found || found->to != visit.staff.id) return visit.not_found();
  const std::string note{trim(visit.request.form.fields.get("note"))};
  if (characters_in(note) > longest_reason)
    return show_one(visit, {std::move(*found), visit.today, true, {{"note", "note.long", t("Use 2,000 characters or fewer")}}, visit.request.form.fields}, 422);
  const auto done = visit.store.write([&](store::WriteTx& write) { return acknowledge(write, found->reference, visit.staff.id, note, visit.line("work.acknowledged", std::nullopt, "")); });
  if (!done && done.error().kind != FaultKind::stale) return visit.fault(done.error());
  return visit.redirect("/work/hand-overs/" + found->reference + "?done=acknowledged");
}

Response all(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("Hand-overs");
  page.back = "/work";
  page.main = write_hand_overs(hand_overs_of(*tx, visit.staff.id, visit.today - days_shown, most_shown), visit.staff.id, visit.today);
  return visit.page(page);
}

}  // namespace

access::Routes hand_over_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/work/hand-over", Permission::hand_over_work, with(choose)},
          {http::Method::post, "/work/hand-over", Permission::hand_over_work, with(save)},
          {http::Method::get, "/work/hand-overs", Permission::read_work, with(all)},
          {http::Method::get, "/work/hand-overs/:hand_over", Permission::read_work, with(one)},
          {http::Method::post, "/work/hand-overs/:hand_over", Permission::read_work, with(take_up)}};
}

}  // namespace stepwise::work
