// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/result.hpp"

namespace stepwise::budget {

/// A line of somebody's bank statement. Money out is below nought.
struct BankLine {
  std::size_t line = 0;  ///< of the file; 1 is the header
  Date on = {};
  std::int64_t pence = 0;
  std::string words = {};
  std::string key = {};  ///< the same for the same line of another file
};
struct RefusedLine {
  std::size_t line = 0;
  std::string sentence;
};
struct BankFile {
  std::string shape;  ///< of lists/bank_shape.csv
  std::vector<BankLine> lines;
  std::vector<RefusedLine> refused;
};
inline constexpr std::size_t most_bank_lines = 20'000;

/// Bytes of a bank as UTF-8: with or without a mark, or in Windows-1252, as some banks still write. UTF-16 is a Fault.
Result<std::string> text_of_file(std::string_view bytes);

/// Reads a bank's CSV file by the shape whose column names its first lines hold. What is wrong with a line is said by its
/// number. Lines in one file that say the same are two payments and get keys of their own; the same file again gives the same
/// keys. No shape, no lines or too many is a Fault.
Result<BankFile> read_bank_file(std::string_view bytes, const CodeList& shapes, Date today);

/// "£1,234.56", "1.234,56", "-12.50", "(12.50)", "12.50 CR" as pence, below nought for money out; nothing for anything else.
std::optional<std::int64_t> signed_pence(std::string_view text);

/// Payee words without what changes each time (numbers, days), so that the same payee is known again.
std::string payee_of(std::string_view words);

/// Gives each of the lines that say the same a number, in their order.
class LineKeys {
 public:
  std::string next(Date on, std::int64_t pence, std::string_view words);

 private:
  std::map<std::string, int> seen_;
};

}  // namespace stepwise::budget
