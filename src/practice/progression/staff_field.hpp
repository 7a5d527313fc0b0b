// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "access/access.hpp"
#include "practice/progression/fields.hpp"

namespace stepwise::progression {

/// Who of the council may be asked to do something for a person: by reference, "Name, team".
struct Staffing {
  std::vector<Choice> near;    ///< whoever asks, who works with the person, both their teams
  std::vector<Choice> others;  ///< everybody else at work
};
/// `tx` is of the moment; what ended more than a year ago makes nobody near. Only who holds every one of `may`.
Staffing staff_around(store::ReadTx& tx, const access::Visit& visit, PersonId person, const std::set<access::Permission>& may = {});
/// Who it is, as a question: those near in a list, anybody else by name.
Field staff_field(const Staffing& staff, std::string name, std::string label, std::string hint = "", std::string needed = "");
/// The reference of whoever has a name; "" when nobody has.
std::string reference_of(const Staffing& staff, std::string_view worker_name);

}  // namespace stepwise::progression
