// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/contact_lists.hpp"

namespace stepwise::front_door {

Result<ContactLists> ContactLists::load() {
  ContactLists lists;
  const std::pair<CodeList ContactLists::*, std::string_view> all[]{
      {&ContactLists::channel, "contact_channel"},       {&ContactLists::resolution, "contact_resolution"},
      {&ContactLists::safety, "safety"},                 {&ContactLists::legal_status, "legal_status"},
      {&ContactLists::route_of_access, "route_of_access"}, {&ContactLists::relationship, "relationship"},
      {&ContactLists::agreement, "contact_agreement"},   {&ContactLists::follow_up, "contact_follow_up"},
      {&ContactLists::feedback, "feedback_agreement"}};
  for (const auto& [member, name] : all) {
    auto list = CodeList::load(name);
    if (!list) return tl::unexpected{list.error()};
    lists.*member = std::move(*list);
  }
  return lists;
}

std::string ContactLists::caller_label(std::string_view contacting_person) const {
  return contacting_person == "self" ? t("The person themselves").str() : listed(relationship.label(contacting_person));
}

std::vector<std::string> ContactLists::resolutions_with(std::string_view column, std::string_view value) const {
  std::vector<std::string> codes;
  for (const auto& item : resolution.items())
    if (resolution.value(item.code, column) == value) codes.push_back(item.code);
  return codes;
}

}  // namespace stepwise::front_door
