// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "fuzz.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"
#include "http/utf8.hpp"

/// The first line is the content type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace stepwise::http;
  const auto text = text_of(data, size);
  const auto end = std::min(text.find('\n'), text.size());
  const auto body = text.substr(std::min(end + 1, text.size()));
  const auto form = parse_multipart(body, text.substr(0, end));
  if (!form) return 0;
  must(form->fields.pairs().size() <= most_fields && form->files.size() <= most_files);
  std::size_t bytes = 0;
  for (const auto& [name, value] : form->fields.pairs()) must(is_text(name) && is_text(value));
  for (const auto& file : form->files) {
    must(is_text(file.file_name) && file.file_name.find('/') == std::string::npos);
    bytes += file.bytes.size();
  }
  must(bytes <= body.size());
  return 0;
}
