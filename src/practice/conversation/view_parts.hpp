// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/conversation/conversation_pages.hpp"

namespace stepwise::conversation {

Html section_heading(std::string_view words);
Html state_tag(State state);
/// The emergency plan with its sums, and a button that says a line is done.
Html write_plan(const govuk::Frame& frame, const View& view);
/// The log of talks, newest first.
Html write_log(const Conversation& conversation, const ConversationLists& lists);
/// The legal footing, what it means, and how it came to be.
Html write_footing(const View& view, const ConversationLists& lists);

}  // namespace stepwise::conversation
