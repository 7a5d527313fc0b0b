// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "practice/work/room.hpp"

namespace stepwise::work {
namespace {

using html::element;

task::Source own_source() {
  return {.kinds = "work", .due = [](store::ReadTx& tx, const task::Asked& asked) {
            auto tasks = hand_over_tasks(tx, asked);
            std::ranges::move(supervision_tasks(tx, asked), std::back_inserter(tasks));
            return tasks;
          }};
}

task::Source to_do_source() {
  return {.kinds = std::string{to_do_kinds}, .due = to_do_tasks, .left_out = to_dos_left_out};
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {
    add(own_source(), std::set{access::Permission::read_work});
    add(to_do_source(), std::set{access::Permission::read_work});
  }

  void add(task::Source source, std::set<access::Permission> needs) override {
    room_->sources.push_back(std::move(source));
    room_->needs.push_back(std::move(needs));
  }

  access::Routes routes() const override {
    access::Routes all;
    for (auto make : {list_routes, hand_over_routes, to_do_routes, supervision_routes})
      for (auto& route : make(room_)) all.push_back(std::move(route));
    return all;
  }

  std::vector<person::RecordSection> record_sections() const override {
    return {{noted("To do"), [](store::ReadTx& tx, const access::ReadablePerson& who) {
               const auto person = person::find_person(tx, who.id());
               return write_to_dos(to_dos_of(tx, who), person ? person->reference : "");
             }}};
  }

  html::Html home_part(store::ReadTx& tx, const access::Staff& staff, Date today) const override {
    Counts counts;
    for (const auto& task : room_->gathered(tx, staff, {.worker = staff.id, .today = today, .until = today + days_of_month})->tasks) counts.add(nearness_of(task.due, today));
    return element("h2", {{"class", "govuk-heading-m"}}, t("My work")) +
           element("p", {{"class", "govuk-body"}}, t("{0} overdue, {1} today, {2} in the next 7 days.", counts.overdue, counts.today, counts.this_week)) +
           element("p", {{"class", "govuk-body"}}, govuk::link(t("Open my work"), "/work"));
  }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(*people), {}, {}});
}

std::shared_ptr<const Gathered> Room::gathered(store::ReadTx& tx, const access::Staff& staff, const task::Asked& asked) const {
  constexpr std::int64_t minute = 60'000'000;
  std::string key = fmt::format("{} {} {} {} {} {} ", asked.team ? asked.team->value() : 0, asked.worker ? asked.worker->value() : 0, asked.until.days(), asked.limit,
                                store.clock().now().microseconds / minute, language::code_now());
  for (std::size_t i = 0; i < needs.size(); ++i) key += may_open(staff, i) ? '1' : '0';
  return kept->get(tx, key, [&] { return gather(tx, sources_for(staff), asked); });
}

Result<Scope> scope_of(const access::Visit& visit, store::ReadTx& tx, std::string_view key) {
  const access::Staff& me = visit.staff;
  const bool supervises = me.can(access::Permission::supervise);
  if (key.empty() || key == "mine") return Scope{"mine", std::nullopt, me.id, me.name, me.reference, "/work"};
  const auto reference = key.substr(std::min(key.size(), key.find(':') + 1));
  if (key.starts_with("team:"))
    if (const auto team = access::team_by_reference(tx, reference); team && (me.team == team->id || supervises))
      return Scope{std::string{key}, team->id, std::nullopt, team->name, team->reference, "/work/team?team=" + team->reference};
  if (key.starts_with("worker:"))
    if (const auto worker = access::staff_by_reference(tx, reference); worker && (worker->id == me.id || supervises))
      return Scope{std::string{key}, std::nullopt, worker->id, worker->name, worker->reference, "/work/worker/" + worker->reference};
  return fail(FaultKind::not_found, t("There is no such list"));
}

bool may_give(const access::Staff& staff, const task::Task& task) {
  if (!staff.can(access::Permission::hand_over_work)) return false;
  if (staff.can(access::Permission::supervise) || task.worker == staff.id) return true;
  return !task.worker && task.team && task.team == staff.team;
}

std::vector<govuk::SelectItem> staff_items(const std::vector<access::StaffRecord>& staff, std::string_view first) {
  std::vector<govuk::SelectItem> items;
  if (!first.empty()) items.push_back({.value = "", .text = std::string{first}});
  for (const auto& one : staff)
    if (one.active) items.push_back({.value = one.reference, .text = one.team_name.empty() ? one.name : t("{0}, {1}", one.name, one.team_name)});
  return items;
}

std::optional<Receiver> receiver_of(store::ReadTx& tx, std::string_view staff_reference) {
  const auto found = access::staff_by_reference(tx, staff_reference);
  if (!found || !found->active) return std::nullopt;
  return Receiver{found->id, found->name, found->team, found->team_name};
}

std::string success_words(std::string_view done) {
  if (done == "handed") return t("Handed over");
  if (done == "acknowledged") return t("Taken up");
  if (done == "added") return t("Added");
  if (done == "changed") return t("Changes saved");
  if (done == "finished") return t("Done");
  if (done == "supervised") return t("Saved");
  return "";
}

}  // namespace stepwise::work
