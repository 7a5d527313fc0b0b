// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "performance/cld/building/building.hpp"

namespace stepwise::return_building {

/// Looks at both returns in a thread of its own: when somebody asks and something has changed, and once a day. Saves wait for
/// none of it. All functions may be called from any thread.
class Watch {
 public:
  /// The store outlives it.
  static Result<std::unique_ptr<Watch>> open(store::Store& store, unsigned threads);
  Watch(store::Store& store, cld_export::ReturnWords words, unsigned threads);
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch();

  struct Seen {
    std::shared_ptr<const Building> building;  ///< nothing: the first look is still going on
    bool is_latest = false;                    ///< nothing has changed since
  };
  /// The return as it stands now, or as it stood at the last look when this takes longer than `patience`.
  Seen look(Which which, std::chrono::milliseconds patience);
  const cld_export::ReturnWords& words() const { return words_; }

 private:
  struct Changes;
  bool is_latest(Which which) const;
  void work(const std::stop_token& stop);
  void look_at(Which which);
  store::Store& store_;
  cld_export::ReturnWords words_;
  unsigned threads_;
  std::shared_ptr<Changes> changes_;
  std::mutex mutex_;
  std::condition_variable_any asked_, looked_;
  bool wanted_ = false;
  /// The last look at a return, how many changes there had been, and its day.
  struct Last {
    std::shared_ptr<const Building> building;
    std::int64_t changes = -1;
    Date on;
  };
  std::array<Last, 2> last_;
  std::jthread worker_;
};

}  // namespace stepwise::return_building
