// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "practice/carer/carer_store.hpp"

namespace stepwise::carer {

/// All that is on record of somebody who cares, by number, without a Gate: for lists of people who are not restricted, and tests.
Caring caring_of(store::ReadTx& tx, PersonId person);

/// Somebody with something to come, as lists and work show it: dates and who answers for them, without anybody's words.
struct Listed {
  std::string reference, name;
  Caring caring;
  std::map<PersonId, Other> others;   ///< whom they care for or help
  bool both = false;                  ///< somebody they care for cares for them
};
/// Of a team, of a worker; restricted people are left out. One query, however many they are.
std::vector<Listed> list_carers(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker);

}  // namespace stepwise::carer
