// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "performance/cld/check/problem.hpp"

namespace stepwise::cld {

/// What has to be compared between rows, as small as it will go.
struct Seen {
  struct Event {
    std::uint64_t identity, row;     ///< cld.md 8.5, joined, within one reporting period
  };
  struct Service {
    std::uint64_t what, row;         ///< the same but for its days, with its mechanism and provider
    std::int32_t start, end;
  };
  struct Link {
    std::uint64_t who, row;
    int field;
  };
  std::vector<Event> events;
  std::vector<Service> services;
  std::vector<std::uint64_t> people; ///< the council's own identifiers
  std::vector<Link> links;
  void add(Seen&& other);
};
inline constexpr std::int32_t still_open = 2'147'483'647;

/// A row, and the other row it is about; 0 when there is none.
struct AcrossNote {
  std::uint64_t row, other;
  int field;
  Problem problem;
};
/// Rows that are one event nationally, services of one kind that overlap, and links to nobody in the file; by row.
std::vector<AcrossNote> compare_rows(Seen& seen);

}  // namespace stepwise::cld
