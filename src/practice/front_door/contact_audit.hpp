// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "practice/front_door/contact.hpp"

namespace stepwise::front_door {

/// The outbox kind of "ask whether it held".
inline constexpr const char* follow_up_reminder_kind = "front_door.follow_up_due";
std::string reminder_payload(const Contact& contact);

/// Codes and dates of a new contact as JSON: its words stand in the record, not in the audit.
std::string recorded_json(const Contact& contact);
/// The fields that differ, as two JSON objects: before and after, the words among them.
std::pair<std::string, std::string> changed_json(const Contact& before, const Contact& after);

/// A contact's fields by the names of its form, as kept: for comparing two versions.
std::vector<std::pair<std::string, std::string>> field_values(const Contact& contact);

}  // namespace stepwise::front_door
