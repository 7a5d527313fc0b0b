// SPDX-License-Identifier: Apache-2.0
#include "performance/statistics/release.hpp"

#include <algorithm>
#include <numeric>

namespace stepwise::statistics {
namespace {

constexpr std::int64_t most_hidden = 7, fewest_for_all_or_none = 10, rounding = 2;

/// What is known of a count by whoever sees it shown or hidden and knows the rule.
struct Known {
  std::int64_t least = 0, most = 0;
};

Known known_of(std::int64_t count, bool hidden, bool tells) {
  if (hidden) return tells ? Known{0, fewest_for_all_or_none - 1} : Known{1, most_hidden};
  if (count <= 0) return {0, 0};
  const std::int64_t near = (count + rounding) / 5 * 5;
  return {std::max(most_hidden + 1, near - rounding), near + rounding};
}

/// Whether a hidden part is the only one possible, for somebody who knows what the parts add up to.
bool gives_one_away(const std::vector<Known>& known, const std::vector<bool>& hidden, std::int64_t whole) {
  Known all;
  for (const auto& one : known) all = {all.least + one.least, all.most + one.most};
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto least = std::max(known[i].least, whole - (all.most - known[i].most)), most = std::min(known[i].most, whole - (all.least - known[i].least));
    if (hidden[i] && least >= most) return true;
  }
  return false;
}

}  // namespace

bool tells_of_all(std::int64_t numerator, std::int64_t denominator) {
  return denominator >= 1 && denominator < fewest_for_all_or_none && (numerator == 0 || numerator == denominator);
}

std::vector<ShownCount> disclose_parts(std::span<const std::int64_t> parts, Audience audience, std::span<const bool> tells) {
  std::vector<ShownCount> out(parts.begin(), parts.end());
  if (audience == Audience::may_see_people) return out;
  std::vector<bool> hidden;
  std::vector<Known> known;
  std::size_t some = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_small = parts[i] >= 1 && parts[i] <= most_hidden, is_telling = !is_small && i < tells.size() && tells[i];
    hidden.push_back(is_small || is_telling);
    known.push_back(known_of(parts[i], hidden.back(), is_telling));
    some += hidden.back() || parts[i] > 0 ? 1 : 0;
  }
  const auto how_many = static_cast<std::size_t>(std::ranges::count(hidden, true));
  const bool none = how_many * 2 > some || gives_one_away(known, hidden, std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
  for (std::size_t i = 0; i < parts.size(); ++i) out[i] = none || hidden[i] ? ShownCount{Hidden{}} : disclose(parts[i], audience);
  return out;
}

}  // namespace stepwise::statistics
