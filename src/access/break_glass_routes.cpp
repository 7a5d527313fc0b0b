// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/break_glass_pages.hpp"
#include "access/core.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

constexpr int page_size = 25;

Response show_ask(Site::Core& core, Visit& visit, std::string_view reason, std::vector<Problem> problems) {
  const std::string person{visit.request.part("person")};
  const auto found = person_at_door(*visit.store.read(), person);
  if (!found) return visit.not_found();
  const bool already = std::ranges::any_of(visit.staff.opened, [&](const OpenedRecord& opened) { return opened.person == found->id && visit.now < opened.until; });
  if (!found->restricted || already) return visit.redirect("/people/" + person);
  const int status = problems.empty() ? 200 : 422;
  return visit.page(ask_page(visit.frame, person, core.council()->break_glass_hours, reason, std::move(problems)), status);
}

Response open_record(Site::Core& core, Visit& visit) {
  const std::string person{visit.request.part("person")};
  const std::string_view reason = visit.request.form.fields.get("reason");
  const int hours = core.council()->break_glass_hours;
  const auto opened =
      visit.store.write([&](store::WriteTx& tx) { return open_with_reason(tx, core.random, actor_of(visit), person, reason, hours); });
  if (!opened && opened.error().kind == FaultKind::invalid) return show_ask(core, visit, reason, {{"reason", "reason", opened.error().sentence}});
  if (!opened) return visit.fault(opened.error());
  core.refresh();
  return visit.redirect("/people/" + person);
}

Response show_openings(Visit& visit) {
  OpeningsPage list;
  list.reviewed = visit.request.query.get("reviewed") == "1";
  list.page = static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, 100'000));
  list.openings = list_openings(*visit.store.read(), list.reviewed, page_size + 1, (list.page - 1) * page_size);
  list.more = list.openings.size() > page_size;
  if (list.more) list.openings.pop_back();
  return visit.page(openings_page(list, visit.request.query.get("done")));
}

Response show_review(Visit& visit, const ReviewForm& form, std::vector<Problem> problems) {
  const auto opening = opening_by_reference(*visit.store.read(), visit.request.part("opening"));
  if (!opening) return visit.not_found();
  const int status = problems.empty() ? 200 : 422;
  return visit.page(review_page(visit.frame, *opening, opening->staff == visit.staff.id, form, std::move(problems)), status);
}

Response save_review(Visit& visit) {
  const http::Fields& fields = visit.request.form.fields;
  const ReviewForm form{std::string{fields.get("result")}, std::string{fields.get("note")}};
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto opening = opening_by_reference(tx, visit.request.part("opening"));
    if (!opening) return fail(FaultKind::not_found, t("There is no such opening"));
    return review_opening(tx, actor_of(visit), *opening, form.result, form.note);
  });
  if (saved) return visit.redirect("/admin/break-glass?done=reviewed");
  if (saved.error().kind != FaultKind::invalid) return visit.fault(saved.error());
  const bool about_note = saved.error().sentence.starts_with(t("Write"));
  return show_review(visit, form, {{about_note ? "note" : "result", "refused", saved.error().sentence}});
}

}  // namespace

Routes break_glass_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/break-glass/:person", break_glass, [&core](Visit& visit) { return show_ask(core, visit, "", {}); }},
      {Method::post, "/break-glass/:person", break_glass, [&core](Visit& visit) { return open_record(core, visit); }},
      {Method::get, "/admin/break-glass", review_break_glass, show_openings},
      {Method::get, "/admin/break-glass/:opening", review_break_glass, [](Visit& visit) { return show_review(visit, {}, {}); }},
      {Method::post, "/admin/break-glass/:opening", review_break_glass, save_review},
  };
}

}  // namespace stepwise::access
