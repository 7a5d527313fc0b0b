// SPDX-License-Identifier: Apache-2.0
#include "practice/plan/money.hpp"

#include <algorithm>
#include <map>

namespace stepwise::plan {
namespace {

/// Whole numbers, half up; `below` is more than nothing.
std::int64_t divided(std::int64_t above, std::int64_t below) { return (2 * above + below) / (2 * below); }
bool runs_on(const Piece& piece, Date day) { return piece.start_on <= day && (!piece.end_on || day <= *piece.end_on); }
std::int64_t apart(std::int64_t a, std::int64_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::int64_t weekly_pence(std::int64_t units_hundredths, std::int64_t rate_pence) { return divided(units_hundredths * rate_pence, 100); }
std::int64_t yearly_pence(std::int64_t weekly) { return divided(weekly * 365, 7); }
std::int64_t pence_over(std::int64_t weekly, Date from, Date to) { return to < from ? 0 : divided(weekly * (to - from + 1), 7); }

bool is_paid(const Piece& piece) { return piece.who_kind == "paid_budget" || (piece.who_kind == "equipment" && piece.held_as != "none"); }

Sums sums_of(std::span<const Piece> pieces) {
  Sums sums;
  std::map<std::int32_t, std::int64_t> changes;
  for (const Piece& piece : pieces) {
    if (!is_paid(piece)) continue;
    sums.one_off += piece.one_off_pence;
    if (piece.weekly_pence == 0 && piece.one_off_pence == 0) ++sums.without_cost;
    changes[piece.start_on.days()] += piece.weekly_pence;
    if (piece.end_on) changes[piece.end_on->days() + 1] -= piece.weekly_pence;
  }
  std::int64_t now = 0;
  for (const auto& [day, change] : changes) sums.weekly = std::max(sums.weekly, now += change);
  sums.yearly = yearly_pence(sums.weekly);
  return sums;
}

std::vector<HeldSum> by_holding(std::span<const Piece> pieces) {
  std::vector<HeldSum> sums;
  for (const Coded& held : held_kinds()) {
    std::vector<Piece> of_it;
    std::ranges::copy_if(pieces, std::back_inserter(of_it), [&](const Piece& piece) { return is_paid(piece) && piece.held_as == held.code; });
    const Sums sum = sums_of(of_it);
    if (sum.weekly > 0 || sum.one_off > 0) sums.push_back({std::string{held.code}, sum.weekly, sum.one_off});
  }
  return sums;
}

std::int64_t weekly_on(const Piece& piece, std::span<const Rate> rates, Date day) {
  if (!is_paid(piece) || !runs_on(piece, day)) return 0;
  if (piece.own_rate || piece.component.empty()) return piece.weekly_pence;
  const Rate* rate = rate_on(rates, piece.component, piece.unit, piece.provider, day);
  return rate != nullptr ? weekly_pence(piece.units_hundredths, rate->pence) : piece.weekly_pence;
}

std::optional<Date> first_gap(const Piece& piece, std::span<const Rate> rates) {
  if (!is_paid(piece) || piece.own_rate || piece.component.empty()) return std::nullopt;
  const auto priced = [&](Date day) { return rate_on(rates, piece.component, piece.unit, piece.provider, day) != nullptr; };
  std::optional<Date> first;
  for (const Rate& rate : rates) {
    if (!rate.to_on) continue;
    const Date after = std::max(*rate.to_on + 1, piece.start_on);
    const bool priced_later = std::ranges::any_of(rates, [&](const Rate& later) { return later.from_on > after && runs_on(piece, later.from_on) && priced(later.from_on); });
    if (priced_later && runs_on(piece, after) && !priced(after) && (!first || after < *first)) first = after;
  }
  return first;
}

std::vector<SumFrom> sums_by_day(std::span<const Piece> pieces, std::span<const Rate> rates, Date until) {
  std::map<std::int32_t, bool> days;  // false: a piece begins or ends on it
  for (const Piece& piece : pieces) {
    if (!is_paid(piece) || piece.start_on > until) continue;
    days[piece.start_on.days()] = false;
    if (piece.end_on && *piece.end_on < until) days[piece.end_on->days() + 1] = false;
    for (const Rate& rate : rates)
      for (const auto& day : {std::optional{rate.from_on}, rate.to_on ? std::optional{*rate.to_on + 1} : std::nullopt})
        if (day && *day <= until && rate.component == piece.component && rate.unit == piece.unit && runs_on(piece, *day)) days.try_emplace(day->days(), true);
  }
  std::vector<SumFrom> sums;
  for (const auto& [day, by_rate] : days) {
    SumFrom sum{Date{day}, 0, by_rate};
    for (const Piece& piece : pieces) sum.weekly += weekly_on(piece, rates, sum.from);
    if (sums.empty() || sums.back().weekly != sum.weekly) sums.push_back(sum);
  }
  return sums;
}

std::string estimate_words(const Estimate& estimate) {
  const std::string weekly = money_words({estimate.weekly_pence});
  return estimate.one_off_pence == 0 ? t("The starting estimate was {0} a week.", weekly) : t("The starting estimate was {0} a week and {1} once.", weekly, money_words({estimate.one_off_pence}));
}

Beside compare(std::int64_t weekly, std::int64_t one_off, const std::optional<Estimate>& estimate) {
  if (!estimate) return Beside::no_estimate;
  const auto beyond = [&](std::int64_t planned, std::int64_t estimated) { return apart(planned, estimated) * 100 > estimated * estimate->tolerance_percent; };
  if (beyond(weekly, estimate->weekly_pence)) return weekly > estimate->weekly_pence ? Beside::above : Beside::below;
  if (one_off > estimate->one_off_pence && beyond(one_off, estimate->one_off_pence)) return Beside::above;
  return Beside::within;
}

Beside beside_estimate(std::span<const Piece> pieces, const std::optional<Estimate>& estimate) {
  std::vector<Piece> of_needs, as_carer;
  for (const Piece& piece : pieces) (is_as_carer(piece) ? as_carer : of_needs).push_back(piece);
  const Sums needs = sums_of(of_needs), caring = sums_of(as_carer);
  const Beside where = compare(needs.weekly, needs.one_off, estimate);
  return where == Beside::within && caring.weekly + caring.one_off > 0 ? Beside::no_estimate : where;
}

std::string_view route_of(Beside beside, std::string_view chosen) {
  if (beside == Beside::within) return chosen == "peer_checked" ? "peer_checked" : "worker";
  return chosen == "panel" ? "panel" : "manager";
}

}  // namespace stepwise::plan
