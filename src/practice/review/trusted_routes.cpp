// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/money.hpp"
#include "base/text.hpp"
#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using http::Response;

constexpr int usual_years = 1, usual_sample = 10;
constexpr std::string_view path = "/reviews/trusted";

std::vector<Field> fields_of(const Lists& lists) {
  std::vector<sheet::Choice> led;
  for (const auto& choice : sheet::choices_of(lists.kind))
    if (choice.value == "trusted" || choice.value == "provider_led" || choice.value == "initial" || choice.value == "planned") led.push_back(choice);
  return {{.kind = Kind::line, .name = "name", .label = t("Name"), .needed = t("Enter their name")},
          {.kind = Kind::line, .name = "organisation", .label = t("Who they work for"), .needed = t("Enter who they work for")},
          {.kind = Kind::boxes, .name = "scope", .label = t("Which [[reviews]] they lead"), .needed = t("Choose which [[reviews]] they lead"), .choices = std::move(led)},
          {.kind = Kind::day, .name = "starts", .label = t("From"), .needed = t("Enter the first day")},
          {.kind = Kind::day, .name = "expires", .label = t("Until"), .hint = t("Within two years: trust is looked at again"), .needed = t("Enter the last day")},
          {.kind = Kind::line, .name = "tolerance", .label = t("Pounds a week they may take away without asking"), .hint = t("More support always waits for the council"), .needed = t("Enter an amount, like 50")},
          {.kind = Kind::line, .name = "sample", .label = t("Share of their work that is looked at, in a hundred"), .needed = t("Enter a share from 1 to 100")}};
}

Trusted trusted_from(const http::Fields& typed, const Visit& visit) {
  Trusted one;
  one.name = sheet::text_of(typed, "name");
  one.organisation = sheet::text_of(typed, "organisation");
  for (const auto code : typed.all("scope")) one.scope.emplace(code);
  one.starts_on = sheet::day_of(typed, "starts").value_or(Date{});
  one.expires_on = sheet::day_of(typed, "expires").value_or(Date{});
  one.tolerance_pence = pence_of(typed.get("tolerance")).value_or(-1);
  one.sample_percent = static_cast<int>(parse_number(sheet::text_of(typed, "sample")).value_or(0));
  one.agreed_by = visit.staff.name;
  return one;
}

std::string scope_words(const Trusted& one, const Lists& lists) {
  std::string all;
  for (const auto& code : one.scope) all += (all.empty() ? "" : ", ") + listed(lists.kind.label(code));
  return all;
}

Html end_form(const Visit& visit, const Trusted& one) {
  return govuk::details({.summary = t("End this: {0}", one.name),
                         .content = govuk::question_form(visit.frame, path, {govuk::hidden_field("act", "end"), govuk::hidden_field("reviewer", one.reference),
                                                                             govuk::input({.id = "reason-" + one.reference, .name = "reason", .label = t("Why")})},
                                                         t("End it"))});
}

Html card_of(const Visit& visit, const Trusted& one, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows{{.key = t("Leads"), .value = scope_words(one, lists)}, {.key = t("From and until"), .value = t("{0} to {1}", long_date(one.starts_on), long_date(one.expires_on))},
                                      {.key = t("May take away a week without asking"), .value = money_words(Money{one.tolerance_pence})},
                                      {.key = t("Looked at"), .value = t("{0} in a hundred", one.sample_percent)}, {.key = t("Agreed by"), .value = one.agreed_by}};
  if (one.ended_on) rows.push_back({.key = t("Ended"), .value = t("{0}: {1}", long_date(*one.ended_on), one.ended_reason)});
  else if (one.expires_on < visit.today) rows.push_back({.key = t("Ended"), .value = t("Ran out on {0}", long_date(one.expires_on))});
  Html out = govuk::summary_list({.rows = std::move(rows), .card = govuk::SummaryCard{.title = t("{0}, {1}", one.name, one.organisation)}});
  return one.ended_on || one.expires_on < visit.today ? out : out + end_form(visit, one);
}

Response show(const Room& room, Visit& visit, http::Fields typed, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  const auto fields = fields_of(room.lists);
  govuk::Page page;
  page.title = t("Trusted reviewers");
  page.back = "/reviews";
  page.main = sheet::heading(t("Trusted reviewers"), 1) +
              sheet::paragraph(t("People outside the council on whose [[reviews]] it relies: for some kinds, until a day. Less support within the amount takes effect at once; all that is more waits for the council. It never covers safeguarding, and the council stays answerable."));
  for (const auto& one : trusted_reviewers(*tx)) page.main += card_of(visit, one, room.lists);
  page.main += sheet::heading(t("Rely on somebody else")) + govuk::question_form(visit.frame, path, progression::write_fields(fields, typed, problems), t("Save"));
  page.problems = std::move(problems);
  if (visit.request.query.get("done") == "saved") page.success = t("Saved");
  return visit.page(page, status);
}

Response read(const Room& room, Visit& visit) {
  http::Fields typed;
  sheet::put_day(typed, "starts", visit.today);
  sheet::put_day(typed, "expires", visit.today.add_years(usual_years));
  typed.add("sample", std::to_string(usual_sample));
  return show(room, visit, std::move(typed), {}, 200);
}

Result<void> change(const Room& room, Visit& visit, store::WriteTx& tx, const http::Fields& typed) {
  if (typed.get("act") != "end") return add_trusted(tx, room.random, trusted_from(typed, visit), visit.line("", std::nullopt, ""));
  const auto one = trusted_by_reference(tx, typed.get("reviewer"));
  if (!one) return tl::unexpected{sheet::not_there()};
  return end_trusted(tx, *one, visit.today, typed.get("reason"), visit.line("", std::nullopt, ""));
}

Response answer(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  std::vector<Problem> problems;
  if (typed.get("act") != "end") {
    problems = progression::problems_of(fields_of(room.lists), typed);
    if (problems.empty()) problems = problems_of(trusted_from(typed, visit), room.lists);
    if (!problems.empty()) return show(room, visit, typed, std::move(problems), 422);
  }
  const auto done = community::save_once(visit.store, [&](store::WriteTx& tx) { return change(room, visit, tx, typed); });
  if (done) return visit.redirect(std::string{path} + "?done=saved");
  if (done.error().kind == FaultKind::not_found) return visit.not_found();
  return show(room, visit, {}, {{"reason-" + std::string{typed.get("reviewer")}, "refused", done.error().sentence}}, http_status(done.error().kind));
}

}  // namespace

access::Routes trusted_routes(const RoomPointer& room) {
  return {{http::Method::get, path, Permission::trust_reviewers, [room](Visit& visit) { return read(*room, visit); }},
          {http::Method::post, path, Permission::trust_reviewers, [room](Visit& visit) { return answer(*room, visit); }}};
}

}  // namespace stepwise::review
