// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/cld/export/returned.hpp"
#include "performance/story/record.hpp"

namespace stepwise::cld_export {

/// The record's stories as a return of a period holds them, and how much it does not hold.
struct ReturnedStories {
  story::Stories stories;
  LeftOutCounts left_out{};
  std::uint64_t closed_on_death = 0;
};
/// Reads the whole record and leaves out, by `as_returned` alone, what a return may not hold. What measures count of these is
/// what they count of the return itself.
ReturnedStories returned_stories(store::ReadTx& tx, const story::RecordReader& reader, std::string_view council, const ReturnPeriod& period);

}  // namespace stepwise::cld_export
