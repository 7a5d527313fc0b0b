// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/staff_field.hpp"

#include <algorithm>
#include <set>

#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "sql/progression.hpp"

namespace stepwise::progression {
namespace {

constexpr int lately_days = 365;

Choice choice_of(const access::StaffRecord& member) { return {member.reference, member.team_name.empty() ? member.name : t("{0}, {1}", member.name, member.team_name)}; }

bool is_called(const Choice& choice, std::string_view name) { return choice.text == name || choice.text.starts_with(std::string{name} + ", "); }

}  // namespace

Staffing staff_around(store::ReadTx& tx, const access::Visit& visit, PersonId person, const std::set<access::Permission>& may) {
  std::set<std::int64_t> teams;
  std::set<std::string, std::less<>> names;
  for (const auto& row : tx.all(sql::progression::worked_with_person, {{"person_id", person}, {"since", visit.today - lately_days}})) {
    if (const auto team = row.maybe_integer("team_id")) teams.insert(*team);
    names.insert(row.text("worker_name"));
  }
  const auto nearness = [&](const access::StaffRecord& member) {
    if (member.id == visit.staff.id) return 0;
    if (names.contains(member.name)) return 1;
    if (visit.staff.team && member.team == visit.staff.team) return 2;
    return member.team && teams.contains(member.team->value()) ? 3 : 4;
  };
  constexpr int far = 4;
  auto staff = may.empty() ? access::list_staff(tx) : access::staff_who_may(tx, may);
  std::erase_if(staff, [](const access::StaffRecord& member) { return !member.active; });
  std::ranges::stable_sort(staff, {}, nearness);
  Staffing around;
  for (const auto& member : staff) (nearness(member) < far ? around.near : around.others).push_back(choice_of(member));
  return around;
}

Field staff_field(const Staffing& staff, std::string name, std::string label, std::string hint, std::string needed) {
  return {.kind = Field::Kind::staff, .name = std::move(name), .label = std::move(label), .hint = std::move(hint), .needed = std::move(needed), .choices = staff.near, .others = staff.others};
}

std::string reference_of(const Staffing& staff, std::string_view worker_name) {
  if (worker_name.empty()) return "";
  for (const auto* list : {&staff.near, &staff.others})
    for (const auto& one : *list)
      if (is_called(one, worker_name)) return one.value;
  return "";
}

}  // namespace stepwise::progression
