// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "practice/allocation/columns.hpp"
#include "store/store.hpp"

namespace stepwise::allocation {

/// Everybody's standing figures as columns, read without a Gate: for counting.
Columns read_columns(store::ReadTx& tx);

/// What a draft grid would change for whom, worked out beside the pages. One at a time; the last of each grid is kept in memory.
class Trials {
 public:
  explicit Trials(store::Store& store);
  ~Trials();
  Trials(const Trials&) = delete;
  Trials& operator=(const Trials&) = delete;

  struct Trial {
    bool running = false;
    std::size_t done = 0, total = 0;
    std::int64_t grid_version = 0;
    Instant finished_at = {};
    std::int64_t microseconds = 0;   ///< of the sums, without reading
    std::shared_ptr<const Columns> columns = {};
    std::shared_ptr<const Recomputed> result = {};   ///< nothing while it runs, or when it could not be done
    std::string fault = {};
  };
  /// Begins one with `then` in place of the grid that is in force; while one runs another is not begun.
  void begin(const Grid& now, const Grid& then);
  /// How far one is, or what it found; nothing when none was begun for this grid.
  std::optional<Trial> look(std::string_view grid) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace stepwise::allocation
