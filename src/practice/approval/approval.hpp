// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "community/parts/worker.hpp"
#include "language/language.hpp"

namespace stepwise::approval {

using community::Worker;

/// Where something that one person asked another to agree to stands. Never stored: it follows from what was decided.
enum class Standing { waiting, agreed, sent_back, withdrawn };
std::string_view standing_key(Standing standing);
Message standing_words(Standing standing);

/// One thing somebody asked another to agree to. Names and teams are those of that day.
struct Approval {
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = {}, about = {};      ///< "plan", and the reference of the plan
  std::string why = {};
  std::optional<std::int64_t> weekly_pence = {}, one_off_pence = {};
  Worker asked_by = {};
  std::optional<StaffId> made_by = {};    ///< who made the thing, when somebody else asked
  Instant asked_at = {};
  Date due_on = {};
  std::string decision = {};              ///< "", or the key of a standing
  std::string reason = {};
  Worker decided_by = {};
  std::optional<Instant> decided_at = {};

  Standing standing() const;
};

/// What can be done to one.
enum class Act { agree, send_back, withdraw };
std::optional<Act> act_from_key(std::string_view key);
/// Where it stands once that is done.
Standing after(Act act);

/// Why it may not be done, in words for whoever tries; nothing when it may. Whoever asked for it, or made it, never agrees to it
/// and never sends it back; only who asked withdraws, also what was sent back. `may_decide`: their role lets them decide this kind.
/// Sending back and withdrawing need a reason.
std::optional<Message> refusal(const Approval& approval, Act act, StaffId who, bool may_decide, std::string_view reason);

/// Whether a thing may be asked for (again): there is none, or the latest was sent back, withdrawn, or agreed and the thing has
/// changed since.
bool may_ask(const std::optional<Approval>& latest);

/// Days until somebody should have decided, from the day it was asked. [ours]
inline constexpr int days_to_decide = 5;

}  // namespace stepwise::approval
