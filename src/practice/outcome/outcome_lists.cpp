// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/outcome_lists.hpp"

#include <string_view>

namespace stepwise::outcome {

Result<Lists> Lists::load() {
  Lists lists;
  Fault fault{FaultKind::invalid, ""};
  const auto take = [&](CodeList& place, std::string_view name) {
    auto list = CodeList::load(name);
    if (list) place = std::move(*list);
    else if (fault.sentence.empty()) fault = list.error();
  };
  take(lists.test, "outcome_test");
  take(lists.probe, "outcome_probe");
  take(lists.barrier, "outcome_barrier");
  take(lists.owner, "outcome_owner");
  take(lists.resource, "outcome_resource");
  take(lists.status, "outcome_status");
  take(lists.closing, "outcome_closing");
  take(lists.agreed, "outcome_agreed");
  take(lists.direction, "progression_direction");
  if (!fault.sentence.empty()) return tl::unexpected<Fault>{fault};
  return lists;
}

}  // namespace stepwise::outcome
