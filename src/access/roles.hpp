// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/staff_store.hpp"

namespace stepwise::access {

struct Role {
  std::string key, label;
  bool needs_second_factor = false;
  std::int64_t version = 1;
  std::set<Permission> may;   ///< without `anyone` and `signed_in`, which every role has
};

/// The roles the program comes with: contact_worker, team_manager, practitioner, analyst, director, administrator.
const std::vector<Role>& shipped_roles();
/// Writes those that are not there yet; a council's own edits are kept.
void write_shipped_roles(store::WriteTx& tx);

/// In order of label.
std::vector<Role> list_roles(store::ReadTx& tx);
std::optional<Role> role_by_key(store::ReadTx& tx, std::string_view key);
/// Active staff whose role allows all of these, in order of name: to whom work may be given.
std::vector<StaffRecord> staff_who_may(store::ReadTx& tx, const std::set<Permission>& all);
/// Faults: stale version; the role the actor holds; taking manage_staff or manage_roles from the last role that has it.
Result<void> change_role(store::WriteTx& tx, const Actor& actor, const Role& before, const Role& after);

}  // namespace stepwise::access
