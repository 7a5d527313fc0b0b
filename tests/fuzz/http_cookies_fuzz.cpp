// SPDX-License-Identifier: Apache-2.0
#include "fuzz.hpp"
#include "http/http.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise::http;
  const Fields cookies = parse_cookies(text_of(data, size));
  for (const auto& [name, value] : cookies.pairs()) {
    const std::string line = write_cookie({name, value, "/", 60, true});
    must(line.find_first_of("\r\n") == std::string::npos);
    const auto again = parse_cookies(line.substr(0, line.find(';')));
    must(again.pairs().size() == 1 && again.get(name) == value);
  }
  return 0;
}
