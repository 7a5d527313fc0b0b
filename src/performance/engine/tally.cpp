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
  if (age >= 65) return AgeBand::from_65_on;
  if (scheme == AgeScheme::waiting_times) return AgeBand::waiting_25_to_64;
  return age < 18 ? AgeBand::under_18 : AgeBand::from_18_to_64;
}

bool is_band_of(AgeBand band, AgeScheme scheme) {
  switch (scheme) {
    case AgeScheme::standard: return band <= AgeBand::not_known;
    case AgeScheme::waiting_times: return band == AgeBand::waiting_25_to_64 || band == AgeBand::from_65_on;
    case AgeScheme::working_age: return band == AgeBand::from_18_to_64 || band == AgeBand::from_65_on || band == AgeBand::not_known;
  }
  return false;
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
    case AgeBand::from_65_on: return noted("65 and above").english();
    case AgeBand::from_18_to_64: return noted("18 to 64").english();
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
    case Why::not_as_service_user: return "not_as_service_user";
    case Why::ended_by_death: return "ended_by_death";
    case Why::part_of_a_block: return "part_of_a_block";
    case Why::no_service_yet: return "no_service_yet";
    case Why::led_to_no_service: return "led_to_no_service";
    case Why::service_outside_period: return "service_outside_period";
    case Why::no_service_followed: return "no_service_followed";
    case Why::no_unpaid_carer: return "no_unpaid_carer";
    case Why::counted_in_numerator: return "counted_in_numerator";
    case Why::counted_in_denominator: return "counted_in_denominator";
    case Why::other_assessment: return "other_assessment";
    case Why::not_this_kind_of_care: return "not_this_kind_of_care";
    case Why::not_a_carer: return "not_a_carer";
    case Why::part_of_a_run: return "part_of_a_run";
    case Why::under_18: return "under_18";
    case Why::other_age_or_not_known: return "other_age_or_not_known";
    case Why::long_term_91_days: return "long_term_91_days";
    case Why::not_classified: return "not_classified";
    case Why::ended_early: return "ended_early";
    case Why::self_funded: return "self_funded";
    case Why::already_in_care_home: return "already_in_care_home";
    case Why::admitted_that_day: return "admitted_that_day";
    case Why::not_in_year: return "not_in_year";
    case Why::not_on_last_day: return "not_on_last_day";
    case Why::person_counted_elsewhere: return "person_counted_elsewhere";
    case Why::in_care_home_or_prison: return "in_care_home_or_prison";
    case Why::no_direct_support: return "no_direct_support";
    case Why::not_learning_disability: return "not_learning_disability";
    case Why::died_before_the_day: return "died_before_the_day";
    case Why::not_on_first_day: return "not_on_first_day";
    case Why::in_care_home_then: return "in_care_home_then";
    case Why::not_dementia: return "not_dementia";
    case Why::no_long_term_condition: return "no_long_term_condition";
    case Why::not_first_home_care: return "not_first_home_care";
    case Why::package_not_comparable: return "package_not_comparable";
    case Why::hours_not_known: return "hours_not_known";
    case Why::cost_not_known: return "cost_not_known";
    case Why::paid_once: return "paid_once";
    case Why::part_of_a_placement: return "part_of_a_placement";
    case Why::no_discharge_fits: return "no_discharge_fits";
    case Why::stay_not_counted: return "stay_not_counted";
    case Why::lives_elsewhere: return "lives_elsewhere";
    case Why::not_from_hospital: return "not_from_hospital";
    case Why::no_help_followed: return "no_help_followed";
    case Why::no_reablement_fits: return "no_reablement_fits";
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
    case Why::decided_another: return kept("This event decided how another counted.");
    case Why::not_as_service_user: return kept("Not counted: it is not recorded for the person as a service user.");
    case Why::ended_by_death: return kept("Not counted: a death ended it.");
    case Why::part_of_a_block: return kept("Part of a block of assessments that is counted once, under the one that ended last.");
    case Why::no_service_yet: return kept("Not counted yet: no service has followed.");
    case Why::led_to_no_service: return kept("Not counted: the response was an assessment that led to no service.");
    case Why::service_outside_period: return kept("Not counted: the service came outside the period asked for.");
    case Why::no_service_followed: return kept("Not counted: no service followed before the person asked again.");
    case Why::no_unpaid_carer: return kept("Not counted: the person is not known to have an unpaid carer.");
    case Why::counted_in_numerator: return kept("Counted in the numerator alone.");
    case Why::counted_in_denominator: return kept("Counted in the denominator alone.");
    case Why::other_assessment: return kept("Not counted: it is neither a short nor a long term assessment.");
    case Why::not_this_kind_of_care: return kept("Not counted: it is not the kind of support this measure is about, or not given to the person as a service user.");
    case Why::not_a_carer: return kept("Not counted: it is not recorded for the person as an unpaid carer.");
    case Why::part_of_a_run: return kept("Part of a run of short-term support that is counted once, under the event that ended last.");
    case Why::under_18: return kept("Not counted: the person was under 18 on the day.");
    case Why::other_age_or_not_known: return kept("Not counted: the person was of another age on the day, or their birth is not known.");
    case Why::long_term_91_days: return kept("Not counted: the person had long-term support when it started, or in the 90 days before.");
    case Why::not_classified: return kept("Set apart: no outcome recorded says what followed.");
    case Why::ended_early: return kept("Not counted: it ended with a death, a hospital admission, NHS care, paying for oneself or declining support.");
    case Why::self_funded: return kept("Not counted: the outcome says the person pays for themself, or is in the first 12 weeks.");
    case Why::already_in_care_home: return kept("Not counted: the person was in a care home then, or within the year before.");
    case Why::admitted_that_day: return kept("Not counted: the person is counted under another event that started on the same day.");
    case Why::not_in_year: return kept("Not counted: it does not touch the year that ends with the month.");
    case Why::not_on_last_day: return kept("Not counted: it was not under way on the last day of the month.");
    case Why::person_counted_elsewhere: return kept("Not counted: the person is counted once, under another event.");
    case Why::in_care_home_or_prison: return kept("Not counted: on the last day of the month the person was in a care home, or had support in prison only.");
    case Why::no_direct_support: return kept("Not counted: it was not support given directly to the carer with a recorded way of paying for it.");
    case Why::not_learning_disability: return kept("Not counted: the main reason for support is not a learning disability.");
    case Why::died_before_the_day: return kept("Not counted: the person had died by the day that decides it.");
    case Why::not_on_first_day: return kept("Not counted: it was not under way on the first day of the year.");
    case Why::in_care_home_then: return kept("Not counted: the person was in a care home on the first day.");
    case Why::not_dementia: return kept("Not counted: the person is not recorded as having dementia.");
    case Why::no_long_term_condition: return kept("Not counted: nothing recorded says that the person has a long-term condition.");
    case Why::not_first_home_care: return kept("Not counted: it is not the first home care of the person.");
    case Why::package_not_comparable: return kept("Set apart: the planned hours are not known on both days, or home care gave way to another service.");
    case Why::hours_not_known: return kept("Set apart: the planned hours are not known.");
    case Why::cost_not_known: return kept("Set apart: the weekly cost is not known.");
    case Why::paid_once: return kept("Not counted: it is paid once, and not each week.");
    case Why::part_of_a_placement: return kept("Part of a placement that is counted once, under the row that started it.");
    case Why::no_discharge_fits: return kept("Not counted: no discharge from hospital that counts fits it.");
    case Why::stay_not_counted: return kept("Not counted: by its codes, its dates, the person's age, or support in a care home or prison when it began, this stay is not one that counts.");
    case Why::lives_elsewhere: return kept("Not counted: the person's home is in another council's area.");
    case Why::not_from_hospital: return kept("Not counted: it is not a request made on leaving hospital.");
    case Why::no_reablement_fits: return kept("Not counted: no reablement begins from 3 days before it to 7 days after it that a later discharge does not fit better.");
    case Why::no_help_followed: return kept("Not counted: no support followed within 14 days.");
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
    cells_[i].apart += other.cells_[i].apart;
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
