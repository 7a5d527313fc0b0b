// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "practice/progression/progression.hpp"

namespace stepwise::progression {

using Facts = std::vector<std::pair<std::string, std::string>>;

/// What is kept of something, by the names of its fields.
Facts facts_of(const Plan& plan);
Facts facts_of(const Risk& risk);
/// As a JSON object; empty facts are left out.
std::string json_of(const Facts& facts);
/// The facts that differ, before and after.
std::pair<std::string, std::string> changed_json(const Facts& before, const Facts& after);

}  // namespace stepwise::progression
