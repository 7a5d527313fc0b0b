// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "base/result.hpp"

namespace stepwise::parquet {

/// Copies a Parquet file into a CSV file that exists, by a DuckDB that may reach these two files and nothing else. A Fault says in
/// a sentence that the file is damaged or the disk full.
Result<void> copy_by_duck(const std::string& parquet, const std::string& csv);

}  // namespace stepwise::parquet
