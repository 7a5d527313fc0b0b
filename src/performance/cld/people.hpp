// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <span>
#include <unordered_set>
#include <vector>

#include "performance/cld/row_store.hpp"
#include "performance/cld/unique.hpp"

namespace stepwise::cld {

/// The people of one council whom carers' rows name, by the council's own identifiers, hashed.
using LinkedPeople = std::unordered_set<std::uint64_t>;

/// What rows are held against when they are made into people.
struct Making {
  std::span<const Serving> servings;            ///< by part of a submission
  std::span<const std::uint64_t> lines_before;  ///< by piece: rows of all files before it
  std::span<const char> piece_counts;           ///< by piece: 0 for one that was read from a wrong start
  const Telling& telling;
  Product product = Product::joined;
};

/// What is the council's own among that.
struct MakingOfCouncil {
  std::span<const std::uint16_t> team_numbers;  ///< from numbers of all files to numbers of the council
  const LinkedPeople& linked;
};

struct Made {
  story::Shard shard;
  std::uint64_t used = 0, repeated = 0;
  std::array<std::uint64_t, 8> filtered{};      ///< by `Filtered`: rows that the filter left out
};

/// Puts each person's rows together, filters them, takes repeated ones once, crops services that later periods no longer
/// speak of, and settles what is known of the person (cld.md 8.3 to 8.6).
Made make_shard(std::span<const Bucket* const> buckets, const Making& making, const MakingOfCouncil& council);

/// The people whom carers' rows name, where the row serves a period and belongs to it (cld.md 8.6).
void add_linked(std::span<const Link> links, const Making& making, LinkedPeople& linked);

}  // namespace stepwise::cld
