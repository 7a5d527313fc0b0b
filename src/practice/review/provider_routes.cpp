// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"
#include "sql/review.hpp"

namespace stepwise::review {
namespace {

namespace sql = stepwise::sql::review;
using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view path = "/reviews/provider-stops";

std::vector<Field> fields_of(store::ReadTx& tx, Date today) {
  std::vector<sheet::Choice> providers;
  for (const auto& row : tx.all(sql::providers_now, {{"today", today}}))
    providers.push_back({row.text("provider"), t("{0}: {1} supported today", row.text("provider"), row.integer("people"))});
  return {{.kind = Kind::pick, .name = "provider", .label = t("Which [[provider]]"), .needed = t("Choose which one"), .choices = std::move(providers)},
          {.kind = Kind::words, .name = "why", .label = t("What happens, and from when"), .hint = t("The people concerned may read this"), .needed = t("Write what happens, and from when"), .rows = 3}};
}

Response show(const Room&, Visit& visit, const http::Fields& typed, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("A provider stops");
  page.back = "/reviews";
  page.main = sheet::heading(t("A provider stops"), 1) +
              sheet::paragraph(t("Everybody it supports today gets [[a review]] of their own, due within three days: nobody goes without, and nobody’s support is decided for a whole list at once.")) +
              govuk::question_form(visit.frame, path, progression::write_fields(fields_of(*tx, visit.today), typed, problems), t("Plan them"));
  page.problems = std::move(problems);
  if (const auto planned = parse_number(visit.request.query.get("planned"))) {
    page.success = tn("Planned for {0} person", "Planned for {0} people", *planned);
    if (const auto left = parse_number(visit.request.query.get("left")).value_or(0); left > 0)
      page.main = govuk::warning_text({.text = tn("The record of {0} person may not be opened by you. Tell somebody who may.", "The records of {0} people may not be opened by you. Tell somebody who may.", left)}) + page.main;
  }
  return visit.page(page, status);
}

Response plan_all(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  const auto tx = visit.store.read();
  if (auto problems = progression::problems_of(fields_of(*tx, visit.today), typed); !problems.empty()) return show(room, visit, typed, std::move(problems), 422);
  std::vector<std::pair<access::ChangeablePerson, Owner>> people;
  int left = 0;
  for (const auto& row : tx->all(sql::supported_by_provider, {{"provider", typed.get("provider")}, {"today", visit.today}})) {
    auto who = visit.gate.changeable(*tx, row.text("person_reference"), kept("provider stops"));
    if (!who) ++left;
    else people.emplace_back(*who, Owner{.team = sheet::maybe_id<TeamId>(row, "team_id"), .team_name = row.text("team_name")});
  }
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& write) -> Result<void> {
    for (const auto& [who, owner] : people)
      if (auto one = start_unplanned(write, room.random, who, "provider_failure", sheet::text_of(typed, "why"), owner, visit.line("", who.id(), "")); !one) return tl::unexpected{one.error()};
    return {};
  });
  if (!saved) return show(room, visit, typed, {{"provider", "refused", saved.error().sentence}}, http_status(saved.error().kind));
  return visit.redirect(std::string{path} + "?planned=" + std::to_string(people.size()) + "&left=" + std::to_string(left));
}

}  // namespace

access::Routes provider_routes(const RoomPointer& room) {
  return {{http::Method::get, path, Permission::trust_reviewers, [room](Visit& visit) { return show(*room, visit, {}, {}, 200); }},
          {http::Method::post, path, Permission::trust_reviewers, [room](Visit& visit) { return plan_all(*room, visit); }}};
}

}  // namespace stepwise::review
