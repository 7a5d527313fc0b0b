// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "practice/discharge/discharge.hpp"

namespace stepwise::discharge {

/// A row of a hospital's file. `line` is where it begins; the header is line 1.
struct NoticeRow {
  std::size_t line = 0;
  std::string nhs_number, family_name;
  Notice notice;
  bool withdraws = false;   ///< takes back what was sent about this stay, on `notice.received_on`, because of `notice.why`
};
/// Why a row is not taken. It names no person.
struct RefusedRow {
  std::size_t line = 0;
  std::string column, sentence;
};
struct NoticeFile {
  std::vector<NoticeRow> rows;
  std::vector<RefusedRow> refused;
};
/// Columns a file may have, in the order of the example; the first four are needed.
std::span<const std::string_view> notice_columns();
/// Reads CSV with a header of those names, in any order, whatever their case and spaces. A file that is no table, or
/// lacks a column that is needed, is a Fault that says which. A row that says something wrong is refused with the column.
Result<NoticeFile> read_notices(std::string_view csv, const Lists& lists, Date today);
/// A header and two invented rows, to begin from: a notice, and one that takes it back.
std::string example_notices();

}  // namespace stepwise::discharge
