// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/discharge/discharge_store.hpp"

namespace stepwise::discharge {

/// A stay from a row of any statement that gives all its columns; its notices and delays are other tables'.
Discharge discharge_of(const store::Row& row);
BoardLine line_of(const store::Row& row);
/// What the audit keeps of a change: the fields that differ, before and after, as JSON.
std::pair<std::string, std::string> changed_json(const Discharge& before, const Discharge& after);
std::string whole_json(const Discharge& discharge);

}  // namespace stepwise::discharge
