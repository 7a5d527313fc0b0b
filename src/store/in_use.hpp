// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>

#include "store/connection.hpp"
#include "store/file_lock.hpp"

namespace stepwise::store {

/// Says that the record is open here (shared) or is being replaced (whole): a file lock beside SQLite's file, an
/// advisory lock on PostgreSQL.
class InUse {
 public:
  static Result<InUse> take(const Target& target, FileLock::Hold hold);
  InUse(InUse&&) = default;
  InUse& operator=(InUse&&) = default;
  /// Lets go at once: PostgreSQL would do so only some time after the connection is closed.
  ~InUse();

 private:
  InUse() = default;
  std::optional<FileLock> file_;
  std::unique_ptr<Timings> timings_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace stepwise::store
