// SPDX-License-Identifier: Apache-2.0
#include "../salt_requests.hpp"

namespace stepwise::measures {
namespace {

/// Columns of services: ST-Max, then the others in the order of their kinds.
std::size_t column_of(ServiceType type) {
  if (type == ServiceType::st_max) return 0;
  return static_cast<std::size_t>(type) - (type > ServiceType::st_max ? 1U : 0U);
}

std::size_t column_of(const Sheet& sheet, const NewRequest& request) {
  if (request.service != nullptr) return column_of(request.service->service_type());
  const Outcome outcome = nfa_of(request.chain).value_or(request.run.stands->outcome);
  return sheet.lists().sts001[static_cast<std::size_t>(outcome)];
}

}  // namespace

/// Requests of new clients that ended in the period, by route and what followed. Unit: runs of requests. Source:
/// reference/ascof.md 7.1.
void salt_sts001_place(const Story& story, const Period& period, Sheet& sheet) {
  const auto band = any_request_ended(story, period) ? salt_band(story, period) : std::nullopt;
  if (!band) return;
  const auto rows = salt_rows(story, period.to);
  for (const NewRequest& request : new_requests(story, period, sheet, rows))
    sheet.put(story, *request.run.stands, request.run.stands->route(), column_of(sheet, request), *band);
}

extern const Table salt_sts001_table{"salt-sts001", salt_sts001_place};

}  // namespace stepwise::measures
