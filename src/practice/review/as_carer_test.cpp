// SPDX-License-Identifier: Apache-2.0
// What a review says of somebody as a carer is for those who support carers.
#include "practice/outcome/outcome_store.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/review/review_store.hpp"
#include "practice/review/review_test_support.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

class AsCarer : public test::Reviews {
 public:
  std::vector<OutcomeNote> notes(std::string_view reference) { return read_review(*site.store().read(), who().readable(), reference)->outcomes; }
  /// A review that is finished, of a plan that answers this need, with something to do since.
  void finished(std::string reference, std::string need) {
    site.change([&](store::WriteTx& tx) -> Result<void> {
      plan::Plan plan;
      plan.number = ++plans_;
      plan.begun_on = today() + -90;
      plan.needs = {{.code = std::move(need), .words = "Sleep"}};
      plan::insert_whole(tx, site.random(), who().id(), plan);
      Review one{.reference = std::move(reference), .kind = "planned", .plan_reference = plan.reference, .due_on = today(), .limit_on = today(), .begun_on = today() + -2, .finished_on = today() + -1};
      one.decision.follow_what = "Ask her sister in";
      one.decision.follow_worker = worker_id_;
      one.decision.follow_by = today();
      insert_whole(tx, site.random(), who().id(), one);
      return {};
    });
  }
  std::string title(std::string_view reference) {
    for (const auto& task : work_source().held(*site.store().read(), worker_id_))
      if (task.reference == reference) return task.title;
    return "";
  }

 private:
  int plans_ = 0;
};

TEST_P(AsCarer, how_an_outcome_goes_that_somebody_has_as_a_carer_is_kept_apart) {
  outcome::Outcome hers{.reference = "out2", .issue = "Thursdays at the choir"};
  hers.of_carer = true;
  hers.begun_on = hers.look_on = today();
  site.change([&](store::WriteTx& tx) -> Result<void> {
    outcome::insert_whole(tx, who().id(), hers, {});
    Review one{.reference = "both", .kind = "planned", .due_on = today(), .limit_on = today(), .begun_on = today()};
    one.outcomes = {{.outcome_reference = "out1", .words = "Breakfast in my own kitchen"}, {.outcome_reference = "out2", .words = "Thursdays at the choir"}};
    insert_whole(tx, site.random(), who().id(), one);
    return {};
  });
  ASSERT_EQ(notes("both").size(), 1U);
  EXPECT_EQ(notes("both").front().outcome_reference, "out1");
  EXPECT_EQ(read_ratings(*site.store().read(), who().readable()).size(), 1U);
  worker_.may.insert(access::Permission::support_carers);
  EXPECT_EQ(notes("both").size(), 2U);
}

TEST_P(AsCarer, what_follows_of_a_plan_that_is_kept_apart_is_not_said_in_a_list) {
  finished("own", "hygiene");
  EXPECT_EQ(title("own"), "Ask her sister in");
  finished("caring", "carer.sleep");
  EXPECT_EQ(title("caring"), "Do what a review decided");
}

STEPWISE_EACH_ENGINE(AsCarer);

}  // namespace
}  // namespace stepwise::review
