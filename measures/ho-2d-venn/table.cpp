// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"
#include "performance/story/hospital.hpp"

namespace stepwise::measures {
namespace {

std::size_t old_band(int age) { return age < 75 ? 0 : age < 85 ? 1 : 2; }

bool in_community_support_on(const Story& story, Day day) {
  return std::ranges::any_of(story.services(), [day](const Event& row) {
    return is_long_term_support(row) && row.service_type() == ServiceType::community && touches(row, day, day);
  });
}

}  // namespace

/// Runs of reablement after a stay in hospital, by which of death, readmission and care home followed within 84 days. Source:
/// reference/ascof.md 3.4.
void ho_2d_venn_place(const Story& story, const Period& period, Sheet& sheet) {
  if (story.hospital_stays().empty()) return;
  for (const Cluster& run : reablement_runs(story)) {
    const auto discharge = stay_before(story, run);
    if (!discharge || !period.contains(discharge->day)) continue;
    const Aftermath after = aftermath(story, run, discharge->day);
    const std::size_t row = (after.died ? 4U : 0U) + (after.admission != nullptr ? 2U : 0U) + (after.care_home != nullptr ? 1U : 0U);
    const std::size_t column = in_community_support_on(story, discharge->event->start) ? 0 : 1;
    sheet.put(story, *run.last, row, column, old_band(age_on(story.facts().birth_month, discharge->day)));
  }
}

extern const Table ho_2d_venn_table{"ho-2d-venn", ho_2d_venn_place};

}  // namespace stepwise::measures
