// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "practice/allocation/grid.hpp"
#include "store/store.hpp"

namespace stepwise::allocation {

/// Every grid, drafts first, then the one that begins last.
std::vector<Grid> read_grids(store::ReadTx& tx);
std::optional<Grid> read_grid(store::ReadTx& tx, std::string_view reference);
/// The published one that is in force on a day. There is always one: a record begins with the shipped example.
std::optional<Grid> grid_on(store::ReadTx& tx, Date day);
/// The day from which the one that was published last counts.
std::optional<Date> last_published_from(store::ReadTx& tx);

/// A draft; once for a form token. Audited as "allocation_grid.drafted". Gives its reference.
Result<std::string> add_grid(store::WriteTx& tx, Random& random, Grid grid, std::string_view form_token, store::AuditLine line);
/// Keeps a changed draft, also when it was sent back or is dropped. Faults: stale, or published meanwhile. Audited as `line.action`.
Result<void> save_grid(store::WriteTx& tx, const Grid& grid, store::AuditLine line);
/// From here on it never changes. Faults: it has problems, it begins too early, its author publishes it, it is no longer the `version`
/// that was looked at. Audited as "allocation_grid.published".
Result<void> publish_grid(store::WriteTx& tx, std::string_view reference, std::int64_t version, std::int64_t by, std::string_view by_name, store::AuditLine line);

}  // namespace stepwise::allocation
