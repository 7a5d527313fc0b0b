// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::parquet {

/// Whether the program was built with DuckDB, which reads Parquet.
bool is_readable();

/// Whether a file that begins so is Parquet.
bool is_parquet(std::string_view start);

/// Why a file of Parquet with these first and last bytes cannot be read, in a sentence; "" when it may be.
std::string_view refusal(std::string_view start, std::string_view end);

/// Writes a Parquet file's columns and rows, in their order, as CSV with a first row of names, in a file that only its owner may
/// read. Dates, and moments at midnight, are ISO days; whole numbers have no decimals; nulls are blank. A Fault says what is
/// wrong in one sentence, and leaves no file behind.
Result<void> parquet_to_csv(const std::filesystem::path& parquet, const std::filesystem::path& csv);

/// An open file without a name, which goes when the last that holds it goes.
class NamelessFile {
 public:
  explicit NamelessFile(int descriptor) : descriptor_{descriptor} {}
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;
  ~NamelessFile();
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

/// The same CSV in a nameless file of the system's temporary folder: a program that is killed leaves nothing there.
Result<std::shared_ptr<const NamelessFile>> csv_of_parquet(const std::filesystem::path& parquet);

}  // namespace stepwise::parquet
