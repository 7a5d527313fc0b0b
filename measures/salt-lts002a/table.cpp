// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"

namespace stepwise::measures {

/// Unplanned reviews that ended in the period, by reason and method. Source: reference/ascof.md 7, LTS002a.
void salt_lts002a_place(const Story& story, const Period& period, Sheet& sheet) {
  if (story.facts().died < period.from) return;
  const auto band = working_band(story, period.to);
  for (const Event& review : story.reviews())
    if (band && is_service_user(review) && !review.is_open() && period.contains(review.end) && sheet.lists().is_unplanned_review[review.detail])
      sheet.put(story, review, review.detail, static_cast<std::size_t>(review.method()), *band);
}

extern const Table salt_lts002a_table{"salt-lts002a", salt_lts002a_place};

}  // namespace stepwise::measures
