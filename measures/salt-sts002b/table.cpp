// SPDX-License-Identifier: Apache-2.0
#include "../salt_requests.hpp"

namespace stepwise::measures {

/// Short-term support that ended in the period, of people with long-term support when it began. Unit: runs of support. Source:
/// reference/ascof.md 7, STS002b.
void salt_sts002b_place(const Story& story, const Period& period, Sheet& sheet) {
  constexpr int gap = 1;
  const auto band = story.services().empty() ? std::nullopt : salt_band(story, period);
  if (!band) return;
  std::vector<const Event*> rows;
  for (const Event& row : story.services())
    if (row.start <= period.to && is_service_user(row) && is_st_max(row)) rows.push_back(&row);
  for (const SaltRun& run : salt_runs(sheet, std::move(rows), gap))
    if (!run.is_open() && period.contains(run.end) && had_long_term_on(story, run.start)) sheet.put(story, *run.stands, 0, 0, *band);
}

extern const Table salt_sts002b_table{"salt-sts002b", salt_sts002b_place};

}  // namespace stepwise::measures
