// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "store/store.hpp"

namespace stepwise::task {

/// Something somebody must do by a day. Made from dates on record whenever it is asked for, and kept nowhere, so it is never
/// stale: what was done is gone from the list with the save that did it.
struct Task {
  std::string kind;       ///< "contact.follow_up", "short_term.weekly_meeting": stable, the room's name first
  std::string reference;  ///< of the thing it is about, within its kind
  std::string title;      ///< what is to be done, for people to read
  std::string href;       ///< the page where it is done
  std::string person_reference = {}, person_name = {};  ///< "" when it is about no person
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};  ///< whose it is; nothing: the team's
  std::string worker_name = {};
  std::optional<Date> due = {};        ///< nothing: held, with no day of its own
  bool first = false;                  ///< before everything else, whatever its day: somebody may be in danger
};

/// Whose tasks are asked for, and up to which day. With a worker, only theirs; with a team, all of the team's.
struct Asked {
  std::optional<TeamId> team = {};
  std::optional<StaffId> worker = {};
  Date today;
  Date until;       ///< due on this day or before: overdue ones always
  int limit = 500;  ///< a source gives no more, the longest due first
};

/// What a room gives to the work lists. People whose record is restricted stand in none.
struct Source {
  std::string kinds;  ///< what the kinds of its tasks begin with: "short_term"
  std::function<std::vector<Task>(store::ReadTx&, const Asked&)> due;
  /// Everything open that a worker holds, for their caseload; may be empty.
  std::function<std::vector<Task>(store::ReadTx&, StaffId)> held = {};
  /// Makes somebody else the owner of what the task is about; may be empty, when it goes by team alone.
  std::function<Result<void>(store::WriteTx&, const access::ChangeablePerson&, const Task&, StaffId to, store::AuditLine)> give = {};
  /// How many would be due, were the person's record not restricted; may be empty.
  std::function<std::int64_t(store::ReadTx&, const Asked&)> left_out = {};
};

/// What stands first, then the longest due; of one day by kind, then reference, so that a list stands the same each time.
bool comes_before(const Task& a, const Task& b);

}  // namespace stepwise::task
