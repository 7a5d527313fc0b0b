// SPDX-License-Identifier: Apache-2.0
#include "access/request_rules.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

constexpr std::size_t longest_path = 500;

std::string_view first_of(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
  for (const auto& [sign, name] : words)
    if (text.find(sign) != std::string_view::npos) return name;
  return {};
}

}  // namespace

std::string safe_return_path(std::string_view wanted) {
  const bool own = wanted.size() <= longest_path && wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.starts_with("/sign-") &&
                   !wanted.starts_with("/session/");
  const bool plain = std::ranges::all_of(wanted, [](char c) { return c > ' ' && c < 127 && c != '\\' && c != '"' && c != '<' && c != '>'; });
  return own && plain ? std::string{wanted} : "/";
}

bool is_same_site(std::string_view sec_fetch_site, std::string_view origin, std::string_view host) {
  if (!sec_fetch_site.empty() && sec_fetch_site != "same-origin" && sec_fetch_site != "none") return false;
  if (origin.empty()) return true;
  const std::size_t scheme_end = origin.find("://");
  if (scheme_end == std::string_view::npos) return false;
  return !host.empty() && equals_ignoring_case(origin.substr(scheme_end + 3), host);
}

bool tokens_match(std::string_view a, std::string_view b) {
  return !a.empty() && a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string token_digest(std::string_view token) {
  std::array<unsigned char, 32> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr, 0);
  return hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string browser_words(std::string_view user_agent) {
  const std::string_view browser =
      first_of(user_agent, {{"Edg/", kept("Edge")}, {"Firefox/", kept("Firefox")}, {"Chrome/", kept("Chrome")}, {"Safari/", kept("Safari")}});
  const std::string_view system = first_of(
      user_agent, {{kept("Windows"), kept("Windows")}, {kept("Android"), kept("Android")}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {kept("Mac OS"), kept("Mac")},
                   {kept("Linux"), kept("Linux")}});
  const std::string_view name = browser.empty() ? std::string_view{t("A browser")} : browser;
  return system.empty() ? std::string{name} : t("{0} on {1}", name, system);
}

}  // namespace stepwise::access
