// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace stepwise::plan {

/// What one unit of a kind of support costs from a day to a day. `provider` is "" for whoever gives it; one of a provider comes
/// before it.
struct Rate {
  std::string reference = {};
  std::int64_t version = 1;
  std::string component = {}, unit = {}, provider = {};
  std::int64_t pence = 0;
  Date from_on = {};
  std::optional<Date> to_on = {};
  std::string note = {}, kept_by = {};
};

/// The rate that counts on a day: the provider's own, or that of whoever gives it; nothing in a gap.
const Rate* rate_on(std::span<const Rate> rates, std::string_view component, std::string_view unit, std::string_view provider, Date day);

/// Rates of one line (component, unit and provider) in the order of their days.
struct RateLine {
  std::string component, unit, provider;
  std::vector<Rate> rates;
};
std::vector<RateLine> lines_of(std::span<const Rate> rates);

/// Days of a line that no rate covers, between its first day and its last.
struct RateGap {
  Date from, to;
};
std::vector<RateGap> gaps_of(const RateLine& line);
/// The rate of the same line whose days `wanted` would share; nothing when there is none. A rate never overlaps itself.
const Rate* overlapping(std::span<const Rate> rates, const Rate& wanted);

}  // namespace stepwise::plan
