// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "practice/support/support.hpp"

namespace stepwise::support {

/// Every field of a service by its stable name, as text.
std::vector<std::pair<std::string, std::string>> field_values(const Service& service);
/// The fields that differ, before and after, as JSON objects; all that are filled in, where there was none before.
std::pair<std::string, std::string> changed_json(const Service* before, const Service& after);

}  // namespace stepwise::support
