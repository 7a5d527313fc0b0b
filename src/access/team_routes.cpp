// SPDX-License-Identifier: Apache-2.0
#include "access/core.hpp"
#include "access/markup.hpp"
#include "access/team_pages.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

Response refused(Visit& visit, const Fault& fault, const TeamForm& form) {
  const bool stale = fault.kind == FaultKind::stale;
  if (!stale && fault.kind != FaultKind::invalid) return visit.fault(fault);
  const auto kept = team_by_reference(*visit.store.read(), visit.request.part("team"));
  return visit.page(team_page(visit.frame, kept, form, {{"team_name", "refused", fault.sentence}}, stale), stale ? 409 : 422);
}

TeamForm typed(const http::Fields& fields) {
  return {std::string{fields.get("team_name")}, fields.get("closed") == "yes", std::string{fields.get("version")}};
}

Response add_team(Site::Core& core, Visit& visit) {
  const TeamForm form = typed(visit.request.form.fields);
  const auto added = visit.store.write([&](store::WriteTx& tx) { return create_team(tx, core.random, actor_of(visit), form.name); });
  if (!added) return refused(visit, added.error(), form);
  return visit.redirect("/admin/teams?done=saved");
}

Response show_team(Visit& visit) {
  const auto team = team_by_reference(*visit.store.read(), visit.request.part("team"));
  if (!team) return visit.not_found();
  return visit.page(team_page(visit.frame, team, {team->name, team->closed, ""}, {}, false));
}

Response save_team(Site::Core& core, Visit& visit) {
  const TeamForm form = typed(visit.request.form.fields);
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto kept = team_by_reference(tx, visit.request.part("team"));
    if (!kept) return fail(FaultKind::not_found, t("There is no such team"));
    if (std::to_string(kept->version) != form.version) return fail(FaultKind::stale, t("Someone else changed this team first. Both versions are shown below"));
    return change_team(tx, actor_of(visit), *kept, form.name, form.closed);
  });
  if (!saved) return refused(visit, saved.error(), form);
  core.refresh();
  return visit.redirect("/admin/teams?done=saved");
}

}  // namespace

Routes team_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/admin/teams", manage_staff,
       [](Visit& visit) { return visit.page(team_list_page(list_teams(*visit.store.read()), visit.request.query.get("done"))); }},
      {Method::get, "/admin/teams/new", manage_staff, [](Visit& visit) { return visit.page(team_page(visit.frame, std::nullopt, {}, {}, false)); }},
      {Method::post, "/admin/teams/new", manage_staff, [&core](Visit& visit) { return add_team(core, visit); }},
      {Method::get, "/admin/teams/:team", manage_staff, show_team},
      {Method::post, "/admin/teams/:team", manage_staff, [&core](Visit& visit) { return save_team(core, visit); }},
  };
}

}  // namespace stepwise::access
