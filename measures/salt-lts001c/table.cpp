// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "../salt.hpp"

namespace stepwise::measures {
namespace {

/// Long-term rows up to a day, in order of start, then end (none last), then number.
std::vector<const Event*> rows_up_to(const Story& story, Day day) {
  std::vector<const Event*> rows;
  for (const Event& row : story.services())
    if (row.start <= day && is_long_term_support(row)) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const Event* row) { return std::tuple{row->start, row->end, row->record}; });
  return rows;
}

/// The row that stands for a person whose support on the day goes back more than a year without a gap of over a day. Each row
/// is chained to the one just before it, not to the longest of those before.
const Event* row_of_long_standing(const Story& story, Day day) {
  const Day year_before = months_before(day, 12);
  const Event *found = nullptr, *previous = nullptr;
  Day chain_start = no_day;
  for (const Event* row : rows_up_to(story, day)) {
    const bool joins = previous != nullptr && (previous->is_open() || row->start <= previous->end + 1);
    if (!joins) chain_start = row->start;
    previous = row;
    if (chain_start < year_before && row->end >= day && (found == nullptr || stands_before(*row, *found))) found = row;
  }
  return found;
}

}  // namespace

/// People with long-term support on the period's last day for more than 12 months. Source: reference/ascof.md 7, LTS001c.
void salt_lts001c_place(const Story& story, const Period& period, Sheet& sheet) {
  if (story.services().empty() || story.facts().died < period.to) return;
  const auto band = working_band(story, period.to);
  const Event* row = band ? row_of_long_standing(story, period.to) : nullptr;
  if (row != nullptr) sheet.put(story, *row, static_cast<std::size_t>(story.facts().support_reason), static_cast<std::size_t>(salt_arrangement(*row)), *band);
}

extern const Table salt_lts001c_table{"salt-lts001c", salt_lts001c_place};

}  // namespace stepwise::measures
