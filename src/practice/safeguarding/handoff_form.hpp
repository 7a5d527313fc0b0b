// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "http/http.hpp"
#include "practice/safeguarding/safeguarding.hpp"

namespace stepwise::safeguarding {

/// What was typed, trimmed later: `kinds` are the boxes ticked.
Handoff handoff_from(const http::Fields& typed);
/// What a new form holds: what is on record of the contact or conversation that it came from.
http::Fields blank_fields(std::string_view origin, std::string_view safety, std::string_view safety_action, std::string_view wanted);
/// What a field is called on the page.
std::string field_label(std::string_view field);

}  // namespace stepwise::safeguarding
