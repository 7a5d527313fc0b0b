// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/allocation/allocation.hpp"

namespace stepwise::allocation {

/// Everybody's levels, a byte an area: need and risk of one cell as 0 to 15, or `not_set`. Columns stand beside each other, so that a
/// council is worked out again in a fraction of a millisecond.
struct Columns {
  static constexpr std::uint8_t not_set = 16;
  std::vector<std::string> areas;                    ///< codes, in the order of `levels`
  std::vector<std::vector<std::uint8_t>> described, judged;   ///< [area][person]
  std::vector<std::int64_t> adjustments, weekly, described_pence, own_total;   ///< own_total: no_amount where the worker set none
  std::vector<std::int64_t> person, team;
  std::vector<std::string> reference;
  std::vector<std::uint8_t> restricted;
  std::size_t size() const { return person.size(); }
};
/// One more person.
struct ColumnRow {
  std::int64_t person = 0, team = 0;
  std::string reference;
  bool restricted = false;
  std::string_view levels;
  std::int64_t adjustments = 0, described = 0, weekly = 0, own_total = no_amount;
};
void add(Columns& columns, const ColumnRow& row);

/// What a figure would be with another grid. The levels stay as they were judged; a total that a worker set by hand stays too.
struct Change {
  std::size_t row = 0;            ///< in the columns
  std::int64_t now = 0, then = 0; ///< pence a week
};
struct AreaChange {
  std::string area;
  std::int64_t people = 0;        ///< with some need there
  std::int64_t now = 0, then = 0;
  bool known = true;              ///< the other grid has this area
};
struct Recomputed {
  std::vector<std::int64_t> then;             ///< pence a week, by row
  std::int64_t people = 0, more = 0, less = 0, same = 0, own_totals = 0;
  std::int64_t now_total = 0, then_total = 0; ///< pence a week
  std::int64_t not_in_grid = 0;               ///< people with a need in an area that the other grid has not
  std::vector<AreaChange> areas;
};
/// `progress` is told how many people are done, now and then; it may stop the work by giving false, which leaves the rest as they are.
Recomputed recompute(const Columns& columns, const Grid& now, const Grid& then, const std::function<bool(std::size_t)>& progress = {});
/// The largest changes, the greatest first.
std::vector<Change> largest(const Columns& columns, const Recomputed& recomputed, std::size_t how_many);

}  // namespace stepwise::allocation
