// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "store/connection.hpp"

namespace stepwise::store {

class Pool;

/// A snapshot on a connection of the pool.
class Lent final : public ReadTx {
 public:
  Lent(Pool& pool, std::unique_ptr<Connection> connection) : pool_{pool}, connection_{std::move(connection)} {}
  ~Lent() override;
  void begin();
  Connection& connection() { return *connection_; }
  void rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) override {
    connection_->rows(statement, params, use);
  }

 private:
  Pool& pool_;
  std::unique_ptr<Connection> connection_;
  std::thread::id asker_ = std::this_thread::get_id();
};

/// Read connections, lent one at a time. A lost one is made again when it is next asked for.
class Pool {
 public:
  Pool(const Target& target, int size, Timings& timings);
  /// A snapshot, its connection given back when it is destroyed. Blocks while all are out, but never a thread that holds one:
  /// threads that each hold one and wait for a second would wait for each other for ever.
  std::unique_ptr<ReadTx> snapshot();
  /// The same, with the whole connection: for the store's own longer questions.
  std::unique_ptr<Lent> borrow();

 private:
  friend class Lent;
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection, std::thread::id asker);

  Target target_;
  Timings& timings_;
  std::mutex mutex_;
  std::condition_variable back_;
  std::size_t size_;
  std::vector<std::unique_ptr<Connection>> idle_;  ///< nothing in a place: to be made when it is asked for
  std::map<std::thread::id, int> held_;            ///< how many each thread has out
};

}  // namespace stepwise::store
