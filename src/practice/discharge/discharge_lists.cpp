// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/discharge_lists.hpp"

namespace stepwise::discharge {

Result<Lists> Lists::load() {
  Lists lists;
  const std::pair<CodeList Lists::*, std::string_view> all[]{
      {&Lists::admission, "hospital_admission"},   {&Lists::consent, "discharge_consent"},     {&Lists::continuing_care, "yes_no_unknown"},
      {&Lists::pathway, "discharge_pathway"},      {&Lists::destination, "discharge_destination"}, {&Lists::reason, "delay_reason"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

std::string Lists::group_of(std::string_view reason_code) const {
  const std::string group = reason.value(reason_code, "group");
  return group.empty() ? "other" : group;
}

}  // namespace stepwise::discharge
