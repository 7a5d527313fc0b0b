// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "community/open_referral/feed.hpp"
#include "store/store.hpp"

namespace stepwise::open_referral {

/// What came of one entry that somebody should know of.
struct Line {
  std::size_t number = 0;
  std::string id, name;
  std::string outcome;    ///< refused, waiting, noted
  std::string sentence;
};
/// What came of a feed.
struct Load {
  std::string reference, source, loaded_by_name;
  Instant loaded_at;
  std::int64_t added = 0, changed = 0, unchanged = 0, waiting = 0, refused = 0;
  std::vector<Line> lines;   ///< waiting, then refused, then the others; at most `most_lines`, and none in a list of loads
};
constexpr std::size_t most_lines = 50'000;

/// Takes a feed into the directory, in one transaction. `source` names it: the same source again changes what it brought
/// before and adds nothing twice. What was changed here since stays: where the feed changed the same field to something
/// else, that waits for somebody's approval. Services that ended are closed; those closed here stay so. An assured date
/// newer than the last check is a check. The report is kept.
Result<Load> take_feed(store::Store& store, Random& random, const Feed& feed, std::string_view source, store::AuditLine line);

std::optional<Load> load_by_reference(store::ReadTx& tx, std::string_view reference);
/// The newest first.
std::vector<Load> recent_loads(store::ReadTx& tx, int limit);

}  // namespace stepwise::open_referral
