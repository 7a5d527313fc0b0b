// SPDX-License-Identifier: Apache-2.0
#include <cstring>

#include "fuzz.hpp"
#include "http/ranges.hpp"

/// The first eight bytes are the size of the body, the rest a header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise::http;
  std::uint64_t whole = 0;
  std::memcpy(&whole, data, size < 8 ? size : 8);
  const auto header = text_of(data, size).substr(size < 8 ? size : 8);
  const Range range = parse_range(header, whole);
  if (range.kind == Range::Kind::part)
    must(range.length > 0 && range.first < whole && range.length <= whole - range.first);
  accepts_coding(header, "br");
  names_tag(header, "\"a\"");
  return 0;
}
