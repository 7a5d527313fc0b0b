// SPDX-License-Identifier: Apache-2.0
#include "access/roles.hpp"

#include <algorithm>

#include "access/changes.hpp"
#include "base/text.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

Role role_from(store::ReadTx& tx, const store::Row& row) {
  Role role{row.text("role_key"), row.text("label"), row.flag("needs_second_factor"), row.integer("version"), {}};
  for (const store::Row& each : tx.all(sql::access::role_permissions, {{"role_key", role.key}}))
    if (const auto permission = permission_from_key(each.text("permission"))) role.may.insert(*permission);
  return role;
}

std::string keys_of(const std::set<Permission>& permissions) {
  std::string keys;
  for (const Permission permission : permissions) keys.append(keys.empty() ? "" : " ").append(permission_words(permission).key);
  return keys;
}

/// Whether active staff of other roles could still do this.
bool is_held_elsewhere(store::ReadTx& tx, Permission permission, std::string_view role_key) {
  return tx.one(sql::access::staff_active_with_elsewhere, {{"permission", permission_words(permission).key}, {"except_role_key", role_key}})
             ->integer("how_many") > 0;
}

Result<void> may_change(store::ReadTx& tx, const Actor& actor, const Role& before, const Role& after) {
  if (trim(after.label).empty() || after.label.size() > 60) return fail(FaultKind::invalid, t("Enter the role’s name, 60 characters or fewer"));
  if (actor.role == before.key) return fail(FaultKind::invalid, t("You cannot change the role you hold. Ask someone with another role"));
  for (const Permission kept : {Permission::manage_staff, Permission::manage_roles})
    if (before.may.contains(kept) && !after.may.contains(kept) && !is_held_elsewhere(tx, kept, before.key))
      return fail(FaultKind::invalid, t("Nobody else could manage staff and roles. Give another role in use that right first"));
  return {};
}

}  // namespace

std::vector<Role> list_roles(store::ReadTx& tx) {
  std::vector<Role> roles;
  for (const store::Row& row : tx.all(sql::access::role_list, {})) roles.push_back(role_from(tx, row));
  return roles;
}

std::optional<Role> role_by_key(store::ReadTx& tx, std::string_view key) {
  const auto row = tx.one(sql::access::role_by_key, {{"role_key", key}});
  if (!row) return std::nullopt;
  return role_from(tx, *row);
}

std::vector<StaffRecord> staff_who_may(store::ReadTx& tx, const std::set<Permission>& all) {
  std::set<std::string> enough;
  for (const Role& role : list_roles(tx))
    if (std::ranges::includes(role.may, all)) enough.insert(role.key);
  auto staff = list_staff(tx);
  std::erase_if(staff, [&](const StaffRecord& one) { return !one.active || !enough.contains(one.role); });
  return staff;
}

Result<void> change_role(store::WriteTx& tx, const Actor& actor, const Role& before, const Role& after) {
  if (const auto allowed = may_change(tx, actor, before, after); !allowed) return allowed;
  if (tx.run(sql::access::role_update, {{"role_key", before.key},
                                        {"version", before.version},
                                        {"label", trim(after.label)},
                                        {"needs_second_factor", after.needs_second_factor}}) == 0)
    return fail(FaultKind::stale, t("Someone else changed this role first. Both versions are shown below"));
  tx.run(sql::access::role_permissions_clear, {{"role_key", before.key}});
  for (const Permission permission : after.may)
    if (permission != Permission::anyone && permission != Permission::signed_in)
      tx.run(sql::access::role_permission_insert, {{"role_key", before.key}, {"permission", permission_words(permission).key}});
  const Difference difference =
      difference_of({{"label", before.label, std::string{trim(after.label)}},
                     {"needs_second_factor", before.needs_second_factor ? "yes" : "no", after.needs_second_factor ? "yes" : "no"},
                     {"may", keys_of(before.may), keys_of(after.may)}});
  store::AuditLine line = line_of(actor, "role.changed", "role:" + before.key);
  line.before = difference.before;
  line.after = difference.after;
  tx.audit(line);
  note_access_change(tx, StaffId{0}, "");
  return {};
}

}  // namespace stepwise::access
