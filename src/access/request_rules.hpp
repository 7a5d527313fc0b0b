// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace stepwise::access {

/// Where to go after sign-in: `wanted` when it is a path of this site, otherwise "/". Never another host, never the
/// sign-in pages themselves.
std::string safe_return_path(std::string_view wanted);

/// Whether a change comes from our own pages, by what the browser says: `Sec-Fetch-Site` and `Origin` against `Host`.
/// Either may be absent (old browsers); what is present must agree. Source: OWASP CSRF prevention.
bool is_same_site(std::string_view sec_fetch_site, std::string_view origin, std::string_view host);

/// Equal and not empty, in time that does not depend on where they differ.
bool tokens_match(std::string_view a, std::string_view b);

/// Keyless 256-bit digest of a session token, as hexadecimal: what the record keeps in place of the token.
std::string token_digest(std::string_view token);

/// A browser's name for the list of sessions: "Firefox on Windows"; "A browser" when not recognised.
std::string browser_words(std::string_view user_agent);

}  // namespace stepwise::access
