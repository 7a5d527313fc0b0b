// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "performance/cld/rows.hpp"

namespace stepwise::cld {

/// What the rows of one part of a council's people are made into a shard with.
struct Making {
  std::string_view file;
  std::span<const std::uint64_t> lines_before;  ///< by piece: rows of the file before it
  std::span<const bool> piece_counts;           ///< by piece: false for one that was read from a wrong start
  std::span<const std::uint16_t> team_numbers;  ///< from numbers of the file to numbers of the council
  const Telling& telling;
  Day last_period = 0;                          ///< the council's last reporting period
};

struct Made {
  story::Shard shard;
  std::uint64_t used = 0, repeated = 0, after_death = 0;
};

/// Puts each person's rows together, takes repeated rows once, settles deaths, and ends services that later periods no
/// longer speak of (cld.md 8.3, 8.5).
Made make_shard(std::span<const Bucket* const> buckets, const Making& making);

/// What makes two rows the same event (cld.md 8.5, for joined submissions), within one person.
std::uint64_t identity_of(const story::Event& event);

}  // namespace stepwise::cld
