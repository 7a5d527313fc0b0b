// SPDX-License-Identifier: Apache-2.0
#include "performance/engine/measure.hpp"
#include "performance/story/short_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int cluster_gap = 7, new_client_days = 91;

/// What the numerator of ASCOF 2A asks of a cluster.
bool is_counted_by_2a(const Story& story, const Cluster& cluster, const Sequel& sequel) {
  const int age = age_on(story.facts().birth_month, cluster.end);
  return sequel.led == Led::without_ongoing && (age < 0 || age >= 18) && long_term_before(story, cluster.start, new_client_days) == nullptr;
}

}  // namespace

/// Left reablement with no further care: of all runs of short-term support to maximise independence that ended in the
/// period, those that the numerator of ASCOF 2A counts. Source: reference/six-steps.md 4.
void st_discharged_no_care(const Story& story, const Period& period, Tally& tally) {
  const auto clusters = clusters_of(story, ServiceType::st_max, cluster_gap);
  for (const Cluster& cluster : clusters) {
    if (cluster.is_open()) tally.skip(story, *cluster.last, Why::still_open);
    else if (!period.contains(cluster.end)) tally.skip(story, *cluster.last, Why::outside_period);
    else {
      const Sequel sequel = sequel_of(story, cluster);
      tally.add(story, {.event = *cluster.last, .on = cluster.end, .met = is_counted_by_2a(story, cluster, sequel), .because = sequel.because});
    }
  }
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, part_of_a_run(row, clusters) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

extern const Measure st_discharged_no_care_measure{"st-discharged-no-care", Figure::rate, AgeScheme::working_age, st_discharged_no_care};

}  // namespace stepwise::measures
