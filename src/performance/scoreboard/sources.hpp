// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <mutex>

#include "performance/engine/live.hpp"

namespace stepwise::scoreboard {

/// Stories of kept returns, as whoever keeps them gives them.
struct KeptReturns {
  std::function<std::shared_ptr<const story::Stories>()> stories = {};  ///< nothing while there are none
  std::function<std::uint64_t()> version = {};                         ///< goes up each time the stories change
};

/// Where figures may come from: the record, and kept returns when there are some. May be asked from any thread.
class Sources {
 public:
  Sources(engine::Live& live, KeptReturns kept) : live_{live}, kept_{std::move(kept)} {}
  engine::Live& record() { return live_; }
  /// Numbers of the kept returns; nothing when there are none. Counts are forgotten when the returns change.
  std::shared_ptr<engine::Numbers> returns();

 private:
  engine::Live& live_;
  KeptReturns kept_;
  std::mutex mutex_;
  std::uint64_t version_ = 0;
  std::shared_ptr<engine::Numbers> numbers_;
};

}  // namespace stepwise::scoreboard
