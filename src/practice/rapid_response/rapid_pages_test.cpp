// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/roles.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/rapid_response/rapid_site.hpp"
#include "practice/rapid_response/rapid_store.hpp"

namespace stepwise::rapid_response {
namespace {

using access::test::FormFields;
using html::find_all;
using html::text_of;
using testing::HasSubstr;
using testing::Not;

/// A site with this room, a practitioner signed in, one person and one whose record is restricted.
class RapidPages : public testing::TestWithParam<std::string> {
 public:
  RapidPages() : site_{GetParam()}, room_{*Site::open(site_.store(), site_.random())} {
    site_.add(room_->routes());
    person_ = site_.add_person(false).second;
    hidden_ = site_.add_person(true).second;
    browser_.emplace(site_.sign_in_as("practitioner"));
  }
  static FormFields asking(std::string token, std::string danger = "today") {
    return {{"form_token", std::move(token)}, {"danger", std::move(danger)}, {"what_happened", "Found on the floor <again>"}, {"who_at_risk", "The person"}, {"done_so_far", "Ambulance called"}};
  }
  std::string asked(std::string token = "t1", std::string danger = "today") {
    const auto answer = browser_->post("/people/" + person_ + "/rapid-response", asking(std::move(token), std::move(danger)));
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = access::test::header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  int post(const std::string& address, FormFields fields) { return browser_->post(address, std::move(fields)).status; }
  std::string text(const std::string& address) { return text_of(browser_->get(address).whole_body()); }
  std::vector<task::Task> tasks() { return room_->work().at(0).due(*site_.store().read(), {.today = site_.clock().today(), .until = site_.clock().today() + 30}); }

 protected:
  access::test::TestSite site_;
  std::shared_ptr<Site> room_;
  std::string person_, hidden_;
  std::optional<access::test::Browser> browser_;
};

TEST_P(RapidPages, one_is_asked_for_once_and_stands_in_the_queue_and_in_work) {
  const auto one = asked();
  EXPECT_EQ(asked(), one) << "a double click";
  EXPECT_THAT(text("/rapid-response"), HasSubstr("Unsafe by tonight"));
  EXPECT_THAT(text(one + "?done=asked"), HasSubstr("Found on the floor <again>"));
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_FALSE(tasks()[0].worker);
  EXPECT_THAT(find_all(browser_->get(one).whole_body(), "title").at(0).text, Not(HasSubstr("Person")));
}

TEST_P(RapidPages, what_is_missing_is_said_and_what_was_typed_is_kept) {
  auto fields = asking("t1", "now");
  fields[4].second = "";
  const auto answer = browser_->post("/people/" + person_ + "/rapid-response", fields);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(text_of(answer.whole_body()), HasSubstr("Say what has been done to make the person safe now"));
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=what_happened]").at(0).text, "Found on the floor <again>");
}

TEST_P(RapidPages, from_the_queue_to_made_safe) {
  const auto one = asked();
  EXPECT_EQ(post(one + "/take", {{"version", "1"}}), 303);
  EXPECT_EQ(post(one + "/take", {{"version", "1"}}), 409) << "somebody took it first";
  EXPECT_TRUE(tasks().at(0).worker);
  EXPECT_EQ(post(one + "/end", {{"version", "2"}, {"outcome", "made_safe"}, {"outcome_note", "Safe"}, {"avoided", "no"}}), 422) << "no work recorded";
  EXPECT_EQ(post(one + "/visit", {{"version", "2"}, {"seen_day", "21"}, {"seen_month", "11"}, {"seen_year", "2026"}, {"seen_time", "12:00pm"}, {"seen_note", "Warm and fed"}}), 422) << "no next step";
  EXPECT_EQ(post(one + "/visit", {{"version", "2"}, {"seen_day", "21"}, {"seen_month", "11"}, {"seen_year", "2026"}, {"seen_time", "12:00pm"}, {"seen_note", "Warm and fed"}, {"next_day", "22"}, {"next_month", "11"},
                                  {"next_year", "2026"}, {"next_time", "9am"}, {"next_words", "Look in again"}}), 303);
  const FormFields work{{"form_token", "w1"}, {"level", "low_level"}, {"what", "Key safe fitted"}, {"done_day", "21"}, {"done_month", "11"}, {"done_year", "2026"}, {"done_time", "12:00pm"}};
  EXPECT_EQ(post(one + "/work", work), 303);
  EXPECT_EQ(post(one + "/work", work), 303);
  EXPECT_EQ(find_all(browser_->get(one).whole_body(), "tbody").size(), 1U);
  EXPECT_EQ(post(one + "/end", {{"version", "3"}, {"outcome", "made_safe"}, {"outcome_note", "Daughter stays"}, {"avoided", "yes"}}), 422);
  EXPECT_EQ(post(one + "/end", {{"version", "3"}, {"outcome", "made_safe"}, {"outcome_note", "Daughter stays"}, {"avoided", "yes"}, {"avoided_why", "The ambulance was about to take her"}}), 303);
  EXPECT_THAT(text(one), HasSubstr("The ambulance was about to take her"));
  EXPECT_TRUE(tasks().empty());
  EXPECT_THAT(text("/rapid-response"), HasSubstr("Nobody is waiting"));
}

TEST_P(RapidPages, handed_back_to_the_queue_it_keeps_its_next_time) {
  const auto one = asked();
  EXPECT_EQ(post(one + "/take", {{"version", "1"}}), 303);
  EXPECT_EQ(post(one + "/hand-over", {{"version", "2"}, {"to", "queue"}}), 422);
  EXPECT_EQ(post(one + "/hand-over", {{"version", "2"}, {"to", "queue"}, {"reason", "Off sick"}}), 303);
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_FALSE(tasks()[0].worker);
  EXPECT_TRUE(tasks()[0].due);
}

TEST_P(RapidPages, whoever_asks_a_second_time_is_told_of_the_one_that_is_open) {
  const std::string form = "/people/" + person_ + "/rapid-response/new";
  EXPECT_THAT(text(form), testing::Not(HasSubstr("open for this person already")));
  const auto one = asked();
  EXPECT_THAT(text(form), HasSubstr("open for this person already"));
  EXPECT_EQ(find_all(browser_->get(form).whole_body(), "a[href=" + one + "]").size(), 1U);
}

TEST_P(RapidPages, restricted_people_stand_in_no_list) {
  const auto row = site_.store().read();
  EXPECT_EQ(browser_->get("/people/" + hidden_ + "/rapid-response/new").status, 404);
  EXPECT_TRUE(tasks().empty());
}

TEST_P(RapidPages, those_without_the_permission_see_nothing) {
  auto analyst = site_.sign_in_as("analyst");
  EXPECT_EQ(analyst.get("/rapid-response").status, 404);
}

INSTANTIATE_TEST_SUITE_P(each, RapidPages, testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace stepwise::rapid_response
