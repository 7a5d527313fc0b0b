// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "performance/cld/check/check.hpp"

namespace stepwise::cld {
namespace {

template <class Counts>
std::uint64_t of(const FieldCounts& counts, Counts&& is_meant) {
  std::uint64_t sum = 0;
  for (const auto& by_problem : counts.cells)
    for (std::size_t problem = 0; problem < problems; ++problem)
      if (is_meant(static_cast<Problem>(problem))) sum += by_problem[problem];
  return sum;
}

std::string number(std::uint64_t count) { return with_commas(static_cast<std::int64_t>(count)); }

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < 20; ++i) list += (list.empty() ? "" : ", ") + names[i];
  return names.size() > 20 ? list + fmt::format(" and {} more", names.size() - 20) : list;
}

}  // namespace

std::uint64_t FieldCounts::of(Problem problem) const {
  return cld::of(*this, [&](Problem one) { return one == problem; });
}

std::uint64_t FieldCounts::of(Status status) const {
  std::uint64_t sum = 0;
  for (std::size_t problem = 0; problem < static_cast<std::size_t>(Problem::linked_to_nobody); ++problem) sum += cells[static_cast<std::size_t>(status)][problem];
  return sum;
}

std::uint64_t FieldCounts::failed() const { return cld::of(*this, is_failure); }
std::uint64_t FieldCounts::warned() const { return cld::of(*this, is_warning); }

std::uint64_t CheckReport::failed() const {
  std::uint64_t sum = whole_rows[static_cast<std::size_t>(Problem::wrong_number_of_cells)];
  for (const auto& field : fields) sum += field.failed();
  return sum;
}

std::uint64_t CheckReport::warned() const {
  std::uint64_t sum = whole_rows[static_cast<std::size_t>(Problem::repeated)] + whole_rows[static_cast<std::size_t>(Problem::overlapping)];
  for (const auto& field : fields) sum += field.warned();
  return sum;
}

std::vector<std::string> CheckReport::notes() const {
  std::vector<std::string> lines;
  const auto councils_found = councils.size() == 1 ? "council " + clean_utf8(councils.begin()->first.empty() ? "(blank)" : councils.begin()->first) : fmt::format("{} councils", councils.size());
  const auto period = period_start && period_end ? fmt::format(", {} to {}", period_start->iso(), period_end->iso()) : std::string{};
  lines.push_back(fmt::format("{} rows of {}{}.", number(rows), councils_found, period));
  if (!missing.empty()) lines.push_back(fmt::format("No column for: {}. Each is counted as blank in every row.", listed(missing)));
  if (!unknown.empty()) lines.push_back(fmt::format("Columns that are not of the return, left alone: {}.", listed(unknown)));
  if (windows_1252_row != 0) lines.push_back(fmt::format("The text is not UTF-8 from row {} on; it is read as Windows-1252. Save the file as CSV UTF-8.", windows_1252_row));
  return lines;
}

}  // namespace stepwise::cld
