// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"
#include "practice/allocation/allocation.hpp"

namespace stepwise::allocation {
namespace {

constexpr std::int64_t days_in_a_year = 365, days_in_a_week = 7;

std::int64_t in_range(std::int64_t pence) { return std::clamp<std::int64_t>(pence, 0, most_pence); }

template <class Use>
void each_part(std::string_view text, const Use& use) {
  for (const auto part : split(text, ';'))
    if (const auto words = split(part, ' '); words.size() > 1) use(words);
}

std::string level_words(Level level) { return std::to_string(static_cast<int>(level.need)) + " " + std::to_string(static_cast<int>(level.risk)); }

std::optional<Level> level_of(std::string_view need, std::string_view risk) {
  const auto n = need_from(need);
  const auto r = risk_from(risk);
  return n && r ? std::optional{Level{*n, *r}} : std::nullopt;
}

}  // namespace

Sum indicative(const Grid& grid, const Inputs& inputs) {
  Sum sum;
  std::int64_t described = 0, judged = 0;
  for (const Area& area : grid.areas) {
    const auto level = std::ranges::find(inputs.levels, area.code, &AreaLevel::area);
    if (level == inputs.levels.end() || &area != grid.find(area.code)) continue;
    described += in_range(area.at(level->described));
    const std::int64_t pence = in_range(area.at(level->judged));
    judged += pence;
    sum.cells.push_back({area.code, level->judged, pence});
  }
  for (const Adjustment& adjustment : inputs.adjustments) {
    sum.adjustments_pence = std::min(most_pence, sum.adjustments_pence + in_range(adjustment.weekly_pence));
    sum.one_off_pence = std::min(most_pence, sum.one_off_pence + in_range(adjustment.one_off_pence));
  }
  sum.described_pence = in_range(described + sum.adjustments_pence);
  sum.judged_pence = in_range(judged + sum.adjustments_pence);
  sum.weekly_pence = inputs.override_weekly_pence ? in_range(*inputs.override_weekly_pence) : sum.judged_pence;
  sum.annual_pence = annual_pence(sum.weekly_pence);
  return sum;
}

std::int64_t annual_pence(std::int64_t weekly_pence) { return (weekly_pence * days_in_a_year + days_in_a_week / 2) / days_in_a_week; }

bool beyond_tolerance(const Sum& sum, std::int64_t percent, ToleranceRule rule) {
  const bool all = rule == ToleranceRule::all_that_is_added;
  const std::int64_t from = all ? sum.words_pence() : sum.described_pence;
  const std::int64_t of_a_year = std::abs(sum.weekly_pence - from) * days_in_a_year + (all ? sum.one_off_pence * days_in_a_week : 0);
  return of_a_year * 100 > percent * from * days_in_a_year;
}

std::string levels_text(std::span<const AreaLevel> levels) {
  std::string text;
  for (const AreaLevel& level : levels) text += (text.empty() ? "" : ";") + level.area + " " + level_words(level.described) + " " + level_words(level.judged);
  return text;
}

std::vector<AreaLevel> levels_from(std::string_view text) {
  std::vector<AreaLevel> levels;
  each_part(text, [&](const std::vector<std::string_view>& words) {
    if (words.size() != 5) return;
    const auto described = level_of(words[1], words[2]), judged = level_of(words[3], words[4]);
    if (described && judged) levels.push_back({std::string{words[0]}, *described, *judged});
  });
  return levels;
}

std::string cells_text(std::span<const CellHit> cells) {
  std::string text;
  for (const CellHit& cell : cells) text += (text.empty() ? "" : ";") + cell.area + " " + level_words(cell.level) + " " + std::to_string(cell.weekly_pence);
  return text;
}

std::vector<CellHit> cells_from(std::string_view text) {
  std::vector<CellHit> cells;
  each_part(text, [&](const std::vector<std::string_view>& words) {
    if (words.size() != 4) return;
    const auto level = level_of(words[1], words[2]);
    const auto pence = parse_number(words[3]);
    if (level && pence) cells.push_back({std::string{words[0]}, *level, *pence});
  });
  return cells;
}

}  // namespace stepwise::allocation
