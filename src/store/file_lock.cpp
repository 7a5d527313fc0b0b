// SPDX-License-Identifier: Apache-2.0
#include "store/file_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace stepwise::store {

Result<FileLock> FileLock::take(const std::filesystem::path& file, Hold hold) {
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail(FaultKind::unavailable, fmt::format("{} cannot be opened. Check that its folder exists and may be written to.", file.string()));
  if (flock(descriptor, (hold == Hold::whole ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
    close(descriptor);
    return fail(FaultKind::busy, hold == Hold::whole ? "The record is in use. Stop the server and every other stepwise command that uses it, then try again."
                                                     : "The record is being replaced at the moment. Try again when that is done.");
  }
  return FileLock{descriptor};
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace stepwise::store
