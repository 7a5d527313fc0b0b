// SPDX-License-Identifier: Apache-2.0
#include "../discharges.hpp"

namespace stepwise::measures {

namespace {

constexpr std::uint32_t a_hundred = 10000;  // in hundredths

}  // namespace

/// Delayed days for every hundred a year before: a night of waiting adds to the numerator of its own month, and to the
/// denominator of the same month a year later. Source: reference/six-steps.md 3, ho-delay-change.
void ho_delay_change(const Story& story, const Period& period, Tally& tally) {
  each_delay(story, tally, [](const Event&) { return true; }, [&](const Event& delay, Day first, Day past) {
    bool counted = false;
    for (Day night = first; night < past; ++night) {
      const Day year_later = months_before(night, -12);
      if (period.contains(night)) tally.add(story, {.event = delay, .on = night, .amount = a_hundred, .out_of = 0});
      if (period.contains(year_later)) tally.add(story, {.event = delay, .on = year_later, .met = false, .aged_on = night});
      counted = counted || period.contains(night) || period.contains(year_later);
    }
    if (!counted) tally.skip(story, delay, Why::outside_period);
  });
}

extern const Measure ho_delay_change_measure{"ho-delay-change", Figure::mean, AgeScheme::standard, ho_delay_change};

}  // namespace stepwise::measures
