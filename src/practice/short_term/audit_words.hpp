// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "practice/short_term/short_term.hpp"

namespace stepwise::short_term {

using Values = std::vector<std::pair<std::string, std::string>>;
/// Every field by its stable name, as text: for the audit, and for telling two saves apart.
Values values_of(const Episode& episode);
Values values_of(const Meeting& meeting);
Values values_of(const Goal& goal);
Values values_of(const Equipment& equipment);
Values values_of(const Look& look);
Values values_of(const Spell& spell);
std::string week_json(const Week& week);
/// The fields that are filled in, as a JSON object.
std::string filled_json(const Values& values);
/// The fields that differ, before and after, as JSON objects.
std::pair<std::string, std::string> changed_json(const Values& before, const Values& after);

}  // namespace stepwise::short_term
