// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "practice/assessment/assessment_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/plan/desk_test_support.hpp"
#include "practice/plan/money.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class AsCarer : public test::PlanDesk {
 public:
  AsCarer() { needs_.push_back({std::string{as_carer} + "sleep", "As a carer: Sleep", "I am up five times a night", true}); }

  /// She answers a need that she has as a carer, and adds a line for it.
  void care_in_the_plan() {
    expect_kept(send(home() + "/needs/carer.sleep", {{"of_version", version()}, {"met_by", "family_friends"}, {"how", "My sister stays on Fridays"}, {"council", "part"}}));
    expect_kept(send(home() + "/pieces/new", {{"of_version", version()}, {"what", "A sitter on Tuesdays"}, {"outcome", "out1"}, {"need", "carer.sleep"}, {"who_kind", "community"}, {"start", day(0)}}));
  }

  /// An assessment row of kind carer that her plan stands on.
  void stand_on_a_carers_assessment() {
    assessment::Assessment hers;
    hers.kind = assessment::Kind::carer;
    hers.asked_on = hers.due_on = hers.begun_on = clock().today() + -5;
    hers.worker = {staff_.id, staff_.name, "", staff_.team, ""};
    ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
      assessment::insert_assessment(tx, random_, ada_, hers, "first");
      return {};
    }));
    basis_ = Basis{hers.reference, "1", clock().today() + -5};
  }

  /// An outcome on her record, by the reference that lines of the plan name.
  void wants_as_carer(std::string reference) {
    outcome::Outcome wanted{.reference = std::move(reference), .issue = "A night through"};
    wanted.of_carer = true;
    wanted.begun_on = wanted.look_on = clock().today();
    ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
      outcome::insert_whole(tx, ada_, wanted, {});
      return {};
    }));
  }
};

TEST_P(AsCarer, somebody_with_both_kinds_of_need_has_them_in_one_plan_each_saying_which_it_is) {
  begin();
  EXPECT_THAT(body(home()), AllOf(HasSubstr("Keeping clean"), HasSubstr("As a carer: Sleep"), Not(HasSubstr("kept apart as a whole"))));
  care_in_the_plan();
  EXPECT_THAT(body(home()), HasSubstr("kept apart as a whole"));
  EXPECT_THAT(body(home() + "/document"), AllOf(HasSubstr("My sister stays on Fridays"), HasSubstr("A sitter on Tuesdays")));
}

TEST_P(AsCarer, a_plan_of_both_is_kept_apart_as_a_whole_and_so_is_every_version_after_it) {
  make_agreed();
  care_in_the_plan();
  expect_kept(answer());
  expect_kept(sign());
  expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "planner"}, {"because", "She no longer cares for anybody"}}));
  const std::string second = home(), first = plan_href("ada-ref", plans().back().reference);
  expect_kept(send(second + "/needs/carer.sleep", {{"of_version", version()}, {"met_by", "me"}, {"how", "No more"}, {"council", "met_otherwise"}}));
  const auto seen = [&] { return latest_signed(*store().read(), readable("ada-ref")).has_value(); };
  EXPECT_TRUE(seen());
  staff_.may.erase(Permission::support_carers);
  for (const auto& page : {first, second, first + "/document", second + "/document", second + "/words", second + "/pieces/new"}) EXPECT_EQ(get(page).status, 404) << page;
  EXPECT_FALSE(seen()) << "nothing stands on what cannot be seen";
  EXPECT_THAT(body("/people/ada-ref/plan"), AllOf(HasSubstr("only those who support carers see it"), Not(HasSubstr(first)), Not(HasSubstr("There is no plan yet")), Not(HasSubstr("Begin a"))));
  EXPECT_THAT(body("/plans?team=all"), Not(HasSubstr(second)));
  EXPECT_EQ(send("/people/ada-ref/plan/new", {{"written_by", "planner"}, {"because", "Another"}}).status, 422) << "the next version is theirs who see the last";
}

TEST_P(AsCarer, what_somebody_has_as_a_carer_is_not_measured_by_the_estimate_of_their_own_needs) {
  const Estimate estimate{.reference = "al1", .weekly_pence = 10'000};
  const auto piece = [](std::string need, std::int64_t pence) { return Piece{.need = std::move(need), .who_kind = "paid_budget", .weekly_pence = pence}; };
  EXPECT_EQ(beside_estimate(std::vector{piece("hygiene", 10'000)}, estimate), Beside::within);
  EXPECT_EQ(beside_estimate(std::vector{piece("hygiene", 10'000), piece("carer.sleep", 9'000)}, estimate), Beside::no_estimate) << "neither above it nor within it";
  EXPECT_EQ(beside_estimate(std::vector{piece("hygiene", 20'000), piece("carer.sleep", 9'000)}, estimate), Beside::above);
  EXPECT_EQ(beside_estimate(std::vector{piece("hygiene", 10'000), piece("carer.sleep", 0)}, estimate), Beside::within);
}

TEST_P(AsCarer, a_carers_plan_is_for_those_who_support_carers) {
  stand_on_a_carers_assessment();
  begin();
  ASSERT_TRUE(plan().of_carer);
  EXPECT_EQ(get(home()).status, 200);
  const auto kinds = [&](bool carers) {
    std::vector<std::string> all;
    for (const auto& task : work_source(carers).due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 60})) all.push_back(task.kind);
    return all;
  };
  EXPECT_THAT(kinds(true), testing::ElementsAre("plan.carer.write"));
  EXPECT_TRUE(kinds(false).empty());
  const std::string here = home();
  staff_.may.erase(Permission::support_carers);
  for (const char* page : {"", "/document", "/words", "/pieces/new"}) EXPECT_EQ(get(here + page).status, 404) << page;
  EXPECT_THAT(body("/people/ada-ref/plan"), Not(HasSubstr(here)));
  EXPECT_THAT(body("/plans?team=all"), Not(HasSubstr(here)));
}

TEST_P(AsCarer, a_plan_that_works_towards_what_somebody_wants_as_a_carer_is_kept_apart_as_a_whole) {
  make_agreed();
  ASSERT_FALSE(plan().kept_apart);
  wants_as_carer("out1");
  EXPECT_TRUE(plan().kept_apart);
  EXPECT_TRUE(kept_apart(*store().read(), ada_).contains(plan().pieces.front().reference)) << "what pays for a line of it is kept apart too";
  const std::string here = home();
  EXPECT_THAT(body(here), HasSubstr("kept apart as a whole"));
  const auto how_many = [&](bool carers) { return work_source(carers).due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 60}).size(); };
  EXPECT_EQ(how_many(true), 1U);
  EXPECT_EQ(how_many(false), 0U);
  staff_.may.erase(Permission::support_carers);
  EXPECT_EQ(get(here).status, 404);
  EXPECT_THAT(body("/plans?team=all"), Not(HasSubstr(here)));
}

TEST_P(AsCarer, what_is_done_towards_an_outcome_as_a_carer_stands_in_no_plan_of_their_own_needs) {
  steps_ = {{"out1", "I am among people I know", "Ring Jean", "Ada", clock().today() + 20}, {"out2", "A night through", "Ask my sister in", "Ada", clock().today() + 20, true}};
  aims_.push_back({"out2", "A night through", "", true, true});
  wants_as_carer("out2");
  needs_.pop_back();
  make_agreed();
  EXPECT_THAT(body(home() + "/document"), AllOf(HasSubstr("Ring Jean"), Not(HasSubstr("Ask my sister in"))));
  EXPECT_THAT(body(home() + "/pieces/new"), HasSubstr("As a carer: A night through")) << "whoever chooses it sees what it is";
  expect_kept(sign());
  ASSERT_EQ(plan().steps.size(), 1U);
  EXPECT_EQ(plan().steps.front().what, "Ring Jean");
  EXPECT_FALSE(plan().kept_apart);
}

STEPWISE_EACH_ENGINE(AsCarer);

}  // namespace
}  // namespace stepwise::plan
