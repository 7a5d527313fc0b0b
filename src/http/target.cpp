// SPDX-License-Identifier: Apache-2.0
#include "http/target.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::http {
namespace {

/// Without "http://host" when the target is in absolute form.
std::string_view origin_form(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!equals_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
    const auto path = target.find_first_of("/?", scheme.size());
    return path == std::string_view::npos ? "/" : target.substr(path);
  }
  return target;
}

bool is_visible(char c) { return c > ' ' && c < 127 && c != '#' && c != '\\'; }

bool is_plain(std::string_view path) {
  return std::ranges::all_of(
      path, [](char c) { return static_cast<unsigned char>(c) >= 32 && c != 127 && c != '\\'; });
}

/// A slash that was encoded would make one part look like two.
bool hides_a_slash(std::string_view raw) {
  for (std::size_t at = raw.find('%'); at != std::string_view::npos; at = raw.find('%', at + 1))
    if (equals_ignoring_case(raw.substr(at, 3), "%2f")) return true;
  return false;
}

bool climbs(std::string_view path) {
  const auto parts = split(path, '/');
  return std::ranges::any_of(parts, [](std::string_view part) { return part == "." || part == ".."; });
}

}  // namespace

Result<Target> read_target(std::string_view target) {
  if (target.empty() || !std::ranges::all_of(target, is_visible))
    return fail(FaultKind::invalid, "The address holds characters that an address cannot hold.");
  target = origin_form(target);
  const auto mark = std::min(target.find('?'), target.size());
  const auto raw = mark == 0 ? std::string_view{"/"} : target.substr(0, mark);
  if (!raw.starts_with('/')) return fail(FaultKind::invalid, "The address must begin with a slash.");
  auto path = decode_component(raw, false);
  if (!path) return tl::unexpected{path.error()};
  if (hides_a_slash(raw) || !is_plain(*path) || climbs(*path))
    return fail(FaultKind::invalid,
                "The address holds parts that this service does not use. Go back and use a link.");
  auto query = parse_urlencoded(target.substr(std::min(target.size(), mark + 1)));
  if (!query) return tl::unexpected{query.error()};
  return Target{std::move(*path), std::move(*query)};
}

}  // namespace stepwise::http
