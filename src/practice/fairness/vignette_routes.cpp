// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/fairness/fairness_pages.hpp"
#include "practice/fairness/room.hpp"

namespace stepwise::fairness {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

Response list(const Room& room, Visit& visit) {
  const RoundsPage view{read_rounds(*visit.store.read()), visit.staff.can(Permission::keep_grid), new_reference(room.random)};
  govuk::Page page;
  page.title = t("Do we judge alike?");
  page.main = write_rounds(visit.frame, view);
  return visit.page(page);
}

Response open_new(const Room& room, Visit& visit) {
  const std::string token = community::token_in(visit.request.form.fields, room.random);
  const auto opened = community::save_once(visit.store, [&](store::WriteTx& tx) { return open_round(tx, room.random, token, visit.line("", std::nullopt, "")); });
  if (!opened) return visit.fault(opened.error());
  return visit.redirect(visit.staff.can(Permission::allocate) ? round_href(*opened) : "/fairness?done=opened");
}

Response show_round(const Room& room, Visit& visit, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  auto round = read_round(*tx, visit.request.part("round"));
  if (!round) return visit.not_found();
  RoundPage view{.round = std::move(*round), .mine = {}, .vignettes = room.vignettes, .grades = {}, .finished = {}, .keeps_grid = visit.staff.can(Permission::keep_grid), .form = {{}, std::move(problems)}};
  view.mine = where_is(*tx, view.round.reference, visit.staff.id);
  view.grades = grades_of(*tx, view.round.reference, visit.staff.id);
  if (may_compare(view.round, view.mine)) view.finished = finished_grades(*tx, view.round.reference);
  govuk::Page page;
  page.title = t("Vignettes, opened {0}", long_date(view.round.opened_on));
  page.back = "/fairness/vignettes";
  page.problems = view.form.problems;
  page.main = write_round(visit.frame, view);
  if (visit.request.query.get("done") == "kept") page.success = t("Levels kept");
  if (visit.request.query.get("done") == "finished") page.success = t("You have finished");
  if (visit.request.query.get("done") == "closed") page.success = t("Round closed");
  return visit.page(page, status);
}

Response round(const Room& room, Visit& visit) { return show_round(room, visit, {}, 200); }

Response settle(const Room& room, Visit& visit) {
  const auto reference = visit.request.part("round");
  const auto found = read_round(*visit.store.read(), reference);
  if (!found) return visit.not_found();
  const auto what = visit.request.form.fields.get("what");
  Result<void> saved = fail(FaultKind::invalid, t("Choose what to do with this round"));
  if (what == "finish") saved = visit.store.write([&](store::WriteTx& tx) { return finish(tx, reference, visit.staff.id, room.vignettes, visit.line("", std::nullopt, "")); });
  if (what == "close" && visit.staff.can(Permission::keep_grid)) {
    Round now = *found;
    now.version = parse_number(visit.request.form.fields.get("version")).value_or(0);
    saved = visit.store.write([&](store::WriteTx& tx) { return close_round(tx, now, visit.line("", std::nullopt, "")); });
  }
  if (saved) return visit.redirect(round_href(reference) + (what == "close" ? "?done=closed" : "?done=finished"));
  return show_round(room, visit, {{"what", "refused", saved.error().sentence, Weight::wrong}}, http_status(saved.error().kind));
}

Response show_grading(Visit& visit, const Vignette& vignette, community::Filled form, int status) {
  const auto tx = visit.store.read();
  auto grid = allocation::grid_on(*tx, visit.today);
  if (!grid) return visit.not_found();
  const GradePage view{std::string{visit.request.part("round")}, vignette, std::move(*grid), std::move(form)};
  govuk::Page page;
  page.title = listed(vignette.title);
  page.back = round_href(view.round);
  page.problems = view.form.problems;
  page.main = write_grading(visit.frame, view);
  return visit.page(page, status);
}

/// The vignette in the address, while this worker may grade it.
const Vignette* gradable(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = read_round(*tx, visit.request.part("round"));
  return found && may_grade(*found, where_is(*tx, found->reference, visit.staff.id)) ? room.vignette(visit.request.part("vignette")) : nullptr;
}

Response grading(const Room& room, Visit& visit) {
  const Vignette* vignette = gradable(room, visit);
  if (vignette == nullptr && read_round(*visit.store.read(), visit.request.part("round")) && room.vignette(visit.request.part("vignette"))) return visit.redirect(round_href(visit.request.part("round")));
  if (vignette == nullptr) return visit.not_found();
  community::Filled form;
  for (const Grade& one : grades_of(*visit.store.read(), visit.request.part("round"), visit.staff.id))
    if (one.vignette == vignette->code) {
      form.typed.add(need_field(one.area), std::to_string(one.need));
      if (one.need > 0) form.typed.add(risk_field(one.area), std::to_string(one.risk));
    }
  return show_grading(visit, *vignette, std::move(form), 200);
}

Response grade(const Room& room, Visit& visit) {
  const Vignette* vignette = room.vignette(visit.request.part("vignette"));
  if (vignette == nullptr) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  if (auto problems = problems_of(*vignette, typed); !problems.empty()) return show_grading(visit, *vignette, {typed, std::move(problems)}, 422);
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return keep_grades(tx, visit.request.part("round"), visit.staff.id, vignette->code, grades_from(*vignette, typed), visit.line("", std::nullopt, ""));
  });
  if (saved) return visit.redirect(round_href(visit.request.part("round")) + "?done=kept");
  if (saved.error().kind == FaultKind::not_found) return visit.not_found();
  return show_grading(visit, *vignette, {typed, {{need_field(vignette->areas.front()), "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

}  // namespace

access::Routes vignette_routes(const RoomPointer& room) {
  return {{http::Method::get, "/fairness/vignettes", Permission::allocate, in_room(room, list)},
          {http::Method::post, "/fairness/vignettes", Permission::keep_grid, in_room(room, open_new)},
          {http::Method::get, "/fairness/vignettes/:round", Permission::allocate, in_room(room, round)},
          {http::Method::post, "/fairness/vignettes/:round", Permission::allocate, in_room(room, settle)},
          {http::Method::get, "/fairness/vignettes/:round/:vignette", Permission::allocate, in_room(room, grading)},
          {http::Method::post, "/fairness/vignettes/:round/:vignette", Permission::allocate, in_room(room, grade)}};
}

}  // namespace stepwise::fairness
