// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "base/result.hpp"

namespace stepwise::contact_centre {

/// The hour of a total that speaks of the whole day.
inline constexpr int whole_day = -1;
/// The most calls one total may hold.
inline constexpr std::int64_t most_calls = 65'535;

/// Calls offered and answered on a day: the whole day or one hour of it, every line ("") or one. Of no person.
struct Total {
  std::string reference = {};
  std::int64_t version = 1;
  Date day = {};
  int hour = whole_day;      ///< 0 to 23, London time
  std::string line = {};
  std::int64_t offered = 0, answered = 0;
  std::string came_from = "typed";   ///< typed, file
  Instant recorded_at = {};
  std::string recorded_by_name = {}, amended_reason = {};
};

/// What is wrong with one total, by field: day, hour, line, offered, answered.
std::vector<Problem> problems_of(const Total& total, Date today);
/// Why a total cannot stand beside another of its day: it would count the same calls twice, or it is the same one. Nothing when it
/// can. A day is recorded as a whole or by hours, and for every line together or line by line.
std::optional<std::string> clash(const Total& total, std::span<const Total> of_that_day);

/// One row of a file that was refused: the row's number, as a spreadsheet counts, and why.
struct Refusal {
  std::size_t row = 0;
  std::string sentence;
};
struct Uploaded {
  std::vector<Total> totals;       ///< new ones, in the order of the file
  std::size_t same = 0;            ///< on record already with the same numbers
  std::vector<Refusal> refusals;   ///< any: nothing may be kept
};
/// Reads a CSV of day, offered, answered, and perhaps line and hour, by the names in its first row. `on_record` gives what is kept
/// of a day. A Fault when it is no such file.
using OnRecord = std::map<Date, std::vector<Total>>;
Result<Uploaded> read_totals(std::string_view csv, const OnRecord& on_record, Date today);

/// A month together.
struct Month {
  Date first = {};
  int days = 0;
  std::int64_t offered = 0, answered = 0;
  /// Nothing when no call was offered: never 0%.
  std::optional<double> share() const { return offered == 0 ? std::nullopt : std::optional{static_cast<double>(answered) / static_cast<double>(offered)}; }
};
/// The newest month first.
std::vector<Month> by_month(std::span<const Total> totals);

}  // namespace stepwise::contact_centre
