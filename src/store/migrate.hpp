// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "store/connection.hpp"
#include "store/migration.hpp"

namespace stepwise::store {

/// The newest migration's number among these.
int newest_version(std::span<const Migration> all);

/// Which version the database is at; 0 when it is empty. A Fault when a migration it was made with has been altered
/// since, or when it was made by a newer program.
Result<int> version_of(Connection& connection, std::span<const Migration> all);

/// Applies what is missing up to a version, each in its own transaction; gives what was done, in words.
Result<std::vector<std::string>> bring_up_to(Connection& connection, std::span<const Migration> all, int version, Instant now);

/// A Fault that says what to do unless the database is exactly at the newest version.
Result<void> must_be_current(Connection& connection, std::span<const Migration> all);

}  // namespace stepwise::store
