// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/bank_file.hpp"
#include "practice/budget/budget.hpp"

namespace stepwise::budget {

/// What a provider spent of a fund, from a CSV file.
struct ProviderFile {
  std::vector<Entry> entries;
  std::vector<RefusedLine> refused;
};
/// Reads the columns date, amount, what and outcome (the number of the outcome on the page, or its words) in any order; a column
/// kind may say "fee". Each line has a key, so that the same file twice adds nothing. What is wrong with a line is said by its
/// number. A file that is no CSV, has other columns, or is too long is a Fault.
Result<ProviderFile> read_provider_file(std::string_view bytes, std::span<const std::string> outcomes, std::span<const std::string> outcome_words, Date today);

}  // namespace stepwise::budget
