// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "community/introduction/introduction.hpp"
#include "store/store.hpp"

namespace stepwise::introduction {

/// A row of the table, without its follow-ups.
Introduction introduction_of(const store::Row& row);
FollowUp follow_up_of(const store::Row& row);
/// What audit keeps of a new one, and of what changed.
std::string recorded_json(const Introduction& introduction);
std::pair<std::string, std::string> changed_json(const Introduction& before, const Introduction& after);

}  // namespace stepwise::introduction
