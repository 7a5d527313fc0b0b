// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "performance/cld/check/check.hpp"

namespace stepwise::returns {

/// One kind of thing wrong in one field, with whose rows they are.
struct Trouble {
  std::string words;        ///< in two or three words: "blank", "not in the list"
  bool warning = false;
  std::uint64_t count = 0;
  std::string sentence;     ///< of the first row; no person is in it
  std::vector<std::uint64_t> rows;   ///< the first of them, as a spreadsheet counts; at most `most_rows`
  std::vector<std::pair<std::string, std::uint64_t>> teams;   ///< where the file says them, most first; at most `most_teams`
};
inline constexpr std::size_t most_rows = 10, most_teams = 5;

struct FieldQuality {
  std::string module, field;   ///< field is empty for whole rows
  std::uint64_t needed = 0, failed = 0, warned = 0;
  std::vector<Trouble> troubles;   ///< failures before warnings, most first
};

/// What is wrong in a file, small enough to keep and show: fields with nothing wrong are left out; modules, and fields
/// within them, stand worst first.
struct Quality {
  std::uint64_t rows = 0, rows_failed = 0, failures = 0, warnings = 0;
  std::vector<std::string> councils;
  std::optional<Date> stated_start, stated_end;
  std::vector<std::string> notes;   ///< of the file as a whole, in sentences
  std::vector<FieldQuality> fields;
};

/// Gathers what a check finds; give it to `cld::check`, then ask for the whole with the check's report.
class Gatherer final : public cld::Findings {
 public:
  explicit Gatherer(const cld::FieldTable& table) : table_{table} {}
  void found(const cld::Finding& finding) override;
  Quality gather(const cld::CheckReport& report) const;

 private:
  struct Seen {
    std::string sentence;
    std::vector<std::uint64_t> rows;
    std::map<std::string, std::uint64_t> teams;
  };
  std::vector<Trouble> troubles_of(int field, const cld::FieldCounts& counts) const;
  const cld::FieldTable& table_;
  std::map<std::pair<int, cld::Problem>, Seen> seen_;
};

std::string write_quality(const Quality& quality);
/// A Fault when the text is not what `write_quality` wrote.
Result<Quality> read_quality(std::string_view text);

}  // namespace stepwise::returns
