// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/choose.hpp"

#include <algorithm>

namespace stepwise::cld {
namespace {

constexpr std::uint16_t last_month = 2148;

DayRange months(std::size_t first, std::size_t count) {
  return {story::first_day_of_month(static_cast<std::uint16_t>(first)), static_cast<Day>(story::first_day_of_month(static_cast<std::uint16_t>(first + count)) - 1)};
}

bool can_serve(const Offer& offer, const Wanted& wanted) { return !offer.excluded && offer.period && offer.imported <= wanted.as_of; }

bool covers(const Offer& offer, const DayRange& range) { return offer.period->covers(range) && offer.imported > range.to; }

/// Whether an offer comes before an earlier given one: a period that its events show before one that is only stated, which a
/// handful of rows may state too; then the later import.
bool comes_before(const Offer& offer, const Offer& other) {
  return offer.stated_only != other.stated_only ? other.stated_only : offer.imported >= other.imported;
}

/// The latest import that covers a range; nothing when none does.
std::optional<std::size_t> server_of(std::span<const Offer> offers, const DayRange& range, const Wanted& wanted) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < offers.size(); ++i)
    if (can_serve(offers[i], wanted) && covers(offers[i], range) && (!best || comes_before(offers[i], offers[*best]))) best = i;
  return best;
}

bool is_whole(const DayRange& period) { return period.from > 0 && period.to < story::first_day_of_month(last_month); }

std::vector<DayRange> whole_quarters_of(const DayRange& period) {
  if (!is_whole(period)) return {};
  auto quarters = quarters_of(period);
  std::erase_if(quarters, [&](const DayRange& quarter) { return !period.covers(quarter); });
  return quarters;
}

void add(Served& served, const DayRange& range) {
  if (!served.ranges.empty() && served.ranges.back().to + 1 == range.from) served.ranges.back().to = range.to;
  else served.ranges.push_back(range);
  served.reference = {served.ranges.front().from, served.ranges.back().to};
}

/// An offer of less than a quarter serves its own period, unless a later import or what was chosen has all of it.
bool serves_itself(std::span<const Offer> offers, std::size_t which, const std::vector<Served>& served, const Wanted& wanted) {
  const Offer& offer = offers[which];
  if (!can_serve(offer, wanted) || !whole_quarters_of(*offer.period).empty()) return false;
  if (wanted.span && (offer.period->to < wanted.span->from || offer.period->from > wanted.span->to)) return false;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (i == which) continue;
    if (served[i].reference && served[i].reference->covers(*offer.period)) return false;
    const bool is_later = offers[i].imported > offer.imported || (offers[i].imported == offer.imported && i > which);
    if (is_later && can_serve(offers[i], wanted) && offers[i].period->covers(*offer.period)) return false;
  }
  return true;
}

std::string why_not(const Offer& offer, const Wanted& wanted) {
  if (offer.excluded) return "it is excluded";
  if (offer.imported > wanted.as_of) return "it was imported after " + story::date_of(wanted.as_of).iso();
  if (!offer.period) return "no period could be derived from its events, and none is stated";
  const bool outside = wanted.span && (offer.period->to < wanted.span->from || offer.period->from > wanted.span->to);
  if (outside) return "its period lies outside the days asked for";
  if (wanted.product == Product::single && wanted.span && !offer.period->covers(*wanted.span)) return "its period does not cover the twelve months";
  if (wanted.product == Product::single && wanted.span && offer.imported <= wanted.span->to) return "it was imported before the twelve months had ended";
  if (offer.imported <= offer.period->to && whole_quarters_of(*offer.period).size() < 2) return "it was imported before its period had ended";
  if (offer.stated_only) return "no period could be derived from its events, and other submissions cover the one it states";
  return "later submissions cover its period";
}

std::vector<Served> choose_joined(std::span<const Offer> offers, const Wanted& wanted) {
  std::vector<Served> served(offers.size());
  if (wanted.span && is_whole(*wanted.span))
    for (const auto& quarter : quarters_of(*wanted.span))
      if (const auto server = server_of(offers, quarter, wanted)) add(served[*server], quarter);
  std::vector<std::size_t> alone;
  for (std::size_t i = 0; i < offers.size(); ++i)
    if (serves_itself(offers, i, served, wanted)) alone.push_back(i);
  for (const auto i : alone) served[i] = {{*offers[i].period}, offers[i].period, ""};
  return served;
}

}  // namespace

std::vector<DayRange> quarters_of(const DayRange& range) {
  std::vector<DayRange> quarters;
  const std::size_t last = story::month_of(range.to);
  for (std::size_t month = story::month_of(range.from) / 3 * 3; month <= last; month += 3) quarters.push_back(months(month, 3));
  return quarters;
}

std::optional<DayRange> usual_span(std::span<const Offer> all_offers, const Wanted& wanted) {
  if (wanted.span) return wanted.span;
  const bool is_single = wanted.product == Product::single;
  std::optional<DayRange> span;
  for (const Offer& offer : all_offers) {
    if (!can_serve(offer, wanted) || !is_whole(*offer.period)) continue;
    const auto quarters = whole_quarters_of(*offer.period);
    for (const auto& quarter : quarters.empty() && !is_single ? quarters_of(*offer.period) : quarters) {
      DayRange range = quarter;
      if (is_single) range.from = story::month_of(quarter.from) >= 9 ? months(story::month_of(quarter.from) - 9U, 12).from : Day{0};
      if (!quarters.empty() && !covers(offer, range)) continue;
      if (!span || (is_single && range.to > span->to)) span = range;
      if (!is_single) span = {std::min(span->from, range.from), std::max(span->to, range.to)};
    }
  }
  return span;
}

std::vector<Served> choose(std::span<const Offer> offers, const Wanted& wanted) {
  std::vector<Served> served(offers.size());
  if (wanted.product == Product::joined) {
    served = choose_joined(offers, wanted);
  } else if (wanted.span) {
    if (const auto server = server_of(offers, *wanted.span, wanted)) add(served[*server], *wanted.span);
  }
  for (std::size_t i = 0; i < offers.size(); ++i)
    if (!served[i].reference) served[i].why_not = why_not(offers[i], wanted);
  return served;
}

}  // namespace stepwise::cld
