// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "forms/form_store.hpp"

// Words and addresses of the administrator's desk.

namespace stepwise::forms {

inline constexpr const char* desk_href = "/admin/forms";
std::string form_href(std::string_view slug);
std::string version_href(const Version& version);
std::string audience_words(std::string_view audience);
std::string state_words(VersionState state);
/// "Version 2, since 21 November 2026"; empty for one that is not published.
std::string published_words(const Version& version);
/// "Sam Porter, 21 November 2026 at 3:04pm".
std::string who_and_when(std::string_view who, Instant when);
/// Words of "?done=..."; "" for anything else.
std::string desk_done(std::string_view done);

}  // namespace stepwise::forms
