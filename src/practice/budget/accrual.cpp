// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/accrual.hpp"

#include <algorithm>

namespace stepwise::budget {
namespace {

constexpr std::int64_t days_of_week = 7, whole_percent = 100, days_of_year = 365;
constexpr int four_weeks = 28;

/// Rounds down, also below nought, so that days before 1970 earn as others do.
std::int64_t floor_of(std::int64_t number, std::int64_t by) {
  const std::int64_t whole = number / by;
  return number % by != 0 && number < 0 ? whole - 1 : whole;
}

std::int64_t up_to(std::int64_t weekly_pence, Date day) { return floor_of(weekly_pence * day.days(), days_of_week); }

std::int64_t share_of(std::int64_t pence, std::int64_t percent) { return (pence * percent + whole_percent / 2) / whole_percent; }

bool concerns(const Pause& pause, const Amount& amount) { return pause.service_reference.empty() || pause.service_reference == amount.service_reference; }

std::int64_t percent_on(const Amount& amount, std::span<const Pause> pauses, Date day) {
  std::int64_t percent = whole_percent;
  for (const auto& pause : pauses)
    if (concerns(pause, amount) && pause.from <= day && (!pause.until || day <= *pause.until)) percent = std::min(percent, pause.percent);
  return percent;
}

/// The days of an amount within others.
Days clipped(const Amount& amount, Days days) {
  return {std::max(days.from, amount.starts_on), amount.ends_on ? std::min(days.to, *amount.ends_on + 1) : days.to};
}

}  // namespace

std::int64_t earned(std::int64_t weekly_pence, Days days) {
  if (days.count() == 0) return 0;
  return up_to(weekly_pence, days.to) - up_to(weekly_pence, days.from);
}

std::int64_t earned(const Amount& amount, std::span<const Pause> pauses, Days days) {
  const bool ever = !amount.ends_on || *amount.ends_on >= amount.starts_on;
  const std::int64_t once = ever && days.has(amount.starts_on) ? amount.one_off_pence : 0;
  const Days own = clipped(amount, days);
  if (own.count() == 0) return once;
  std::vector<Date> edges{own.from, own.to};
  for (const auto& pause : pauses) {
    if (!concerns(pause, amount)) continue;
    if (own.has(pause.from)) edges.push_back(pause.from);
    if (pause.until && own.has(*pause.until + 1)) edges.push_back(*pause.until + 1);
  }
  std::ranges::sort(edges);
  std::int64_t pence = once;
  for (std::size_t i = 1; i < edges.size(); ++i)
    if (edges[i - 1] < edges[i]) pence += earned(share_of(amount.weekly_pence, percent_on(amount, pauses, edges[i - 1])), {edges[i - 1], edges[i]});
  return pence;
}

std::int64_t weekly_on(const Amount& amount, std::span<const Pause> pauses, Date day) {
  if (day < amount.starts_on || (amount.ends_on && day > *amount.ends_on)) return 0;
  return share_of(amount.weekly_pence, percent_on(amount, pauses, day));
}

std::int64_t yearly_pence(std::int64_t weekly_pence) { return floor_of(weekly_pence * days_of_year * 2 + days_of_week, days_of_week * 2); }

std::vector<std::pair<std::size_t, std::size_t>> overlaps(std::span<const Amount> amounts) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  const auto meet = [](const Amount& a, const Amount& b) { return (!a.ends_on || b.starts_on <= *a.ends_on) && (!b.ends_on || a.starts_on <= *b.ends_on); };
  for (std::size_t i = 0; i < amounts.size(); ++i)
    for (std::size_t j = i + 1; j < amounts.size(); ++j) {
      const Amount &a = amounts[i], &b = amounts[j];
      if (a.kind != b.kind || a.weekly_pence == 0 || b.weekly_pence == 0 || a.outcome_reference != b.outcome_reference) continue;
      const bool same_thing = a.kind != "outcome" || a.what == b.what || (!a.piece_reference.empty() && a.piece_reference == b.piece_reference);
      if (same_thing && meet(a, b)) found.emplace_back(i, j);
    }
  return found;
}

Days period_of(std::string_view statements, Date starts_on, Date day) {
  if (statements == "monthly") {
    const Date first = day.first_of_month();
    return {std::max(first, std::min(starts_on, day)), first.add_months(1)};
  }
  const auto number = static_cast<int>(floor_of(day - starts_on, four_weeks));
  const Date from = starts_on + number * four_weeks;
  return {from, from + four_weeks};
}

}  // namespace stepwise::budget
