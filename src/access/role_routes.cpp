// SPDX-License-Identifier: Apache-2.0
#include "access/core.hpp"
#include "access/role_pages.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

Role typed(const Role& kept, const http::Fields& fields) {
  Role role = kept;
  role.label = fields.get("label");
  role.needs_second_factor = fields.get("second_factor") == "yes";
  role.may.clear();
  for (const std::string_view key : fields.all("may"))
    if (const auto permission = permission_from_key(key)) role.may.insert(*permission);
  return role;
}

Response show_role(Visit& visit) {
  const auto role = role_by_key(*visit.store.read(), visit.request.part("role"));
  if (!role) return visit.not_found();
  return visit.page(role_page(visit.frame, *role, *role, role->key == visit.staff.role, {}, false));
}

Response refused(Visit& visit, const Fault& fault) {
  const bool stale = fault.kind == FaultKind::stale;
  const auto kept = role_by_key(*visit.store.read(), visit.request.part("role"));
  if (!kept || (!stale && fault.kind != FaultKind::invalid)) return visit.fault(fault);
  const std::string field = fault.sentence.starts_with(t("Enter")) || stale ? "label" : "may";
  const bool own = kept->key == visit.staff.role;
  return visit.page(role_page(visit.frame, *kept, typed(*kept, visit.request.form.fields), own, {{field, "refused", fault.sentence}}, stale), stale ? 409 : 422);
}

Response save_role(Site::Core& core, Visit& visit) {
  const http::Fields& fields = visit.request.form.fields;
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto kept = role_by_key(tx, visit.request.part("role"));
    if (!kept) return fail(FaultKind::not_found, t("There is no such role"));
    if (std::to_string(kept->version) != fields.get("version")) return fail(FaultKind::stale, t("Someone else changed this role first. Both versions are shown below"));
    return change_role(tx, actor_of(visit), *kept, typed(*kept, fields));
  });
  if (!saved) return refused(visit, saved.error());
  core.refresh();
  return visit.redirect("/admin/roles?done=saved");
}

}  // namespace

Routes role_routes(Site::Core& core) {
  using enum Permission;
  return {
      {Method::get, "/admin/roles", manage_roles,
       [](Visit& visit) { return visit.page(role_list_page(list_roles(*visit.store.read()), visit.request.query.get("done"))); }},
      {Method::get, "/admin/roles/:role", manage_roles, show_role},
      {Method::post, "/admin/roles/:role", manage_roles, [&core](Visit& visit) { return save_role(core, visit); }},
  };
}

}  // namespace stepwise::access
