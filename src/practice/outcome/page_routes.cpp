// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/outcome/room.hpp"
#include "practice/outcome/view_parts.hpp"

namespace stepwise::outcome {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  if (done == "saved") return t("Outcome saved");
  if (done == "action") return t("Action saved");
  return "";
}

/// What serves each outcome, from every room that said so.
struct All {
  std::vector<std::pair<std::string, Served>> lines;   ///< by the outcome's reference
  std::vector<Served> of(const std::string& outcome) const {
    std::vector<Served> its;
    for (const auto& [reference, served] : lines)
      if (reference == outcome) its.push_back(served);
    return its;
  }
};

All served_by(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const std::string& person_reference) {
  All all;
  for (const auto& [heading, serving] : room.serving)
    for (auto& one : serving(tx, who, person_reference)) all.lines.push_back({one.outcome_reference, {t(heading), std::move(one.words), std::move(one.href)}});
  return all;
}

Response list(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("outcomes"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  const All served = served_by(room, *tx, *who, banner.reference);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Outcomes"), person::record_href(banner.reference), visit.today, false);
  ListView view{read_outcomes(*tx, *who), read_actions(*tx, *who), room.lists, banner.reference, visit.staff.can(Permission::plan_support), banner.person.details.died_on.has_value()};
  view.finding = visit.request.query.get("finding");
  if (const auto finding = thinking::find_finding(*tx, *who, view.finding)) {
    view.finding_words = finding->words;
    view.finding_of_carer = finding->of_carer;
  }
  page.main = write_list(view, [&](const Outcome& outcome) { return served.of(outcome.reference); });
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response one(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("outcome"));
  if (!who) return visit.fault(who.error());
  const auto outcome = read_outcome(*tx, *who, visit.request.part("outcome"));
  if (!outcome) return visit.not_found();
  const auto banner = person::banner(*tx, *who);
  std::vector<std::string> about;
  for (const auto& reference : outcome->findings)
    if (const auto finding = thinking::find_finding(*tx, *who, reference)) about.push_back(finding->words);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Outcome"), outcomes_href(banner.reference), visit.today, false);
  page.main = write_one({*outcome, actions_of(read_actions(*tx, *who), outcome->reference), room.lists, outcome_href(banner.reference, outcome->reference), banner.reference,
                         visit.staff.can(Permission::plan_support) && !banner.person.details.died_on, read_versions(*tx, *who, *outcome), served_by(room, *tx, *who, banner.reference).of(outcome->reference), about});
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// What the page asks again while somebody types. Reads and keeps nothing of a person.
Response look(const Room& room, Visit& visit) {
  return Response::html(200, write_findings(findings_of(room, visit.request.form.fields, visit.today)).markup());
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  using http::Method;
  return {{Method::get, "/people/:person/outcomes", Permission::read_person, [room](Visit& visit) { return list(*room, visit); }},
          {Method::get, "/people/:person/outcomes/:outcome", Permission::read_person, [room](Visit& visit) { return one(*room, visit); }},
          {Method::post, "/outcomes/look", Permission::plan_support, [room](Visit& visit) { return look(*room, visit); }}};
}

}  // namespace stepwise::outcome
