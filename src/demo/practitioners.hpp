// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string_view>
#include <vector>

#include "access/staff_store.hpp"

namespace stepwise::demo {

/// Practitioners who belong to a team: whoever signs in to the demo first, then everybody as they are listed.
std::vector<access::StaffRecord> practitioners(store::ReadTx& tx);
/// Whoever has a role, the sign-in of the demo before anybody else; somebody without a name where nobody has it.
access::StaffRecord first_of(store::ReadTx& tx, std::string_view role);

/// Who does a thing, as a room writes it down.
template <class Owner>
Owner owner_of(const access::StaffRecord& one) {
  return {one.id, one.name, one.role_label, one.team, one.team_name};
}
template <class Owner>
std::vector<Owner> owners_of(const std::vector<access::StaffRecord>& staff) {
  std::vector<Owner> owners;
  for (const auto& one : staff) owners.push_back(owner_of<Owner>(one));
  return owners;
}
/// The same by team; all of them under nothing.
template <class Owner>
std::map<std::int64_t, std::vector<Owner>> owners_by_team(const std::vector<access::StaffRecord>& staff) {
  std::map<std::int64_t, std::vector<Owner>> owners;
  for (const auto& one : staff)
    for (const std::int64_t team : {one.team->value(), std::int64_t{0}}) owners[team].push_back(owner_of<Owner>(one));
  return owners;
}

}  // namespace stepwise::demo
