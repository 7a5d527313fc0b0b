// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_lists.hpp"

#include <utility>

namespace stepwise::directory {

Result<PlaceLists> PlaceLists::load() {
  PlaceLists lists;
  const std::pair<CodeList PlaceLists::*, std::string_view> all[]{{&PlaceLists::kind, "place_kind"},     {&PlaceLists::for_whom, "place_for"},
                                                                  {&PlaceLists::access, "place_access"}, {&PlaceLists::cost, "place_cost"},
                                                                  {&PlaceLists::meets, "place_meets"},   {&PlaceLists::check_how, "place_check_how"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

}  // namespace stepwise::directory
