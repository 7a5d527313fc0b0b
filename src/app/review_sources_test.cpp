// SPDX-License-Identifier: Apache-2.0
#include "app/review_sources.hpp"

#include <gmock/gmock.h>

#include "practice/plan/desk_test_support.hpp"

namespace stepwise::app {
namespace {

class ReviewAskedFor : public plan::test::Desk {
 public:
  plan::Worker planner() {
    return {add_staff("ben.fold", "Ben Fold-Test", "support_planner"), "Ben Fold-Test", "Support planner", staff_.team, "Locality"};
  }
  plan::Worker practitioner() { return {staff_.id, staff_.name, "Practitioner", staff_.team, "Locality"}; }

  /// Asks for a review of a plan that somebody holds.
  std::vector<review::Review> asked_of(plan::Worker holder, const std::string& why) {
    plan::Plan plan;
    plan.reference = "plan1";
    plan.holder = std::move(holder);
    const auto ask = review_asked_for(random_);
    access::Gate gate{store(), staff_, "r"};
    const auto who = gate.changeable(*store().read(), "ada-ref", "test").value();
    EXPECT_TRUE(store().write([&](store::WriteTx& tx) { return ask(tx, who, plan, why, {}); }));
    return review::read_reviews(*store().read(), readable("ada-ref"));
  }
};

TEST_P(ReviewAskedFor, it_is_to_come_for_whoever_holds_the_plan_with_the_reason_and_a_day_by_the_rule) {
  const auto reviews = asked_of(practitioner(), "Her sister moved away");
  ASSERT_EQ(reviews.size(), 1U);
  EXPECT_EQ(reviews[0].kind, "requested");
  EXPECT_EQ(reviews[0].why, "Her sister moved away");
  EXPECT_EQ(reviews[0].plan_reference, "plan1");
  EXPECT_EQ(reviews[0].owner.worker, staff_.id);
  const auto day = review::due_for("requested", clock().today(), false, {});
  EXPECT_EQ(reviews[0].due_on, day.due_on);
  EXPECT_EQ(reviews[0].limit_on, day.limit_on);
}

TEST_P(ReviewAskedFor, where_the_holder_may_hold_no_review_it_is_their_teams_so_that_it_waits_for_nobody_who_cannot_open_it) {
  const auto reviews = asked_of(planner(), "They asked");
  ASSERT_EQ(reviews.size(), 1U);
  EXPECT_EQ(reviews[0].owner.worker, std::nullopt);
  EXPECT_EQ(reviews[0].owner.team, staff_.team);
}

STEPWISE_EACH_ENGINE(ReviewAskedFor);

}  // namespace
}  // namespace stepwise::app
