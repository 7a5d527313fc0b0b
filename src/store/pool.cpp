// SPDX-License-Identifier: Apache-2.0
#include "store/pool.hpp"

#include "sql/store.hpp"

namespace stepwise::store {

Lent::~Lent() {
  try {
    connection_->run(sql::store::commit, {});
  } catch (const std::exception&) {
    connection_->roll_back();
  }
  pool_.give_back(std::move(connection_), asker_);
}

void Lent::begin() {
  connection_->run(connection_->engine() == Engine::sqlite ? sql::store::begin_plain : sql::store::begin_read_postgres, {});
}

Pool::Pool(const Target& target, int size, Timings& timings) : target_{target}, timings_{timings}, size_{static_cast<std::size_t>(size)} {
  for (int i = 0; i < size; ++i) idle_.push_back(std::make_unique<Connection>(target_, Connection::Use::reading, timings_));
}

std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock{mutex_};
  int& held = held_[std::this_thread::get_id()];
  if (held == 0) back_.wait(lock, [&] { return !idle_.empty(); });
  ++held;
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection, std::thread::id asker) {
  {
    const std::lock_guard lock{mutex_};
    if (const auto held = held_.find(asker); held != held_.end() && --held->second == 0) held_.erase(held);
    if (idle_.size() < size_) idle_.push_back(std::move(connection));
  }
  back_.notify_one();
}

std::unique_ptr<ReadTx> Pool::snapshot() { return borrow(); }

std::unique_ptr<Lent> Pool::borrow() {
  for (int tries = 0;; ++tries) {
    auto connection = take();
    if (!connection || connection->lost()) {
      try {
        connection = std::make_unique<Connection>(target_, Connection::Use::reading, timings_);
      } catch (...) {
        give_back(nullptr, std::this_thread::get_id());
        throw;
      }
    }
    auto lent = std::make_unique<Lent>(*this, std::move(connection));
    try {
      lent->begin();
      return lent;
    } catch (const Unavailable&) {
      if (!lent->connection().lost() || tries > 0) throw;
    }
  }
}

}  // namespace stepwise::store
