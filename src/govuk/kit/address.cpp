// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/address.hpp"

namespace stepwise::kit {
namespace {

bool is_plain(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

void encode_onto(std::string& out, std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  for (const char each : text) {
    const auto c = static_cast<unsigned char>(each);
    if (is_plain(c)) {
      out += each;
    } else {
      (out += '%') += digits[c >> 4];
      out += digits[c & 15];
    }
  }
}

}  // namespace

std::string Address::value(std::string_view name) const {
  for (const auto& [key, value] : query_)
    if (key == name) return value;
  return {};
}

std::vector<std::string> Address::values(std::string_view name) const {
  std::vector<std::string> out;
  for (const auto& [key, value] : query_)
    if (key == name) out.push_back(value);
  return out;
}

Address Address::with(std::string_view name, std::string_view value) const {
  Address out = without(name);
  if (!value.empty()) out.query_.emplace_back(name, value);
  return out;
}

Address Address::without(std::string_view name) const {
  Address out{*this};
  std::erase_if(out.query_, [&](const auto& pair) { return pair.first == name; });
  return out;
}

Address Address::without(std::string_view name, std::string_view value) const {
  Address out{*this};
  std::erase_if(out.query_, [&](const auto& pair) { return pair.first == name && pair.second == value; });
  return out;
}

std::string Address::href() const {
  std::string out = path_;
  char before = '?';
  for (const auto& [name, value] : query_) {
    if (value.empty()) continue;
    out += before;
    encode_onto(out, name);
    out += '=';
    encode_onto(out, value);
    before = '&';
  }
  return out;
}

}  // namespace stepwise::kit
