// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/rate.hpp"

#include <algorithm>
#include <tuple>

namespace stepwise::plan {
namespace {

auto line_key(const Rate& rate) { return std::tie(rate.component, rate.unit, rate.provider); }
bool covers(const Rate& rate, Date day) { return rate.from_on <= day && (!rate.to_on || day <= *rate.to_on); }

}  // namespace

const Rate* rate_on(std::span<const Rate> rates, std::string_view component, std::string_view unit, std::string_view provider, Date day) {
  const Rate* anybodys = nullptr;
  for (const Rate& rate : rates) {
    if (rate.component != component || rate.unit != unit || !covers(rate, day)) continue;
    if (!provider.empty() && rate.provider == provider) return &rate;
    if (rate.provider.empty()) anybodys = &rate;
  }
  return anybodys;
}

std::vector<RateLine> lines_of(std::span<const Rate> rates) {
  std::vector<Rate> sorted{rates.begin(), rates.end()};
  std::ranges::sort(sorted, {}, [](const Rate& rate) { return std::tie(rate.component, rate.unit, rate.provider, rate.from_on, rate.reference); });
  std::vector<RateLine> lines;
  for (Rate& rate : sorted) {
    if (lines.empty() || std::tie(lines.back().component, lines.back().unit, lines.back().provider) != line_key(rate))
      lines.push_back({rate.component, rate.unit, rate.provider, {}});
    lines.back().rates.push_back(std::move(rate));
  }
  return lines;
}

std::vector<RateGap> gaps_of(const RateLine& line) {
  std::vector<RateGap> gaps;
  std::optional<Date> covered_to;
  for (const Rate& rate : line.rates) {
    if (covered_to && rate.from_on > *covered_to + 1) gaps.push_back({*covered_to + 1, rate.from_on - 1});
    if (!rate.to_on) return gaps;
    covered_to = std::max(covered_to.value_or(*rate.to_on), *rate.to_on);
  }
  return gaps;
}

const Rate* overlapping(std::span<const Rate> rates, const Rate& wanted) {
  for (const Rate& rate : rates) {
    if (rate.reference == wanted.reference || line_key(rate) != line_key(wanted)) continue;
    const bool begins_before_end = !wanted.to_on || rate.from_on <= *wanted.to_on;
    const bool ends_after_begin = !rate.to_on || *rate.to_on >= wanted.from_on;
    if (begins_before_end && ends_after_begin) return &rate;
  }
  return nullptr;
}

}  // namespace stepwise::plan
