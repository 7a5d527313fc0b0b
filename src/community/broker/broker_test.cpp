// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::broker {
namespace {

const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}
const Date today = *Date::from_parts(2026, 11, 21);
const community::Worker kate{StaffId{5}, "Kate Illingworth", "Practitioner", TeamId{2}, "North"};
Request fresh(std::optional<Date> needed_by = {}) { return asked({"To be out of the house two days a week", "Alone since June", needed_by, ""}, kate, noon(today)); }
std::vector<std::string> fields_of(const std::vector<Problem>& problems) {
  std::vector<std::string> fields;
  for (const auto& problem : problems) fields.push_back(problem.field + " " + problem.code);
  return fields;
}
Looking shed(Date on, Date next) { return {{{}, "place", "The shed", "full", "", "Bo"}, on, next}; }

TEST(BrokerRequests, stand_in_the_queue_with_the_day_somebody_should_take_them) {
  EXPECT_EQ(status_of(fresh()), Status::queued);
  EXPECT_EQ(fresh().next_on, today + 5);
  EXPECT_EQ(fresh(today + 2).next_on, today + 2) << "needed sooner than that";
  EXPECT_EQ(fresh(today + 60).next_on, today + 5);
}

TEST(BrokerRequests, are_taken_put_back_and_taken_again) {
  const auto mine = taken(fresh(), StaffId{9}, "Bo", today + 1);
  EXPECT_EQ(status_of(mine), Status::working);
  EXPECT_EQ(mine.next_on, today + 15);
  const auto back = put_back(mine, today + 4);
  EXPECT_EQ(status_of(back), Status::queued);
  EXPECT_EQ(back.next_on, today + 6);
  EXPECT_EQ(taken(back, StaffId{10}, "Cy", today + 5).broker_name, "Cy");
}

TEST(BrokerRequests, an_option_needs_a_kind_a_name_what_came_of_it_and_a_day_to_look_again) {
  EXPECT_THAT(fields_of(problems_of(Looking{}, fresh(), lists(), today)), testing::ElementsAre("kind missing", "name missing", "came_of_it missing", "looked_on unreadable", "next_on unreadable"));
  EXPECT_THAT(fields_of(problems_of(shed(today - 1, today - 1), fresh(), lists(), today)), testing::ElementsAre("looked_on too_early", "next_on out_of_range"));
  EXPECT_THAT(fields_of(problems_of(shed(today, today + 7), fresh(), lists(), today)), testing::IsEmpty());
}

TEST(BrokerRequests, close_with_one_of_four_results_and_words_or_because_the_person_is_gone) {
  EXPECT_THAT(fields_of(problems_of(Closing{"", "", {}}, fresh(), lists(), today)), testing::ElementsAre("result missing", "on unreadable"));
  EXPECT_THAT(fields_of(problems_of(Closing{"community_only", "", today}, fresh(), lists(), today)), testing::ElementsAre("words missing"));
  EXPECT_THAT(fields_of(problems_of(Closing{"died", "", today}, fresh(), lists(), today)), testing::IsEmpty());
  std::vector<std::string> counted;
  for (const auto& item : lists().result.items())
    if (lists().counts(item.code)) counted.push_back(item.code);
  EXPECT_THAT(counted, testing::ElementsAre("community_only", "community_plus_formal", "formal_only", "nothing_found"));
}

/// No path loses a person: an open request has a next day always, and is a broker's or stands in the queue.
RC_GTEST_PROP(BrokerPaths, an_open_request_has_a_next_day_and_an_owner_or_stands_in_the_queue, ()) {
  Request request = fresh();
  Date now = today;
  for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000))) {
    now = now + step % 9;
    if (!is_open(request)) break;
    if (step % 5 == 0) request = taken(request, StaffId{9 + step % 3}, "Bo", now);
    else if (step % 5 == 1) request = put_back(request, now);
    else if (step % 5 == 2) request = given(request, StaffId{30}, "Di");
    else if (step % 5 == 3) {
      if (const auto looking = shed(now, now + step % 50); problems_of(looking, request, lists(), now).empty()) request = looked(request, looking);
    } else if (step % 20 == 4) {
      if (const Closing closing{"community_only", "Goes on Mondays", now}; problems_of(closing, request, lists(), now).empty()) request = closed(request, closing);
    }
    if (is_open(request)) {
      RC_ASSERT(request.next_on.has_value());
      RC_ASSERT(request.broker.has_value() == (status_of(request) == Status::working));
      RC_ASSERT(request.broker.has_value() == !request.broker_name.empty());
    } else {
      RC_ASSERT(lists().result.has(request.result) && !request.next_on);
    }
  }
}

}  // namespace
}  // namespace stepwise::broker
