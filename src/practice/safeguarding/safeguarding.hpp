// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::safeguarding {

/// The defined lists a hand-off is written in (lists/*.csv).
struct HandoffLists {
  CodeList kind, safety, wanted, consent, capacity, advocate;
  /// A missing or torn list is a Fault that names it.
  static Result<HandoffLists> load();
};

/// What is handed over: all that reference/practice.md d.8 says it must carry.
struct Handoff {
  std::string concern;
  std::vector<std::string> kinds;       ///< lists/abuse_kind.csv
  std::string who, happened;            ///< who may be causing it; when and where
  std::string safety, safety_action;    ///< now
  std::string wanted_asked, wanted;     ///< what the person wants to happen, in their words
  std::string consent, override_reason; ///< to handing over
  std::string capacity, capacity_words; ///< for this one decision
  std::string test_needs, test_risk, test_protect, tests_words;   ///< yes, no, not_known: Care Act 2014, section 42(1)
  std::string advocate, advocate_name;
  std::string told;                     ///< who else was told
  std::string sent_to;
  friend bool operator==(const Handoff&, const Handoff&) = default;
};

struct Sender {
  std::optional<StaffId> id;
  std::string name, role;
  std::optional<TeamId> team;
  std::string team_name;
};
/// That somebody has it.
struct Receipt {
  Instant at;
  std::string by, role, words;          ///< `words`: what happens next
};

/// A hand-off on record. It is not changed once sent: what comes later is another, or the receiver's own record.
struct Sent {
  std::int64_t id = 0;
  std::string reference, origin;        ///< origin: contact:REF, conversation:REF or ""
  Handoff handoff;
  Sender sender;
  Instant sent_at;
  std::optional<Receipt> receipt;
};

/// What stops it from being sent.
std::vector<Problem> problems_of(const Handoff& handoff, const HandoffLists& lists);
/// Text tidied; what does not belong to the answers left out.
Handoff tidied(Handoff handoff);
std::vector<Problem> receipt_problems(std::string_view words);

/// Whether the person agreed, as one whole sentence that the receiver reads first.
std::string consent_sentence(const Handoff& handoff);
/// How the three tests stand together: met, not met, or to be found out. It decides nothing: the receiver does.
std::string tests_sentence(const Handoff& handoff);

/// Hours within which somebody should say that they have it, unless a council sets its own. [ours]
constexpr int receipt_hours_default = 4;
/// Where one stands. Never stored.
enum class State { waiting, late, received };
State state_of(const Sent& sent, Instant now, int receipt_hours);
Message state_words(State state);

}  // namespace stepwise::safeguarding
