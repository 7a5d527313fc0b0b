// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <utility>

#include "base/result.hpp"

namespace stepwise::store {

/// A lock on a file beside the record, held as long as this lives: shared by everyone who has the record open, whole
/// by whoever puts another in its place. The system lets go of it when the process ends, however it ends.
class FileLock {
 public:
  enum class Hold { shared, whole };
  /// busy when somebody else's hold does not allow it.
  static Result<FileLock> take(const std::filesystem::path& file, Hold hold);
  FileLock(FileLock&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  FileLock& operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_{descriptor} {}
  int descriptor_;
};

}  // namespace stepwise::store
