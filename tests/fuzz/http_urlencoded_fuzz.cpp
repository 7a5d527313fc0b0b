// SPDX-License-Identifier: Apache-2.0
#include "fuzz.hpp"
#include "http/http.hpp"
#include "http/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise::http;
  const auto fields = parse_urlencoded(text_of(data, size));
  if (!fields) {
    must(!fields.error().sentence.empty());
    return 0;
  }
  for (const auto& [name, value] : fields->pairs()) must(is_text(name) && is_text(value));
  const auto again = parse_urlencoded(write_query(*fields));
  must(again.has_value());
  must(write_query(*again) == write_query(*fields));
  return 0;
}
