// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "performance/cld/cld.hpp"
#include "performance/engine/run.hpp"

namespace stepwise::nation {

/// A folder that goes when it does.
class Folder {
 public:
  Folder();
  ~Folder();
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// A small invented nation in one file, always the same: six councils, 24,000 rows, two years to 30 September 2026.
void write_small_nation(const std::filesystem::path& file);

/// Every figure of every measure, by council, quarter and age: what moves when anything moves.
using Figures = std::map<std::string, std::tuple<std::int64_t, std::int64_t, std::int64_t>>;
Figures every_figure(const story::Stories& stories);
/// A few of those that differ, in words.
std::string differences(const Figures& a, const Figures& b);

/// The rows of a file, the header first.
std::vector<std::string> rows_of(const std::filesystem::path& file);
void write_rows(const std::filesystem::path& file, const std::vector<std::string>& rows);

}  // namespace stepwise::nation
