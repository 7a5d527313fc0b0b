// SPDX-License-Identifier: Apache-2.0
#include "store/writer.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "sql/store.hpp"

namespace stepwise::store {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::size_t jobs_a_batch = 500, longest_queue = 200'000;
constexpr auto work_a_batch = std::chrono::milliseconds{5};
/// How long a commit is held back for more when the one before was shared by at least twice as many: those who were
/// answered by it are likely to ask again at once, and one commit for all of them beats two.
constexpr auto patience = std::chrono::microseconds{400};

Fault not_saved() {
  return {FaultKind::unavailable, "This was not saved, because the record cannot be written to at the moment. Keep what you typed and try again in a few minutes."};
}

/// Once a job has been told how it ended, nothing of its caller may be touched again: what a callback throws stays here.
void tell_end(const Writer::Ended& ended, const std::optional<Fault>& how) {
  try {
    ended(how);
  } catch (const std::exception& error) {
    spdlog::error("store: a callback failed after a save: {}", error.what());
  }
}

}  // namespace

struct Writer::Batch {
  std::vector<Ended> kept;
  std::set<PersonId> touched;
  Head before;
  bool changed = false;  ///< what lists show
};

Writer::Writer(const Target& target, bool durable, const Clock& clock, Timings& timings, DiskRoom room)
    : target_{target}, durable_{durable}, clock_{clock}, timings_{timings}, room_{std::move(room)}, checkpointer_{target, durable, timings} {
  connect();
  thread_ = std::thread{[this] { live(); }};
}

Writer::~Writer() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

bool Writer::push(Job job) {
  {
    const std::lock_guard lock{mutex_};
    if (closing_ || queue_.size() >= longest_queue) return false;
    queue_.push_back(std::move(job));
    queued_.fetch_add(1, std::memory_order_relaxed);
    if (queue_.size() > 1) return true;
  }
  wake_.notify_one();
  return true;
}

void Writer::on_commit(std::function<void(const Committed&)> listener) {
  const std::lock_guard lock{listeners_mutex_};
  listeners_.push_back(std::move(listener));
}

void Writer::announce(Committed committed) {
  {
    const std::lock_guard lock{mutex_};
    foreign_.push_back(std::move(committed));
  }
  wake_.notify_one();
}

Store::WriterLoad Writer::load() const { return {commits_.load(), jobs_.load(), failed_.load(), queued_.load()}; }

/// Works until it is told to close and the queue is empty.
void Writer::live() {
  while (true) {
    std::deque<Committed> foreign;
    std::optional<Job> first;
    {
      std::unique_lock lock{mutex_};
      wake_.wait(lock, [&] { return closing_ || !queue_.empty() || !foreign_.empty(); });
      foreign.swap(foreign_);
      if (!queue_.empty()) {
        first = std::move(queue_.front());
        queue_.pop_front();
        queued_.fetch_sub(1, std::memory_order_relaxed);
      } else if (closing_) {
        return;
      }
    }
    for (const Committed& committed : foreign) tell(committed);
    if (first) batch(std::move(*first));
  }
}

std::optional<Writer::Job> Writer::next() {
  const std::lock_guard lock{mutex_};
  if (queue_.empty()) return std::nullopt;
  std::optional<Job> job{std::move(queue_.front())};
  queue_.pop_front();
  queued_.fetch_sub(1, std::memory_order_relaxed);
  return job;
}

std::optional<Writer::Job> Writer::next_before(Steady::time_point until) {
  {
    std::unique_lock lock{mutex_};
    wake_.wait_until(lock, until, [&] { return closing_ || !queue_.empty(); });
  }
  return next();
}

void Writer::batch(Job first) {
  Batch batch;
  try {
    begin(batch);
  } catch (const std::exception& error) {
    batch.kept.push_back(std::move(first.ended));
    return give_up(batch, error.what());
  }
  try {
    run_jobs(batch, std::move(first));
    commit(batch);
  } catch (const std::exception& error) {
    give_up(batch, error.what());
  }
}

void Writer::run_jobs(Batch& batch, Job first) {
  const auto began = Steady::now(), stop_at = began + work_a_batch;
  std::optional<Job> job{std::move(first)};
  std::size_t done = 0;
  while (job) {
    jobs_.fetch_add(1, std::memory_order_relaxed);
    if (job->work) run_work(batch, *job);
    else run_line(batch, *job);
    job.reset();
    if (++done < jobs_a_batch && Steady::now() < stop_at) job = next();
    if (!job && done * 2 < last_batch_ && Steady::now() < began + patience) job = next_before(began + patience);
  }
  last_batch_ = done;
}

void Writer::run_line(Batch& batch, Job& job) {
  batch.kept.push_back(std::move(job.ended));
  WriterTx tx{*connection_, head_, clock_};
  note_clock(tx);
  tx.audit(job.line);
}

void Writer::run_work(Batch& batch, Job& job) {
  if (room_.is_short()) {
    failed_.fetch_add(1, std::memory_order_relaxed);
    return tell_end(job.ended, not_saved());
  }
  const Head before = head_;
  batch.kept.push_back(std::move(job.ended));
  connection_->run(sql::store::savepoint, {});
  WriterTx tx{*connection_, head_, clock_};
  note_clock(tx);
  const auto fault = attempt(tx, job);
  if (tx.broken()) throw Unavailable{"a statement met a database that is not there or is full"};
  if (!fault) {
    connection_->run(sql::store::release, {});
    batch.touched.insert(tx.touched().begin(), tx.touched().end());
    batch.changed = batch.changed || tx.changed();
    return;
  }
  connection_->run(sql::store::rollback_job, {});
  connection_->run(sql::store::release, {});
  head_ = before;
  failed_.fetch_add(1, std::memory_order_relaxed);
  const Ended ended = std::move(batch.kept.back());
  batch.kept.pop_back();
  tell_end(ended, fault);
}

std::optional<Fault> Writer::attempt(WriterTx& tx, Job& job) {
  try {
    const Result<void> answer = job.work(tx);
    if (!answer) return answer.error();
    if (tx.doomed()) return not_saved();
    tx.log_changes();
    return std::nullopt;
  } catch (const Conflict&) {
    return Fault{FaultKind::stale, "Someone saved the same thing first. Look at what is there now, then save again if it is still needed."};
  } catch (const std::exception& error) {
    if (job.surprise && !tx.broken()) *job.surprise = std::current_exception();
    else spdlog::error("store: a queued save was not kept: {}", error.what());
    return not_saved();
  }
}

void Writer::connect() {
  connection_.reset();
  connection_ = std::make_unique<Connection>(target_, durable_ ? Connection::Use::durable_writing : Connection::Use::writing, timings_);
  checkpointer_.watch(*connection_);
}

void Writer::begin(Batch& batch) {
  const bool sqlite = target_.engine == Engine::sqlite;
  const auto open = [&] {
    if (!connection_ || connection_->lost()) connect();
    connection_->run(sqlite ? sql::store::begin_sqlite : sql::store::begin_plain, {});
  };
  try {
    open();
  } catch (const Unavailable&) {
    if (!connection_ || !connection_->lost()) throw;
    open();
  }
  const auto row = connection_->one(sqlite ? sql::store::head : sql::store::head_locked, {});
  if (!row) throw Unavailable{"the record has no end of chain; restore it from a backup"};
  head_ = {row->integer("audit_id"), row->text("audit_hash"), row->instant("audit_at"), row->integer("change_id")};
  batch.before = head_;
}

void Writer::commit(Batch& batch) {
  if (head_.audit_id != batch.before.audit_id || head_.change_id != batch.before.change_id)
    connection_->run(sql::store::move_head, {{"audit_id", head_.audit_id}, {"audit_hash", head_.hash}, {"audit_at", head_.at}, {"change_id", head_.change_id}});
  if (batch.changed) connection_->rows(sql::store::next_id, {{"name", "save"}}, [](Row&&) { return false; });
  connection_->run(sql::store::commit, {});
  commits_.fetch_add(1, std::memory_order_relaxed);
  if (batch.changed) saves_.fetch_add(1);
  if (!batch.touched.empty()) {
    tell({{batch.touched.begin(), batch.touched.end()}, head_.change_id});
    const std::lock_guard lock{listeners_mutex_};
    told_.emplace_back(batch.before.change_id + 1, head_.change_id);
  }
  const auto kept = std::exchange(batch.kept, {});
  for (const Ended& ended : kept) tell_end(ended, std::nullopt);
}

/// Nothing of the batch is kept, and everyone in it is told so.
void Writer::give_up(Batch& batch, const std::string& why) {
  if (connection_) connection_->roll_back();
  spdlog::error("store: {} saves were not kept: {}", batch.kept.size(), why);
  failed_.fetch_add(batch.kept.size(), std::memory_order_relaxed);
  for (const Ended& ended : batch.kept) tell_end(ended, not_saved());
}

void Writer::tell(const Committed& committed) {
  const std::lock_guard lock{listeners_mutex_};
  for (const auto& listener : listeners_) {
    try {
      listener(committed);
    } catch (const std::exception& error) {
      spdlog::error("store: a listener failed after a commit: {}", error.what());
    }
  }
}

bool Writer::told_of(std::int64_t change_id) {
  const std::lock_guard lock{listeners_mutex_};
  return std::ranges::any_of(told_, [&](const auto& range) { return range.first <= change_id && change_id <= range.second; });
}

void Writer::forget_told(std::int64_t up_to) {
  const std::lock_guard lock{listeners_mutex_};
  while (!told_.empty() && told_.front().second <= up_to) told_.pop_front();
}

void Writer::note_clock(const WriterTx& tx) {
  if (!tx.clock_went_back() || clock_noted_) return;
  clock_noted_ = true;
  spdlog::warn("store: the clock is behind the newest audit line; times go on from that line until it has caught up");
}

}  // namespace stepwise::store
