// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "performance/engine/run.hpp"
#include "performance/story/codes.hpp"

namespace stepwise::catalogue {

/// A result as text.
struct Grid {
  std::vector<std::string> columns;
  std::vector<bool> is_number;
  std::vector<std::vector<std::optional<std::string>>> rows;
};

/// A DuckDB in memory: the second opinion on every measure, and the analysts' SQL.
class Duck {
 public:
  /// A Fault when the program was built without DuckDB.
  static Result<std::unique_ptr<Duck>> open(unsigned threads);
  virtual ~Duck() = default;
  /// Runs statements; a mistake in them is a Fault with DuckDB's own words.
  virtual Result<void> run(const std::string& sql) = 0;
  /// Runs one or more statements and gives the last result.
  virtual Result<Grid> query(const std::string& sql) = 0;
  /// Fills tables `event` and `person` with stories, in Release 2 words.
  virtual Result<void> take(const story::Stories& stories, const story::Codings& codings) = 0;
  /// Fills table `ours` with what a measure counts, one row a counted event.
  virtual Result<void> take_counted(const std::vector<engine::Behind>& counted) = 0;
};

/// Whether the program was built with DuckDB.
bool has_duck();

}  // namespace stepwise::catalogue
