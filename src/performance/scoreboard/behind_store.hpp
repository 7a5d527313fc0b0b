// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "performance/engine/run.hpp"
#include "store/store.hpp"

namespace stepwise::scoreboard {

/// An event behind a number, with whose it is. A restricted record keeps its name to itself.
struct BehindLine {
  bool restricted = false;
  bool nobody = false;  ///< of no person: calls to the council, a line a day
  std::string person_reference, name;
  std::optional<Date> born_on;
  std::string contact_reference;  ///< "" when the event is not a contact
  engine::Behind behind;
};
/// Names for a page of events. The caller writes the audited look (`Gate::listed`).
std::vector<BehindLine> name_events(store::ReadTx& tx, std::span<const engine::Behind> events);

}  // namespace stepwise::scoreboard
