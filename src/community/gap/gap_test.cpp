// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stepwise::gap {
namespace {

class GapRules : public testing::Test {
 protected:
  Lists lists_ = Lists::load().value();
  Asking choir_{"A choir in the daytime", "older", "ZZ5"};
  std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
    std::vector<std::string> fields;
    for (const auto& problem : problems) fields.push_back(problem.field + " " + problem.code);
    return fields;
  }
};

TEST_F(GapRules, the_same_gap_is_known_again_whatever_its_case_and_accents) {
  EXPECT_EQ(same_as(choir_), same_as({"a  CHOIR, in the daytime!", "older", "zz5"}));
  EXPECT_NE(same_as(choir_), same_as({"A choir in the daytime", "anyone", "ZZ5"}));
  EXPECT_NE(same_as(choir_), same_as({"A choir in the daytime", "older", "ZZ6"}));
}

TEST_F(GapRules, nothing_that_says_who_asked_is_kept) {
  const Identity ada{{"Zoë", "Byron-Test", "12 The Row", "ZZ5 1AB", "Al"}};
  EXPECT_THAT(fields_of(problems_of(choir_, ada, lists_)), testing::IsEmpty());
  EXPECT_THAT(fields_of(problems_of({"A choir for Zoe and friends", "older", "ZZ5"}, ada, lists_)), testing::ElementsAre("what tells_who"));
  EXPECT_THAT(fields_of(problems_of({"A choir near 12 the row", "older", "ZZ5 1AB"}, ada, lists_)), testing::ElementsAre("what tells_who", "area tells_who"));
  EXPECT_THAT(fields_of(problems_of({"A walk to a zoetrope museum, also at weekends", "older", "ZZ5"}, ada, lists_)), testing::IsEmpty()) << "part of a word is no name";
}

TEST_F(GapRules, what_for_whom_and_where_are_all_needed) {
  EXPECT_THAT(fields_of(problems_of(Asking{" ", "martians", ""}, {}, lists_)), testing::ElementsAre("what missing", "for_group missing", "area missing"));
}

TEST_F(GapRules, the_group_comes_from_the_support_reason_and_the_area_is_half_a_postcode) {
  EXPECT_EQ(group_of("learning_disability", lists_), "learning_disability");
  EXPECT_EQ(group_of("physical_personal_care", lists_), "physical");
  EXPECT_EQ(group_of("not_known", lists_), "anyone");
  EXPECT_EQ(area_of("ZZ5 1AB", "Marlbeck"), "ZZ5");
  EXPECT_EQ(area_of("", "Marlbeck"), "Marlbeck");
}

TEST_F(GapRules, status_is_that_of_the_last_action_that_says_one) {
  struct Case {
    std::vector<std::string> kinds;
    Status status;
  };
  const std::vector<Case> cases{{{}, Status::open},
                                {{"note"}, Status::open},
                                {{"looked_into", "note"}, Status::working},
                                {{"asked_others", "filled"}, Status::filled},
                                {{"filled", "opened_again"}, Status::open},
                                {{"money_found", "not_going_ahead"}, Status::closed}};
  for (const auto& [kinds, status] : cases) {
    Gap gap;
    for (const auto& kind : kinds) gap.actions.push_back({Date{20'000}, kind, "", "", "", ""});
    EXPECT_EQ(status_of(gap, lists_), status) << testing::PrintToString(kinds);
  }
  Gap merged;
  merged.merged_into = "other";
  EXPECT_EQ(status_of(merged, lists_), Status::merged);
}

TEST_F(GapRules, every_status_an_action_names_is_one) {
  for (const auto& item : lists_.action.items()) {
    const std::string status = lists_.action.value(item.code, "status");
    EXPECT_TRUE(status.empty() || status_from_key(status)) << item.code;
  }
}

TEST_F(GapRules, an_action_needs_its_day_and_what_fills_a_gap_its_name) {
  const Date today{20'000};
  EXPECT_THAT(fields_of(problems_of(Action{today, "filled", "", "", "", ""}, today, lists_, today)), testing::ElementsAre("place_name missing"));
  EXPECT_THAT(fields_of(problems_of(Action{today, "looked_into", "", "", "", ""}, today + 1, lists_, today)), testing::ElementsAre("on in_future"));
  EXPECT_THAT(fields_of(problems_of(Action{today, "", "", "", "", ""}, std::nullopt, lists_, today)), testing::ElementsAre("kind missing", "on unreadable"));
  EXPECT_THAT(fields_of(problems_of(Action{today, "looked_into", "", "", "", ""}, today, lists_, today)), testing::IsEmpty());
}

}  // namespace
}  // namespace stepwise::gap
