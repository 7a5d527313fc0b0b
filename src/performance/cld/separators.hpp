// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stepwise::cld {

/// Where cells and rows end in a stretch of CSV text that begins outside quotes.
struct Separators {
  std::vector<std::uint32_t> cells;     ///< places of commas and line ends outside quotes, in order
  std::vector<std::uint32_t> rows;      ///< for each row, the number in `cells` of its line end
  std::size_t cell_count = 0, row_count = 0;
  void make_room(std::size_t bytes);
};

/// Fills `found` for data[0, size). Never reads outside it. Uses AVX-512 or AVX2 where the processor has them.
void find_separators(const char* data, std::size_t size, Separators& found);
/// The portable way, for comparison in tests.
void find_separators_portable(const char* data, std::size_t size, Separators& found);
void find_separators_avx2(const char* data, std::size_t size, Separators& found);
/// Which way this processor takes: "avx512", "avx2" or "portable".
const char* separator_method();

}  // namespace stepwise::cld
