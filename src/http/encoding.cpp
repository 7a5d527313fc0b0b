// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"
#include "http/utf8.hpp"

namespace stepwise::http {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

tl::unexpected<Fault> unreadable(std::string_view name) {
  return fail(
      FaultKind::invalid,
      fmt::format("The field \"{}\" holds bytes that are not UTF-8 text. Send it again as UTF-8.", name));
}

}  // namespace

Result<std::string> decode_component(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space)
      out += ' ';
    else if (text[i] != '%')
      out += text[i];
    else {
      const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
      const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
      if (low < 0)
        return fail(FaultKind::invalid, "A percent sign must be followed by two hexadecimal digits.");
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  if (!is_text(out)) return fail(FaultKind::invalid, "The text is not UTF-8. Send it again as UTF-8.");
  return out;
}

std::string encode_component(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

Result<Fields> parse_urlencoded(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    const auto piece = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), piece.size() + 1));
    if (piece.empty()) continue;
    if (fields.pairs().size() >= most_fields)
      return fail(FaultKind::invalid, fmt::format("More than {} fields were sent. Send fewer.", most_fields));
    const auto equals = std::min(piece.find('='), piece.size());
    auto name = decode_component(piece.substr(0, equals), true);
    if (!name) return unreadable("(its own name)");
    auto value = decode_component(piece.substr(std::min(piece.size(), equals + 1)), true);
    if (!value) return unreadable(clean_utf8(name->substr(0, 100)));
    fields.add(std::move(*name), clean_utf8(*value));
  }
  return fields;
}

std::string write_query(const Fields& fields) {
  std::string out;
  for (const auto& [name, value] : fields.pairs()) {
    if (value.empty()) continue;
    if (!out.empty()) out += '&';
    out += encode_component(name) + '=' + encode_component(value);
  }
  return out;
}

}  // namespace stepwise::http
