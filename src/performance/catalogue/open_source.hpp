// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <iosfwd>

#include "performance/catalogue/commands.hpp"
#include "performance/story/story.hpp"

namespace stepwise::catalogue {

/// Stories from a file or the record, with the months they cover.
struct Opened {
  story::Stories stories;
  engine::Period span;
  Date as_at;  ///< figures are as of this day: the end of the last reporting period of a file; today for the record
};
/// Reads everything. What could not be used of a file is told to `notes`.
Result<Opened> open_source(const Source& source, Date today, std::ostream& notes);

/// The period asked for, or all of it; a Fault when it ends before it starts.
Result<engine::Period> period_asked(std::optional<Date> from, std::optional<Date> to, const engine::Period& all);

}  // namespace stepwise::catalogue
