// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "store/checkpointer.hpp"
#include "store/disk_room.hpp"
#include "store/writer_tx.hpp"

namespace stepwise::store {

/// The one writer of a store: takes jobs from a queue, does many in one transaction, each undone alone when it fails,
/// and settles their tickets when the shared commit is durable.
class Writer {
 public:
  /// How a job ended, told once. `nullopt`: kept.
  using Ended = std::function<void(const std::optional<Fault>&)>;
  struct Job {
    std::function<Result<void>(WriteTx&)> work;  ///< empty: `line` is all there is to do
    AuditLine line;
    Ended ended;
    std::exception_ptr* surprise = nullptr;  ///< where an unexpected exception goes; null: to the log
  };

  Writer(const Target& target, bool durable, const Clock& clock, Timings& timings) : Writer{target, durable, clock, timings, DiskRoom{target}} {}
  Writer(const Target& target, bool durable, const Clock& clock, Timings& timings, DiskRoom room);
  ~Writer();
  /// False when too much is waiting already, or the store is closing: nothing is queued.
  bool push(Job job);
  void on_commit(std::function<void(const Committed&)> listener);
  /// Tells the listeners of commits made by others, on this thread.
  void announce(Committed committed);
  /// Whether the listeners were told of a change at its commit here.
  bool told_of(std::int64_t change_id);
  void forget_told(std::int64_t up_to);
  Store::WriterLoad load() const;
  std::uint64_t saves() const { return saves_.load(); }
  bool is_this_thread() const { return std::this_thread::get_id() == thread_.get_id(); }

 private:
  struct Batch;
  void live();
  std::optional<Job> next();
  std::optional<Job> next_before(std::chrono::steady_clock::time_point until);
  void batch(Job first);
  void run_jobs(Batch& batch, Job first);
  void run_line(Batch& batch, Job& job);
  void run_work(Batch& batch, Job& job);
  std::optional<Fault> attempt(WriterTx& tx, Job& job);
  void connect();
  void begin(Batch& batch);
  void commit(Batch& batch);
  void give_up(Batch& batch, const std::string& why);
  void tell(const Committed& committed);
  void note_clock(const WriterTx& tx);

  Target target_;
  bool durable_;
  const Clock& clock_;
  Timings& timings_;
  DiskRoom room_;
  Checkpointer checkpointer_;
  std::unique_ptr<Connection> connection_;
  Head head_;
  bool clock_noted_ = false;
  std::size_t last_batch_ = 0;  ///< jobs in the commit before

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;
  std::deque<Committed> foreign_;
  bool closing_ = false;
  std::mutex listeners_mutex_;
  std::vector<std::function<void(const Committed&)>> listeners_;
  std::deque<std::pair<std::int64_t, std::int64_t>> told_;  ///< first and last change of each commit
  std::atomic<std::uint64_t> commits_{0}, saves_{0}, jobs_{0}, failed_{0}, queued_{0};
  std::thread thread_;
};

}  // namespace stepwise::store
