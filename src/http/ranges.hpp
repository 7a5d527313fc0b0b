// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/http.hpp"

namespace stepwise::http {

/// What a Range header asks of a body (RFC 9110 14). Several ranges at once are answered with the whole.
struct Range {
  enum class Kind { whole, part, outside } kind = Kind::whole;
  std::uint64_t first = 0, length = 0;
};
Range parse_range(std::string_view header, std::uint64_t size);

/// Fills an answer with what of a body was asked for: all of it, a part (206), or that there is none (416).
void answer_range(Response& response, const std::shared_ptr<const std::string>& bytes, const Range& range);

/// Whether an Accept-Encoding header allows a coding ("br", "gzip") with a weight above nought.
bool accepts_coding(std::string_view header, std::string_view coding);

/// Whether an If-None-Match (or If-Range) header names this entity tag, by weak comparison; `*` names all.
bool names_tag(std::string_view header, std::string_view tag);

}  // namespace stepwise::http
