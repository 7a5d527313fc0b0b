// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "performance/story/story.hpp"

namespace stepwise::cld {

/// Why a row of a file could not be used. Closed: each has a sentence in `unusable_sentence`.
enum class Unusable : std::uint8_t {
  wrong_number_of_cells, no_council, no_person, no_client_type, no_event_type, no_start_date, not_a_date, ends_before_start,
  starts_after_death,
};
inline constexpr std::size_t unusable_reasons = 9;
std::string_view unusable_sentence(Unusable reason);

/// What was found in a file.
struct Report {
  std::uint64_t rows = 0;      ///< below the header, blank lines left out
  std::uint64_t used = 0;      ///< events kept
  std::uint64_t repeated = 0;  ///< rows that repeat an event of another row (cld.md 8.5)
  std::uint64_t without_event = 0;  ///< carers known by association only
  struct Reason {
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> first_rows;  ///< row numbers as a spreadsheet counts them; at most five
  };
  std::map<Unusable, Reason> unusable;
  std::map<std::string, std::uint64_t> not_in_list;  ///< by column: cells in neither release's list
  std::vector<std::string> missing_columns;          ///< known columns that the file has not
  std::optional<Date> period_start, period_end;      ///< earliest and latest stated
  /// A few lines in words, without any person.
  std::vector<std::string> notes() const;
};

struct Loaded {
  story::Stories stories;
  Report report;
};

/// Reads a file of Client Level Data (Release 2 or 1) into stories, on so many threads. Repeated rows become one, and
/// services that later reporting periods no longer speak of end with the period that last did (cld.md 8.5).
/// A file that is empty, binary, cut short or not separated by commas is a Fault that says so in a sentence.
Result<Loaded> load(const std::filesystem::path& path, unsigned threads);

}  // namespace stepwise::cld
