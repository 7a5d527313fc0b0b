// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/http.hpp"

namespace stepwise::http {

/// An address of either family as 16 bytes; IPv4 is written as ::ffff:a.b.c.d so that both compare alike.
using AddressBytes = std::array<std::uint8_t, 16>;
/// Nothing when the text is not an address; brackets and a port are allowed around it.
std::optional<AddressBytes> parse_address(std::string_view text);
std::string write_address(const AddressBytes& address);

/// Which peers may say for whom they speak.
class Proxies {
 public:
  /// Addresses or CIDR blocks ("10.0.0.0/8", "::1"); one that is neither is a Fault naming it.
  static Result<Proxies> from(const std::vector<std::string>& blocks);
  bool trusts(const AddressBytes& address) const;
  /// Sets the request's address, scheme, Host and id from X-Forwarded-For, -Proto, -Host and X-Request-Id
  /// when the peer is trusted. Removes those headers otherwise, so that nothing further in can believe them.
  void apply(Request& request, const AddressBytes& peer) const;

 private:
  struct Block {
    AddressBytes address;
    int bits;
  };
  std::vector<Block> blocks_;
};

/// A request id that may be logged and sent back: 1 to 64 letters, digits, dots, hyphens and underscores.
bool is_request_id(std::string_view text);

}  // namespace stepwise::http
