// SPDX-License-Identifier: Apache-2.0
#include "demo/work.hpp"

#include <algorithm>
#include <array>

#include "access/roles.hpp"
#include "demo/load.hpp"
#include "demo/work_desk.hpp"
#include "practice/support/support_store.hpp"
#include "practice/work/hand_over_store.hpp"
#include "practice/work/to_do_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t work_seed = 21;
constexpr int people_needed = 48;
constexpr std::array things{"Ring about the bus pass that has not come", "Send the form about the blue badge", "Ask the surgery for the letter from March", "Check that the key safe was fitted",
                            "Write down what was agreed at the gate", "Ask the sister when she is back from holiday", "Find out when the allotment gate is open", "Send the leaflet about the talking café in large print",
                            "Ring the housing office about the step at the back door", "Thank the neighbour who brings the shopping", "Ask whether Tuesdays still suit", "Book an interpreter for the next visit"};
constexpr std::array for_the_team{"Order more leaflets about the falls group", "Put the new opening hours of the library on the board", "Choose who goes to the talking café this month"};

std::optional<access::StaffRecord> sign_in_of(store::ReadTx& tx, std::string_view role) {
  for (const auto& sign_in : demo_sign_ins()) {
    auto found = access::staff_by_sign_in_name(tx, sign_in.sign_in_name);
    if (found && found->role == role) return found;
  }
  return std::nullopt;
}

/// Proofs for people who are given something now; the looks are lines of the audit.
Result<std::vector<Case>> cases_for(store::Store& store, store::ReadTx& tx, const access::StaffRecord& practitioner) {
  access::Staff staff;
  staff.id = practitioner.id;
  staff.name = practitioner.name;
  staff.role = practitioner.role;
  staff.may = {access::Permission::read_person, access::Permission::change_person};
  access::Gate gate{store, staff, "demo"};
  std::vector<Case> cases;
  for (const auto& row : tx.all(sql::demo::people_for_work, {{"how_many", people_needed}})) {
    const auto who = gate.changeable(tx, row.text("reference"), "work");
    if (!who) return tl::unexpected{who.error()};
    cases.push_back({*who, person::banner(tx, who->readable()).initials});
  }
  return cases;
}

Result<WorkDesk> desk_of(store::Store& store, store::ReadTx& tx) {
  const auto practitioner = sign_in_of(tx, "practitioner"), contact_worker = sign_in_of(tx, "contact_worker"), manager = sign_in_of(tx, "team_manager"), planner = sign_in_of(tx, "support_planner");
  if (!practitioner || !contact_worker || !manager || !planner) return fail(FaultKind::not_found, "The demo council has no staff. Load it into an empty folder.");
  WorkDesk desk{{*practitioner, *contact_worker}, *practitioner, *contact_worker, *manager, *planner, {}};
  for (auto& one : access::list_staff(tx))
    if (one.active && (one.role == "practitioner" || one.role == "contact_worker") && one.id != practitioner->id && one.id != contact_worker->id && desk.workers.size() < 8) desk.workers.push_back(std::move(one));
  auto cases = cases_for(store, tx, *practitioner);
  if (!cases) return tl::unexpected{cases.error()};
  desk.cases = std::move(*cases);
  return desk;
}

class Telling {
 public:
  Telling(store::WriteTx& tx, const WorkDesk& desk) : tx_{tx}, desk_{desk}, today_{tx.now().london_date()} {}

  Result<void> tell() {
    return to_dos()
        .and_then([&] { return hand(desk_.practitioner, desk_.worker(2), 5, "Moving to the hospital team on Monday. Each has been told and knows the new name.", false); })
        .and_then([&] { return hand(desk_.worker(3), desk_.practitioner, 1, "On leave for two weeks. Nothing is urgent but the step at the back door.", false); })
        .and_then([&] { return hand(desk_.practitioner, desk_.contact_worker, 6, "These are settled but for a call to confirm. You know them both.", false); })
        .and_then([&] { return hand(desk_.worker(4), desk_.worker(5), 12, "Closer to where they live now.", true); })
        .and_then([&] { return hand(desk_.practitioner, desk_.planner, 1, "The talks are done and you plan with them both. She would like to meet you at the market first.", false); })
        .and_then([&] { return hand(desk_.planner, desk_.practitioner, 9, "Agreed to the last word. They only want signing.", true); })
        .and_then([&] { return leaver(); })
        .and_then([&] { return supervisions(); })
        .and_then([&] { return suspended(); })
        .and_then([&] { return tell_forums(tx_, random_, desk_); });
  }

 private:
  Result<std::string> add(std::string words, Date due, const access::StaffRecord* worker, const Case* about) {
    work::ToDo to_do;
    to_do.words = std::move(words);
    to_do.due_on = due;
    to_do.team = worker ? worker->team : desk_.practitioner.team;
    if (worker) to_do.worker = worker->id, to_do.worker_name = worker->name;
    const auto& by = worker ? *worker : desk_.manager;
    to_do.made_by = by.id;
    to_do.made_by_name = by.name;
    return work::add_to_do(tx_, random_, about ? &about->who : nullptr, to_do, line_of(by));
  }

  Result<void> to_dos() {
    for (std::size_t i = 0; i < 3 * desk_.workers.size(); ++i) {
      const auto& worker = desk_.worker(i);
      const auto added = add(things[random_.below(things.size())], today_ + static_cast<int>(random_.below(16)) - 4, &worker, desk_.cases.empty() || i % 5 == 4 ? nullptr : &desk_.one(i));
      if (!added) return tl::unexpected{added.error()};
    }
    int days = 1;
    for (const char* words : for_the_team)
      if (const auto added = add(words, today_ + days++, nullptr, nullptr); !added) return tl::unexpected{added.error()};
    return {};
  }

  /// Two things about two people, from one to another, some days ago.
  Result<void> hand(const access::StaffRecord& from, const access::StaffRecord& to, int days_ago, std::string why, bool taken_up) {
    std::vector<work::Given> given;
    for (std::size_t i = 0; i < 2 && !desk_.cases.empty(); ++i) {
      const Case& about = desk_.one(handed_++);
      const auto added = add(things[(handed_ * 5) % things.size()], today_ + static_cast<int>(i) * 3, &from, &about);
      if (!added) return tl::unexpected{added.error()};
      const auto to_do = work::read_to_do(tx_, *added);
      given.push_back({{.kind = std::string{work::to_do_kinds}, .reference = *added, .title = to_do->words, .href = "/work/to-do/" + *added, .person_reference = to_do->person_reference,
                        .person_name = to_do->person_name, .team = to_do->team, .worker = from.id, .worker_name = from.name, .due = to_do->due_on},
                       about.who});
    }
    if (given.empty()) return {};
    const auto done = work::hand_over(tx_, random_, {}, {std::move(given), {to.id, to.name, to.team, to.team_name}, std::move(why), from.id, from.name, line_of(from), "", noon(today_ - days_ago)});
    if (!done) return tl::unexpected{done.error()};
    return taken_up ? work::acknowledge(tx_, *done, to.id, "Rang both the same day.", line_of(to)) : Result<void>{};
  }

  /// Somebody who no longer works here and holds three things still.
  Result<void> leaver() {
    const access::Actor actor{desk_.manager.id, desk_.manager.name, desk_.manager.role, ""};
    const auto id = access::create_staff(tx_, random_, actor, {.sign_in_name = "lowri.penhale", .name = "Lowri Penhale", .role = "practitioner", .team = desk_.manager.team, .password_hash = ""});
    if (!id) return tl::unexpected{id.error()};
    const auto lowri = *access::staff_by_id(tx_, *id);
    for (std::size_t i = 0; i < 3; ++i)
      if (const auto added = add(things[i + 6], today_ + static_cast<int>(i) - 2, &lowri, desk_.cases.empty() ? nullptr : &desk_.one(20 + i)); !added) return tl::unexpected{added.error()};
    return access::change_staff(tx_, actor, lowri, {.sign_in_name = lowri.sign_in_name, .name = lowri.name, .role = lowri.role, .team = lowri.team, .active = false});
  }

  /// Somebody in hospital, whose help waits for them.
  Result<void> suspended() {
    for (const auto& about : desk_.cases)
      for (const auto& service : support::services_of(tx_, about.who.id()))
        if (!service.end_on && !service.suspended_on && service.start_on < today_ - 6) {
          auto line = line_of(desk_.practitioner);
          line.reason = "In hospital since Monday";
          return support::suspend_service(tx_, about.who, service.reference, today_ - 4, std::move(line));
        }
    return {};
  }

  Result<void> supervisions() {
    constexpr std::array notes{"Two people could step down after their reviews. One goes to the forum first: what was tried is not written down yet.",
                               "The waiting letter from the surgery holds three up. The manager rings them. Everything else is met this week.",
                               "Agreed to hand two over that are closer to the other office. Progression is in every plan but one."};
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const auto& worker = i == 0 ? desk_.contact_worker : desk_.worker(i + 1);
      const work::Supervision note{"", worker.id, worker.name, today_ - 9 - static_cast<int>(i) * 11, notes[i], today_ + 5 + static_cast<int>(i) * 9, 9 + static_cast<int>(i), 1, desk_.manager.id, desk_.manager.name};
      if (const auto added = work::add_supervision(tx_, random_, note, line_of(desk_.manager), ""); !added) return tl::unexpected{added.error()};
    }
    return {};
  }

  store::WriteTx& tx_;
  const WorkDesk& desk_;
  Date today_;
  SeededRandom random_{work_seed};
  std::size_t handed_ = 8;
};

}  // namespace

store::AuditLine line_of(const access::StaffRecord& staff) {
  store::AuditLine line;
  line.actor = staff.id;
  line.actor_name = staff.name;
  line.role = staff.role_label;
  return line;
}

Result<void> load_demo_work(store::Store& store) {
  auto tx = store.read();
  if (tx->one(sql::demo::any_work, {{"first", 0}})->integer("total") > 0) return {};
  const auto desk = desk_of(store, *tx);
  tx.reset();
  if (!desk) return tl::unexpected{desk.error()};
  return store.write([&](store::WriteTx& write) { return Telling{write, *desk}.tell(); });
}

}  // namespace stepwise::demo
