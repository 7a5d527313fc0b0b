// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/ids.hpp"

namespace stepwise::print {

using JobId = Id<struct PrintJobTag>;

/// A document somebody asked for. What it has come to is told by its dates.
struct Job {
  JobId id{0};
  std::string reference;
  StaffId staff{0};
  std::optional<PersonId> person;
  std::string path, title, language, format;
  Instant asked, forget;
  std::optional<Instant> done, failed;
  std::string failure;   ///< a sentence, in English
  std::int64_t bytes = 0;
};
enum class State { waiting, ready, failed };
inline State state_of(const Job& job) { return job.done ? State::ready : job.failed ? State::failed : State::waiting; }

inline constexpr std::int64_t kept_for = seconds(24 * 3600);   ///< from the asking
inline constexpr std::int64_t most_waiting = 20;               ///< of one member of staff
inline constexpr std::int64_t most_tries = 3;
inline constexpr std::int64_t claim_lasts = seconds(60);       ///< longer than the press may take
inline constexpr std::int64_t wait_between_tries = seconds(5);

}  // namespace stepwise::print
