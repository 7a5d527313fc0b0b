// SPDX-License-Identifier: Apache-2.0
#include "store/checkpointer.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace stepwise::store {
namespace {

constexpr auto every = std::chrono::milliseconds{100};
constexpr std::uintmax_t log_size = 64 << 20;

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

/// Zeros after the log's last frame end it, as whatever is left there from before does. The write lock is held, so that
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
  const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  const std::vector<char> zeros(1 << 20);
  for (ssize_t written = 1; written > 0 && size < log_size; size += static_cast<std::uintmax_t>(std::max<ssize_t>(written, 0)))
    written = pwrite(descriptor, zeros.data(), std::min<std::uintmax_t>(zeros.size(), log_size - size), static_cast<off_t>(size));
  fdatasync(descriptor);
  close(descriptor);
}

void Checkpointer::live() {
  std::uint64_t folded = 0;
  bool lengthened = !durable_;
  std::unique_ptr<Connection> connection;
  for (std::unique_lock lock{mutex_}; !stop_.wait_for(lock, every, [&] { return stopping_; });) {
    const std::uint64_t commits = commits_.load();
    if (commits == folded) continue;
    lock.unlock();
    try {
      if (!connection) connection = std::make_unique<Connection>(target_, durable_ ? Connection::Use::durable_writing : Connection::Use::writing, timings_);
      if (!std::exchange(lengthened, true)) lengthen_log(*connection);
      connection->script("pragma wal_checkpoint(passive)");
      folded = commits;
    } catch (const std::exception& error) {
      spdlog::warn("store: the log could not be folded into the record: {}", error.what());
    }
    lock.lock();
  }
}

}  // namespace stepwise::store
