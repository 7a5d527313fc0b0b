// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "performance/story/story.hpp"

namespace stepwise::cld {

using story::Day;

/// Days from the first to the last, both within it.
struct DayRange {
  Day from = 0, to = story::no_day;
  friend bool operator==(const DayRange&, const DayRange&) = default;
  bool covers(const DayRange& other) const { return from <= other.from && to >= other.to; }
};

/// How many events of one council's part of a submission ended in each month, by type, and how many are open.
class EndCounts {
 public:
  static constexpr std::size_t types = 4;
  void add(story::EventType type, Day end, std::int32_t by);
  void add(const EndCounts& other);
  std::size_t months() const { return ended_.size(); }  ///< from January 1970
  std::int64_t ended(std::size_t type, std::size_t month) const { return month < ended_.size() ? ended_[month][type] : 0; }
  std::int64_t open(std::size_t type) const { return open_[type]; }
  std::int64_t all() const;

 private:
  std::vector<std::array<std::int32_t, types>> ended_;
  std::array<std::int64_t, types> open_{};
};

/// Councils of which the rules make an exception (lists/cld/period_exceptions.csv).
struct PeriodExceptions {
  std::vector<std::uint32_t> stated;          ///< their stated dates are taken (cld.md 8.1: the Isles of Scilly)
  std::vector<std::uint32_t> few_a_month;     ///< ten events a month are not asked of them (cld.md 8.1: LA 714)
  static Result<PeriodExceptions> load();
};

/// A file with fewer events takes its stated dates (cld.md 8.1).
inline constexpr std::int64_t fewest_events = 100;

/// The months of ends before the import month that hold 2% of events and all types but one (cld.md 8.1, version 1).
std::optional<DayRange> derive_version_1(const EndCounts& counts, Day imported);
/// The latest run of months that requests, assessments and services all have (cld.md 8.1, version 2). Nothing when a type
/// is missing or the three have no month in common.
std::optional<DayRange> derive_version_2(const EndCounts& counts, Day imported, bool few_a_month);

/// round(days / 30.436875) (cld.md 8.1).
int length_in_months(const DayRange& range);

}  // namespace stepwise::cld
