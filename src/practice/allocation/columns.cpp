// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/columns.hpp"

#include <algorithm>
#include <cstdlib>

namespace stepwise::allocation {
namespace {

constexpr std::size_t block = 4'096;
/// Pence of each cell, and nought where no level is set.
using Prices = std::array<std::int64_t, Columns::not_set + 1>;

Prices prices_of(const Area* area) {
  Prices prices{};
  if (area == nullptr) return prices;
  for (std::size_t cell = 0; cell < Columns::not_set; ++cell) prices[cell] = std::clamp<std::int64_t>(area->pence[cell / level_count][cell % level_count], 0, most_pence);
  return prices;
}

std::uint8_t cell_of(Level level) { return static_cast<std::uint8_t>(static_cast<std::size_t>(level.need) * level_count + static_cast<std::size_t>(level.risk)); }

std::size_t column_of(Columns& columns, const std::string& area) {
  const auto at = std::ranges::find(columns.areas, area);
  if (at != columns.areas.end()) return static_cast<std::size_t>(at - columns.areas.begin());
  columns.areas.push_back(area);
  columns.described.emplace_back(columns.size(), Columns::not_set);
  columns.judged.emplace_back(columns.size(), Columns::not_set);
  return columns.areas.size() - 1;
}

bool has_need(std::uint8_t cell) { return cell >= level_count && cell < Columns::not_set; }

/// One area of a block of people: what it adds to each, and to the area's own totals.
void add_area(const std::vector<std::uint8_t>& levels, std::size_t from, std::size_t to, const Prices& now, const Prices& then, std::vector<std::int64_t>& sums, AreaChange& area) {
  for (std::size_t i = from; i < to; ++i) {
    const std::uint8_t cell = levels[i];
    sums[i] += then[cell];
    area.now += now[cell];
    area.then += then[cell];
    area.people += has_need(cell) ? 1 : 0;
  }
}

void count(const Columns& columns, std::size_t from, std::size_t to, Recomputed& out) {
  for (std::size_t i = from; i < to; ++i) {
    std::int64_t then = std::min(most_pence, out.then[i] + columns.adjustments[i]);
    if (columns.own_total[i] != no_amount) then = columns.own_total[i], ++out.own_totals;
    out.then[i] = then;
    const std::int64_t now = columns.weekly[i];
    ++out.people;
    out.more += then > now ? 1 : 0;
    out.less += then < now ? 1 : 0;
    out.same += then == now ? 1 : 0;
    out.now_total += now;
    out.then_total += then;
  }
}

void count_unknown(const Columns& columns, const Grid& then, Recomputed& out) {
  std::vector<std::uint8_t> lost(columns.size(), 0);
  for (std::size_t a = 0; a < columns.areas.size(); ++a)
    if (then.find(columns.areas[a]) == nullptr)
      for (std::size_t i = 0; i < columns.size(); ++i) lost[i] |= has_need(columns.judged[a][i]) ? 1 : 0;
  out.not_in_grid = std::ranges::count(lost, 1);
}

}  // namespace

void add(Columns& columns, const ColumnRow& row) {
  for (const AreaLevel& level : levels_from(row.levels)) column_of(columns, level.area);
  columns.person.push_back(row.person);
  columns.team.push_back(row.team);
  columns.reference.push_back(row.reference);
  columns.restricted.push_back(row.restricted ? 1 : 0);
  columns.adjustments.push_back(row.adjustments);
  columns.described_pence.push_back(row.described);
  columns.weekly.push_back(row.weekly);
  columns.own_total.push_back(row.own_total);
  for (std::size_t a = 0; a < columns.areas.size(); ++a) {
    columns.described[a].push_back(Columns::not_set);
    columns.judged[a].push_back(Columns::not_set);
  }
  for (const AreaLevel& level : levels_from(row.levels)) {
    const std::size_t a = column_of(columns, level.area);
    columns.described[a].back() = cell_of(level.described);
    columns.judged[a].back() = cell_of(level.judged);
  }
}

Recomputed recompute(const Columns& columns, const Grid& now, const Grid& then, const std::function<bool(std::size_t)>& progress) {
  Recomputed out;
  out.then.assign(columns.size(), 0);
  std::vector<Prices> now_prices, then_prices;
  for (const auto& code : columns.areas) {
    now_prices.push_back(prices_of(now.find(code)));
    then_prices.push_back(prices_of(then.find(code)));
    out.areas.push_back({code, 0, 0, 0, then.find(code) != nullptr});
  }
  for (std::size_t from = 0; from < columns.size(); from += block) {
    const std::size_t to = std::min(columns.size(), from + block);
    for (std::size_t a = 0; a < columns.areas.size(); ++a) add_area(columns.judged[a], from, to, now_prices[a], then_prices[a], out.then, out.areas[a]);
    count(columns, from, to, out);
    if (progress && !progress(to)) break;
  }
  count_unknown(columns, then, out);
  return out;
}

std::vector<Change> largest(const Columns& columns, const Recomputed& recomputed, std::size_t how_many) {
  std::vector<Change> all;
  for (std::size_t i = 0; i < columns.size() && i < recomputed.then.size(); ++i)
    if (recomputed.then[i] != columns.weekly[i]) all.push_back({i, columns.weekly[i], recomputed.then[i]});
  const auto before = [](const Change& a, const Change& b) {
    const std::int64_t left = std::abs(a.then - a.now), right = std::abs(b.then - b.now);
    return left != right ? left > right : a.row < b.row;
  };
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(std::min(how_many, all.size()));
  std::ranges::partial_sort(all, middle, before);
  all.erase(middle, all.end());
  return all;
}

}  // namespace stepwise::allocation
