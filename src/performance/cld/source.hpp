// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "performance/parquet/parquet.hpp"

namespace stepwise::cld {

/// A file's bytes in order; what is packed is unpacked on the way.
class Source {
 public:
  virtual ~Source() = default;
  /// Puts up to `size` bytes at `into` and says how many; 0 at the end. A Fault when the file breaks off or is damaged.
  virtual Result<std::size_t> read(char* into, std::size_t size) = 0;
};

/// A file that is open, and its rows as CSV when it is Parquet.
struct OpenText {
  std::unique_ptr<Source> source;
  std::shared_ptr<const parquet::NamelessFile> text;
};
Result<OpenText> open_text(const std::filesystem::path& path);

/// Opens a plain file, one in gzip, the one file in a zip, or Parquet. What cannot be a table of text (a workbook, a picture,
/// UTF-16...) is a Fault that says what it is and what to do instead.
Result<std::unique_ptr<Source>> open_source(const std::filesystem::path& path);

}  // namespace stepwise::cld
