// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "performance/engine/measure.hpp"
#include "performance/story/short_term.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

namespace {

constexpr int cluster_gap = 7, new_client_days = 91;

std::optional<Why> why_not(const Story& story, const Period& period, const Cluster& cluster) {
  if (cluster.is_open()) return Why::still_open;
  if (!period.contains(cluster.end)) return Why::outside_period;
  if (const int age = age_on(story.facts().birth_month, cluster.end); age >= 0 && age < 18) return Why::under_18;
  if (long_term_before(story, cluster.start, new_client_days) != nullptr) return Why::long_term_91_days;
  return std::nullopt;
}

}  // namespace

/// ASCOF 2A: short-term support to maximise independence of new clients that ended in the period, and led to no long-term
/// support. Unit: clusters. Source: reference/ascof.md 1.
void st_2a(const Story& story, const Period& period, Tally& tally) {
  const auto clusters = clusters_of(story, ServiceType::st_max, cluster_gap);
  for (const Cluster& cluster : clusters) {
    if (const auto why = why_not(story, period, cluster)) {
      tally.skip(story, *cluster.last, *why);
      continue;
    }
    const Sequel sequel = sequel_of(story, cluster);
    const Counted counted{.event = *cluster.last, .on = cluster.end, .met = sequel.led == Led::without_ongoing, .because = sequel.because};
    if (sequel.led == Led::not_classified) tally.set_apart(story, counted, Why::not_classified);
    else if (sequel.led == Led::ended_early) tally.skip(story, *cluster.last, Why::ended_early);
    else tally.add(story, counted);
  }
  if (tally.is_heard())
    for (const Event& row : story.services()) tally.skip(story, row, part_of_a_run(row, clusters) ? Why::part_of_a_run : Why::not_this_kind_of_care);
}

extern const Measure st_2a_measure{"st-2a", Figure::rate, AgeScheme::working_age, st_2a};

}  // namespace stepwise::measures
