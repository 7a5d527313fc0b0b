// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/pages_test_support.hpp"

namespace stepwise::introduction {
namespace {

using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class IntroductionLists : public test::Desk {};

TEST_P(IntroductionLists, work_is_due_held_and_given) {
  made();
  const auto source = room_->work().at(0);
  EXPECT_TRUE(source.due(*site_.store().read(), {.today = today(), .until = today() + 27}).empty());
  const auto due = source.due(*site_.store().read(), {.today = today(), .until = today() + 28});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].person_name, "Ada Byron-Test");
  const StaffId other = site_.add_staff("practitioner");
  readable();
  access::Gate gate{site_.store(), staff_, "r"};
  const auto who = gate.changeable(*site_.store().read(), "ada-ref", "test").value();
  site_.change([&](store::WriteTx& tx) { return source.give(tx, who, due[0], other, {}); });
  EXPECT_EQ(source.held(*site_.store().read(), other).size(), 1U);
  EXPECT_TRUE(source.held(*site_.store().read(), *due[0].worker).empty());
}

TEST_P(IntroductionLists, restricted_people_stand_in_no_list_and_are_not_found) {
  Telling telling;
  telling.to_name = "Somewhere";
  telling.wanted = "Peace";
  telling.met_together = "yes";
  telling.made_on = today();
  Introduction hidden = introduction::made(telling, {StaffId{1}, "Ama", "Worker", {}, ""}, {}, site_.clock().now());
  hidden.reference = "secret";
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    insert_introduction(tx, PersonId{ada_.value() + 1}, hidden, "");
    return {};
  });
  EXPECT_EQ(worker_->get("/introductions/secret").status, 404);
  EXPECT_EQ(worker_->get("/people/hid-ref/community").status, 404);
  EXPECT_THAT(text_of(worker_->get("/introductions?team=all").whole_body()), AllOf(Not(HasSubstr("Hidden-Test")), HasSubstr("record is restricted")));
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 60}).empty());
}

TEST_P(IntroductionLists, reach_hides_small_numbers_from_those_who_may_not_see_people) {
  made("t1");
  auto manager = site_.sign_in_as("team_manager"), director = site_.sign_in_as("director");
  EXPECT_THAT(text_of(director.get("/introductions/reach").whole_body()), AllOf(HasSubstr("Learning disability support"), HasSubstr("Fewer than 6")));
  EXPECT_THAT(text_of(manager.get("/introductions/reach").whole_body()), AllOf(HasSubstr("Learning disability support"), Not(HasSubstr("Fewer than 6"))));
  EXPECT_EQ(director.get("/introductions").status, 404);
  EXPECT_EQ(director.get("/people/ada-ref/introductions").status, 404);
}

TEST_P(IntroductionLists, csv_holds_names_only_for_those_who_introduce) {
  made();
  auto manager = site_.sign_in_as("team_manager"), analyst = site_.sign_in_as("analyst");
  EXPECT_THAT(manager.get("/introductions.csv?team=all").whole_body(), HasSubstr("Ada Byron-Test"));
  EXPECT_THAT(analyst.get("/introductions.csv?team=all").whole_body(), AllOf(Not(HasSubstr("Byron")), HasSubstr("2026-11-21")));
}

STEPWISE_EACH_ENGINE(IntroductionLists);

}  // namespace
}  // namespace stepwise::introduction
