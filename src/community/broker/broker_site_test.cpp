// SPDX-License-Identifier: Apache-2.0
#include "community/broker/broker_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "community/broker/broker_store.hpp"
#include "community/gap/gap_store.hpp"
#include "html/test/tree.hpp"

namespace stepwise::broker {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class BrokerPages : public testing::TestWithParam<std::string> {
 protected:
  BrokerPages() {
    auto drafts = drafts::Site::open(site_.store(), site_.random());
    room_ = Site::open(site_.store(), site_.random(), drafts).value();
    site_.add(drafts->routes());
    site_.add(room_->routes());
    for (const bool restricted : {false, true}) {
      person::NewPerson person;
      person.reference = restricted ? "hid-ref" : "ada-ref";
      person.details.given_name = restricted ? "Hugh" : "Ada";
      person.details.family_name = restricted ? "Hidden-Test" : "Byron-Test";
      person.restricted = restricted;
      site_.change([&](store::WriteTx& tx) -> Result<void> {
        (restricted ? hidden_ : ada_) = person::insert_person(tx, person);
        return {};
      });
    }
    worker_.emplace(site_.sign_in_as("practitioner"));
    other_.emplace(site_.sign_in_as("practitioner"));
  }
  static FormFields day(std::string name, Date on) {
    return {{name + "_day", std::to_string(on.day())}, {name + "_month", std::to_string(on.month())}, {name + "_year", std::to_string(on.year())}};
  }
  static FormFields with(FormFields fields, const FormFields& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  Date today() { return site_.clock().today(); }
  std::string asked() {
    const auto answer = worker_->post("/people/ada-ref/broker", {{"form_token", "t1"}, {"sought", "To be useful to somebody"}, {"why", "Tried the shed"}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = header_of(answer, "Location");
    return place.substr(8, place.find('?') - 8);
  }
  Queue queue() { return read_queue(*site_.store().read(), today()); }

  access::test::TestSite site_{GetParam()};
  std::shared_ptr<Site> room_;
  std::optional<Browser> worker_, other_;
  PersonId ada_{0}, hidden_{0};
};

TEST_P(BrokerPages, a_request_is_asked_once_taken_looked_into_and_closed) {
  const auto reference = asked();
  EXPECT_EQ(asked(), reference) << "a double click asks once";
  EXPECT_THAT(text_of(worker_->get("/broker").whole_body()), AllOf(HasSubstr("Ada Byron-Test"), HasSubstr("Waiting for a broker")));
  EXPECT_EQ(other_->post("/broker/" + reference + "/take", {{"version", "1"}}).status, 303);
  EXPECT_EQ(worker_->post("/broker/" + reference + "/take", {{"version", "1"}}).status, 409) << "two take it: one does";
  const FormFields option = with(with({{"version", "2"}, {"kind", "place"}, {"name", "The shed"}, {"came_of_it", "full"}}, day("looked_on", today())), day("next_on", today() + 9));
  EXPECT_EQ(other_->post("/broker/" + reference + "/option", {{"version", "2"}}).status, 422);
  EXPECT_EQ(other_->post("/broker/" + reference + "/option", option).status, 303);
  EXPECT_EQ(queue().open.at(0).request.next_on, today() + 9);
  const auto refused = other_->post("/broker/" + reference + "/close", with({{"version", "3"}, {"result", "community_only"}}, day("on", today())));
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("Say what the person has now"));
  EXPECT_EQ(other_->post("/broker/" + reference + "/close", with({{"version", "3"}, {"result", "community_only"}, {"words", "Teaches joinery on Mondays"}}, day("on", today()))).status, 303);
  EXPECT_TRUE(queue().open.empty());
  EXPECT_THAT(text_of(worker_->get("/broker/" + reference).whole_body()), AllOf(HasSubstr("Teaches joinery on Mondays"), HasSubstr("Community only"), HasSubstr("The shed"), HasSubstr("Full")));
}

TEST_P(BrokerPages, what_a_broker_cannot_do_goes_back_to_the_queue_with_a_day) {
  const auto reference = asked();
  ASSERT_EQ(worker_->post("/broker/" + reference + "/take", {{"version", "1"}}).status, 303);
  ASSERT_EQ(worker_->post("/broker/" + reference + "/put-back", {{"version", "2"}}).status, 303);
  const auto open = queue().open;
  ASSERT_EQ(open.size(), 1U);
  EXPECT_FALSE(open[0].request.broker);
  EXPECT_EQ(open[0].request.next_on, today() + 2);
  const auto due = room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 2});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].kind, "broker.take");
}

TEST_P(BrokerPages, a_gap_found_by_the_broker_goes_to_the_register_without_a_name) {
  const auto reference = asked();
  EXPECT_EQ(worker_->post("/broker/" + reference + "/gap", {{"what", "Joinery for Byron-Test"}, {"for_group", "anyone"}, {"area", "ZZ5"}, {"form_token", "g"}}).status, 422);
  EXPECT_EQ(worker_->post("/broker/" + reference + "/gap", {{"what", "Somewhere to teach joinery"}, {"for_group", "anyone"}, {"area", "ZZ5"}, {"form_token", "g"}}).status, 303);
  EXPECT_EQ(gap::read_all(*site_.store().read()).at(0).asking.what, "Somewhere to teach joinery");
}

TEST_P(BrokerPages, two_who_change_a_request_see_both_texts) {
  const auto reference = asked();
  const auto change = [&](std::string sought) { return worker_->post("/broker/" + reference + "/amend", {{"version", "1"}, {"sought", std::move(sought)}}); };
  EXPECT_EQ(change("To teach joinery").status, 303);
  const auto late = change("To mend chairs");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(text_of(late.whole_body()), AllOf(HasSubstr("To teach joinery"), HasSubstr("To mend chairs"), HasSubstr("Nothing of yours is lost")));
}

TEST_P(BrokerPages, restricted_people_stand_in_no_queue) {
  Request secret = broker::asked({"Peace", "", {}, ""}, {StaffId{1}, "Ama", "Worker", {}, ""}, site_.clock().now());
  secret.reference = "secret";
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    insert_request(tx, hidden_, secret, "");
    return {};
  });
  EXPECT_EQ(worker_->get("/broker/secret").status, 404);
  EXPECT_THAT(text_of(worker_->get("/broker").whole_body()), AllOf(Not(HasSubstr("Hidden-Test")), HasSubstr("record is restricted")));
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 60}).empty());
}

TEST_P(BrokerPages, work_is_held_and_given) {
  const auto reference = asked();
  const StaffId next = site_.add_staff("practitioner");
  const auto source = room_->work().at(0);
  const auto due = source.due(*site_.store().read(), {.today = today(), .until = today() + 9});
  ASSERT_EQ(due.size(), 1U);
  access::Staff staff;
  staff.may = {access::Permission::read_person, access::Permission::record_contact};
  access::Gate gate{site_.store(), staff, "r"};
  const auto who = gate.changeable(*site_.store().read(), "ada-ref", "test").value();
  site_.change([&](store::WriteTx& tx) { return source.give(tx, who, due[0], next, {}); });
  EXPECT_EQ(source.held(*site_.store().read(), next).size(), 1U);
  EXPECT_EQ(queue().open.at(0).request.broker, next);
  EXPECT_EQ(queue().open.at(0).request.reference, reference);
}

STEPWISE_EACH_ENGINE(BrokerPages);

}  // namespace
}  // namespace stepwise::broker
