// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "drafts/two_texts.hpp"
#include "http/http.hpp"
#include "practice/conversation/conversation.hpp"

namespace stepwise::conversation {

/// What was typed, read as far as it can be: what cannot be read stays empty and is named by problems_of.
Opening opening_from(const http::Fields& typed);
Change change_from(const http::Fields& typed);
NewEntry entry_from(const http::Fields& typed);
NewStep step_from(const http::Fields& typed);
Ending ending_from(const http::Fields& typed);

/// What a new form holds: today, the days we propose, and what earlier conversations say already.
http::Fields blank_opening(Which which, std::string_view contact_reference, const Said& earlier, Date today);
http::Fields fields_from(const Conversation& conversation);
http::Fields blank_entry(const Conversation& about, Date today);
http::Fields blank_step(Date today);
http::Fields blank_ending(const Conversation& about, bool died, Date today);

/// What a field is called on the page.
std::string field_label(std::string_view field);
/// Fields of two forms side by side, where they differ. What carries the form itself is left out.
drafts::TwoTexts compare_fields(const http::Fields& theirs, const http::Fields& yours);

}  // namespace stepwise::conversation
