// SPDX-License-Identifier: Apache-2.0
#include "nation.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "demo/nation.hpp"

namespace stepwise::nation {

Folder::Folder() : path_{std::filesystem::temp_directory_path() / fmt::format("stepwise-nation-{}", getpid())} { std::filesystem::create_directories(path_); }
Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void write_small_nation(const std::filesystem::path& file) {
  demo::NationOptions options;
  options.seed = 7;
  options.councils = 6;
  options.rows = 24'000;
  options.from = *Date::parse_iso("2024-10-01");
  options.to = *Date::parse_iso("2026-09-30");
  options.out = file;
  options.single = true;
  const auto written = demo::write_cld(options);
  ASSERT_TRUE(written) << written.error().sentence;
}

Figures every_figure(const story::Stories& stories) {
  const auto measures = engine::every_measure();
  const auto counts = engine::count_all(stories, measures, {stories.first_day, stories.last_day}, true, 2);
  Figures figures;
  for (std::size_t i = 0; i < measures.size(); ++i)
    for (const auto& row : engine::figures(counts, i, {{engine::By::council, engine::By::quarter, engine::By::age}, {}, {}, Date{65535}}).rows)
      if (row.numerator != 0 || row.denominator != 0 || row.apart != 0)
        figures[fmt::format("{},{}", measures[i]->id, fmt::join(row.keys, ","))] = {row.numerator, row.denominator, row.apart};
  return figures;
}

std::string differences(const Figures& a, const Figures& b) {
  std::string words;
  int left = 8;
  const auto tell = [&](const Figures& some, const Figures& others, const char* which) {
    for (const auto& [key, cell] : some) {
      const auto at = others.find(key);
      if (at != others.end() && at->second == cell) continue;
      if (left-- <= 0) return;
      words += fmt::format("{}: {} is {} of {}, apart {}\n", which, key, std::get<0>(cell), std::get<1>(cell), std::get<2>(cell));
    }
  };
  tell(a, b, "first");
  tell(b, a, "second");
  return words;
}

std::vector<std::string> rows_of(const std::filesystem::path& file) {
  std::ifstream in{file};
  std::vector<std::string> rows;
  for (std::string row; std::getline(in, row);) rows.push_back(row);
  return rows;
}

void write_rows(const std::filesystem::path& file, const std::vector<std::string>& rows) {
  std::ofstream out{file};
  for (const auto& row : rows) out << row << '\n';
}

}  // namespace stepwise::nation
