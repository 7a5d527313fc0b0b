// SPDX-License-Identifier: Apache-2.0
#include "http/proxies.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/text.hpp"

namespace stepwise::http {
namespace {

constexpr std::string_view believed[] = {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host",
                                         "x-request-id",    "x-forwarded-port",  "forwarded",
                                         "x-real-ip"};

bool is_ipv4(const AddressBytes& a) {
  static constexpr std::uint8_t prefix[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  return std::memcmp(a.data(), prefix, sizeof prefix) == 0;
}

bool same_bits(const AddressBytes& a, const AddressBytes& b, int bits) {
  const auto whole = static_cast<std::size_t>(bits / 8);
  if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(whole), b.begin())) return false;
  const int left = bits % 8;
  return left == 0 || ((a[whole] ^ b[whole]) >> (8 - left)) == 0;
}

std::string_view last_item(std::string_view list) {
  const auto comma = list.rfind(',');
  return trim(comma == std::string_view::npos ? list : list.substr(comma + 1));
}

std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, std::min(text.find(']'), text.size()) - 1);
  return std::ranges::count(text, ':') == 1 ? text.substr(0, text.find(':')) : text;
}

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{".-_:[]"}.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<AddressBytes> parse_address(std::string_view text) {
  const std::string plain{without_port(trim(text))};
  AddressBytes bytes{};
  if (inet_pton(AF_INET6, plain.c_str(), bytes.data()) == 1) return bytes;
  bytes = {};
  bytes[10] = bytes[11] = 0xff;
  if (inet_pton(AF_INET, plain.c_str(), bytes.data() + 12) == 1) return bytes;
  return std::nullopt;
}

std::string write_address(const AddressBytes& address) {
  char text[INET6_ADDRSTRLEN] = {};
  if (is_ipv4(address))
    inet_ntop(AF_INET, address.data() + 12, text, sizeof text);
  else
    inet_ntop(AF_INET6, address.data(), text, sizeof text);
  return text;
}

Result<Proxies> Proxies::from(const std::vector<std::string>& blocks) {
  Proxies proxies;
  for (const std::string& block : blocks) {
    const auto slash = block.find('/');
    const auto address = parse_address(block.substr(0, slash));
    const bool short_form = address && is_ipv4(*address) && block.find(':') == std::string::npos;
    std::optional<std::int64_t> bits = short_form ? 32 : 128;
    if (slash != std::string::npos) bits = parse_number(block.substr(slash + 1));
    if (!address || !bits || *bits < 0 || *bits > (short_form ? 32 : 128))
      return fail(
          FaultKind::invalid,
          fmt::format("\"{}\" is not an address or block. Write trusted proxies as 10.1.2.3 or 10.0.0.0/8.",
                      block));
    proxies.blocks_.push_back({*address, static_cast<int>(*bits) + (short_form ? 96 : 0)});
  }
  return proxies;
}

bool Proxies::trusts(const AddressBytes& address) const {
  return std::ranges::any_of(blocks_, [&](const Block& b) { return same_bits(b.address, address, b.bits); });
}

void Proxies::apply(Request& request, const AddressBytes& peer) const {
  const bool trusted = !blocks_.empty() && trusts(peer);
  if (trusted) {
    std::string chain;
    for (const auto& [name, value] : request.headers)
      if (name == "x-forwarded-for") chain += (chain.empty() ? "" : ",") + value;
    const auto hops = split(chain, ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
      const auto address = parse_address(*hop);
      if (!address) break;
      request.address = write_address(*address);
      if (!trusts(*address)) break;
    }
    const auto proto = last_item(request.header("x-forwarded-proto"));
    if (!proto.empty()) request.secure = equals_ignoring_case(proto, "https");
    const std::string host{last_item(request.header("x-forwarded-host"))};
    if (is_host(host))
      for (auto& [name, value] : request.headers)
        if (name == "host") value = host;
    if (const auto id = request.header("x-request-id"); is_request_id(id)) request.id = id;
  }
  std::erase_if(request.headers, [](const auto& header) {
    return std::ranges::find(believed, header.first) != std::end(believed);
  });
}

bool is_request_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
  });
}

}  // namespace stepwise::http
