// SPDX-License-Identifier: Apache-2.0
#include "access/changes.hpp"

#include <nlohmann/json.hpp>

namespace stepwise::access {

Difference difference_of(const std::vector<Detail>& details) {
  nlohmann::ordered_json before = nlohmann::ordered_json::object(), after = before;
  for (const Detail& detail : details) {
    if (detail.before == detail.after) continue;
    before[std::string{detail.name}] = detail.before;
    after[std::string{detail.name}] = detail.after;
  }
  return {before.dump(), after.dump(), !after.empty()};
}

}  // namespace stepwise::access
