// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "http/http.hpp"
#include "practice/front_door/contact.hpp"

namespace stepwise::front_door {

/// "14:30", "2.30pm", "1430", "9am" as minutes since midnight; nothing for anything else.
std::optional<int> parse_clock(std::string_view typed);
/// A clock time on a day in London. Nothing when the clock jumps over it.
std::optional<Instant> london_instant(Date day, int minutes);
/// "2:30pm" for a form.
std::string clock_words(Instant at);

/// The conversation in what was typed; what cannot be read stays empty and is named by problems_of.
Conversation conversation_from(const http::Fields& typed);
/// What a form holds for a conversation: its inverse.
http::Fields fields_from(const Conversation& conversation);
/// What a new form holds: received now, everything else unanswered.
http::Fields blank_fields(Instant now);
/// The day in three boxes NAME_day, NAME_month, NAME_year.
std::optional<Date> date_from(const http::Fields& typed, std::string_view name);

FollowUpAnswer follow_up_from(const http::Fields& typed);

/// What a field is called on the page: "What I want".
std::string field_label(std::string_view field);

/// The value of a radio that stands for "not decided yet", kept as an empty resolution.
inline constexpr std::string_view not_decided = "not_decided";

}  // namespace stepwise::front_door
