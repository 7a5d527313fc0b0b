// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace stepwise::returns {

/// How far a check is: rows done, and the share of the file read.
struct Progress {
  std::uint64_t rows = 0;
  int percent = 0;   ///< 0 to 100; 0 also while it waits its turn
};

}  // namespace stepwise::returns
