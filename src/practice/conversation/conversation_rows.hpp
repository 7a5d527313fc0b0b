// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/conversation/conversation_store.hpp"

namespace stepwise::conversation {

/// Rows made into facts: entries, lines and footings are filled in elsewhere.
Conversation conversation_of(const store::Row& row);
Entry entry_of(const store::Row& row);
Step step_of(const store::Row& row);
Footing footing_of(const store::Row& row);
OpenLine open_line_of(const store::Row& row, Date today);

/// What an audit line keeps of a conversation: every field as text.
std::vector<std::pair<std::string, std::string>> field_values(const Conversation& conversation);
std::string opened_json(const Conversation& conversation);
/// The fields that differ, before and after.
std::pair<std::string, std::string> changed_json(const Conversation& before, const Conversation& after);
std::string step_json(const Step& step);

}  // namespace stepwise::conversation
