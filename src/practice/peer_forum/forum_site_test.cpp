// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/peer_forum/peer_forum_site.hpp"
#include "practice/peer_forum/peer_forum_store.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::peer_forum {
namespace {

using access::test::Browser;
using access::test::header_of;
using html::find_all;
using html::text_of;

class ForumPages : public ::testing::TestWithParam<std::string> {
 protected:
  ForumPages() {
    room_ = Site::open(site.store(), site.random()).value();
    site.add(room_->routes());
    add_person("adaref", "Ada", "Byron-Test", false);
    add_person("hidref", "Hugh", "Hidden-Test", true);
    me_ = site.add_staff("practitioner");
  }
  void add_person(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  static std::string place_of(const http::Response& answer) {
    const auto place = header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  std::string add_forum(Browser& browser, int days_ahead) {
    const Date day = site.clock().today() + days_ahead;
    const auto answer = browser.post("/peer-forum/new", {{"held_day", std::to_string(day.day())}, {"held_month", std::to_string(day.month())}, {"held_year", std::to_string(day.year())},
                                                         {"chair", access::staff_by_id(*site.store().read(), me_)->reference}, {"attendees", "Two workers"}, {"form_token", "f" + std::to_string(days_ahead)}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return place_of(answer);
  }
  std::string bring(Browser& browser, const std::string& forum) {
    const auto answer = browser.post("/people/adaref/peer-forum", {{"forum", forum.substr(std::string{"/peer-forum/"}.size())}, {"stage", "dip"}, {"question", "How does A.B. get back to the allotment?"}, {"form_token", "b1"}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return place_of(answer);
  }
  std::string version(Browser& browser, const std::string& item) { return find_all(browser.get(item).whole_body(), "input[name=version]").at(0).attribute("value"); }
  std::vector<task::Task> due(int days) {
    return room_->work()[0].due(*site.store().read(), {.worker = me_, .today = site.clock().today(), .until = site.clock().today() + days});
  }
  access::test::TestSite site{GetParam()};
  std::shared_ptr<Site> room_;
  StaffId me_{0};
};

TEST_P(ForumPages, a_case_is_brought_heard_and_followed_up) {
  Browser browser = site.sign_in(me_);
  const auto forum = add_forum(browser, 3);
  const auto item = bring(browser, forum);
  const auto agenda = browser.get(forum).whole_body();
  EXPECT_EQ(text_of(agenda).find("Byron"), std::string::npos);
  EXPECT_NE(text_of(agenda).find("How does A.B."), std::string::npos);
  EXPECT_EQ(due(3).at(0).kind, "peer_forum.present");
  EXPECT_EQ(browser.post(item + "/clock", {{"version", version(browser, item)}, {"half", "present"}, {"do", "start"}}).status, 303);
  EXPECT_EQ(find_all(browser.get(item).whole_body(), "[data-forum-clock]").at(0).attribute("data-forum-clock"), "300");
  site.clock().move_to(site.clock().now() + seconds(240));
  EXPECT_EQ(find_all(browser.get(item).whole_body(), "[data-forum-clock]").at(0).attribute("data-forum-clock"), "60");
  EXPECT_EQ(browser.post(item + "/clock", {{"version", version(browser, item)}, {"half", "feedback"}, {"do", "start"}}).status, 303);
  site.clock().move_to(site.clock().now() + seconds(400));
  EXPECT_NE(text_of(browser.get(item).whole_body()).find("Time is up"), std::string::npos);
  EXPECT_EQ(browser.post(item + "/clock", {{"version", version(browser, item)}, {"half", "feedback"}, {"do", "stop"}}).status, 303);
  const auto kept = read_item(*site.store().read(), item.substr(std::string{"/peer-forum/items/"}.size()));
  EXPECT_EQ(kept->presenting.seconds, 240);
  EXPECT_EQ(kept->feedback.seconds, 400);
  EXPECT_EQ(browser.post(item + "/suggestions", {{"words", "Ask Ada's sister"}, {"by", "Sam"}, {"form_token", "s0"}}).status, 422);
  EXPECT_EQ(browser.post(item + "/suggestions", {{"words", "Go back to the goals of spring"}, {"by", "Sam"}, {"form_token", "s1"}}).status, 303);
  EXPECT_EQ(browser.post(item + "/follow-up", {{"version", version(browser, item)}, {"note", "Done"}}).status, 422);
  std::string decide;
  const auto with_suggestion = browser.get(item).whole_body();
  for (const auto& link : find_all(with_suggestion, "a"))
    if (link.attribute("href").find("/suggestions/") != std::string::npos) decide = link.attribute("href");
  EXPECT_EQ(browser.post(decide, {{"version", "1"}, {"adopted", "no"}, {"why", ""}}).status, 422);
  EXPECT_EQ(browser.post(decide, {{"version", "1"}, {"adopted", "in_part"}, {"why", "One goal at a time"}}).status, 303);
  EXPECT_EQ(browser.post(decide, {{"version", "1"}, {"adopted", "yes"}, {"why", ""}}).status, 409);
  EXPECT_EQ(browser.post(item + "/learning", {{"version", version(browser, item)}, {"learning", "Begin with what worked before"}, {"theme", "Dips"}}).status, 303);
  EXPECT_NE(text_of(browser.get("/peer-forum/learning?words=WORKED").whole_body()).find("Begin with what worked before"), std::string::npos);
  EXPECT_EQ(text_of(browser.get("/peer-forum/learning?words=nothing").whole_body()).find("Begin with what worked before"), std::string::npos);
  EXPECT_EQ(due(31).at(0).kind, "peer_forum.follow_up");
  EXPECT_EQ(browser.post(item + "/follow-up", {{"version", version(browser, item)}, {"note", "Back at the allotment twice a week"}}).status, 303);
  EXPECT_TRUE(due(400).empty());
}

TEST_P(ForumPages, money_in_words_is_asked_about_and_weight_is_kept) {
  Browser browser = site.sign_in(me_);
  const auto item = bring(browser, add_forum(browser, 3));
  const auto asked = browser.post(item + "/suggestions", {{"words", "Lose ten pounds before the operation"}, {"by", "Sam"}, {"form_token", "s1"}});
  EXPECT_EQ(asked.status, 422);
  EXPECT_EQ(find_all(asked.whole_body(), "input[name=not_money]").size(), 1U);
  EXPECT_NE(text_of(asked.whole_body()).find("Lose ten pounds"), std::string::npos) << "what was typed stays";
  EXPECT_EQ(browser.post(item + "/suggestions", {{"words", "Lose ten pounds before the operation"}, {"not_money", "yes"}, {"by", "Sam"}, {"form_token", "s1"}}).status, 303);
  EXPECT_TRUE(find_all(browser.get(item).whole_body(), "input[name=not_money]").empty());
  EXPECT_EQ(browser.post(item + "/move", {{"version", version(browser, item)}, {"forum", ""}, {"reason", "Byron-Test moved"}}).status, 422) << "a name";
  EXPECT_EQ(browser.post(item + "/follow-up", {{"version", version(browser, item)}, {"note", "£40 a week was found"}}).status, 422);
}

TEST_P(ForumPages, a_case_of_a_forum_called_off_is_brought_again_or_taken_off_with_a_reason) {
  Browser browser = site.sign_in(me_);
  const auto forum = add_forum(browser, 3), later = add_forum(browser, 10);
  const auto item = bring(browser, forum);
  const Date day = site.clock().today() + 3;
  EXPECT_EQ(browser.post(forum + "/change", {{"version", "1"}, {"held_day", std::to_string(day.day())}, {"held_month", std::to_string(day.month())}, {"held_year", std::to_string(day.year())},
                                             {"chair", access::staff_by_id(*site.store().read(), me_)->reference}, {"cancelled_reason", "Snow"}}).status, 303);
  EXPECT_EQ(due(10).at(0).kind, "peer_forum.bring_again");
  EXPECT_EQ(browser.post(item + "/move", {{"version", version(browser, item)}, {"forum", ""}, {"reason", ""}}).status, 422);
  EXPECT_EQ(browser.post(item + "/move", {{"version", version(browser, item)}, {"forum", later.substr(std::string{"/peer-forum/"}.size())}}).status, 303);
  EXPECT_EQ(due(10).at(0).kind, "peer_forum.present");
  EXPECT_EQ(browser.post(item + "/move", {{"version", version(browser, item)}, {"forum", ""}, {"reason", "It is settled"}}).status, 303);
  EXPECT_TRUE(due(400).empty());
}

TEST_P(ForumPages, only_who_takes_part_finds_the_pages_and_nobody_the_restricted) {
  Browser browser = site.sign_in(me_), contact = site.sign_in_as("contact_worker");
  const auto forum = add_forum(browser, 3);
  const auto item = bring(browser, forum);
  for (const auto& place : {std::string{"/peer-forum"}, forum, item, std::string{"/people/adaref/peer-forum"}, std::string{"/peer-forum/learning"}}) {
    EXPECT_EQ(contact.get(place).status, 404) << place;
    EXPECT_EQ(browser.get(place).status, 200) << place;
  }
  EXPECT_EQ(browser.get("/people/hidref/peer-forum").status, 404);
}

TEST_P(ForumPages, a_presenter_who_leaves_hands_the_case_on) {
  Browser browser = site.sign_in(me_);
  const auto item = bring(browser, add_forum(browser, 3));
  const StaffId other = site.add_staff("practitioner");
  access::Staff staff;
  staff.id = me_;
  for (const auto permission : access::all_permissions()) staff.may.insert(permission);
  access::Gate gate{site.store(), staff, "r"};
  const auto who = gate.changeable(*site.store().read(), "adaref", "test").value();
  const auto source = room_->work().at(0);
  const auto task = source.held(*site.store().read(), me_).at(0);
  site.change([&](store::WriteTx& tx) { return source.give(tx, who, task, other, {}); });
  EXPECT_TRUE(source.held(*site.store().read(), me_).empty());
  EXPECT_EQ(source.held(*site.store().read(), other).size(), 1U);
}

STEPWISE_EACH_ENGINE(ForumPages);

}  // namespace
}  // namespace stepwise::peer_forum
