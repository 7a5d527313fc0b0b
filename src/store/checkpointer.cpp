// SPDX-License-Identifier: Apache-2.0
#include "store/checkpointer.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace stepwise::store {
namespace {

constexpr auto every = std::chrono::milliseconds{100};
constexpr std::uintmax_t log_size = 96 << 20;
constexpr int grown = 12'000, too_long = 24'000;  // frames of 4 KB
constexpr int usual_patience = 15'000, short_patience = 20;  // milliseconds

}  // namespace

Checkpointer::Checkpointer(const Target& target, bool durable, Timings& timings) : target_{target}, durable_{durable}, timings_{timings} {
  if (target_.engine == Engine::sqlite) thread_ = std::thread{[this] { live(); }};
}

Checkpointer::~Checkpointer() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  stop_.notify_all();
  if (thread_.joinable()) thread_.join();
}

/// Not on a disk with little room, which the log would fill. Zeros after the log's last frame end it, as whatever is left there from before does. The write lock is held, so that
/// nobody appends meanwhile.
void Checkpointer::lengthen_log(Connection& connection) const {
  connection.script("begin immediate");
  const struct Release {
    Connection& connection;
    ~Release() { connection.roll_back(); }
  } release{connection};
  const std::string file = target_.connect + "-wal";
  std::error_code none;
  auto size = std::filesystem::file_size(file, none);
  if (none || size >= log_size) return;
  if (const auto disk = std::filesystem::space(file, none); none || disk.available < 2 * log_size) return;
  const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  const std::vector<char> zeros(1 << 20);
  for (ssize_t written = 1; written > 0 && size < log_size; size += static_cast<std::uintmax_t>(std::max<ssize_t>(written, 0)))
    written = pwrite(descriptor, zeros.data(), std::min<std::uintmax_t>(zeros.size(), log_size - size), static_cast<off_t>(size));
  fdatasync(descriptor);
  close(descriptor);
}

/// Where this thread cannot keep up, the writer folds the rest itself and waits a moment for readers, so that the log
/// begins anew: with readers always about it never would, and every look at it would be longer than the last. One who
/// reads for long is not waited for; the next try is made when the log has grown again.
int Checkpointer::after_commit(void* self, sqlite3* file, const char* name, int frames) {
  auto& checkpointer = *static_cast<Checkpointer*>(self);
  checkpointer.commits_.fetch_add(1, std::memory_order_relaxed);
  checkpointer.frames_.store(frames, std::memory_order_relaxed);
  if (frames < checkpointer.tried_at_) checkpointer.tried_at_ = 0;
  if (frames <= std::max(too_long, checkpointer.tried_at_ + grown)) return SQLITE_OK;
  checkpointer.tried_at_ = frames;
  sqlite3_busy_timeout(file, short_patience);
  sqlite3_wal_checkpoint_v2(file, name, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
  sqlite3_busy_timeout(file, usual_patience);
  return SQLITE_OK;
}

void Checkpointer::watch(Connection& writer) {
  if (target_.engine == Engine::sqlite) sqlite3_wal_hook(static_cast<sqlite3*>(writer.handle()), &Checkpointer::after_commit, this);
}

bool Checkpointer::is_due() {
  const std::uint64_t commits = commits_.load();
  const bool quiet = std::exchange(seen_, commits) == commits;
  if (commits == folded_ || !(quiet || frames_.load() > grown)) return false;
  folded_ = commits;
  return true;
}

void Checkpointer::live() {
  bool lengthened = !durable_;
  std::unique_ptr<Connection> connection;
  for (std::unique_lock lock{mutex_}; !stop_.wait_for(lock, every, [&] { return stopping_; });) {
    if (!is_due()) continue;
    lock.unlock();
    try {
      if (!connection) connection = std::make_unique<Connection>(target_, durable_ ? Connection::Use::durable_writing : Connection::Use::writing, timings_);
      if (!std::exchange(lengthened, true)) lengthen_log(*connection);
      connection->script("pragma wal_checkpoint(passive)");
    } catch (const std::exception& error) {
      spdlog::warn("store: the log could not be folded into the record: {}", error.what());
    }
    lock.lock();
  }
}

}  // namespace stepwise::store
