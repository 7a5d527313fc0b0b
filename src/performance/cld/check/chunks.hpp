// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "performance/cld/source.hpp"
#include "performance/cld/separators.hpp"

namespace stepwise::cld {

/// Whole rows, with the places of their cells.
struct Chunk {
  std::vector<char> text;
  std::size_t size = 0;
  Separators found;
  std::uint64_t first_row = 0;   ///< the number of its first row
  bool ends_file = false;        ///< its last row is the file's last
  bool last_row_is_open = false; ///< and has no line end
};

/// Cuts a file's text into chunks of whole rows.
class Chunks {
 public:
  explicit Chunks(std::unique_ptr<Source> source) : source_{std::move(source)} {}
  /// The first row, without a UTF-8 mark or its line end. A Fault when there is none.
  Result<std::string> header();
  /// Fills a chunk; false when no rows are left. A Fault says what is wrong and in which row.
  Result<bool> next(Chunk& chunk);

 private:
  Result<void> fill(Chunk& chunk);
  Result<void> check_text(const Chunk& chunk) const;
  std::unique_ptr<Source> source_;
  std::string left_;            ///< read, and not yet given
  std::uint64_t row_ = 1;       ///< of what comes next
  bool ended_ = false;
};

/// Well-formed UTF-8; bytes below 128 are not looked at.
bool is_utf8(std::string_view text);

}  // namespace stepwise::cld
