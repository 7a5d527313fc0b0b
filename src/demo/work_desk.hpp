// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "access/access.hpp"
#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "practice/person/person_store.hpp"
#include "store/store.hpp"

namespace stepwise::demo {

/// Somebody whom the demo's work is about.
struct Case {
  access::ChangeablePerson who;
  std::string initials;
};
/// Who works, and for whom: what the demo's work and forums are made from.
struct WorkDesk {
  std::vector<access::StaffRecord> workers;   ///< who take contacts and who visit; the sign-ins of the demo first
  access::StaffRecord practitioner, contact_worker, manager, planner;
  std::vector<Case> cases;
  const access::StaffRecord& worker(std::size_t i) const { return workers[i % workers.size()]; }
  const Case& one(std::size_t i) const { return cases[i % cases.size()]; }
};

store::AuditLine line_of(const access::StaffRecord& staff);
/// The weekly forums, inside one transaction.
Result<void> tell_forums(store::WriteTx& tx, Random& random, const WorkDesk& desk);

}  // namespace stepwise::demo
