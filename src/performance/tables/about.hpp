// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/engine/table.hpp"

namespace stepwise::tables {

/// What a table means, from measures/<id>/about.toml, with its headings in their order.
struct TableAbout {
  std::string id, title, short_title, meaning, unit, source, approximates, not_the_same_as, contract;
  std::string rows_title, columns_title;
  std::vector<std::string> rows, columns, ages;
  bool of_one_day = false;              ///< it speaks of the last day of a period
  engine::Period example{};             ///< of which the worked example speaks
  const engine::Table* table = nullptr; ///< none: it shows `measures` by quarter
  std::vector<std::string> measures;
  engine::TableLayout layout;
  std::filesystem::path folder;
};

/// All tables, in the order of their ids.
class Tables {
 public:
  static Result<Tables> load();
  static Result<Tables> load(const std::filesystem::path& measures_folder);
  const std::vector<TableAbout>& all() const { return all_; }
  const TableAbout* find(std::string_view id) const;

 private:
  std::vector<TableAbout> all_;
};

}  // namespace stepwise::tables
