// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "http/http.hpp"

namespace stepwise::http {

/// The policy every page is sent with: nothing inline, nothing from elsewhere.
std::string_view content_security_policy();

/// Appends the header lines that protect an answer: policy, nosniff, referrer and opener for pages, HSTS when
/// the browser came by TLS, no-store unless the answer is cacheable or says otherwise itself.
void append_security_headers(std::string& head, const Response& response, bool secure);

}  // namespace stepwise::http
