// SPDX-License-Identifier: Apache-2.0
#include "store/in_use.hpp"

#include <exception>

namespace stepwise::store {

InUse::~InUse() {
  if (!connection_) return;
  try {
    connection_->ask("select cast(count(*) as text) from (select pg_advisory_unlock_all()) as released");
  } catch (const std::exception&) {  // the connection is lost, and the lock with it
  }
}

Result<InUse> InUse::take(const Target& target, FileLock::Hold hold) {
  InUse out;
  if (target.engine == Engine::sqlite) {
    auto file = FileLock::take(target.lock_file(), hold);
    if (!file) return tl::unexpected<Fault>{file.error()};
    out.file_ = std::move(*file);
    return out;
  }
  out.timings_ = std::make_unique<Timings>();
  out.connection_ = std::make_unique<Connection>(target, Connection::Use::reading, *out.timings_);
  const bool whole = hold == FileLock::Hold::whole;
  const auto taken = out.connection_->ask(whole ? "select cast(cast(pg_try_advisory_lock(5395728) as integer) as text)"
                                                : "select cast(cast(pg_try_advisory_lock_shared(5395728) as integer) as text)");
  if (taken == "1") return out;
  return fail(FaultKind::busy, whole ? "The record is in use. Stop every server and stepwise command that uses it, then try again."
                                     : "The record is being replaced at the moment. Try again when that is done.");
}

}  // namespace stepwise::store
