// SPDX-License-Identifier: Apache-2.0
#include "../salt.hpp"
#include "performance/story/hospital.hpp"

namespace stepwise::measures {
namespace {

constexpr int days_after = 28;
enum Followed : std::size_t { nursing_care, residential_care, already_there, no_care_home };

Followed what_followed(const Story& story, const Event& review) {
  const Event* first = nullptr;
  for (const Event& row : story.services()) {
    if (!is_in_care_home(row) || row.start > review.end + days_after) continue;
    if (row.start < review.end) {
      if (row.end >= review.end) return already_there;
      continue;
    }
    if (first == nullptr || std::tuple{row.start, row.detail} < std::tuple{first->start, first->detail}) first = &row;
  }
  if (first == nullptr) return no_care_home;
  return first->service_type() == ServiceType::nursing ? nursing_care : residential_care;
}

}  // namespace

/// Planned reviews that ended in the period, by whether a care home followed, and method. Source: reference/ascof.md 7, LTS002b.
void salt_lts002b_place(const Story& story, const Period& period, Sheet& sheet) {
  if (story.facts().died < period.from) return;
  const auto band = working_band(story, period.to);
  for (const Event& review : story.reviews())
    if (band && is_service_user(review) && !review.is_open() && period.contains(review.end) && sheet.lists().is_planned_review[review.detail])
      sheet.put(story, review, what_followed(story, review), static_cast<std::size_t>(review.method()), *band);
}

extern const Table salt_lts002b_table{"salt-lts002b", salt_lts002b_place};

}  // namespace stepwise::measures
