// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::http {

/// What a connection must wait for before it can go on.
enum class Wants { nothing, read, write };

/// What one try to move bytes came to.
struct Moved {
  std::size_t bytes = 0;
  Wants wants = Wants::nothing;  ///< set: nothing moved, try again when the socket is ready for this
  bool closed = false;           ///< the other side has gone
};

/// Bytes to and from one non-blocking socket, plain or TLS. Owns nothing but its own state; never blocks.
class Transport {
 public:
  virtual ~Transport() = default;
  /// Nothing, once what must be agreed first is agreed.
  virtual Moved shake_hands() { return {}; }
  virtual Moved read(std::span<char> into) = 0;
  virtual Moved write(std::span<const std::string_view> pieces) = 0;
  virtual void say_goodbye() {}
};

std::unique_ptr<Transport> plain_transport(int socket);

/// A certificate and its key, read once for all connections.
class Tls {
 public:
  static Result<std::shared_ptr<const Tls>> load(const std::string& certificate_file,
                                                 const std::string& key_file);
  virtual ~Tls() = default;
  virtual std::unique_ptr<Transport> transport(int socket) const = 0;
};

}  // namespace stepwise::http
