// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "performance/cld/check/fields.hpp"
#include "performance/cld/check/problem.hpp"
#include "performance/cld/check/source.hpp"

namespace stepwise::cld {

struct CheckOptions {
  Date today;                     ///< the day the file is taken to be sent: later births, deaths and periods are in the future
  unsigned threads = 1;
  std::uint64_t most_each = 0;    ///< findings told of each field and problem; 0 is all
  bool values = false;            ///< keep how often each value comes, for the national layout
  /// Told now and then how many rows, and bytes of text, are done; false stops the check, which is then a Fault (busy).
  std::function<bool(std::uint64_t rows, std::uint64_t bytes)> going_on = {};
};

/// One thing wrong in one row, told while the file is read.
struct Finding {
  std::uint64_t row = 0;          ///< as a spreadsheet counts rows: the header is 1
  int field = no_field;           ///< in FieldTable, or no_field for the whole row
  Status status = Status::applicable;
  Problem problem = Problem::none;
  std::string sentence;           ///< no person is in it
  std::string reference, team, worker;  ///< whose it is, where the file says; else ""
};

/// Is given findings in the order of the rows; what takes the whole file to know comes last.
class Findings {
 public:
  virtual ~Findings() = default;
  virtual void found(const Finding& finding) = 0;
};

/// How often a field got each status and problem.
struct FieldCounts {
  std::array<std::array<std::uint64_t, problems>, statuses> cells{};
  std::uint64_t of(Problem problem) const;
  std::uint64_t of(Status status) const;
  std::uint64_t failed() const;   ///< a check code below 0 (cld.md 3)
  std::uint64_t warned() const;
};

/// One line of the national data-quality layout (cld.md 3, output grain).
struct ValueCount {
  std::string la_code, value;
  int field = 0;
  Status status = Status::applicable;
  int check = 1;
  std::uint64_t count = 0;
};

/// What was found in a file.
struct CheckReport {
  std::uint64_t rows = 0, rows_failed = 0;
  std::vector<FieldCounts> fields;                      ///< by number of FieldTable
  std::array<std::uint64_t, problems> whole_rows{};     ///< problems that are of no one field
  std::map<std::string, std::uint64_t> councils;        ///< rows by LA_Code as the file has it
  std::vector<std::string> missing;                     ///< fields of the return that the file has no column for
  std::vector<std::string> unknown;                     ///< columns that the return does not have
  std::optional<Date> period_start, period_end;         ///< earliest and latest stated
  std::uint64_t windows_1252_row = 0;                   ///< the first row that is not UTF-8; 0 when all are
  std::vector<ValueCount> values;                       ///< with CheckOptions::values, in order
  std::uint64_t failed() const;                         ///< cells and rows
  std::uint64_t warned() const;
  /// What holds of the file as a whole, in sentences.
  std::vector<std::string> notes() const;
};

/// Checks every field of every row of a file of Client Level Data, Release 2 or 1: CSV, or CSV in gzip or zip. Reads it
/// as a stream; keeps, for what takes the whole file, some 50 bytes a row. Loads nothing. A file that cannot be read as such
/// a table is a Fault that says where and what to do. Statuses and checks are those of cld.md 3 to 5.
Result<CheckReport> check(const std::filesystem::path& path, const FieldTable& table, const CheckOptions& options, Findings& findings);
/// The same of text that is in no file.
Result<CheckReport> check(std::unique_ptr<Source> source, const FieldTable& table, const CheckOptions& options, Findings& findings);

}  // namespace stepwise::cld
