// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::cld {

/// The columns measures read (cld.md 2), `team`, which a council may add, and what is added where files come together.
enum class Column : std::uint8_t {
  la_code, period_start, period_end, nhs_number, person, birth, death, client_type, support_reason, accommodation, event_type,
  start, end,
  description, outcome, route, assessment_type, needs, service_type, component, mechanism, review_reason, team, conversation,
  traced_nhs_number, gender, ethnicity, employment, has_unpaid_carer, autism, visual, hearing, dementia, assessment_method, review_method,
  unit_cost, cost_frequency, planned_units, linked_1, linked_2, linked_3, imported, reference,
};
inline constexpr std::size_t column_count = 43;
inline constexpr int no_column = -1;

/// Where each column is in a file.
struct Layout {
  std::array<int, column_count> at;
  std::size_t cells = 0;  ///< in every row
  int of(Column column) const { return at[static_cast<std::size_t>(column)]; }
  bool has(Column column) const { return of(column) != no_column; }
  std::vector<std::string> missing() const;
};

/// Reads the header row. Names are compared by letters and digits alone, so Release 1 headers match too.
/// A Fault names the columns without which nothing can be counted, or says how the file seems to be separated.
Result<Layout> read_header(std::string_view row);
/// The name of Release 2.
std::string_view column_name(Column column);

}  // namespace stepwise::cld
