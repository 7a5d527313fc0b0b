// SPDX-License-Identifier: Apache-2.0
#include "../salt_requests.hpp"

namespace stepwise::measures {
namespace {

constexpr int gap = 1;
constexpr FirstRow first{3, false};
enum Row : std::size_t { early_cessation, long_term, self_funding, ongoing_low_level, other_short_term };

/// ST-Max rows that start on the day of one that followed a request of a new client.
std::vector<const Event*> rows_that_followed(const Story& story, const Period& period, const Sheet& sheet, const std::vector<const Event*>& rows) {
  std::vector<Day> starts;
  for (const NewRequest& request : new_requests(story, period, sheet, rows))
    if (request.service != nullptr && is_st_max(*request.service))
      for (const Event* row : request.chain)
        if (is_st_max(*row)) starts.push_back(row->start);
  std::vector<const Event*> found;
  for (const Event* row : rows)
    if (is_st_max(*row) && std::ranges::find(starts, row->start) != starts.end()) found.push_back(row);
  return found;
}

std::size_t row_of(const Sheet& sheet, const SaltRun& run, const std::vector<const Event*>& chain) {
  const Event* service = lowest_service(chain, [](const Event& row) { return row.service_type(); });
  if (service != nullptr && is_long_term(service->service_type())) return long_term;
  if (service != nullptr) return service->service_type() == ServiceType::ongoing_low_level ? ongoing_low_level : other_short_term;
  const TableLists& lists = sheet.lists();
  if (const auto nfa = nfa_of(chain)) return lists.sts002a[static_cast<std::size_t>(*nfa)];
  return (chain.empty() ? lists.sts002a_alone : lists.sts002a)[static_cast<std::size_t>(run.stands->outcome)];
}

}  // namespace

/// Short-term support that followed requests of new clients and ended in the period, by what followed it. Unit: runs of
/// support. Source: reference/ascof.md 7.2.
void salt_sts002a_place(const Story& story, const Period& period, Sheet& sheet) {
  const auto band = has_st_max(story) && any_request_ended(story, period) ? salt_band(story, period) : std::nullopt;
  if (!band) return;
  const auto rows = salt_rows(story, period.to);
  for (const SaltRun& run : salt_runs(sheet, rows_that_followed(story, period, sheet, rows), gap)) {
    if (run.is_open() || !period.contains(run.end)) continue;
    sheet.put(story, *run.stands, row_of(sheet, run, salt_chain(rows, run, first, is_st_max)), 0, *band);
  }
}

extern const Table salt_sts002a_table{"salt-sts002a", salt_sts002a_place};

}  // namespace stepwise::measures
