// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "fuzz.hpp"
#include "http/request_parser.hpp"

namespace {

using namespace stepwise::http;

struct Seen {
  RequestParser::State state;
  int refusal;
  std::string target, body;
  std::size_t used;
  bool operator==(const Seen&) const = default;
};

/// What one parser makes of the bytes when they come so many at a time.
Seen read(std::string_view bytes, std::size_t at_a_time) {
  Limits limits;
  limits.header_bytes = 512;
  limits.body_bytes = 256;
  RequestParser parser{limits};
  std::string held;
  std::size_t used = 0;
  while (!bytes.empty() &&
         (parser.state() == RequestParser::State::head || parser.state() == RequestParser::State::body)) {
    const auto piece = bytes.substr(0, at_a_time);
    bytes.remove_prefix(piece.size());
    held += piece;
    const auto took = parser.take(held);
    must(took <= held.size());
    held.erase(0, took);
    used += took;
  }
  must(parser.request().body.size() <= limits.body_bytes);
  return {parser.state(), parser.refusal(), parser.request().target, parser.request().body, used};
}

}  // namespace

/// However the bytes are cut, the same request is read whole, or none is. (A slow one is refused later than a
/// quick one.)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = text_of(data, size);
  const Seen whole = read(bytes, std::max<std::size_t>(size, 1));
  const Seen slow = read(bytes, 1);
  if (whole.state == RequestParser::State::done || slow.state == RequestParser::State::done)
    must(whole == slow);
  return 0;
}
