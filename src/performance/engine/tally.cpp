// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/tally.hpp"

#include <algorithm>

#include "language/language.hpp"

namespace stepwise::engine {
namespace {

AgeBand standard_band(int age) {
  if (age < 18) return AgeBand::under_18;
  if (age < 25) return AgeBand::from_18;
  if (age < 45) return AgeBand::from_25;
  if (age < 65) return AgeBand::from_45;
  if (age < 75) return AgeBand::from_65;
  if (age < 85) return AgeBand::from_75;
  return age < 95 ? AgeBand::from_85 : AgeBand::from_95;
}

std::vector<std::uint32_t> without_trailing_zeros(std::vector<std::uint32_t> counts) {
  while (!counts.empty() && counts.back() == 0) counts.pop_back();
  return counts;
}

}  // namespace

AgeBand age_band(int age, AgeScheme scheme) {
  if (age < 0) return AgeBand::not_known;
  if (scheme == AgeScheme::standard) return standard_band(age);
  return age >= 65 ? AgeBand::waiting_65 : AgeBand::waiting_25_to_64;
}

std::string_view age_band_label(AgeBand band) {
  switch (band) {
    case AgeBand::under_18: return noted("Under 18").english();
    case AgeBand::from_18: return noted("18 to 24").english();
    case AgeBand::from_25: return noted("25 to 44").english();
    case AgeBand::from_45: return noted("45 to 64").english();
    case AgeBand::from_65: return noted("65 to 74").english();
    case AgeBand::from_75: return noted("75 to 84").english();
    case AgeBand::from_85: return noted("85 to 94").english();
    case AgeBand::from_95: return noted("95 and above").english();
    case AgeBand::not_known: return noted("Unknown").english();
    case AgeBand::waiting_25_to_64: return noted("25 to 64").english();
    case AgeBand::waiting_65: return noted("65 and above").english();
  }
  return "";
}

std::string_view why_code(Why why) {
  switch (why) {
    case Why::counted_met: return "counted_met";
    case Why::counted_not_met: return "counted_not_met";
    case Why::other_kind: return "other_kind";
    case Why::not_service_user: return "not_service_user";
    case Why::outside_period: return "outside_period";
    case Why::still_open: return "still_open";
    case Why::outcome_blank: return "outcome_blank";
    case Why::before_april_2023: return "before_april_2023";
    case Why::under_25_or_age_not_known: return "under_25_or_age_not_known";
    case Why::existing_long_term: return "existing_long_term";
    case Why::existing_short_term: return "existing_short_term";
    case Why::no_further_action: return "no_further_action";
    case Why::in_hospital: return "in_hospital";
    case Why::no_response_yet: return "no_response_yet";
    case Why::overlaps_earlier_request: return "overlaps_earlier_request";
    case Why::response_outside_period: return "response_outside_period";
    case Why::decided_another: return "decided_another";
  }
  return "";
}

std::string_view why_sentence(Why why) {
  switch (why) {
    case Why::counted_met: return kept("Counted, and it meets the measure.");
    case Why::counted_not_met: return kept("Counted, and it does not meet the measure.");
    case Why::other_kind: return kept("The measure does not count this kind of event.");
    case Why::not_service_user: return kept("Not counted: the request was not made as a service user.");
    case Why::outside_period: return kept("Not counted: its date is outside the period asked for.");
    case Why::still_open: return kept("Not counted: it has not ended.");
    case Why::outcome_blank: return kept("Not counted: it has no outcome.");
    case Why::before_april_2023: return kept("Not counted: it started before 1 April 2023, when the national data begin.");
    case Why::under_25_or_age_not_known: return kept("Not counted: the person was under 25 on the day, or their birth is not known.");
    case Why::existing_long_term: return kept("Not counted: the person had long-term support then, or in the 12 months before.");
    case Why::existing_short_term: return kept("Not counted: the person had short-term support then, or in the 3 months before.");
    case Why::no_further_action: return kept("Not counted: it ended with no further action, so nobody was waiting.");
    case Why::in_hospital: return kept("Not counted: its outcome was a hospital admission.");
    case Why::no_response_yet: return kept("Not counted yet: no assessment or service has followed.");
    case Why::overlaps_earlier_request: return kept("Not counted: an earlier request already has the response or service that followed.");
    case Why::response_outside_period: return kept("Not counted: the response came outside the period asked for.");
    case Why::decided_another: return kept("This event decided how a request counted.");
  }
  return "";
}

const std::vector<std::uint32_t>& Tally::days(std::size_t cell) const {
  static const std::vector<std::uint32_t> none;
  return days_.empty() ? none : days_[cell];
}

void Tally::add_days(std::size_t cell, int days) {
  if (days_.empty()) days_.resize(shape_.cells());
  auto& counts = days_[cell];
  const auto at = static_cast<std::size_t>(days);
  if (counts.size() <= at) counts.resize(at + 1);
  counts[at] += step_;
}

void Tally::merge(const Tally& other) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    cells_[i].denominator += other.cells_[i].denominator;
    cells_[i].numerator += other.cells_[i].numerator;
  }
  if (other.days_.empty()) return;
  if (days_.empty()) days_.resize(shape_.cells());
  for (std::size_t cell = 0; cell < days_.size(); ++cell) {
    const auto& from = other.days_[cell];
    auto& into = days_[cell];
    if (into.size() < from.size()) into.resize(from.size());
    for (std::size_t day = 0; day < from.size(); ++day) into[day] += from[day];
  }
}

void Tally::clear() {
  std::ranges::fill(cells_, Cell{});
  days_.clear();
}

bool operator==(const Tally& a, const Tally& b) {
  if (a.cells_ != b.cells_) return false;
  for (std::size_t cell = 0; cell < a.cells_.size(); ++cell)
    if (without_trailing_zeros(a.days(cell)) != without_trailing_zeros(b.days(cell))) return false;
  return true;
}

}  // namespace stepwise::engine
