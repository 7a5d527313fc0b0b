// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/money.hpp"
#include "base/text.hpp"
#include "practice/allocation/trials.hpp"
#include "practice/fairness/fairness_pages.hpp"
#include "practice/fairness/room.hpp"

namespace stepwise::fairness {
namespace {

using access::Permission;
using access::Visit;
using community::Filled;
using http::Response;

constexpr std::int64_t most_cases = 1'000;

Response show_list(const Room& room, Visit& visit, Filled form, int status) {
  CalibrationsPage view{read_calibrations(*visit.store.read()), new_reference(room.random), std::move(form)};
  if (view.form.typed.get("wanted").empty() && status == 200) view.form.typed.add("wanted", std::to_string(sample_size));
  govuk::Page page;
  page.title = t("Calibrate the grid on our own cases");
  page.back = "/fairness";
  page.problems = view.form.problems;
  page.main = write_calibrations(visit.frame, view);
  return visit.page(page, status);
}

Response list(const Room& room, Visit& visit) { return show_list(room, visit, {}, 200); }

Response begin(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  Filled form{typed, {}};
  Calibration wanted;
  wanted.name = community::text_in(typed, "name");
  community::need_text(form.problems, "name", wanted.name, t("Enter what it is called"));
  const auto many = parse_number(trim(typed.get("wanted")));
  if (!many || *many < static_cast<std::int64_t>(fewest_paired) || *many > most_cases) community::wrong(form.problems, "wanted", "wanted.range", t("Enter a number of cases from {0} to {1}", static_cast<std::int64_t>(fewest_paired), most_cases));
  const auto grid = allocation::grid_on(*visit.store.read(), visit.today);
  if (!grid) return visit.not_found();
  if (!form.problems.empty()) return show_list(room, visit, std::move(form), 422);
  wanted.wanted = *many;
  wanted.base_grid = grid->reference;
  wanted.seed = static_cast<std::int64_t>(room.random.next() % 1'000'000);
  wanted.made_by = visit.staff.id.value();
  wanted.made_by_name = visit.staff.name;
  const std::string token = community::token_in(typed, room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) { return begin_calibration(tx, room.random, room.lists, wanted, token, visit.line("", std::nullopt, "")); });
  if (saved) return visit.redirect(calibration_href(*saved) + "?done=begun");
  community::wrong(form.problems, "name", "save", saved.error().sentence);
  return show_list(room, visit, std::move(form), http_status(saved.error().kind));
}

/// A calibration with what its cases say; nothing when there is none.
std::optional<CalibrationPage> read_page(const Room& room, store::ReadTx& tx, std::string_view reference) {
  auto calibration = read_calibration(tx, reference);
  auto base = calibration ? allocation::read_grid(tx, calibration->base_grid) : std::nullopt;
  if (!base) return std::nullopt;
  CalibrationPage view{.calibration = std::move(*calibration), .base = std::move(*base), .sample = read_sample(tx, reference), .fit = {}, .held_out = {}, .paired = {}, .scaled = {}, .lists = room.lists,
                       .token = new_reference(room.random), .form = {}};
  std::vector<Paired> cases;
  for (std::size_t i = 0; i < view.sample.size(); ++i)
    if (view.sample[i].appropriate_pence) view.paired.push_back(i), cases.push_back(view.sample[i].paired);
  if (cases.size() < fewest_paired) return view;
  view.fit = fitted(view.base, cases);
  view.held_out = held_out(view.base, cases);
  return view;
}

Response show(Visit& visit, CalibrationPage view, int status) {
  govuk::Page page;
  page.title = view.calibration.name;
  page.back = "/fairness/calibrations";
  page.wide = true;
  page.problems = view.form.problems;
  page.main = write_calibration(visit.frame, view);
  if (visit.request.query.get("done") == "begun") page.success = t("Sample drawn");
  return visit.page(page, status);
}

Response open(const Room& room, Visit& visit) {
  auto view = read_page(room, *visit.store.read(), visit.request.part("calibration"));
  return view ? show(visit, std::move(*view), 200) : visit.not_found();
}

std::int64_t pence_in(CalibrationPage& view, const char* field, Message sentence) {
  const auto money = Money::parse(trim(view.form.typed.get(field)));
  if (!money || money->pence < 0) community::wrong(view.form.problems, field, std::string{field} + ".missing", t(sentence));
  return money ? money->pence : 0;
}

allocation::Grid draft_of(const CalibrationPage& view, const Visit& visit, std::optional<Date> last) {
  allocation::Grid draft = view.scaled->grid;
  draft.reference.clear();
  draft.number = 0;
  draft.shipped = false;
  draft.published_at.reset();
  draft.published_by_name.clear();
  draft.name = t("From the calibration {0}", view.calibration.name);
  draft.from_on = std::max(visit.today, last ? *last + 1 : visit.today);
  draft.made_by = visit.staff.id.value();
  draft.made_by_name = visit.staff.name;
  return draft;
}

/// The draft and what it was made from are kept together or not at all.
Result<std::string> make_draft(const Room& room, Visit& visit, const CalibrationPage& view) {
  return community::save_once(visit.store, [&](store::WriteTx& tx) -> Result<std::string> {
    Calibration kept_now = view.calibration;
    auto made = allocation::add_grid(tx, room.random, draft_of(view, visit, allocation::last_published_from(tx)), community::token_in(view.form.typed, room.random), visit.line("", std::nullopt, ""));
    if (!made) return made;
    kept_now.grid_reference = *made;
    if (auto kept = keep_draft(tx, kept_now, visit.line("", std::nullopt, "")); !kept) return tl::unexpected{kept.error()};
    return made;
  });
}

Response change(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  auto view = read_page(room, *tx, visit.request.part("calibration"));
  if (!view) return visit.not_found();
  view->form.typed = visit.request.form.fields;
  if (!view->fit) return visit.fault({FaultKind::stale, t("At least {0} cases have to be paired before a grid is fitted.", static_cast<std::int64_t>(fewest_paired))});
  if (!view->calibration.grid_reference.empty()) return visit.fault({FaultKind::stale, t("A draft was made from this calibration already. Begin another to make another")});
  view->calibration.budget_pence = pence_in(*view, "budget", noted("Enter the budget for a year in pounds"));
  view->calibration.contingency_pence = pence_in(*view, "contingency", noted("Enter what is kept apart in pounds, or 0"));
  if (!view->form.problems.empty()) return show(visit, std::move(*view), 422);
  auto brought = scaled(*view->fit, allocation::read_columns(*tx), *view->calibration.budget_pence, *view->calibration.contingency_pence);
  if (!brought) {
    community::wrong(view->form.problems, "budget", "too_little", brought.error().sentence);
    return show(visit, std::move(*view), 422);
  }
  view->scaled = std::move(*brought);
  if (view->form.typed.get("what") != "make") return show(visit, std::move(*view), 200);
  view->calibration.version = parse_number(view->form.typed.get("version")).value_or(0);
  const auto made = make_draft(room, visit, *view);
  if (made) return visit.redirect("/allocations/grids/" + *made + "?done=drafted");
  community::wrong(view->form.problems, "budget", "save", made.error().sentence);
  return show(visit, std::move(*view), http_status(made.error().kind));
}

Response file(const Room& room, Visit& visit) {
  const auto view = read_page(room, *visit.store.read(), visit.request.part("calibration"));
  if (!view) return visit.not_found();
  Response response = Response::text(200, calibration_csv(*view));
  response.content_type = "text/csv; charset=utf-8";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"calibration.csv\"");
  return response;
}

}  // namespace

access::Routes calibration_routes(const RoomPointer& room) {
  return {{http::Method::get, "/fairness/calibrations", Permission::keep_grid, in_room(room, list)},
          {http::Method::post, "/fairness/calibrations", Permission::keep_grid, in_room(room, begin)},
          {http::Method::get, "/fairness/calibrations/:calibration", Permission::keep_grid, in_room(room, open)},
          {http::Method::post, "/fairness/calibrations/:calibration", Permission::keep_grid, in_room(room, change)},
          {http::Method::get, "/fairness/calibrations/:calibration/file", Permission::keep_grid, in_room(room, file)}};
}

}  // namespace stepwise::fairness
