// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "performance/cld/source.hpp"
#include "performance/parquet/parquet.hpp"

namespace stepwise::cld {

/// A file to read in stretches: a plain one anywhere, a packed one only onwards.
struct FileToRead {
  std::filesystem::path path;
  std::size_t size = 0;     ///< 0: packed, not known
  std::shared_ptr<const parquet::NamelessFile> text;  ///< its rows as CSV when it is Parquet; the size is then of this
  bool is_packed() const { return size == 0; }
  /// A Fault when it is missing, empty, or no table of text.
  static Result<FileToRead> open(const std::filesystem::path& path);
};

/// The part of a file's text that one thread holds at a time.
class Stretch {
 public:
  Stretch() = default;
  Stretch(const Stretch&) = delete;
  Stretch& operator=(const Stretch&) = delete;
  ~Stretch();
  /// Reads from this file from now on.
  Result<void> take(const FileToRead& file);
  /// Up to `size` bytes of the file from `from`: fewer only at its end, or where it cannot be read (`fault`). Good until the
  /// next call. Reads up to `ahead` bytes more while it is about it. Of a packed file `from` never goes back.
  std::string_view view(std::size_t from, std::size_t size, std::size_t ahead);
  /// Whether the view that ends here ends the file.
  bool is_end(std::size_t place) const { return ended_ && place >= at_ + held_; }
  const std::optional<Fault>& fault() const { return fault_; }
  void forget() { held_ = at_ = 0, ended_ = false; }

 private:
  void close();
  std::size_t fill(std::size_t place, char* into, std::size_t size);
  void keep_from(std::size_t from);
  const FileToRead* file_ = nullptr;
  int descriptor_ = -1;
  std::unique_ptr<Source> packed_;
  std::vector<char> bytes_;
  std::size_t at_ = 0, held_ = 0;  ///< bytes_[0] is the file's byte at_
  bool ended_ = false;
  std::optional<Fault> fault_;
};

}  // namespace stepwise::cld
