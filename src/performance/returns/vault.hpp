// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stepwise::returns {

/// Puts up to `size` bytes at `into` and says how many; 0 at the end.
using Reader = std::function<Result<std::size_t>(char* into, std::size_t size)>;
/// Bytes in memory, or mapped; they outlive the reader.
Reader read_from(std::string_view bytes);
/// A file's bytes; a Fault when it cannot be opened.
Result<Reader> read_from_file(const std::filesystem::path& path);

/// What was put in the vault.
struct Stored {
  std::string kept_as;    ///< its name in the folder
  std::string sha256;     ///< of the bytes as they came, in hexadecimal
  std::uint64_t bytes = 0;
};

/// The folder of kept files. A file is written whole under another name, brought to the disk, then named; it is never
/// written again. Plain text is packed by gzip; gzip, zip and Parquet are kept as they came. Only their owner may read them.
class Vault {
 public:
  explicit Vault(std::filesystem::path folder) : folder_{std::move(folder)} {}
  /// Keeps what `reader` gives, under a name made from `reference`. A Fault says what the disk refused, or that it is empty.
  Result<Stored> put(std::string_view reference, const Reader& reader) const;
  /// Takes back what was put and not recorded.
  void forget(const Stored& stored) const;
  std::filesystem::path path_of(std::string_view kept_as) const { return folder_ / kept_as; }
  const std::filesystem::path& folder() const { return folder_; }
  /// Removes what a crash left half-written more than a day ago.
  void sweep() const;

 private:
  std::filesystem::path folder_;
};

/// Copies kept files that `to` does not have yet, for backup and restore: how many. What is there is never written over.
Result<std::size_t> carry(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace stepwise::returns
