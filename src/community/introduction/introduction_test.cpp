// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::introduction {
namespace {

const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}
const Date today = *Date::from_parts(2026, 11, 21);
const community::Worker ama{StaffId{11}, "Ama Okafor", "Contact worker", TeamId{1}, "Contact centre"};

Telling choir() {
  Telling telling;
  telling.place_reference = "place-1";
  telling.to_name = "Beckside Singers";
  telling.to_whom = "Pat";
  telling.wanted = "To sing again, and <not> be alone";
  telling.met_together = "yes";
  telling.made_on = today;
  return telling;
}
Introduction made_today() { return made(choir(), ama, {}, noon(today)); }
Answer heard(std::string result, int days, std::string again = "no", int again_days = 84) {
  Answer answer;
  answer.result = std::move(result);
  answer.on = today + days;
  answer.again = std::move(again);
  if (answer.again == "yes") answer.again_on = today + again_days;
  return answer;
}
std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field + " " + problem.code);
  return fields;
}

TEST(Introductions, begin_with_an_owner_and_a_day_four_weeks_on) {
  const auto one = made_today();
  EXPECT_EQ(one.next_on, today + 28);
  EXPECT_EQ(one.owner, StaffId{11});
  EXPECT_EQ(status_of(one, today), Status::introduced);
  EXPECT_EQ(made(choir(), ama, {14, 60}, noon(today)).next_on, today + 14) << "a council sets its own";
}

TEST(Introductions, an_arranged_one_is_asked_about_from_the_day_they_meet) {
  Telling telling = choir();
  telling.made_on = today + 10;
  telling.met_together = "planned";
  const auto one = made(telling, ama, {}, noon(today));
  EXPECT_EQ(status_of(one, today), Status::arranged);
  EXPECT_EQ(status_of(one, today + 10), Status::introduced);
  EXPECT_EQ(one.next_on, today + 38);
  telling.met_together = "yes";
  EXPECT_THAT(fields_of(problems_of(telling, lists(), today)), testing::ElementsAre("met_together to_come"));
}

TEST(Introductions, nothing_is_finished_without_a_result) {
  const auto one = made_today();
  EXPECT_THAT(fields_of(problems_of(Answer{}, one, lists(), today)), testing::ElementsAre("result missing", "on unreadable", "again missing"));
  const auto finished = followed_up(one, heard("thriving", 28), StaffId{11}, "Ama Okafor");
  EXPECT_EQ(status_of(finished, today + 28), Status::finished);
  EXPECT_EQ(last_result(finished), "thriving");
  EXPECT_FALSE(finished.next_on);
}

TEST(Introductions, going_well_is_asked_again_at_twelve_weeks) {
  const auto one = made_today();
  EXPECT_EQ(usual_next(one, {}, today + 28), today + 84);
  const auto asked = followed_up(one, heard("thriving", 28, "yes"), StaffId{11}, "Ama Okafor");
  EXPECT_EQ(status_of(asked, today + 30), Status::asked);
  EXPECT_EQ(asked.next_on, today + 84);
  EXPECT_EQ(usual_next(asked, {}, today + 84), std::nullopt);
  Answer twelve = heard("thriving", 84);
  twelve.contributor = "yes";
  EXPECT_THAT(fields_of(problems_of(twelve, asked, lists(), today + 84)), testing::ElementsAre("brings missing"));
  twelve.brings = "Makes the tea and drives two others";
  const auto contributor = followed_up(asked, twelve, StaffId{11}, "Ama Okafor");
  EXPECT_EQ(contributor.contributor_on, today + 84);
  EXPECT_EQ(contributor.follow_ups.size(), 2U);
}

TEST(Introductions, who_became_a_contributor_stays_one_from_the_first_day) {
  Answer first = heard("thriving", 28, "yes"), second = heard("thriving", 84);
  first.contributor = second.contributor = "yes";
  first.brings = second.brings = "Makes the tea";
  const auto one = followed_up(followed_up(made_today(), first, {}, "a"), second, {}, "b");
  EXPECT_EQ(one.contributor_on, today + 28);
}

TEST(Introductions, days_that_cannot_be_are_refused) {
  const auto one = followed_up(made_today(), heard("thriving", 28, "yes"), {}, "a");
  EXPECT_THAT(fields_of(problems_of(heard("thriving", 20), one, lists(), today + 84)), testing::ElementsAre("on before_last"));
  EXPECT_THAT(fields_of(problems_of(heard("thriving", -1), made_today(), lists(), today + 84)), testing::ElementsAre("on too_early"));
  EXPECT_THAT(fields_of(problems_of(heard("thriving", 85), one, lists(), today + 84)), testing::ElementsAre("on in_future"));
  EXPECT_THAT(fields_of(problems_of(heard("not_reached", 84, "yes", 84), one, lists(), today + 84)), testing::ElementsAre("again_on out_of_range"));
}

TEST(Introductions, a_death_ends_one_without_a_result_and_says_so) {
  const auto over = ended(made_today(), {"died", today + 3});
  EXPECT_EQ(status_of(over, today + 3), Status::ended);
  EXPECT_FALSE(is_open(over));
  EXPECT_EQ(standing_words(over, lists(), today + 3), "The person has died");
  EXPECT_THAT(fields_of(problems_of(End{"", today + 1}, made_today(), lists(), today)), testing::ElementsAre("reason missing", "on in_future"));
}

TEST(Introductions, moving_the_day_moves_the_day_to_ask_only_while_nobody_asked) {
  Telling later = choir();
  later.made_on = today + 7;
  later.met_together = "planned";
  EXPECT_EQ(amended(made_today(), later, {}, "put off").next_on, today + 35);
  const auto asked = followed_up(made_today(), heard("thriving", 28, "yes"), {}, "a");
  EXPECT_EQ(amended(asked, later, {}, "put off").next_on, today + 84);
}

TEST(Introductions, every_result_of_the_list_is_one_of_six) {
  std::vector<std::string> codes;
  for (const auto& item : lists().result.items()) codes.push_back(item.code);
  EXPECT_THAT(codes, testing::ElementsAre("thriving", "going_sometimes", "tried_not_for_me", "never_happened", "asset_closed", "not_reached"));
}

/// No path loses a person: whatever workers do, one that is open has an owner and a day, and one that is not has a result or
/// says why it has none.
RC_GTEST_PROP(IntroductionPaths, an_open_one_has_an_owner_and_a_day_and_a_finished_one_a_result, ()) {
  const std::vector<std::string> results{"thriving", "going_sometimes", "tried_not_for_me", "never_happened", "asset_closed", "not_reached"};
  Introduction one = made_today();
  Date now = today;
  const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
  for (const int step : steps) {
    now = now + step % 40;
    if (step % 3 == 0) {
      Answer answer = heard(results[static_cast<std::size_t>(step) % results.size()], 0, step % 2 == 0 ? "yes" : "no");
      answer.on = now;
      if (answer.again == "yes") answer.again_on = now + 1 + step % 300;
      if (problems_of(answer, one, lists(), now).empty()) one = followed_up(one, answer, StaffId{12}, "Bo");
    } else if (step % 3 == 1) {
      const End end{step % 2 == 0 ? "died" : "moved_away", now};
      if (is_open(one) && problems_of(end, one, lists(), now).empty()) one = ended(one, end);
    } else {
      Telling telling = one.telling;
      telling.made_on = today + step % 50;
      telling.met_together = "planned";
      one = amended(one, telling, {}, "moved");
    }
    RC_ASSERT(is_open(one) == (status_of(one, now) != Status::finished && status_of(one, now) != Status::ended));
    if (is_open(one)) RC_ASSERT(one.owner.has_value() && !one.owner_name.empty() && one.next_on.has_value());
    else RC_ASSERT(!last_result(one).empty() || (one.ended_on && lists().end.has(one.end_reason)));
    RC_ASSERT(!standing_words(one, lists(), now).empty());
  }
}

}  // namespace
}  // namespace stepwise::introduction
