// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/surface.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace stepwise::fairness {
namespace {

using allocation::level_count;
constexpr int most_rounds = 400;
constexpr double close_enough = 1e-7;

struct Block {
  double value, weight;
  std::size_t length;
};
/// Pools neighbours that fall: the closest rising line.
void rise(std::span<double> values, std::span<const double> weights) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < values.size(); ++i) {
    blocks.push_back({values[i], weights[i], 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].value > blocks.back().value) {
      const Block last = blocks.back();
      blocks.pop_back();
      Block& before = blocks.back();
      const double weight = before.weight + last.weight;
      before = {(before.value * before.weight + last.value * last.weight) / weight, weight, before.length + last.length};
    }
  }
  std::size_t at = 0;
  for (const Block& block : blocks)
    for (std::size_t i = 0; i < block.length; ++i) values[at++] = block.value;
}

void rise_by_risk(Surface& surface, const Surface& weights) {
  for (std::size_t need = 1; need < level_count; ++need) rise(surface[need], weights[need]);
}

void rise_by_need(Surface& surface, const Surface& weights) {
  for (std::size_t risk = 0; risk < level_count; ++risk) {
    std::array<double, level_count - 1> values{}, heavy{};
    for (std::size_t need = 1; need < level_count; ++need) values[need - 1] = surface[need][risk], heavy[need - 1] = weights[need][risk];
    rise(values, heavy);
    for (std::size_t need = 1; need < level_count; ++need) surface[need][risk] = values[need - 1];
  }
}

void add(Surface& to, const Surface& what, double times) {
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) to[need][risk] += times * what[need][risk];
}

double furthest(const Surface& a, const Surface& b) {
  double far = 0;
  for (std::size_t need = 0; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk) far = std::max(far, std::abs(a[need][risk] - b[need][risk]));
  return far;
}

/// What is left of rounding: nothing falls, and nothing is under nought.
void settle(Surface& surface) {
  surface[0].fill(0);
  for (std::size_t need = 1; need < level_count; ++need)
    for (std::size_t risk = 0; risk < level_count; ++risk)
      surface[need][risk] = std::max({0.0, surface[need][risk], surface[need - 1][risk], risk == 0 ? 0.0 : surface[need][risk - 1]});
}

}  // namespace

Surface monotone(const Surface& wanted, const Surface& weights) {
  // One direction after the other, each told what the last took from it (Dykstra and Robertson 1982): this meets at the closest.
  Surface found = wanted, by_risk{}, by_need{};
  for (int round = 0; round < most_rounds; ++round) {
    const Surface before = found;
    Surface tried = found;
    add(tried, by_risk, 1);
    Surface risen = tried;
    rise_by_risk(risen, weights);
    by_risk = tried;
    add(by_risk, risen, -1);
    tried = risen;
    add(tried, by_need, 1);
    found = tried;
    rise_by_need(found, weights);
    by_need = tried;
    add(by_need, found, -1);
    if (furthest(before, found) < close_enough && furthest(risen, found) < close_enough) break;
  }
  settle(found);
  return found;
}

}  // namespace stepwise::fairness
