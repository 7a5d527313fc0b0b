// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "community/directory/place.hpp"

namespace stepwise::open_referral {

/// A member of an object as text; "" when it is not there or not text.
std::string text_of(const nlohmann::json& object, std::string_view name);
/// "10:30" or "10:30:00" in minutes since midnight; -1 for what is no time.
int minutes_of_clock(std::string_view clock);
/// What a service says, as facts of the directory; what had to be taken for something says so in `notes`.
directory::Facts facts_of(const nlohmann::json& service, const directory::PlaceLists& lists, std::vector<std::string>& notes);
/// Empties or shortens what the directory would not take (a web address that is none, ages that are crossed), with a note each.
void leave_out_problems(directory::Facts& facts, const directory::PlaceLists& lists, std::vector<std::string>& notes);

}  // namespace stepwise::open_referral
