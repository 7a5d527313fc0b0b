// SPDX-License-Identifier: Apache-2.0
#include "base/money.hpp"
#include "base/text.hpp"
#include "practice/fairness/fairness_pages.hpp"
#include "practice/fairness/room.hpp"

namespace stepwise::fairness {
namespace {

using access::Permission;
using access::Visit;
using community::Filled;
using html::element;
using http::Response;

constexpr std::int64_t most_weekly_pence = 100'000'000;

Response list(const Room&, Visit& visit) {
  const bool every = visit.request.query.get("team") == "all" || !visit.staff.team;
  const auto cases = cases_to_pair(*visit.store.read(), every ? std::nullopt : visit.staff.team);
  visit.gate.listed(kept("cases to pair"), cases.size());
  govuk::Page page;
  page.title = t("Cases to pair");
  page.back = "/fairness/vignettes";
  page.main = write_cases(cases, every);
  if (visit.request.query.get("done") == "paired") page.success = t("Kept: what it should cost, and why");
  return visit.page(page);
}

Response show(const Room& room, Visit& visit, store::ReadTx& tx, const access::ChangeablePerson& who, CasePage view, int status) {
  const auto banner = person::banner(tx, who.readable());
  govuk::Page page = community::page_about(room.lists, banner, t("What should this support cost?"), "/fairness/cases", visit.today, true);
  page.problems = view.form.problems;
  page.main = write_case(visit.frame, view);
  return visit.page(page, status);
}

struct Opened {
  CasePage view;
  access::ChangeablePerson who;
};
Result<Opened> open_case(Visit& visit, store::ReadTx& tx) {
  const auto missing = [] { return fail(FaultKind::not_found, t("There is no such case")); };
  auto one = find_case(tx, visit.request.part("case"));
  if (!one) return missing();
  auto who = visit.gate.changeable(tx, one->person_reference, kept("calibration"));
  if (!who) return tl::unexpected{who.error()};
  auto grid = allocation::read_grid(tx, one->base_grid);
  if (!grid) return missing();
  return Opened{{std::move(*one), std::move(*grid), {}}, *who};
}

Response open(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  auto opened = open_case(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  if (opened->view.one.appropriate_pence) {
    opened->view.form.typed.add("weekly", pounds(*opened->view.one.appropriate_pence));
    opened->view.form.typed.add("why", opened->view.one.why);
  }
  return show(room, visit, *tx, opened->who, std::move(opened->view), 200);
}

Response save(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  auto opened = open_case(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  CasePage& view = opened->view;
  view.form.typed = visit.request.form.fields;
  auto& problems = view.form.problems;
  const auto money = Money::parse(trim(view.form.typed.get("weekly")));
  const std::string why = community::text_in(view.form.typed, "why");
  if (!money || money->pence < 0 || money->pence > most_weekly_pence) community::wrong(problems, "weekly", "weekly.missing", t("Enter an amount a week in pounds, such as 245.50. Enter 0 when nothing should be paid for"));
  community::need_text(problems, "why", why, t("Say how you know what this should cost"));
  if (!problems.empty()) return show(room, visit, *tx, opened->who, std::move(view), 422);
  if (view.one.used) {
    community::wrong(problems, "weekly", "used", t("A grid was made from these cases. They stay as they are, so that it can be worked out again"));
    return show(room, visit, *tx, opened->who, std::move(view), 409);
  }
  CaseToPair one = view.one;
  one.version = parse_number(view.form.typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& write) { return pair_case(write, opened->who, one, money->pence, why, visit.staff, visit.line("", opened->who.id(), "")); });
  if (saved) return visit.redirect("/fairness/cases?done=paired");
  community::wrong(problems, "weekly", "save", saved.error().sentence);
  return show(room, visit, *tx, opened->who, std::move(view), http_status(saved.error().kind));
}

}  // namespace

Html write_cases(const std::vector<ToPair>& cases, bool every_team) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Cases to pair"));
  out += paragraph(t("A sample of people whose starting figure stands. For each that you know well: what should support that fits them cost a week? Not what is paid, and not what was paid before."));
  if (!every_team) out += paragraph(govuk::link(t("Every team’s"), "/fairness/cases?team=all"));
  if (cases.empty()) return out + paragraph(t("There is nothing to pair."));
  std::vector<govuk::Row> rows;
  for (const ToPair& one : cases)
    rows.push_back({govuk::link(one.name, case_href(one.reference), t("what it should cost")), govuk::number(one.paired ? t("{0} on {1}", one.paired_by, short_date(one.paired_on.value_or(Date{}))) : t("Not yet").str())});
  return out + table_of(t("Cases to pair"), {t("Person"), t("Paired")}, std::move(rows), true);
}

Html write_case(const govuk::Frame& frame, const CasePage& view) {
  std::vector<community::Fact> facts;
  for (const auto& level : view.one.paired.levels) {
    const auto* area = view.grid.find(level.area);
    const bool none = level.judged.need == allocation::Need::none;
    const std::string words = none ? t(allocation::name_of(level.judged.need)).str() : t("{0}, {1}", t(allocation::name_of(level.judged.need)), t(allocation::name_of(level.judged.risk)));
    facts.push_back({area == nullptr ? level.area : listed(area->words).str(), Html{words}});
  }
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("What should this support cost?"));
  out += paragraph(t("Think of the person: what would meet these needs well, and no more? Work it out from hours, rates and what is near, as if nothing were in place. What is paid now is not shown here on purpose."));
  out += community::facts_under(t("What was judged when the sample was drawn"), facts) + paragraph(govuk::link(t("Open the starting figure"), "/allocations/" + view.one.allocation_reference));
  if (view.one.appropriate_pence) out += paragraph(t("Said last by {0} on {1}.", view.one.paired_by, long_date(view.one.paired_on.value_or(Date{}))));
  if (view.one.used && !view.one.appropriate_pence) return out + paragraph(t("A grid was made from the other cases of this sample. Nobody said what this one should cost, and it counts for nothing."));
  if (view.one.used && view.form.problems.empty()) return out + community::facts({{t("A week"), Html{pounds(*view.one.appropriate_pence)}}, {t("How it is known"), html::lines(view.one.why)}});
  return out + govuk::question_form(frame, case_href(view.one.reference),
                                    {govuk::hidden_field("version", std::to_string(view.one.version)),
                                     govuk::input({.name = "weekly", .label = govuk::sized_label(t("How much a week?"), "m"), .value = view.form.typed.get("weekly"), .problems = view.form.problems, .classes = "govuk-input--width-10", .inputmode = "decimal", .prefix = "£"}),
                                     community::text_box(view.form, "why", t("How do you know?"), t("How you know the person, and what the amount is made of. Not what was paid before"), 4)},
                                    govuk::button({.text = t("Keep it"), .prevent_double_click = true}));
}

access::Routes case_routes(const RoomPointer& room) {
  return {{http::Method::get, "/fairness/cases", Permission::allocate, in_room(room, list)},
          {http::Method::get, "/fairness/cases/:case", Permission::allocate, in_room(room, open)},
          {http::Method::post, "/fairness/cases/:case", Permission::allocate, in_room(room, save)}};
}

}  // namespace stepwise::fairness
