// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr std::uint32_t a_hundred = 10000;  // in hundredths

}  // namespace

/// Requests for every hundred a year before: a request of a service user adds to the numerator of its own month, and to the
/// denominator of the same month a year later. Source: reference/six-steps.md 3, fd-demand-change.
void fd_demand_change(const Story& story, const Period& period, Tally& tally) {
  for (const Event& request : story.requests()) {
    if (!is_service_user(request)) {
      tally.skip(story, request, Why::not_service_user);
      continue;
    }
    const Day year_later = months_before(request.start, -12);
    const bool now = period.contains(request.start), later = period.contains(year_later);
    if (now) tally.add(story, {.event = request, .on = request.start, .amount = a_hundred, .out_of = 0});
    if (later) tally.add(story, {.event = request, .on = year_later, .met = false, .aged_on = request.start});
    if (!now && !later) tally.skip(story, request, Why::outside_period);
  }
}

extern const Measure fd_demand_change_measure{"fd-demand-change", Figure::mean, AgeScheme::standard, fd_demand_change, true};

}  // namespace stepwise::measures
