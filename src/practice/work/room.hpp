// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/work/gather.hpp"
#include "practice/work/hand_over_store.hpp"
#include "practice/work/to_do_store.hpp"
#include "practice/work/work_pages.hpp"
#include "practice/work/work_site.hpp"
#include "store/kept.hpp"

namespace stepwise::work {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  person::Lists people;
  std::vector<task::Source> sources;
  std::vector<std::set<access::Permission>> needs;  ///< one a source: what its pages need
  std::shared_ptr<store::Kept<Gathered>> kept = std::make_shared<store::Kept<Gathered>>();
  /// The sources whose pages somebody may open: a list never leads where its reader may not go.
  bool may_open(const access::Staff& staff, std::size_t source) const {
    return std::ranges::all_of(needs[source], [&staff](access::Permission permission) { return staff.can(permission); });
  }
  std::vector<task::Source> sources_for(const access::Staff& staff) const {
    std::vector<task::Source> theirs;
    for (std::size_t i = 0; i < sources.size(); ++i)
      if (may_open(staff, i)) theirs.push_back(sources[i]);
    return theirs;
  }
  /// What is due of the sources that somebody may see. Kept until something is saved, or for a minute: at nine in the morning many
  /// ask for the same team's list.
  std::shared_ptr<const Gathered> gathered(store::ReadTx& tx, const access::Staff& staff, const task::Asked& asked) const;
};
using RoomPointer = std::shared_ptr<const Room>;

/// Whose list it is: "mine", "team:REF", "worker:REF".
struct Scope {
  std::string key;
  std::optional<TeamId> team;
  std::optional<StaffId> worker;
  std::string name, reference;
  std::string back;              ///< the address of the list
  task::Asked asked(Date today, Date until) const { return {.team = team, .worker = worker, .today = today, .until = until}; }
};
/// A Fault of kind not_found for what this member of staff may not see: another team's or worker's without `supervise`.
Result<Scope> scope_of(const access::Visit& visit, store::ReadTx& tx, std::string_view key);
/// Whether this member of staff may give this task away: their own, their team's that has no owner, or any with `supervise`.
bool may_give(const access::Staff& staff, const task::Task& task);
/// Active staff as choices, with their teams; `first` before them when it has words.
std::vector<govuk::SelectItem> staff_items(const std::vector<access::StaffRecord>& staff, std::string_view first);
/// Of those who may take work over.
std::optional<Receiver> receiver_of(store::ReadTx& tx, std::string_view staff_reference);
/// "?done=..." made words; "" for anything else.
std::string success_words(std::string_view done);

access::Routes list_routes(const RoomPointer& room);
access::Routes hand_over_routes(const RoomPointer& room);
access::Routes to_do_routes(const RoomPointer& room);
access::Routes supervision_routes(const RoomPointer& room);

}  // namespace stepwise::work
