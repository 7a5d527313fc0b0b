// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "../hospital.hpp"

namespace stepwise::measures {
namespace {

/// The run of reablement whose latest discharge is this stay's day, and that the stay fits.
const Event* reablement_after(const Story& story, const Event& stay, const std::vector<Cluster>& runs) {
  for (const Cluster& run : runs) {
    if (stay.start > run.start || !discharge_fits(run, stay.end)) continue;
    if (const auto latest = stay_before(story, run); latest && latest->day == stay.end) return run.last;
  }
  return nullptr;
}

}  // namespace

/// ASCOF 2D part 2: of the discharges of people aged 65 or over who live in the council's area, those that reablement
/// followed. Unit: discharges. Source: reference/ascof.md 3.2 and 3.3.
void ho_2d_provision(const Story& story, const Period& period, Tally& tally) {
  if (story.hospital_stays().empty()) return;
  const auto runs = reablement_runs(story);
  for (const Event& stay : story.hospital_stays()) {
    if (stay.home_elsewhere()) tally.skip(story, stay, Why::lives_elsewhere);
    else if (!is_counted_discharge(story, stay)) tally.skip(story, stay, Why::stay_not_counted);
    else if (!period.contains(stay.end)) tally.skip(story, stay, Why::outside_period);
    else {
      const Event* run = reablement_after(story, stay, runs);
      tally.add(story, {.event = stay, .on = stay.end, .met = run != nullptr, .because = run});
    }
  }
}

extern const Measure ho_2d_provision_measure{"ho-2d-provision", Figure::rate, AgeScheme::standard, ho_2d_provision};

}  // namespace stepwise::measures
