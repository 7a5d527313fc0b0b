// SPDX-License-Identifier: Apache-2.0
#include "http/security.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::http {
namespace {

bool has(const Response& response, std::string_view name) {
  return std::ranges::any_of(response.headers,
                             [&](const auto& header) { return equals_ignoring_case(header.first, name); });
}

}  // namespace

std::string_view content_security_policy() {
  return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "
         "connect-src 'self'; "
         "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'; worker-src "
         "'self'";
}

void append_security_headers(std::string& head, const Response& response, bool secure) {
  head += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n";
  if (response.content_type.starts_with("text/html")) {
    head += "Content-Security-Policy: ";
    head += content_security_policy();
    head += "\r\nCross-Origin-Opener-Policy: same-origin\r\n";
  }
  if (secure) head += "Strict-Transport-Security: max-age=31536000\r\n";
  if (!response.cacheable && !has(response, "cache-control")) head += "Cache-Control: no-store\r\n";
}

}  // namespace stepwise::http
