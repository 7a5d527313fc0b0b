// SPDX-License-Identifier: Apache-2.0
#include "practice/referral/referral_routes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "forms/form_store.hpp"
#include "forms/public_store.hpp"
#include "forms/shipped.hpp"
#include "html/test/tree.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/referral/referral_store.hpp"

namespace stepwise::referral {
namespace {

using access::test::Browser;
using access::test::TestSite;
using testing::HasSubstr;
using testing::Not;

class Referrals : public testing::TestWithParam<std::string> {
 public:
  Referrals() : site_{GetParam()} {
    person::NewPerson ada;
    ada.reference = "ada-ref";
    ada.details.given_name = "Ada";
    ada.details.family_name = "Byron-Test";
    ada.details.born_on = Date::parse_iso("1941-02-24");
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      person::insert_person(tx, ada);
      if (auto loaded = forms::load_shipped_forms(tx, site_.random(), {}); !loaded) return tl::unexpected{loaded.error()};
      return {};
    });
    people_ = person::Site::open(site_.store(), site_.random()).value();
    people_->wait_until_ready();
    room_ = Site::open(site_.store(), site_.random(), people_).value();
    site_.add(room_->routes());
    amina_.emplace(site_.sign_in_as("contact_worker"));
  }

  std::string send(bool safe = true, std::string name = "Ada Byron-Test") {
    forms::Response response;
    const auto said = [&](std::string link, std::string text, forms::Value value) { response.items.push_back({std::move(link), std::move(text), {std::move(value)}, {}, {}, false}); };
    said("safe-now", "Is everybody safe right now?", safe);
    said("agrees", "Does the person know about this, and agree?", forms::Coding{"", "yes", "Yes, and they agree"});
    said("their-name", "What is the person’s name?", std::move(name));
    said("born", "What is their date of birth?", *Date::parse_iso("1941-02-24"));
    said("what", "What does the person want?", std::string{"To sing <again>"});
    said("name", "What is your name?", std::string{"Jo Example"});
    std::string reference;
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      const auto version = forms::current_version(tx, professional_form);
      auto sent = forms::receive(tx, site_.random(), new_token(site_.random()), *version, response, {});
      if (!sent) return tl::unexpected{sent.error()};
      reference = *sent;
      return {};
    });
    return reference;
  }
  std::string text(std::string_view address) { return html::text_of(amina_->get(address).whole_body()); }

  std::vector<task::Task> work(int days) {
    const Date today = site_.clock().today();
    return room_->work().at(0).due(*site_.store().read(), {.team = TeamId{1}, .today = today, .until = today + days});
  }
  const std::pair<std::string, std::string> footing{"legal_status", "prevention_s2"};

 protected:
  TestSite site_;
  std::shared_ptr<person::Site> people_;
  std::shared_ptr<Site> room_;
  std::optional<Browser> amina_;
};

TEST_P(Referrals, stand_in_a_queue_with_danger_first_and_no_name) {
  const std::string calm = send(), danger = send(false, "Bea Other-Test");
  const std::string page = text("/referrals");
  EXPECT_LT(page.find(danger), page.find(calm));
  EXPECT_THAT(page, AllOf(HasSubstr("2 wait for somebody"), HasSubstr("Danger: read first"), Not(HasSubstr("Byron"))));
}

TEST_P(Referrals, become_a_contact_of_somebody_on_record_once) {
  const std::string address = "/referrals/" + send();
  EXPECT_THAT(text(address), AllOf(HasSubstr("To sing <again>"), HasSubstr("These people on record are like them"), HasSubstr("Ada Byron-Test")));
  EXPECT_EQ(amina_->post(address + "/accept", {}).status, 422);
  const auto unset = amina_->post(address + "/accept", {{"who", "ada-ref"}});
  EXPECT_EQ(unset.status, 422) << "the footing is the worker's to set";
  EXPECT_THAT(html::text_of(unset.whole_body()), HasSubstr("Choose the legal footing"));
  const auto accepted = amina_->post(address + "/accept", {{"who", "ada-ref"}, footing});
  ASSERT_EQ(accepted.status, 303) << html::text_of(accepted.whole_body());
  const auto again = amina_->post(address + "/accept", {{"who", "new"}, footing});
  const std::string first = access::test::header_of(accepted, "Location");
  EXPECT_EQ(access::test::header_of(again, "Location"), first.substr(0, first.find('?'))) << "a second click finds the first";
  EXPECT_THAT(text("/referrals"), HasSubstr("0 wait"));
  EXPECT_THAT(text(address), HasSubstr("It became"));
}

TEST_P(Referrals, about_somebody_new_add_them) {
  const std::string address = "/referrals/" + send(true, "Zed Unheard-Test");
  EXPECT_EQ(amina_->post(address + "/accept", {{"who", "nobody-ref"}, footing}).status, 422);
  EXPECT_EQ(amina_->post(address + "/accept", {{"who", "new"}, footing}).status, 303);
}

TEST_P(Referrals, of_danger_need_what_was_done) {
  const std::string address = "/referrals/" + send(false);
  EXPECT_THAT(text(address), HasSubstr("somebody is not safe"));
  EXPECT_EQ(amina_->post(address + "/accept", {{"who", "ada-ref"}, footing}).status, 422);
  EXPECT_EQ(amina_->post(address + "/accept", {{"who", "ada-ref"}, footing, {"safety_action", "Rang 999 with the nurse"}}).status, 303);
}

TEST_P(Referrals, are_work_of_the_team_until_somebody_read_them) {
  const std::string calm = send(), danger = send(false);
  EXPECT_THAT(work(0), testing::ElementsAre(testing::Field(&task::Task::reference, danger))) << "danger the same day";
  const auto tomorrow = work(1);
  ASSERT_EQ(tomorrow.size(), 2U);
  EXPECT_EQ(tomorrow[0].reference, danger);
  EXPECT_TRUE(tomorrow[0].first);
  EXPECT_EQ(tomorrow[1].reference, calm);
  EXPECT_EQ(amina_->post("/referrals/" + calm + "/close", {{"reason", "elsewhere"}}).status, 303);
  EXPECT_EQ(work(1).size(), 1U);
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.worker = StaffId{1}, .today = site_.clock().today(), .until = site_.clock().today() + 9}).empty());
}

TEST_P(Referrals, are_closed_with_a_reason) {
  const std::string address = "/referrals/" + send();
  EXPECT_EQ(amina_->post(address + "/close", {{"note", "Words kept"}}).status, 422);
  EXPECT_EQ(amina_->post(address + "/close", {{"reason", "elsewhere"}, {"note", "Passed to the next council"}}).status, 303);
  EXPECT_THAT(text(address), AllOf(HasSubstr("They live in another"), HasSubstr("Passed to the next council"), Not(HasSubstr("Make a contact"))));
  EXPECT_EQ(amina_->post(address + "/accept", {{"who", "ada-ref"}, footing}).status, 409);
}

TEST_P(Referrals, are_not_there_for_those_who_may_not_read_them) {
  auto director = site_.sign_in_as("director");
  EXPECT_EQ(director.get("/referrals").status, 404);
  EXPECT_EQ(amina_->get("/referrals/NONE-SUCH").status, 404);
}

INSTANTIATE_TEST_SUITE_P(each, Referrals, testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace stepwise::referral
