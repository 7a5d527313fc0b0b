// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "http/http.hpp"

namespace stepwise::http {

/// The two halves of a request target, decoded.
struct Target {
  std::string path;
  Fields query;
};

/// Reads "/a%20b?c=d" or "http://host/a?c=d". Refused: `.` and `..` parts, encoded or reverse slashes,
/// control characters, bad escapes, bad UTF-8, fragments (RFC 3986, RFC 9112 3.2).
Result<Target> read_target(std::string_view target);

}  // namespace stepwise::http
