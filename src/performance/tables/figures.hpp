// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "performance/tables/about.hpp"

namespace stepwise::tables {

/// One cell: how many things, and for waits their middle number of days.
struct Cell {
  std::int64_t count = 0;
  std::optional<double> days;
};
/// The cells of one age band, of one council or of all.
struct Part {
  std::string council, age;  ///< council: "" when all are together
  std::vector<std::vector<Cell>> cells;  ///< by row, then column
};
struct Filled {
  const TableAbout* about = nullptr;
  engine::Period period;
  std::vector<std::string> rows, columns;  ///< headings; of waits the quarters and the measures
  std::vector<Part> parts;                 ///< a council's bands side by side, in the order of the bands
  bool is_waits() const { return about->table == nullptr; }
};

/// What a table says of some stories.
struct Asked {
  engine::Period period;
  bool by_council = false;
  unsigned threads = 2;
};
Filled fill(const TableAbout& about, const catalogue::Catalogue& catalogue, const story::Stories& stories, const Asked& asked);

/// The last twelve whole months up to a day.
engine::Period last_twelve_months(Date as_at);

}  // namespace stepwise::tables
