// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "performance/story/story.hpp"

namespace stepwise::hospital {

/// One stay in hospital, from a row of a file.
struct Spell {
  std::uint64_t nhs_number = 0;
  story::Event stay;              ///< its record is the row number, its flags what it was
  std::string home;               ///< the council of the person's home, three digits; "" when not known
  std::uint16_t birth_month = 0;  ///< 0: not known
  story::Gender gender = story::Gender::none;
};

/// What was found in a file of spells.
struct Report {
  std::uint64_t rows = 0, used = 0, not_last_episode = 0, repeated = 0;
  std::map<std::string, std::vector<std::uint64_t>> refused;  ///< by sentence: the row numbers
  std::vector<std::string> missing_columns;
  std::uint64_t attached = 0, newly_known = 0, of_nobody_here = 0;  ///< filled by `add_stays`
  /// A few lines in words, without any person.
  std::vector<std::string> notes() const;
};

struct Spells {
  std::vector<Spell> spells;
  Report report;
};

/// Reads spells from CSV: headers by the names of lists/hospital_column.csv, whatever their case and spaces. Rows that cannot
/// be used are in the report. A file without the columns that are needed is a Fault that names them.
Result<Spells> read_spells(std::string_view text);
Result<Spells> read_spells_file(const std::filesystem::path& path);

/// The ten digits of an NHS number, whatever spaces or hyphens are in it; 0 when it is not ten digits.
std::uint64_t nhs_number_of(std::string_view text);

}  // namespace stepwise::hospital
