// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/carer/caring_of.hpp"
#include "practice/carer/room.hpp"

namespace stepwise::carer {
namespace {

using task::Task;

std::string page_of(const Next& next) {
  switch (next.what) {
    case Next::What::invite:
    case Next::What::ask_again:
    case Next::What::see_how_it_goes: return "/add/invitation";
    case Next::What::hear: return "/invitation/" + next.reference;
    case Next::What::confirm: return "/confirm/" + next.reference;
    case Next::What::look_at_plan: return "/looked/" + next.reference;
    case Next::What::emergency: return "/emergency/" + next.reference;
    case Next::What::arrived: return "/hand-off/" + next.reference;
  }
  return "";
}

/// On the record where it is done; nothing when that one is restricted. The words name no other person.
std::optional<Task> task_of(const Listed& one, const Next& next) {
  const auto at = one.others.find(next.about);
  if (at == one.others.end() || at->second.restricted) return std::nullopt;
  const Other* about = &at->second;
  Task task{.kind = "carer." + std::string{key_of(next.what)}, .reference = next.reference, .title = t(words_of(next.what)), .href = caring_href(about->reference) + page_of(next)};
  task.person_reference = about->reference;
  task.person_name = about->name;
  task.team = next.owner.team;
  task.worker = next.owner.worker;
  task.worker_name = next.owner.worker_name;
  task.due = next.on;
  return task;
}

/// Everything to come of a team, or of a worker, due by a day when one is given.
std::vector<Task> all(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, std::optional<Date> until) {
  std::vector<Task> tasks;
  for (const auto& one : list_carers(tx, team, worker))
    for (const auto& next : next_of(one.caring)) {
      if ((until && next.on > *until) || (team && next.owner.team != team) || (worker && next.owner.worker != worker)) continue;
      if (auto task = task_of(one, next)) tasks.push_back(std::move(*task));
    }
  std::ranges::sort(tasks, task::comes_before);
  return tasks;
}

std::vector<Task> due(store::ReadTx& tx, const task::Asked& asked) {
  auto tasks = all(tx, asked.team, asked.worker, asked.until);
  if (tasks.size() > static_cast<std::size_t>(asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

template <class Thing>
const Thing* named(const std::vector<Thing>& all, std::string_view reference) {
  const auto at = std::ranges::find(all, reference, &Thing::reference);
  return at == all.end() ? nullptr : &*at;
}

template <class Thing>
Thing given(const Thing& thing, const Owner& to) {
  Thing changed = thing;
  changed.owner = to;
  return changed;
}

Result<void> give(store::WriteTx& tx, const access::ChangeablePerson& who, const Task& task, StaffId to, store::AuditLine line) {
  const auto owner = sheet::owner_of(tx, to);
  if (!owner) return fail(FaultKind::not_found, t("There is no such member of staff"));
  const Caring caring = read_caring(tx, who.readable());
  constexpr std::string_view action = "carer.handed_over";
  if (const auto* tie = named(caring.ties, task.reference)) return save_tie(tx, who, given(*tie, *owner), std::move(line), action);
  if (const auto* invitation = named(caring.invitations, task.reference)) return save_invitation(tx, who, given(*invitation, *owner), std::move(line), action);
  if (const auto* offer = named(caring.offers, task.reference)) return save_offer(tx, who, given(*offer, *owner), std::move(line), action);
  if (const auto* emergency = named(caring.emergencies, task.reference)) return save_emergency(tx, who, given(*emergency, *owner), std::move(line), action);
  if (const auto* hand_off = named(caring.hand_offs, task.reference)) return save_hand_off(tx, who, given(*hand_off, *owner), std::move(line), action);
  return give_look(tx, who, task.reference, *owner, std::move(line));
}

}  // namespace

task::Source work_source() {
  return {"carer", due, [](store::ReadTx& tx, StaffId worker) { return all(tx, std::nullopt, worker, std::nullopt); }, give};
}

}  // namespace stepwise::carer
