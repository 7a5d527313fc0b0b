// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"

namespace stepwise::http {
namespace {

bool is_token(char c) {
  if (c <= ' ' || c >= 127) return false;
  return std::string_view{"()<>@,;:\\\"/[]?={}"}.find(c) == std::string_view::npos;
}

/// RFC 6265 cookie-octet.
bool is_octet(char c) { return c > ' ' && c < 127 && c != '"' && c != ',' && c != ';' && c != '\\'; }

bool is_name(std::string_view name) { return !name.empty() && std::ranges::all_of(name, is_token); }

}  // namespace

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  for (const auto piece : split(header, ';')) {
    const auto text = trim(piece);
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) continue;
    const auto name = text.substr(0, equals);
    auto value = text.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (!is_name(name) || !std::ranges::all_of(value, is_octet)) continue;
    if (cookies.pairs().size() >= most_cookies) break;
    cookies.add(std::string{name}, std::string{value});
  }
  return cookies;
}

std::string write_cookie(const Cookie& cookie) {
  if (!is_name(cookie.name) || !std::ranges::all_of(cookie.value, is_octet) ||
      !std::ranges::all_of(cookie.path, is_octet))
    throw std::logic_error{"a cookie's name, value and path must be plain characters"};
  std::string out = cookie.name + '=' + cookie.value + "; Path=" + cookie.path;
  if (cookie.max_age_seconds) out += "; Max-Age=" + std::to_string(*cookie.max_age_seconds);
  if (cookie.secure) out += "; Secure";
  return out + "; HttpOnly; SameSite=Lax";
}

}  // namespace stepwise::http
