// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "community/directory/place_store.hpp"

namespace stepwise::directory {

std::string facts_json(const Facts& facts) {
  auto json = nlohmann::json::object();
  for (const auto& field : fields())
    if (!(facts.*field.value).empty()) json[std::string{field.name}] = facts.*field.value;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Facts facts_from_json(std::string_view text) {
  Facts facts;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return facts;
  for (const auto& field : fields())
    if (const auto found = json.find(std::string{field.name}); found != json.end() && found->is_string()) facts.*field.value = found->get<std::string>();
  return facts;
}

std::pair<std::string, std::string> changed_json(const Facts& before, const Facts& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  for (const auto* field : differing(before, after)) {
    was[std::string{field->name}] = before.*field->value;
    is[std::string{field->name}] = after.*field->value;
  }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::directory
