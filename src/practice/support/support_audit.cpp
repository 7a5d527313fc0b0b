// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_audit.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace stepwise::support {

std::vector<std::pair<std::string, std::string>> field_values(const Service& service) {
  const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : std::string{}; };
  return {{"service_type", service.service_type},
          {"service_component", service.service_component},
          {"delivery_mechanism", service.delivery_mechanism},
          {"description", service.description},
          {"provider", service.provider},
          {"provider_location", service.provider_location},
          {"start_on", service.start_on.iso()},
          {"end_on", day(service.end_on)},
          {"suspended_on", day(service.suspended_on)},
          {"outcome", service.outcome},
          {"unit_cost_pence", service.unit_cost_pence ? std::to_string(*service.unit_cost_pence) : ""},
          {"cost_frequency", service.cost_frequency},
          {"planned_units", service.planned_units ? fmt::format("{}", *service.planned_units) : ""}};
}

std::pair<std::string, std::string> changed_json(const Service* before, const Service& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  const auto new_values = field_values(after);
  if (before == nullptr) {
    for (const auto& [name, value] : new_values)
      if (!value.empty()) is[name] = value;
    return {"", is.dump()};
  }
  const auto old_values = field_values(*before);
  for (std::size_t i = 0; i < old_values.size(); ++i) {
    if (old_values[i].second == new_values[i].second) continue;
    was[old_values[i].first] = old_values[i].second;
    is[new_values[i].first] = new_values[i].second;
  }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::support
