// SPDX-License-Identifier: Apache-2.0
#include "demo/street_figure.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "demo/calendar.hpp"
#include "demo/plan_card.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/grid_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using namespace allocation;

constexpr std::uint64_t street_seed = 97;
constexpr std::int64_t pendant_and_rail = 8'450;
constexpr int days_before_today = 82, percent_of_cost = 109, much = 2, high = 2;

struct Heard {
  const char *area, *heard, *could_go_wrong;
};
/// What she told, by the areas of the grid that are about her.
constexpr std::array told{Heard{"personal_care", "The bath is beyond me alone. The rest I wash at the sink, slowly.", "I slipped once, and lay till Rita came."},
                          Heard{"eating", "I do not cook for one any more. Tea and toast.", "I have lost a stone since Walter died."},
                          Heard{"home", "The three steps, the bins and the beds.", "A fall on the steps in winter."},
                          Heard{"connections", "Days without a word to anybody but the radio.", "I stop answering the door."}};

std::int64_t cost_of(store::ReadTx& tx, PersonId person, Date today) {
  std::int64_t pence = 0;
  for (const auto& row : tx.all(sql::demo::services_for_plans, {{"today", today}}))
    if (row.integer("person_id") == person.value()) pence += support::weekly_pence(price_of(row)).value_or(0);
  return pence;
}

AreaTyped typed(const Heard& one, int need, int risk) {
  AreaTyped typed;
  typed.need = std::to_string(need);
  typed.risk = std::to_string(risk);
  typed.words.area = one.area;
  if (need > 0) typed.words.heard = one.heard, typed.words.could_go_wrong = one.could_go_wrong;
  return typed;
}

/// What each level of an area comes to: the need first, then the risk. Some help is needed with each, and nobody is about to come to harm.
struct Level {
  int need, risk;
  std::int64_t pence;
};
std::vector<Level> levels_of(const Heard& one, const Grid& grid) {
  std::vector<Level> all;
  for (int need = 1; need <= much; ++need)
    for (int risk = 0; risk <= high; ++risk) all.push_back({need, risk, indicative(grid, with_area(Allocation{}, typed(one, need, risk)).inputs()).weekly_pence});
  return all;
}

/// Of all levels for all areas, those whose sum is nearest to what her support costs and a little more.
Allocation with_levels(Allocation a, const Grid& grid, std::int64_t wanted) {
  std::array<std::vector<Level>, told.size()> all;
  for (std::size_t area = 0; area < told.size(); ++area) all[area] = levels_of(told[area], grid);
  std::array<std::size_t, told.size()> now{}, best{};
  std::int64_t nearest = INT64_MAX;
  for (std::size_t area = 0; area < told.size();) {
    std::int64_t sum = -wanted;
    for (std::size_t i = 0; i < told.size(); ++i) sum += all[i][now[i]].pence;
    if (std::abs(sum) < nearest) nearest = std::abs(sum), best = now;
    for (area = 0; area < told.size() && ++now[area] == all[area].size(); ++area) now[area] = 0;
  }
  for (std::size_t area = 0; area < told.size(); ++area) a = with_area(std::move(a), typed(told[area], all[area][best[area]].need, all[area][best[area]].risk));
  return a;
}

}  // namespace

Result<void> load_demo_street_figure(store::Store& store) {
  const auto tx = store.read();
  const auto found = tx->one(sql::demo::street_without_figure, {});
  const auto worker = access::staff_by_sign_in_name(*tx, "kate.illingworth");
  const Date today = store.clock().today();
  const auto grid = grid_on(*tx, today);
  if (!found || found->is_null("person_id") || !worker || !grid) return {};
  SeededRandom random{street_seed};
  Allocation a;
  a.person = found->id<PersonId>("person_id");
  a.reference = new_reference(random);
  a.grid_reference = grid->reference;
  for (const auto& row : tx->all(sql::demo::assessments_for_plans, {}))
    if (row.integer("person_id") == a.person.value()) a.assessment_reference = row.text("reference");
  a.worker = {worker->id, worker->name, worker->role_label, worker->team, worker->team_name};
  const Date on = working_day(today - days_before_today);
  a.opened_on = working_day(on - 4);
  a.adjustments.push_back({0, {AdjustmentKind::equipment_one_off, 0, pendant_and_rail}, "A pendant that rings, and a rail by the steps", worker->name});
  const auto wanted = cost_of(*tx, a.person, today) * percent_of_cost / 100;
  a = with_levels(std::move(a), *grid, wanted);
  for (const Area& area : grid->areas)
    if (a.level_of(area.code) == nullptr) a = with_area(std::move(a), typed({area.code.c_str(), "", ""}, 0, 0));
  const auto who_decides = a.worker;
  a = decided(std::move(a), *grid, {}, who_decides, noon(on));
  a.explained_on = working_day(on + 3);
  a.explained_how = t("At home, with the large print sheet");
  a.explained_by = worker->name;
  return store.write([&](store::WriteTx& write) -> Result<void> {
    insert_allocation(write, a, "");
    return {};
  });
}

}  // namespace stepwise::demo
