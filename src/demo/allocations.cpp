// SPDX-License-Identifier: Apache-2.0
#include "demo/allocations.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "demo/allocation_words.hpp"
#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "demo/plan_card.hpp"
#include "demo/practitioners.hpp"
#include "demo/street_person.hpp"
#include "demo/work_desk.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/allocation/grid_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using namespace allocation;

constexpr std::uint64_t allocation_seed = 61;
constexpr int days_after_assessment = 4, days_to_wait = 24, working_now = 12;

struct Told {
  PersonId person{0};
  Date assessed_on;
  std::string assessment, reason;
  std::optional<TeamId> team;
};

/// The last one of each person.
std::vector<Told> people_of(store::ReadTx& tx, Date today) {
  std::vector<Told> people;
  const auto street = street_person(tx, today);   // hers is told by itself
  tx.each(sql::demo::people_for_allocations, {}, [&](const store::Row& row) {
    if (street == row.id<PersonId>("person_id")) return;
    Told one{row.id<PersonId>("person_id"), row.date("end_on"), row.text("assessment_reference"), row.text("primary_support_reason"), std::nullopt};
    if (const auto team = row.maybe_integer("team_id")) one.team = TeamId{*team};
    if (!people.empty() && people.back().person == one.person) people.back() = std::move(one);
    else people.push_back(std::move(one));
  });
  return people;
}

/// Who works out figures and who signs them.
struct Desk {
  std::vector<Owner> workers;   ///< the sign-in of the demo first
  Owner manager, analyst;
  std::map<std::int64_t, std::vector<std::size_t>> of_team;
};

Result<Desk> desk_of(store::ReadTx& tx) {
  Desk desk;
  desk.workers = owners_of<Owner>(practitioners(tx));
  desk.manager = owner_of<Owner>(first_of(tx, "team_manager"));
  desk.analyst = owner_of<Owner>(first_of(tx, "analyst"));
  if (desk.workers.empty() || desk.manager.name.empty()) return fail(FaultKind::not_found, "The demo council has no staff. Load it into an empty folder.");
  for (std::size_t i = 0; i < desk.workers.size(); ++i)
    if (desk.workers[i].team) desk.of_team[desk.workers[i].team->value()].push_back(i);
  return desk;
}

/// What the support that each person lives with now costs a week.
std::map<std::int64_t, std::int64_t> costs_of(store::ReadTx& tx, Date today) {
  std::map<std::int64_t, std::int64_t> costs;
  for (const auto& row : tx.all(sql::demo::services_for_plans, {{"today", today}})) costs[row.integer("person_id")] += support::weekly_pence(price_of(row)).value_or(0);
  return costs;
}

class Telling {
 public:
  Telling(store::WriteTx& tx, const Desk& desk, Grid grid) : tx_{tx}, desk_{desk}, grid_{std::move(grid)}, today_{tx.now().london_date()}, costs_{costs_of(tx, today_)} {}

  void tell(const Told& told) {
    Allocation a;
    a.person = told.person;
    a.reference = new_reference(draw_.random());
    a.grid_reference = grid_.reference;
    a.assessment_reference = told.assessment;
    a.worker = worker_of(told);
    a.opened_on = day_after(told.assessed_on, 1);
    additions(a);
    const Levels levels = levels_of(a, told);
    for (std::size_t i = 0; i < area_stories.size(); ++i) level(a, area_stories[i], levels[i]);
    if (today_ - told.assessed_on < 60 && working_ < working_now && draw_.chance(5'000)) return working(std::move(a));
    const Date on = day_after(told.assessed_on, days_after_assessment);
    const DecisionTyped judged = own_total(a, today_ - on < days_to_wait);
    const Owner by = a.worker;
    a = decided(std::move(a), grid_, judged, by, noon(on));
    settle(std::move(a), on);
  }

 private:
  /// The working day so long after another, by today.
  Date day_after(Date before, int days) const { return std::max(before, working_day(std::min(today_, before + days))); }

  Owner worker_of(const Told& told) {
    if (told.team)
      if (const auto at = desk_.of_team.find(told.team->value()); at != desk_.of_team.end()) return desk_.workers[draw_.pick(at->second)];
    return draw_.pick(desk_.workers);
  }

  /// How often an area is needed, of ten thousand, by why support is needed.
  int chance_of(std::string_view area, std::string_view reason) {
    if (area == "child") return 400;
    if (area == "work") return reason == "learning_disability" || reason == "mental_health" ? 6'500 : 700;
    if (area == "connections") return 6'000;
    if (area == "personal_care") return reason == "mental_health" ? 2'500 : 8'000;
    return 6'500;
  }

  using Levels = std::array<Level, area_stories.size()>;

  Level any_need() { return {static_cast<Need>(1 + draw_.weighted(std::array{50, 36, 14})), static_cast<Risk>(draw_.weighted(std::array{20, 42, 30, 8}))}; }

  /// As conversations find them. Where support is in place the levels are ones that come near what it costs: most starting figures are
  /// close to what is agreed in the end, some are off by a fifth, a few by more.
  Levels levels_of(const Allocation& a, const Told& told) {
    Levels levels;
    for (std::size_t i = 0; i < levels.size(); ++i)
      if (draw_.chance(chance_of(area_stories[i].area, told.reason))) levels[i] = any_need();
    const auto cost = costs_.find(told.person.value());
    if (cost == costs_.end() || cost->second == 0) return levels;
    const int how = draw_.weighted(std::array{72, 19, 9});
    const int percent = how == 0 ? draw_.between(92, 108) : how == 1 ? draw_.between(80, 124) : draw_.between(55, 160);
    bring_near(levels, std::max<std::int64_t>(0, cost->second * percent / 100 - indicative(grid_, a.inputs()).weekly_pence));
    return levels;
  }

  std::int64_t sum_of(const Levels& levels) const {
    std::int64_t pence = 0;
    for (std::size_t i = 0; i < levels.size(); ++i)
      if (const Area* area = grid_.find(area_stories[i].area)) pence += area->at(levels[i]);
    return pence;
  }

  /// One area after another is seen again, as long as that brings the sum nearer. Work and children come in only where they were there.
  void bring_near(Levels& levels, std::int64_t wanted) {
    constexpr int most_looks = 80, near_enough_percent = 3;
    const auto off = [&] { return std::abs(sum_of(levels) - wanted); };
    for (int look = 0; look < most_looks && off() * 100 > wanted * near_enough_percent; ++look) {
      const auto at = draw_.below(levels.size());
      const Level before = levels[at];
      const bool only_if_there = area_stories[at].area == "work" || area_stories[at].area == "child";
      if (only_if_there && before.need == Need::none) continue;
      const std::int64_t was = off();
      levels[at] = draw_.chance(1'500) ? Level{} : Level{static_cast<Need>(draw_.between(1, 3)), static_cast<Risk>(draw_.between(0, 3))};
      if (off() >= was) levels[at] = before;
    }
  }

  void level(Allocation& a, const AreaStory& story, Level found) {
    AreaTyped typed;
    typed.words.area = story.area;
    typed.need = "0";
    if (draw_.chance(2'500)) typed.words.carers = draw_.pick(story.carers);
    if (draw_.chance(1'500)) typed.words.community = draw_.pick(story.community);
    if (found.need != Need::none) {
      const auto telling = draw_.below(4);
      typed.need = std::to_string(static_cast<int>(found.need));
      typed.risk = std::to_string(static_cast<int>(found.risk));
      typed.words.heard = story.heard[telling];
      typed.words.could_go_wrong = story.could_go_wrong[telling];
      if (draw_.chance(250)) typed.judged_risk = typed.risk == "3" ? "2" : std::to_string(typed.risk[0] - '0' + 1), typed.words.moved_why = draw_.pick(level_reasons);
    }
    a = with_area(std::move(a), typed);
    if (!a.words.back().anything_met() && typed.need == "0") a.words.pop_back();
  }

  void additions(Allocation& a) {
    const auto add = [&](AdjustmentKind kind, std::int64_t weekly, std::int64_t once, const char* reason) { a.adjustments.push_back({0, {kind, weekly, once}, reason, a.worker.name}); };
    if (draw_.chance(700)) add(AdjustmentKind::rurality, draw_.between(8, 30) * 100, 0, "The farm is forty minutes from the nearest helper");
    if (draw_.chance(400)) add(AdjustmentKind::two_workers, draw_.between(40, 160) * 100, 0, "Two are needed with the hoist");
    if (draw_.chance(500)) add(AdjustmentKind::night, draw_.between(30, 120) * 100, 0, "Turned once in the night");
    if (draw_.chance(900)) add(AdjustmentKind::equipment_one_off, 0, draw_.between(4, 60) * 1'000, "A rail, a raised chair and a lamp that lights by itself");
    if (draw_.chance(200)) add(AdjustmentKind::interpreter, draw_.between(10, 25) * 100, 0, "British Sign Language at meetings");
  }

  /// Every eighth or so judges another total, up or down; among the latest there are more, so that some wait for a signature.
  DecisionTyped own_total(const Allocation& a, bool recent) {
    const std::int64_t formed = indicative(grid_, a.inputs()).weekly_pence;
    if (formed == 0 || !draw_.chance(recent ? 5'000 : 1'200)) return {};
    const std::int64_t percent = recent && draw_.chance(6'000) ? draw_.between(118, 150) : recent || draw_.chance(2'500) ? draw_.between(70, 140) : draw_.between(88, 113);
    return {std::to_string(formed * percent / 10'000), draw_.pick(total_reasons)};
  }

  void working(Allocation a) {
    ++working_;
    if (working_ <= 2) a.worker = desk_.workers.front();
    a.levels.resize(draw_.below(a.levels.size()));
    std::erase_if(a.words, [&](const AreaWords& words) { return a.level_of(words.area) == nullptr; });
    insert_allocation(tx_, a, "");
  }

  void settle(Allocation a, Date on) {
    const bool recent = today_ - on < days_to_wait;
    if (a.needs_signature && !recent) a.signed_at = noon(day_after(on, 2)), a.signed_by = desk_.manager.name;
    if (a.needs_signature && recent && draw_.chance(2'000)) a.returned_at = noon(today_), a.returned_by = desk_.manager.name, a.returned_why = "Say what changed since the last time, and ask the person again";
    const bool stands = !a.needs_signature || a.signed_at;
    if (stands && (!recent || draw_.chance(4'000))) a.explained_on = day_after(on, 3), a.explained_how = draw_.chance(2'000) ? "At home, with the large print sheet" : "At home, with the sheet", a.explained_by = a.worker.name;
    const std::int64_t id = insert_allocation(tx_, a, "");
    if (a.needs_signature) ask(a, on);
    if (a.explained_on && draw_.chance(recent ? 4'000 : 300)) question(a, id);
  }

  void ask(const Allocation& a, Date on) {
    std::string why = a.override_why;
    for (const AreaWords& words : a.words)
      if (why.empty()) why = words.moved_why;
    for (const AdjustmentLine& line : a.adjustments)
      if (why.empty()) why = line.reason;
    approval::Approval one{.reference = new_reference(draw_.random()), .kind = std::string{signature_kind}, .about = a.reference, .why = std::move(why), .weekly_pence = a.sum.weekly_pence,
                           .one_off_pence = a.sum.one_off_pence, .asked_by = worker(a.worker), .asked_at = noon(on), .due_on = on + days_to_sign};
    if (a.signed_at) one.decision = approval::standing_key(approval::Standing::agreed), one.decided_at = a.signed_at;
    if (a.returned_at) one.decision = approval::standing_key(approval::Standing::sent_back), one.decided_at = a.returned_at, one.reason = a.returned_why;
    if (one.decided_at) one.decided_by = worker(desk_.manager);
    approval::insert_approval(tx_, a.person, one);
  }

  static community::Worker worker(const Owner& owner) { return {owner.id, owner.name, owner.role, owner.team, owner.team_name}; }

  void question(const Allocation& a, std::int64_t id) {
    const Date asked = std::min(today_, *a.explained_on + 2);
    Question one{.reference = new_reference(draw_.random()), .asked_by = draw_.pick(askers), .asked_on = asked, .words = draw_.pick(questions), .due_on = asked + days_to_answer};
    if (today_ - asked > days_to_answer) one.answered_on = asked + 6, one.answer = "We look at it together when we plan. The estimate is not the end of it.", one.answered_by = a.worker.name;
    insert_question(tx_, a.person, id, one, a.worker.name, "");
  }

  store::WriteTx& tx_;
  const Desk& desk_;
  Grid grid_;
  Date today_;
  std::map<std::int64_t, std::int64_t> costs_;
  Draw draw_{allocation_seed};
  int working_ = 0;
};

/// What the council would pay if every amount rose by six in a hundred.
Result<void> draft_grid(store::WriteTx& tx, const Desk& desk, Grid grid) {
  constexpr std::int64_t rise = 106;
  for (Area& area : grid.areas)
    for (auto& row : area.pence)
      for (auto& pence : row) pence = pence * rise / 10'000 * 100;
  grid.name = "Fees of next April";
  grid.from_on = tx.now().london_date().add_months(4).first_of_month();
  grid.contingency_pence = 25'000'000;
  grid.made_by = desk.analyst.id.value();
  grid.made_by_name = desk.analyst.name;
  SeededRandom random{allocation_seed + 1};
  store::AuditLine line;
  line.actor = desk.analyst.id;
  line.actor_name = desk.analyst.name;
  line.role = desk.analyst.role;
  return add_grid(tx, random, grid, "", std::move(line)).map([](const std::string&) {});
}

}  // namespace

Result<void> load_demo_allocations(store::Store& store) {
  auto tx = store.read();
  if (tx->one(sql::demo::any_allocation, {})->integer("how_many") > 0) return {};
  const auto people = people_of(*tx, store.clock().today());
  const auto desk = desk_of(*tx);
  const auto grid = grid_on(*tx, store.clock().today());
  tx.reset();
  if (!desk) return tl::unexpected{desk.error()};
  if (!grid || people.empty()) return {};
  return store.write([&](store::WriteTx& write) {
    Telling telling{write, *desk, *grid};
    for (const Told& one : people) telling.tell(one);
    return draft_grid(write, *desk, *grid);
  });
}

}  // namespace stepwise::demo
