// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/task/task.hpp"
#include "practice/work/work.hpp"
#include "store/store.hpp"

namespace stepwise::work {

/// A task to give away, with the proof that its person's record may be changed; none when it is about nobody.
struct Given {
  task::Task task;
  std::optional<access::ChangeablePerson> who;
};
/// Who takes over.
struct Receiver {
  StaffId id{0};
  std::string name;
  std::optional<TeamId> team;
  std::string team_name;
};
struct Giving {
  std::vector<Given> tasks;
  Receiver to;
  std::string reason;
  StaffId by{0};
  std::string by_name;
  store::AuditLine line;          ///< actor, role and request
  std::string form_token = {};    ///< a second save with it gives the first one's reference
  std::optional<Instant> at = {}; ///< nothing: now; the demo council hands over days ago
};
/// Makes `to` the owner of each task through its source, and writes one hand-over that they must acknowledge within
/// `days_to_acknowledge` working days: all of it, or nothing with the Fault of the task that could not be given. Gives
/// the hand-over's reference. Audited on each person as "work.handed_over".
Result<std::string> hand_over(store::WriteTx& tx, Random& random, const std::vector<task::Source>& sources, Giving giving);

/// Only by its receiver, once. Audited as "work.acknowledged".
Result<void> acknowledge(store::WriteTx& tx, std::string_view reference, StaffId by, std::string_view note, store::AuditLine line);

std::optional<HandOver> read_hand_over(store::ReadTx& tx, std::string_view reference);
/// Given to, by or from a worker: all that wait, and those since a day; the latest first, without their items.
std::vector<HandOver> hand_overs_of(store::ReadTx& tx, StaffId staff, Date since, int limit);
/// Those that wait as tasks: with the receiver, with their team, and once late with who gave them.
std::vector<task::Task> hand_over_tasks(store::ReadTx& tx, const task::Asked& asked);

/// The source a task comes from; nothing when there is none any more.
const task::Source* source_of(const std::vector<task::Source>& sources, std::string_view kind);
/// Whether a task can be given to somebody: its source knows how.
bool can_be_given(const std::vector<task::Source>& sources, const task::Task& task);

}  // namespace stepwise::work
