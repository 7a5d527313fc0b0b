// SPDX-License-Identifier: Apache-2.0
#include "demo/fairness.hpp"

#include <algorithm>
#include <array>

#include "demo/draw.hpp"
#include "demo/practitioners.hpp"
#include "demo/work_desk.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/fairness/fairness_store.hpp"
#include "practice/person/person.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t fairness_seed = 73;
constexpr std::size_t raters = 3;
constexpr int paired_of_10000 = 8'600;

const std::array reasons{"I have known him for three years. Two short visits a day by the rate card, and the club on Fridays",
                         "Worked out with the family: eleven hours a week at the home care rate, nothing at night",
                         "She needs somebody there to begin things, not to do them. Nine hours, and a personal assistant costs less here",
                         "One long visit instead of three short ones would do more. Taken from what her neighbours at the scheme have",
                         "Seen together with the occupational therapist: one helper with the new hoist, not two",
                         "He is out most days when somebody goes with him the first time. Six hours of company and the bus",
                         "What her plan should be: mornings every day, and two evenings so that her daughter sleeps"};

struct Desk {
  std::vector<access::StaffRecord> workers;
  access::StaffRecord manager, analyst;
};
Desk desk_of(store::ReadTx& tx) { return {practitioners(tx), first_of(tx, "team_manager"), first_of(tx, "analyst")}; }

/// What these needs should cost: home and company more than the grid gives, nearly all the time less, give or take a fifth.
std::int64_t appropriate(Draw& draw, const allocation::Grid& grid, const fairness::SampleCase& one) {
  std::int64_t pence = one.paired.adjustments_pence;
  for (const auto& level : one.paired.levels) {
    const auto* area = grid.find(level.area);
    if (area == nullptr) continue;
    const int percent = level.area == "connections" ? 145 : level.area == "home" ? 125 : level.judged.need == allocation::Need::nearly_all ? 88 : 104;
    pence += area->at(level.judged) * percent / 100;
  }
  constexpr int whole_pounds = 500;
  return pence * draw.between(80, 120) / 100 / whole_pounds * whole_pounds;
}

Result<void> calibrate(store::WriteTx& tx, Draw& draw, const person::Lists& lists, const allocation::Grid& grid, const Desk& desk) {
  fairness::Calibration wanted;
  wanted.name = "This autumn’s cases";
  wanted.base_grid = grid.reference;
  wanted.seed = 2'026;
  wanted.made_by = desk.analyst.id.value();
  wanted.made_by_name = desk.analyst.name;
  const auto made = fairness::begin_calibration(tx, draw.random(), lists, wanted, "", line_of(desk.analyst));
  if (!made) return made.error().kind == FaultKind::invalid ? Result<void>{} : tl::unexpected{made.error()};
  const Date today = tx.now().london_date();
  for (const auto& one : fairness::read_sample(tx, *made)) {
    if (!draw.chance(paired_of_10000)) continue;
    const auto& worker = draw.pick(desk.workers);
    fairness::insert_pairing(tx, one, appropriate(draw, grid, one), draw.pick(reasons), worker.id, worker.name, today - draw.between(0, 9));
  }
  return {};
}

/// What a worker gives: near what most would, now and then a level off.
fairness::Grades graded(Draw& draw, const fairness::Vignette& vignette) {
  fairness::Grades grades;
  for (const auto& area : vignette.areas) {
    Draw most = Draw::of(fairness_seed, vignette.code.size() * 31 + static_cast<std::uint64_t>(vignette.code.front()), area.size());
    const auto near = [&](int level) { return std::clamp(level + (draw.chance(1'800) ? (draw.chance(5'000) ? 1 : -1) : 0), 0, 3); };
    const int need = near(most.between(0, 3)), risk = near(most.between(0, 3));
    grades.push_back({vignette.code, area, need, need == 0 ? 0 : risk});
  }
  return grades;
}

Result<void> grade(store::WriteTx& tx, Draw& draw, const std::string& round, const std::vector<fairness::Vignette>& vignettes, const access::StaffRecord& worker, std::size_t how_many) {
  for (std::size_t i = 0; i < how_many; ++i)
    if (auto kept = fairness::keep_grades(tx, round, worker.id, vignettes[i].code, graded(draw, vignettes[i]), line_of(worker)); !kept) return kept;
  return how_many == vignettes.size() ? fairness::finish(tx, round, worker.id, vignettes, line_of(worker)) : Result<void>{};
}

Result<void> tell_rounds(store::WriteTx& tx, Draw& draw, const std::vector<fairness::Vignette>& vignettes, const Desk& desk) {
  const auto first = fairness::open_round(tx, draw.random(), "", line_of(desk.manager));
  if (!first) return tl::unexpected{first.error()};
  for (std::size_t i = 0; i < std::min(raters, desk.workers.size()); ++i)
    if (auto done = grade(tx, draw, *first, vignettes, desk.workers[i], vignettes.size()); !done) return done;
  if (const auto round = fairness::read_round(tx, *first))
    if (auto closed = fairness::close_round(tx, *round, line_of(desk.manager)); !closed) return closed;
  const auto second = fairness::open_round(tx, draw.random(), "", line_of(desk.manager));
  if (!second) return tl::unexpected{second.error()};
  return grade(tx, draw, *second, vignettes, desk.workers.back(), vignettes.size());
}

}  // namespace

Result<void> load_demo_fairness(store::Store& store) {
  auto tx = store.read();
  if (!fairness::read_calibrations(*tx).empty()) return {};
  const Desk desk = desk_of(*tx);
  const auto grid = allocation::grid_on(*tx, store.clock().today());
  tx.reset();
  if (desk.workers.empty() || desk.manager.name.empty() || desk.analyst.name.empty() || !grid) return {};
  const auto lists = person::Lists::load();
  if (!lists) return tl::unexpected{lists.error()};
  const auto vignettes = fairness::load_vignettes();
  if (!vignettes) return tl::unexpected{vignettes.error()};
  return store.write([&](store::WriteTx& write) {
    Draw draw{fairness_seed};
    auto done = calibrate(write, draw, *lists, *grid, desk);
    return done ? tell_rounds(write, draw, *vignettes, desk) : done;
  });
}

}  // namespace stepwise::demo
