// SPDX-License-Identifier: Apache-2.0
#include "practice/fairness/monitors.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "performance/statistics/release.hpp"

namespace stepwise::fairness {
namespace {

struct Way {
  By by;
  std::string_view key;
  Message words;
};
constexpr std::array<Way, ways_to_group> ways{{{By::sex, "sex", noted("Sex")},
                                               {By::ethnicity, "ethnicity", noted("Ethnicity")},
                                               {By::age, "age", noted("Age")},
                                               {By::reason, "reason", noted("Primary support reason")},
                                               {By::language, "language", noted("Language")},
                                               {By::carer, "carer", noted("Unpaid [[carer]]")},
                                               {By::team, "team", noted("Team")}}};

/// Ratios of money are not whole: a hair's breadth of rounding is not a difference.
bool is_near(double ratio) { return std::abs(ratio - 1) <= as_estimated + 1e-9; }

std::vector<std::uint32_t> sorted_places(const Ratios& ratios) {
  std::vector<std::uint32_t> order(ratios.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return ratios.ratio[a] < ratios.ratio[b]; });
  return order;
}

/// What it takes to say something of a group: enough people, more than 5%, and an interval without none.
bool worth_asking(const Group& group) { return group.apart && group.spread.count >= fewest_to_ask && std::abs(group.apart->percent) > worth_asking_percent && group.apart->excludes_none(); }

}  // namespace

std::string_view key_of(By by) { return ways[static_cast<std::size_t>(by)].key; }
Message words_of(By by) { return ways[static_cast<std::size_t>(by)].words; }
std::optional<By> by_from(std::string_view key) {
  const auto at = std::ranges::find(ways, key, &Way::key);
  return at == ways.end() ? std::nullopt : std::optional{at->by};
}

std::vector<Group> groups_of(const Ratios& ratios, By by, std::size_t labels) {
  const auto& group_of = ratios.group[static_cast<std::size_t>(by)];
  // Sorted once; every group and everybody else then come out sorted.
  const auto order = sorted_places(ratios);
  std::vector<Group> groups;
  std::vector<double> mine, others;
  for (std::size_t place = 0; place < labels; ++place) {
    mine.clear();
    others.clear();
    Group one;
    one.place = static_cast<std::uint16_t>(place);
    for (const auto row : order) {
      if (group_of[row] != place) {
        others.push_back(ratios.ratio[row]);
        continue;
      }
      mine.push_back(ratios.ratio[row]);
      one.near += is_near(ratios.ratio[row]) ? 1 : 0;
      one.otherwise += !ratios.otherwise.empty() && ratios.otherwise[row] != 0 ? 1 : 0;
    }
    if (mine.empty()) continue;
    one.spread = spread_of(mine);
    one.apart = apart(one.spread, spread_of(others));
    one.worth_asking = worth_asking(one);
    groups.push_back(one);
  }
  return groups;
}

std::vector<Month> months_of(const Ratios& ratios, std::size_t months) {
  std::vector<std::vector<double>> values(months);
  std::vector<Month> out(months);
  for (std::size_t row = 0; row < ratios.size(); ++row)
    if (ratios.month[row] < months) {
      values[ratios.month[row]].push_back(ratios.ratio[row]);
      out[ratios.month[row]].near += is_near(ratios.ratio[row]) ? 1 : 0;
    }
  for (std::size_t i = 0; i < months; ++i) {
    std::ranges::sort(values[i]);
    out[i].spread = spread_of(values[i]);
  }
  return out;
}

Month whole_of(const Ratios& ratios) {
  std::vector<double> values = ratios.ratio;
  std::ranges::sort(values);
  return {spread_of(values), std::ranges::count_if(values, is_near)};
}

std::vector<Shown> release(std::span<const Group> groups) {
  using statistics::Audience;
  constexpr auto audience = Audience::everyone_else;
  std::vector<std::int64_t> counts;
  for (const Group& one : groups) counts.push_back(one.spread.count);
  const auto people = statistics::disclose_parts(counts, audience);
  std::vector<Shown> out;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Group& one = groups[i];
    Shown shown{.place = one.place, .people = people[i], .middle = statistics::Hidden{}, .near = statistics::Hidden{}, .otherwise = statistics::Hidden{}, .spread = {}, .apart = {}};
    if (!std::holds_alternative<statistics::Hidden>(people[i])) {
      const auto share = [&](std::int64_t part) -> statistics::ShownValue {
        if (statistics::tells_of_all(part, one.spread.count)) return statistics::Hidden{};
        return statistics::disclose_percentage(part, one.spread.count, audience);
      };
      shown.middle = statistics::disclose_middle(100 * one.spread.middle, one.spread.count, audience);
      shown.near = share(one.near);
      shown.otherwise = share(one.otherwise);
      shown.spread = one.spread;
      shown.apart = one.apart;
      shown.worth_asking = one.worth_asking;
    }
    out.push_back(shown);
  }
  return out;
}

}  // namespace stepwise::fairness
