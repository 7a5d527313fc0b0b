// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "practice/allocation/allocation.hpp"
#include "practice/allocation/grid_test_support.hpp"

namespace stepwise::allocation {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Instant morning = noon(Date{20'500});
const Owner kate{StaffId{7}, "Kate Moor-Test", "Practitioner", TeamId{3}, "North"};

AreaTyped area_typed(std::string area, std::string need, std::string risk) {
  AreaTyped typed{std::move(need), std::move(risk), "", "", {}};
  typed.words.area = std::move(area);
  typed.words.heard = "She cannot reach her back";
  typed.words.could_go_wrong = "Her skin would break";
  return typed;
}

Allocation ready() {
  Allocation a;
  a.reference = "a1";
  a.worker = kate;
  a.opened_on = morning.london_date();
  a = with_area(a, area_typed("care", "1", "2"));
  return with_area(a, area_typed("home", "2", "0"));
}

std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field);
  return fields;
}

TEST(AreaLevel, needs_words_where_something_is_needed) {
  struct Row {
    AreaTyped typed;
    std::vector<std::string> fields;
  };
  AreaTyped nothing{"0", "", "", "", {}}, blank{"", "", "", "", {}}, silent = area_typed("care", "2", "3"), moved = area_typed("care", "1", "1"), same = moved;
  silent.words.heard = "  ";
  silent.words.could_go_wrong.clear();
  moved.judged_need = "3";
  same.judged_need = "1";
  AreaTyped low = area_typed("care", "1", "1");
  low.words.could_go_wrong.clear();
  const Row rows[] = {{nothing, {}}, {blank, {"need"}}, {silent, {"heard", "could_go_wrong"}}, {moved, {"moved_why"}}, {same, {}}, {low, {}}, {area_typed("care", "1", ""), {"risk"}}};
  for (const Row& row : rows) EXPECT_EQ(fields_of(problems_of(row.typed)), row.fields) << row.typed.need << row.typed.risk << row.typed.judged_need;
}

TEST(AreaLevel, a_moved_level_keeps_both_and_its_reason) {
  AreaTyped typed = area_typed("care", "1", "1");
  typed.judged_risk = "3";
  typed.words.moved_why = "He falls at night";
  const Allocation a = with_area({}, typed);
  EXPECT_EQ(a.level_of("care")->described, (Level{Need::some, Risk::moderate}));
  EXPECT_EQ(a.level_of("care")->judged, (Level{Need::some, Risk::severe}));
  EXPECT_EQ(a.words_of("care")->moved_why, "He falls at night");
  EXPECT_EQ(with_area(a, area_typed("care", "2", "2")).levels.size(), 1U);
}

TEST(Addition, equipment_is_paid_once_and_each_has_a_reason) {
  EXPECT_THAT(problems_of(AdjustmentTyped{"night", "24.50", "", "Turned at two"}), IsEmpty());
  EXPECT_THAT(fields_of(problems_of(AdjustmentTyped{"", "", "", ""})), ::testing::ElementsAre("kind", "weekly", "reason"));
  EXPECT_THAT(fields_of(problems_of(AdjustmentTyped{"equipment_one_off", "5", "", "A rail"})), Contains("weekly"));
  EXPECT_THAT(fields_of(problems_of(AdjustmentTyped{"night", "-3", "", "x"})), Contains("weekly"));
  const auto line = adjustment_of({"equipment_one_off", "", "180", " A rail "}, "Kate");
  EXPECT_EQ(line.adjustment.one_off_pence, 18'000);
  EXPECT_EQ(line.reason, "A rail");
}

TEST(Decision, another_total_needs_a_reason_and_every_area_a_level) {
  const Grid grid = test::small_grid();
  EXPECT_THAT(problems_of(DecisionTyped{"", ""}, grid, ready(), {}), IsEmpty());
  EXPECT_THAT(problems_of(DecisionTyped{"32.00", ""}, grid, ready(), {}), IsEmpty());   // the sum itself
  EXPECT_THAT(fields_of(problems_of(DecisionTyped{"40", ""}, grid, ready(), {})), ::testing::ElementsAre("why"));
  EXPECT_THAT(fields_of(problems_of(DecisionTyped{"forty", "x"}, grid, ready(), {})), ::testing::ElementsAre("total"));
  EXPECT_EQ(problems_of(DecisionTyped{"", ""}, grid, Allocation{}, {}).at(0).code, "areas.left");
  const std::vector<MetOffer> lost{{"o1", "Breakfast on Mondays"}};
  EXPECT_THAT(problems_of(DecisionTyped{"", ""}, grid, ready(), lost).at(0).sentence, HasSubstr("Breakfast on Mondays"));
}

TEST(Decision, freezes_the_sum_and_asks_for_a_signature_beyond_tolerance) {
  const Grid grid = test::small_grid();
  const Allocation kept = decided(ready(), grid, {"", ""}, kate, morning);
  EXPECT_EQ(kept.sum.weekly_pence, 3'200);
  EXPECT_FALSE(kept.needs_signature);
  EXPECT_EQ(state_of(kept), State::standing);
  EXPECT_TRUE(recomputes(grid, kept));
  const Allocation more = decided(ready(), grid, {"36.80", "Two steps to the door"}, kate, morning);
  EXPECT_FALSE(more.needs_signature) << "15% exactly";
  const Allocation beyond = decided(ready(), grid, {"36.81", "Two steps to the door"}, kate, morning);
  EXPECT_TRUE(beyond.needs_signature);
  EXPECT_EQ(state_of(beyond), State::waiting);
  EXPECT_EQ(beyond.sum.described_pence, 3'200);
  EXPECT_TRUE(recomputes(grid, beyond));
  Allocation tampered = kept;
  tampered.sum.weekly_pence += 1;
  EXPECT_FALSE(recomputes(grid, tampered));
  Grid other = grid;
  other.areas[0].pence[1][2] += 1;
  EXPECT_FALSE(recomputes(other, kept));
}

TEST(Decision, is_of_the_day_in_london_also_when_the_clocks_change_and_in_a_leap_year) {
  struct Row {
    const char *utc_day, *decided_on;
    int hours, minutes;
  };
  constexpr Row rows[] = {{"2027-03-27", "2027-03-27", 23, 30}, {"2027-03-28", "2027-03-28", 1, 0},   // clocks go forward at one
                          {"2027-03-28", "2027-03-29", 23, 30}, {"2027-10-30", "2027-10-31", 23, 30},  // a day of 23 hours, and the eve of one of 25
                          {"2027-10-31", "2027-10-31", 1, 30},  {"2027-10-31", "2027-10-31", 23, 30}, {"2028-02-29", "2028-02-29", 12, 0}};
  for (const Row& row : rows) {
    const Instant at{Date::parse_iso(row.utc_day)->days() * 86'400'000'000LL + (row.hours * 60 + row.minutes) * 60'000'000LL};
    const Allocation made = decided(ready(), test::small_grid(), {"", ""}, kate, at);
    EXPECT_EQ(made.decided_on.iso(), row.decided_on);
    EXPECT_EQ(made.sum.annual_pence, 166'857) << "a week × 365 / 7 in every year";
    EXPECT_TRUE(recomputes(test::small_grid(), made));
    EXPECT_EQ(next_of(made)->by, made.decided_on + days_to_explain);
  }
}

TEST(Decision, a_moved_level_counts_towards_tolerance) {
  AreaTyped typed = area_typed("care", "1", "2");
  typed.judged_need = "3";
  typed.words.moved_why = "Worse each week";
  const Allocation a = decided(with_area(ready(), typed), test::small_grid(), {"", ""}, kate, morning);
  EXPECT_EQ(a.sum.described_pence, 3'200);
  EXPECT_EQ(a.sum.weekly_pence, 5'200 + 2'000);
  EXPECT_TRUE(a.needs_signature);
}

std::string pounds_typed(std::int64_t pence) { return std::to_string(pence / 100) + "." + std::to_string(pence % 100 / 10) + std::to_string(pence % 10); }

/// However additions and another total are put together: beyond tolerance of the grid's words over a year, it waits for a second person.
RC_GTEST_PROP(Decision, no_additions_and_total_beyond_tolerance_stand_without_a_second_signature, ()) {
  const Grid grid = test::small_grid();
  const std::int64_t words = indicative(grid, ready().inputs()).weekly_pence;
  Allocation a = ready();
  std::int64_t once = 0;
  for (int steps = *rc::gen::inRange(0, 7); steps > 0; --steps) {
    if (!a.adjustments.empty() && *rc::gen::inRange(0, 3) == 0) {
      once -= a.adjustments.back().adjustment.one_off_pence;
      a.adjustments.pop_back();
      continue;
    }
    const auto kind = static_cast<AdjustmentKind>(*rc::gen::inRange(0, static_cast<int>(adjustment_kinds)));
    const std::int64_t weekly = kind == AdjustmentKind::equipment_one_off ? 0 : *rc::gen::inRange<std::int64_t>(0, 400);
    const AdjustmentTyped typed{std::string{key_of(kind)}, pounds_typed(weekly), pounds_typed(*rc::gen::inRange<std::int64_t>(1, 9'000)), "Why"};
    RC_ASSERT(problems_of(typed).empty());
    a.adjustments.push_back(adjustment_of(typed, "Kate"));
    once += a.adjustments.back().adjustment.one_off_pence;
  }
  const std::string total = *rc::gen::arbitrary<bool>() ? "" : pounds_typed(*rc::gen::inRange<std::int64_t>(words / 2, words * 2));
  const Allocation made = decided(a, grid, {total, "Why"}, kate, morning);
  const double distance = std::abs(static_cast<double>(made.sum.weekly_pence - words)) * 365 / 7 + static_cast<double>(once), allowed = static_cast<double>(words) * 365 / 7 * 0.15;
  RC_CLASSIFY(distance > allowed);
  RC_ASSERT(made.needs_signature == (distance > allowed + 1e-6));
  RC_ASSERT(made.needs_signature == (state_of(made) == State::waiting));
  RC_ASSERT(recomputes(grid, made));
}

TEST(Decision, what_was_decided_before_additions_counted_comes_out_as_it_was) {
  Allocation a = ready();
  a.adjustments.push_back({1, {AdjustmentKind::other, 2'500, 9'000}, "Turned at two", "Kate"});
  Allocation before = decided(a, test::small_grid(), {"", ""}, kate, morning);
  EXPECT_TRUE(before.needs_signature);
  before.tolerance_rule = ToleranceRule::judgement_alone;
  EXPECT_FALSE(recomputes(test::small_grid(), before));
  before.needs_signature = false;
  EXPECT_TRUE(recomputes(test::small_grid(), before));
}

RC_GTEST_PROP(State, whatever_happens_an_open_one_has_an_owner_and_a_next_day, ()) {
  const Grid grid = test::small_grid();
  Allocation a = ready();
  const int steps = *rc::gen::inRange(1, 8);
  for (int i = 0; i < steps; ++i) {
    const Instant now = morning + seconds(i * 86'400);
    const State state = state_of(a);
    switch (*rc::gen::inRange(0, 6)) {
      case 0:
        if (state == State::working) a = decided(a, grid, {*rc::gen::element<std::string>("", "10", "90"), "Why"}, kate, now);
        break;
      case 1:
        if (state == State::waiting) a.signed_at = now;
        break;
      case 2:
        if (state == State::waiting) a.returned_at = now;
        break;
      case 3:
        if (state == State::standing) a.explained_on = now.london_date();
        break;
      case 4:
        if (state == State::standing) a.replaced = true;
        break;
      default:
        if (state != State::set_aside && *rc::gen::inRange(0, 5) == 0) a.set_aside_on = now.london_date();
    }
  }
  const State state = state_of(a);
  const bool closed = state == State::replaced || state == State::set_aside || (state == State::standing && a.explained_on);
  RC_ASSERT(next_of(a).has_value() == !closed);
  RC_ASSERT(a.worker.id.value() != 0);
  if (a.decided_at) RC_ASSERT(recomputes(grid, a));
}

TEST(Offers, are_kept_as_they_were_said) {
  const std::vector<MetOffer> offers{{"r1", "Breakfast, shared, on weekdays"}, {"r2", "Shopping\non Fridays"}};
  const auto back = offers_from(offers_text(offers));
  ASSERT_EQ(back.size(), 2U);
  EXPECT_EQ(back[0], offers[0]);
  EXPECT_EQ(back[1].words, "Shopping on Fridays");
}

}  // namespace
}  // namespace stepwise::allocation
