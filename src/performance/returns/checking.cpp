// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/checking.hpp"

#include <algorithm>

namespace stepwise::returns {

Result<Quality> check_file(const std::filesystem::path& path, const CheckWith& with) {
  const auto table = cld::FieldTable::load();
  if (!table) return fail(FaultKind::unavailable, table.error().sentence);
  cld::CheckOptions options{with.today, with.threads};
  if (with.going_on)
    options.going_on = [&](std::uint64_t rows, std::uint64_t bytes) {
      const auto whole = static_cast<std::uint64_t>(std::max<std::int64_t>(with.bytes, 0));
      return with.going_on({rows, whole == 0 ? 0 : static_cast<int>(std::min<std::uint64_t>(99, 100 * bytes / whole))});
    };
  Gatherer gatherer{*table};
  const auto report = cld::check(path, *table, options, gatherer);
  if (!report) return tl::unexpected<Fault>{report.error()};
  return gatherer.gather(*report);
}

}  // namespace stepwise::returns
