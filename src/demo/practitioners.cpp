// SPDX-License-Identifier: Apache-2.0
#include "demo/practitioners.hpp"

#include <algorithm>

#include "demo/load.hpp"

namespace stepwise::demo {
namespace {

std::vector<access::StaffRecord> staff_with(store::ReadTx& tx, std::string_view role) {
  auto found = access::list_staff(tx);
  std::erase_if(found, [role](const access::StaffRecord& one) { return !one.active || one.role != role; });
  const auto sign_ins = demo_sign_ins();
  std::ranges::stable_partition(found, [&](const access::StaffRecord& one) { return std::ranges::find(sign_ins, one.sign_in_name, &SignIn::sign_in_name) != sign_ins.end(); });
  return found;
}

}  // namespace

std::vector<access::StaffRecord> practitioners(store::ReadTx& tx) {
  auto found = staff_with(tx, "practitioner");
  std::erase_if(found, [](const access::StaffRecord& one) { return !one.team; });
  return found;
}

access::StaffRecord first_of(store::ReadTx& tx, std::string_view role) {
  const auto found = staff_with(tx, role);
  return found.empty() ? access::StaffRecord{} : found.front();
}

}  // namespace stepwise::demo
