// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"

namespace stepwise::conversation {

/// The defined lists a conversation is written in (lists/*.csv).
struct ConversationLists {
  CodeList channel, legal_status, ending;

  /// Reads them from where the program's lists are. A missing or torn list is a Fault that names it.
  static Result<ConversationLists> load();

  /// Whether one of this number (1, 2, 3) may end this way.
  bool may_end(std::string_view ending_code, std::int64_t number) const;
  /// The number of the conversation that follows; 0 when none does.
  std::int64_t leads_to(std::string_view ending_code) const;
};

/// What a legal footing means, in a sentence for the worker who sets it. Source: reference/practice.md b.1.
std::string footing_meaning(std::string_view legal_status);

}  // namespace stepwise::conversation
