// SPDX-License-Identifier: Apache-2.0
#include "store/pool.hpp"

#include "sql/store.hpp"

namespace stepwise::store {

class Snapshot final : public ReadTx {
 public:
  Snapshot(Pool& pool, std::unique_ptr<Connection> connection) : pool_{pool}, connection_{std::move(connection)} {}
  ~Snapshot() override {
    try {
      connection_->run(sql::store::commit, {});
    } catch (const std::exception&) {
      connection_->roll_back();
    }
    pool_.give_back(std::move(connection_));
  }
  void begin() {
    connection_->run(connection_->engine() == Engine::sqlite ? sql::store::begin_plain : sql::store::begin_read_postgres, {});
  }
  bool lost() const { return connection_->lost(); }

 protected:
  void rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) override {
    connection_->rows(statement, params, use);
  }

 private:
  Pool& pool_;
  std::unique_ptr<Connection> connection_;
};

Pool::Pool(const Target& target, int size, Timings& timings) : target_{target}, timings_{timings} {
  for (int i = 0; i < size; ++i) idle_.push_back(std::make_unique<Connection>(target_, Connection::Use::reading, timings_));
}

std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock{mutex_};
  back_.wait(lock, [&] { return !idle_.empty(); });
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock{mutex_};
    idle_.push_back(std::move(connection));
  }
  back_.notify_one();
}

std::unique_ptr<ReadTx> Pool::snapshot() {
  for (int tries = 0;; ++tries) {
    auto connection = take();
    if (!connection || connection->lost()) {
      try {
        connection = std::make_unique<Connection>(target_, Connection::Use::reading, timings_);
      } catch (...) {
        give_back(nullptr);
        throw;
      }
    }
    auto snapshot = std::make_unique<Snapshot>(*this, std::move(connection));
    try {
      snapshot->begin();
      return snapshot;
    } catch (const Unavailable&) {
      if (!snapshot->lost() || tries > 0) throw;
    }
  }
}

}  // namespace stepwise::store
