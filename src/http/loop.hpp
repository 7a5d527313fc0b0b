// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>

#include "http/metrics.hpp"
#include "http/pool.hpp"
#include "http/site.hpp"

namespace stepwise::http {

/// One event loop: a thread that serves many connections, each a coroutine. All but `run` may be called from
/// anywhere.
class Loop {
 public:
  static std::shared_ptr<Loop> make(std::shared_ptr<const Site> site, std::shared_ptr<Pool> pool);
  virtual ~Loop() = default;
  /// Serves until `stop`.
  virtual void run() = 0;
  /// Serves a connected socket, which the loop now owns.
  virtual void take(int socket, const AddressBytes& peer) = 0;
  using Accepted = std::function<void(int socket, const AddressBytes& peer)>;
  /// Accepts from a listening socket, which the loop now owns, and hands each connection on.
  virtual void listen(int socket, Accepted accepted) = 0;
  /// Closes one of the listening sockets.
  virtual void stop_listening(int socket) = 0;
  /// Calls back, on the loop, at each SIGTERM or SIGINT.
  virtual void on_signal(std::function<void()> signalled) = 0;
  /// Closes idle connections now and the others after their answer.
  virtual void drain() = 0;
  /// Drops everything.
  virtual void stop() = 0;
  virtual const Tally& tally() const = 0;
  virtual Tally& tally() = 0;
};

}  // namespace stepwise::http
