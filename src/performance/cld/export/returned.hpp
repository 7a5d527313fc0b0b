// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "language/language.hpp"
#include "performance/story/story.hpp"

namespace stepwise::cld_export {

/// The days a return speaks of, both included.
struct ReturnPeriod {
  Date from, to;
  friend bool operator==(const ReturnPeriod&, const ReturnPeriod&) = default;
};
/// The twelve months up to the last day of the last whole quarter before a day: the return that is due.
ReturnPeriod due_period(Date today);
/// The twelve months up to the last day of the quarter a day is in, as far as that day: the return that is building.
ReturnPeriod building_period(Date today);
/// The last day of the quarter a day is in.
Date quarter_end(Date day);

/// Why an event of the record is not in a return (cld.md 1, 8.3). Closed: each has a sentence in `left_out_sentence`.
enum class LeftOut : std::uint8_t {
  cancelled, duplicate, still_open, not_in_period, starts_after_death, died_before_period, carer_by_association, not_of_the_return,
};
inline constexpr std::size_t left_out_reasons = 8;
using LeftOutCounts = std::array<std::uint64_t, left_out_reasons>;
Message left_out_sentence(LeftOut why);

/// An event as a return holds it, or why it does not hold it.
struct Returned {
  story::Event event;
  std::optional<LeftOut> left_out;
  bool closed_on_death = false;  ///< a service that was open, or ended later, when the person died
};
/// The one rule of what a return holds: requests, assessments and reviews that ended in the period; services active in it,
/// closed on death; nothing of who had died before, and nothing of a carer who is known by association only. `event` is as
/// the record has it, not yet settled. An open service that says no outcome continues (cld.md 6.5).
Returned as_returned(const story::Event& event, const story::Facts& facts, const ReturnPeriod& period);

/// The same of what is known of a person: what was not asked is Unknown where the return wants an answer, and of unpaid
/// carers nothing is asked about their senses, autism and dementia.
story::Facts as_returned(const story::Facts& facts, story::ClientType client, const story::Codings& codings);

}  // namespace stepwise::cld_export
