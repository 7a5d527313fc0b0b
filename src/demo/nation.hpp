// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "demo/cld_of_world.hpp"

namespace stepwise::demo {

/// Client Level Data files of a whole invented nation. The same seed writes the same bytes, whatever the threads.
struct NationOptions {
  std::uint64_t seed = 1;
  int councils = 153;
  std::int64_t rows = 10'000'000;  ///< in all files together, without headers
  Date from, to;                   ///< `to` is the last day of the last reporting period
  std::filesystem::path out;       ///< a folder (made when missing), or with `single` one file
  bool single = false;
  unsigned threads = 0;            ///< 0: as many as the machine has
  std::function<void(std::int64_t rows_done)> progress;  ///< called from the writing threads, one at a time
};
/// Two years that end with the last whole quarter before `today`.
NationOptions usual_nation(Date today);

/// One CSV a council (cld_LA.csv), uneven in size, as councils send them: stacked reporting periods, in extract order
/// (period, event type, date), with the faults of faults.hpp.
Result<CldWritten> write_cld(const NationOptions& options);

/// Invented council codes: 120 to 199, 230 to 299 and 930 to 989, which as far as is known no council has.
std::string nation_la_code(int council);
inline constexpr int most_councils = 210;
/// How many rows each council sends, adding up to `rows`.
std::vector<std::int64_t> nation_quotas(std::uint64_t seed, int councils, std::int64_t rows);

}  // namespace stepwise::demo
