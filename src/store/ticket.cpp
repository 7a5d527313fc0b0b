// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "store/store.hpp"

namespace stepwise::store {

struct Ticket::State {
  enum Status : int { open, kept, lost };
  std::atomic<int> status{open};
  std::mutex mutex;
  std::condition_variable settled;  // std::atomic::wait spins first, which starves the writer on a small machine
  std::vector<std::function<void(bool)>> waiting;

  void settle(bool was_kept) {
    std::vector<std::function<void(bool)>> told;
    {
      const std::lock_guard lock{mutex};
      if (status.load() != open) return;
      status.store(was_kept ? kept : lost);
      told.swap(waiting);
    }
    settled.notify_all();
    for (const auto& done : told) done(was_kept);
  }
};

bool Ticket::settled() const { return !state_ || state_->status.load() != State::open; }
bool Ticket::kept() const { return !state_ || state_->status.load() == State::kept; }

bool Ticket::wait() const {
  if (state_) {
    std::unique_lock lock{state_->mutex};
    state_->settled.wait(lock, [&] { return state_->status.load() != State::open; });
  }
  return kept();
}

void Ticket::then(std::function<void(bool kept)> done) const {
  if (state_) {
    const std::lock_guard lock{state_->mutex};
    if (state_->status.load() == State::open) {
      state_->waiting.push_back(std::move(done));
      return;
    }
  }
  done(kept());
}

std::pair<Ticket, std::function<void(bool)>> Ticket::make() {
  Ticket ticket;
  ticket.state_ = std::make_shared<State>();
  return {ticket, [state = ticket.state_](bool kept) { state->settle(kept); }};
}

}  // namespace stepwise::store
