// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "store/store.hpp"

namespace stepwise::demo {

/// The old woman who wants to stay in her street, whose whole story the demo council tells; nobody where nobody is old enough. The
/// same one whenever the demo asks, from what is on record before any of it is told.
std::optional<PersonId> street_person(store::ReadTx& tx, Date today);

}  // namespace stepwise::demo
