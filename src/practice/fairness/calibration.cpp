// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "practice/fairness/median.hpp"
#include "practice/fairness/surface.hpp"

namespace stepwise::fairness {
namespace {

using allocation::Area;
using allocation::Grid;
using allocation::level_count;

constexpr int rounds = 30;

struct Cell {
  std::size_t need = 0, risk = 0;
};
/// The cells a case falls in, by place of the area in the grid; nothing where it has no need.
std::vector<std::pair<std::size_t, Cell>> cells_of(const Grid& grid, const Paired& one) {
  std::vector<std::pair<std::size_t, Cell>> cells;
  for (std::size_t a = 0; a < grid.areas.size(); ++a)
    for (const auto& level : one.levels)
      if (level.area == grid.areas[a].code && level.judged.need != allocation::Need::none) {
        cells.push_back({a, {static_cast<std::size_t>(level.judged.need), static_cast<std::size_t>(level.judged.risk)}});
        break;
      }
  return cells;
}

/// Backfitting: each area in turn takes what the others leave unexplained (additive isotonic regression).
class Fitting {
 public:
  Fitting(const Grid& base, std::span<const Paired> cases) : surfaces_(base.areas.size()), prior_(base.areas.size()) {
    double wanted = 0, now = 0;
    for (const Paired& one : cases) {
      cells_.push_back(cells_of(base, one));
      wanted_.push_back(static_cast<double>(std::max<std::int64_t>(0, one.appropriate_pence - one.adjustments_pence)));
      wanted += wanted_.back();
      for (const auto& [a, cell] : cells_.back()) now += static_cast<double>(base.areas[a].pence[cell.need][cell.risk]);
    }
    const double level = now > 0 && wanted > 0 ? wanted / now : 1.0;
    for (std::size_t a = 0; a < base.areas.size(); ++a)
      for (std::size_t need = 0; need < level_count; ++need)
        for (std::size_t risk = 0; risk < level_count; ++risk) prior_[a][need][risk] = level * static_cast<double>(std::max<std::int64_t>(0, base.areas[a].pence[need][risk]));
    surfaces_ = prior_;
  }

  std::vector<Surface> run() {
    for (int round = 0; round < rounds; ++round)
      for (std::size_t a = 0; a < surfaces_.size(); ++a) improve(a);
    return surfaces_;
  }

 private:
  double foreseen(std::size_t row) const {
    double sum = 0;
    for (const auto& [a, cell] : cells_[row]) sum += surfaces_[a][cell.need][cell.risk];
    return sum;
  }

  void improve(std::size_t area) {
    Surface sums{}, weights{};
    for (std::size_t need = 0; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) sums[need][risk] = prior_cases * prior_[area][need][risk], weights[need][risk] = prior_cases;
    for (std::size_t row = 0; row < cells_.size(); ++row)
      for (const auto& [a, cell] : cells_[row])
        if (a == area) {
          sums[cell.need][cell.risk] += wanted_[row] - (foreseen(row) - surfaces_[a][cell.need][cell.risk]);
          weights[cell.need][cell.risk] += 1;
        }
    for (std::size_t need = 0; need < level_count; ++need)
      for (std::size_t risk = 0; risk < level_count; ++risk) sums[need][risk] /= weights[need][risk];
    surfaces_[area] = monotone(sums, weights);
  }

  std::vector<Surface> surfaces_, prior_;
  std::vector<std::vector<std::pair<std::size_t, Cell>>> cells_;
  std::vector<double> wanted_;
};

void put(Grid& grid, std::size_t area, const Surface& surface, double share) {
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk)
      grid.areas[area].pence[need][risk] = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(surface[need][risk] * share)), 0, allocation::most_pence);
}

Surface surface_of(const Area& area) {
  Surface surface{};
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) surface[need][risk] = static_cast<double>(area.pence[need][risk]);
  return surface;
}

std::vector<double> ranks(std::vector<double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> out(values.size());
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t i = from; i < to; ++i) out[order[i]] = static_cast<double>(from + to - 1) / 2;
    from = to;
  }
  return out;
}

}  // namespace

std::int64_t by_grid(const Grid& grid, const Paired& one) {
  allocation::Inputs inputs{.levels = one.levels, .adjustments = {{allocation::AdjustmentKind::other, one.adjustments_pence, 0}}, .override_weekly_pence = {}};
  return indicative(grid, inputs).weekly_pence;
}

Grid fitted(const Grid& base, std::span<const Paired> cases) {
  // In one order whichever way they come, so that the sums of a machine are the same.
  std::vector<Paired> sorted{cases.begin(), cases.end()};
  std::ranges::stable_sort(sorted, [](const Paired& a, const Paired& b) {
    if (a.appropriate_pence != b.appropriate_pence) return a.appropriate_pence < b.appropriate_pence;
    if (a.adjustments_pence != b.adjustments_pence) return a.adjustments_pence < b.adjustments_pence;
    return allocation::levels_text(a.levels) < allocation::levels_text(b.levels);
  });
  Grid grid = base;
  const auto surfaces = Fitting{base, sorted}.run();
  for (std::size_t a = 0; a < surfaces.size(); ++a) put(grid, a, surfaces[a], 1.0);
  return grid;
}

std::vector<HeldOut> held_out(const Grid& base, std::span<const Paired> cases) {
  std::vector<HeldOut> out;
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<Paired> seen;
    for (const Paired& one : cases)
      if (one.fold != fold) seen.push_back(one);
    if (seen.empty()) continue;
    const Grid grid = fitted(base, seen);
    for (std::size_t row = 0; row < cases.size(); ++row)
      if (cases[row].fold == fold) out.push_back({row, by_grid(grid, cases[row]), cases[row].appropriate_pence});
  }
  std::ranges::sort(out, {}, &HeldOut::row);
  return out;
}

OffBy off_by(std::span<const HeldOut> cases) {
  std::vector<double> off, far;
  for (const HeldOut& one : cases) {
    if (one.appropriate_pence <= 0) continue;
    off.push_back(100.0 * static_cast<double>(one.foreseen_pence - one.appropriate_pence) / static_cast<double>(one.appropriate_pence));
    far.push_back(std::abs(off.back()));
  }
  OffBy out;
  out.cases = static_cast<std::int64_t>(off.size());
  if (off.empty()) return out;
  std::ranges::sort(off);
  std::ranges::sort(far);
  out.middle = quantile(off, 0.5);
  out.typical = quantile(far, 0.5);
  return out;
}

Result<Scaled> scaled(const Grid& grid, const allocation::Columns& everybody, std::int64_t budget_pence, std::int64_t contingency_pence) {
  Scaled out;
  const auto cells = [&](const Grid& one) {
    std::int64_t sum = 0;
    for (const auto& area : recompute(everybody, one, one).areas) sum += area.then;
    return sum;
  };
  const std::int64_t additions = std::accumulate(everybody.adjustments.begin(), everybody.adjustments.end(), std::int64_t{0}), wanted = cells(grid);
  out.available_pence = (budget_pence - contingency_pence) * 7 / 365;
  const std::int64_t left = out.available_pence - additions;
  if (left <= 0) return fail(FaultKind::invalid, t("Nothing is left for the grid once the contingency and the additions on record are taken off. Enter another budget"));
  if (wanted <= 0) return fail(FaultKind::invalid, t("No figure that stands has a need in an area of this grid, so there is nothing to share the budget out by"));
  out.share = static_cast<double>(left) / static_cast<double>(wanted);
  out.grid = grid;
  out.grid.contingency_pence = contingency_pence;
  for (std::size_t a = 0; a < grid.areas.size(); ++a) put(out.grid, a, surface_of(grid.areas[a]), out.share);
  out.weekly_pence = cells(out.grid) + additions;
  return out;
}

std::optional<double> rank_correlation(std::span<const std::pair<double, double>> pairs) {
  constexpr std::size_t fewest = 3;
  if (pairs.size() < fewest) return std::nullopt;
  std::vector<double> left, right;
  for (const auto& [a, b] : pairs) left.push_back(a), right.push_back(b);
  left = ranks(std::move(left));
  right = ranks(std::move(right));
  const double middle = static_cast<double>(pairs.size() - 1) / 2;
  double both = 0, first = 0, second = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    both += (left[i] - middle) * (right[i] - middle);
    first += (left[i] - middle) * (left[i] - middle);
    second += (right[i] - middle) * (right[i] - middle);
  }
  if (first <= 0 || second <= 0) return std::nullopt;
  return both / std::sqrt(first * second);
}

}  // namespace stepwise::fairness
