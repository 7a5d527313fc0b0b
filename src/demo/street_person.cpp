// SPDX-License-Identifier: Apache-2.0
#include "demo/street_person.hpp"

#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr int very_old = 80, longest_ago = 700, latest_ago = 110;   // years; days since her assessment

}  // namespace

std::optional<PersonId> street_person(store::ReadTx& tx, Date today) {
  const auto found = tx.one(sql::demo::street_person, {{"born_by", Date::from_parts(today.year() - very_old, 12, 31)}, {"from_on", today - longest_ago}, {"to_on", today - latest_ago}});
  return found ? std::optional{found->id<PersonId>("person_id")} : std::nullopt;
}

}  // namespace stepwise::demo
