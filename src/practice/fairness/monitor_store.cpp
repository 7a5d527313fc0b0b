// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <unordered_map>

#include "access/staff_store.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/trials.hpp"
#include "practice/fairness/fairness_store.hpp"
#include "practice/fairness/facts.hpp"
#include "sql/fairness.hpp"

namespace stepwise::fairness {
namespace {

using Names = std::map<std::int64_t, std::string>;

std::string team_name(const Names& names, std::optional<std::int64_t> team) {
  const auto at = team ? names.find(*team) : names.end();
  return at == names.end() ? t("No team").str() : at->second;
}

void put(Ratios& out, double ratio, const Places& places, std::uint16_t month, bool otherwise) {
  out.ratio.push_back(ratio);
  for (std::size_t by = 0; by < ways_to_group; ++by) out.group[by].push_back(places[by]);
  out.month.push_back(month);
  out.otherwise.push_back(otherwise ? 1 : 0);
}

std::uint16_t month_of(Date day, Date first) { return static_cast<std::uint16_t>(std::max(0, (day.year() - first.year()) * 12 + day.month() - first.month())); }

/// Areas where there is a need, by the words or by judgement.
bool count_areas(std::vector<AreaMoved>& areas, std::string_view levels) {
  bool any = false;
  for (const auto& level : allocation::levels_from(levels)) {
    any = any || level.moved();
    if (level.described.need == allocation::Need::none && level.judged.need == allocation::Need::none) continue;
    auto at = std::ranges::find(areas, level.area, &AreaMoved::area);
    if (at == areas.end()) at = areas.insert(areas.end(), AreaMoved{level.area, 0, 0});
    ++at->people;
    at->moved += level.moved() ? 1 : 0;
  }
  return any;
}

/// People by number, each in their groups; worked out once.
class People {
 public:
  People(store::ReadTx& tx, const person::Lists& lists, Date today) : grouping{lists} {
    for (const auto& [person, facts] : read_facts(tx)) places_.emplace(person, grouping.places(facts, today));
    for (const auto& team : access::list_teams(tx)) names_.emplace(team.id.value(), team.name);
    // By name, so that teams stand in no order of figures.
    std::vector<std::string> sorted;
    for (const auto& [id, name] : names_) sorted.push_back(name);
    std::ranges::sort(sorted);
    for (auto& name : sorted) grouping.place(By::team, std::move(name));
  }
  const Places* find(std::int64_t person, std::optional<std::int64_t> team) {
    const auto at = places_.find(person);
    if (at == places_.end()) return nullptr;
    at->second[static_cast<std::size_t>(By::team)] = grouping.place(By::team, team_name(names_, team));
    return &at->second;
  }
  Grouping grouping;

 private:
  std::unordered_map<std::int64_t, Places> places_;
  Names names_;
};

}  // namespace

std::vector<std::pair<std::int64_t, Facts>> read_facts(store::ReadTx& tx) {
  std::vector<std::pair<std::int64_t, Facts>> all;
  tx.each(sql::fairness::people, {}, [&](const store::Row& row) {
    all.emplace_back(row.integer("person_id"), Facts{row.flag("restricted"), row.text("gender"), row.text("ethnicity"), row.text("primary_support_reason"), row.text("preferred_language"),
                                                     row.text("has_unpaid_carer"), row.text("accommodation"), row.maybe_date("born_on")});
  });
  return all;
}

Monitored read_monitored(store::ReadTx& tx, const person::Lists& lists, Date today) {
  Monitored out;
  People people{tx, lists, today};
  const Date first = today.first_of_month().add_months(1 - months_kept);
  for (int i = 0; i < months_kept; ++i) out.months.push_back(first.add_months(i).days());
  tx.each(sql::fairness::plans, {{"from_on", first}}, [&](const store::Row& row) {
    const Places* places = people.find(row.integer("person_id"), row.maybe_integer("team_id"));
    if (places == nullptr) return;
    put(out.agreed, static_cast<double>(row.integer("weekly_pence")) / static_cast<double>(row.integer("indicative_weekly_pence")), *places, month_of(row.date("signed_on"), first), false);
  });
  allocation::each_case(tx, [&](const allocation::Case& one) {
    const Places* places = people.find(one.person.value(), one.team ? std::optional{one.team->value()} : std::nullopt);
    const bool moved = count_areas(out.areas, one.levels);
    if (places == nullptr || one.described_pence <= 0) return;
    put(out.given_need, static_cast<double>(one.weekly_pence) / static_cast<double>(one.described_pence), *places, month_of(one.decided_on, first), moved || one.override_weekly_pence.has_value());
  });
  out.labels = people.grouping.labels();
  return out;
}

Monitored read_tried(store::ReadTx& tx, const person::Lists& lists, Date today, const allocation::Grid& now, const allocation::Grid& then) {
  Monitored out;
  People people{tx, lists, today};
  const auto columns = allocation::read_columns(tx);
  const auto found = allocation::recompute(columns, now, then);
  for (std::size_t row = 0; row < columns.size(); ++row) {
    const Places* places = people.find(columns.person[row], columns.team[row] == 0 ? std::nullopt : std::optional{columns.team[row]});
    const std::int64_t weekly = columns.weekly[row];
    if (places != nullptr && weekly > 0) put(out.tried, static_cast<double>(found.then[row]) / static_cast<double>(weekly), *places, 0, found.then[row] < weekly);
  }
  out.labels = people.grouping.labels();
  return out;
}

std::vector<Payment> read_payments(store::ReadTx& tx, Date today) {
  std::vector<Payment> all;
  tx.each(sql::fairness::direct_payments, {{"on_day", today}}, [&](const store::Row& row) {
    all.push_back({row.text("team_name"), row.text("primary_support_reason") + " " + age_stratum(row.maybe_date("born_on"), today), row.integer("weekly_pence")});
  });
  return all;
}

}  // namespace stepwise::fairness
