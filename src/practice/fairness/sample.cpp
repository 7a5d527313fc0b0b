// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "base/random.hpp"
#include "practice/fairness/calibration.hpp"

namespace stepwise::fairness {
namespace {

struct Stratum {
  std::vector<std::size_t> places;
  std::size_t taken = 0;
  double due = 0;   ///< its part of the sample
};

/// Where the next case comes from: one of each stratum first, the largest before the others; then where most is still due.
Stratum* next_of(std::map<std::string, Stratum, std::less<>>& strata) {
  Stratum* best = nullptr;
  const auto owed = [](const Stratum& one) { return std::tuple{one.taken == 0, one.taken == 0 ? static_cast<double>(one.places.size()) : one.due - static_cast<double>(one.taken)}; };
  for (auto& [name, one] : strata)
    if (one.taken < one.places.size() && (best == nullptr || owed(one) > owed(*best))) best = &one;
  return best;
}

}  // namespace

std::vector<std::size_t> stratified(std::span<const std::string> names, std::size_t how_many, std::uint64_t seed) {
  std::map<std::string, Stratum, std::less<>> strata;
  for (std::size_t i = 0; i < names.size(); ++i) strata[names[i]].places.push_back(i);
  SeededRandom random{seed};
  for (auto& [name, one] : strata) {
    one.due = names.empty() ? 0 : static_cast<double>(how_many) * static_cast<double>(one.places.size()) / static_cast<double>(names.size());
    for (std::size_t i = one.places.size(); i > 1; --i) std::swap(one.places[i - 1], one.places[random.below(i)]);
  }
  std::vector<std::size_t> chosen;
  while (chosen.size() < how_many) {
    Stratum* one = next_of(strata);
    if (one == nullptr) break;
    chosen.push_back(one->places[one->taken++]);
  }
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace stepwise::fairness
