// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store/connection.hpp"

namespace stepwise::store {

/// Read connections, lent one at a time. A lost one is made again when it is next asked for.
class Pool {
 public:
  Pool(const Target& target, int size, Timings& timings);
  /// A snapshot on a connection of the pool, given back when it is destroyed. Blocks while all are out.
  std::unique_ptr<ReadTx> snapshot();

 private:
  friend class Snapshot;
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);

  Target target_;
  Timings& timings_;
  std::mutex mutex_;
  std::condition_variable back_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace stepwise::store
