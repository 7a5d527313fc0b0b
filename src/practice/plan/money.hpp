// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "practice/plan/plan.hpp"
#include "practice/plan/rate.hpp"

namespace stepwise::plan {

/// Pence a week for a number of units (in hundredths) at a price: rounded once, half up.
std::int64_t weekly_pence(std::int64_t units_hundredths, std::int64_t rate_pence);
/// Pence a year of 365 days from pence a week: times 365/7 in whole numbers, rounded once. Source: reference/practice.md e.3.
std::int64_t yearly_pence(std::int64_t weekly);
/// Pence from a day to a day, both counted, at so much a week: by the day, rounded once. A leap year has its 366 days.
std::int64_t pence_over(std::int64_t weekly, Date from, Date to);

/// What the pieces of a plan come to.
struct Sums {
  std::int64_t weekly = 0, yearly = 0, one_off = 0;
  int without_cost = 0;  ///< paid pieces whose cost is not known yet
};
/// Everything that the budget pays, at its fullest week. What the person, family or the NHS meets costs the budget nothing.
Sums sums_of(std::span<const Piece> pieces);
/// Whether the budget pays for it.
bool is_paid(const Piece& piece);
/// By the way the money is held, in the order of held_kinds(); kinds without money are left out.
struct HeldSum {
  std::string held_as;
  std::int64_t weekly = 0, one_off = 0;
};
std::vector<HeldSum> by_holding(std::span<const Piece> pieces);

/// What a week costs from a day on, until the next line.
struct SumFrom {
  Date from;
  std::int64_t weekly = 0;
  bool by_rate = false;  ///< because a rate changed, not because a piece began or ended
};
/// The dated sums of a plan: a line where a piece begins or ends, or a rate on the card changes. At least one line when there
/// is a piece that costs.
std::vector<SumFrom> sums_by_day(std::span<const Piece> pieces, std::span<const Rate> rates, Date until);
/// What a piece costs a week on a day by the card as it is now; its own rate, or the rate it was written with, where the card
/// has none.
std::int64_t weekly_on(const Piece& piece, std::span<const Rate> rates, Date day);
/// The first day of a piece for which the card has no price although it has a later one: a gap, not the end of what is known.
std::optional<Date> first_gap(const Piece& piece, std::span<const Rate> rates);

/// The plan beside the starting estimate.
enum class Beside { no_estimate, within, above, below };
/// "The starting estimate was £240.00 a week."
std::string estimate_words(const Estimate& estimate);
Beside compare(std::int64_t weekly, std::int64_t one_off, const std::optional<Estimate>& estimate);
/// What the pieces come to beside the estimate. It was made from the needs of an assessment, so it says nothing of what somebody
/// has as a carer: what costs money there has no estimate. Source: reference/practice.md h.
Beside beside_estimate(std::span<const Piece> pieces, const std::optional<Estimate>& estimate);
/// Who may sign a plan of these sums. `chosen` is the council's setting: "", worker, peer_checked or panel. A panel only ever
/// sees what is beyond the tolerance, and only where the council chose it: it may not be the only way.
/// Source: reference/practice.md b.5, f.4.
std::string_view route_of(Beside beside, std::string_view chosen);

}  // namespace stepwise::plan
