// SPDX-License-Identifier: Apache-2.0
// The room at work, asked as its workers would ask it, on both engines.
#include "practice/capacity/capacity_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "access/test_support.hpp"
#include "base/text.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::capacity {
namespace {

using access::test::Browser;
using access::test::FormFields;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string home = "/people/rose-ref/capacity";

class CapacityRoom : public ::testing::TestWithParam<std::string> {
 public:
  CapacityRoom() : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())}, room_{Site::open(site_.store(), site_.random(), drafts_).value()} {
    room_->take_findings({[](store::ReadTx&, const access::ReadablePerson&, std::string_view finding) -> std::optional<std::string> { return finding == "f1" ? std::optional<std::string>{"Where I live"} : std::nullopt; },
                          [this](store::WriteTx&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view) { linked_.emplace_back(std::string{finding} + " " + std::string{leads_to}); }});
    site_.add(room_->routes());
    site_.add(drafts_->routes());
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      id_ = add(tx, "rose-ref", false);
      hidden_ = add(tx, "hid-ref", true);
      return {};
    });
    worker_ = site_.add_staff("practitioner");
  }
  static PersonId add(store::WriteTx& tx, std::string reference, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = "Rose";
    person.restricted = restricted;
    return person::insert_person(tx, person);
  }
  static FormFields decision(std::string token, FormFields more = {}) {
    FormFields fields{{"form_token", std::move(token)}, {"on_day", "20"}, {"on_month", "11"}, {"on_year", "2026"}, {"decision", "Whether to move to Rose Court"}, {"support_given", "Pictures of both, in the morning"},
                      {"information", "What each is like"}, {"understand", "able"}, {"retain", "able"}, {"weigh", "able"}, {"communicate", "able"}, {"conclusion", "able"}, {"person_told", "yes"}};
    for (auto& [name, value] : more) {
      const auto at = std::ranges::find(fields, name, &FormFields::value_type::first);
      if (at == fields.end()) fields.emplace_back(name, value);
      else at->second = value;
    }
    return fields;
  }
  static FormFields judged(std::string token, FormFields more) {
    FormFields fields{{"form_token", std::move(token)}, {"judged_on_day", "20"}, {"judged_on_month", "11"}, {"judged_on_year", "2026"}, {"reasons", "Loses it with two in the room"}, {"difficulty", "weigh"}, {"individual", "no"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  access::ReadablePerson readable() {
    staff_.id = worker_;
    staff_.may = {access::Permission::read_person, access::Permission::change_person};
    access::Gate gate{site_.store(), staff_, "r"};
    return gate.readable(*site_.store().read(), "rose-ref", "test").value();
  }
  Held held() { return read_held(*site_.store().read(), readable()); }
  std::optional<std::string> block(std::string_view area) { return advocacy_block(*site_.store().read(), readable(), area); }

 protected:
  access::test::TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  PersonId id_{0}, hidden_{0};
  StaffId worker_{0};
  access::Staff staff_;
  std::vector<std::string> linked_;
};

TEST_P(CapacityRoom, a_decision_is_recorded_once_shown_with_its_day_and_never_as_a_flag) {
  Browser browser = site_.sign_in(worker_);
  EXPECT_EQ(browser.post(home + "/decisions/new", decision("t1")).status, 303);
  EXPECT_EQ(browser.post(home + "/decisions/new", decision("t1")).status, 303);
  ASSERT_EQ(held().decisions.size(), 1U);
  EXPECT_THAT(held().decisions[0].found_by, HasSubstr(", "));
  const std::string page = browser.get(home).whole_body();
  EXPECT_THAT(page, HasSubstr("Whether to move to Rose Court"));
  EXPECT_THAT(page, HasSubstr("20 November 2026"));
  const std::string words = lower_ascii(html::text_of(page));
  EXPECT_THAT(words, Not(HasSubstr("lacks capacity")));
  EXPECT_THAT(words, Not(HasSubstr("has capacity")));
}

TEST_P(CapacityRoom, function_first_and_reasons_where_the_worker_concludes_otherwise) {
  Browser browser = site_.sign_in(worker_);
  const auto refused = browser.post(home + "/decisions/new", decision("t1", {{"weigh", "unable"}, {"conclusion", "unable"}}));
  EXPECT_EQ(refused.status, 422);
  const std::string body = refused.whole_body();
  EXPECT_THAT(body, HasSubstr("Write how you know that this is not there"));
  EXPECT_THAT(body, HasSubstr("this is asked once one of the four is not there"));
  EXPECT_THAT(body, HasSubstr("What you conclude is not what the answers show"));
  EXPECT_THAT(body, HasSubstr("Pictures of both, in the morning"));
  EXPECT_TRUE(held().decisions.empty());
  const FormFields whole{{"weigh", "unable"}, {"weigh_words", "One side only"}, {"impairment", "yes"}, {"impairment_words", "Dementia"}, {"because", "yes"}, {"conclusion", "unable"}};
  ASSERT_EQ(browser.post(home + "/decisions/new", decision("t2", whole)).status, 303);
  const std::string reference = held().decisions.at(0).reference;
  const auto best = browser.post(home + "/decisions/" + reference + "/best-interests",
                                 {{"form_token", "b1"}, {"on_day", "21"}, {"on_month", "11"}, {"on_year", "2026"}, {"decision_maker", "Her daughter"}, {"options", "Stay; go"}, {"wishes", "To stay"}, {"consulted", "Her son"}, {"less_restrictive", "Somebody each morning"}, {"conclusion", "To stay"}});
  ASSERT_EQ(best.status, 303) << html::text_of(best.whole_body());
  EXPECT_EQ(held().best_interests.at(0).decision, reference);
  EXPECT_THAT(browser.get(home).whole_body(), HasSubstr("Somebody each morning"));
}

TEST_P(CapacityRoom, best_interests_are_only_asked_where_somebody_could_not_decide) {
  Browser browser = site_.sign_in(worker_);
  ASSERT_EQ(browser.post(home + "/decisions/new", decision("t1")).status, 303);
  EXPECT_EQ(browser.get(home + "/decisions/" + held().decisions[0].reference + "/best-interests").status, 404);
}

TEST_P(CapacityRoom, a_stale_change_shows_both_texts_and_the_audit_says_what_differs) {
  Browser browser = site_.sign_in(worker_);
  ASSERT_EQ(browser.post(home + "/decisions/new", decision("t1")).status, 303);
  const std::string at = home + "/decisions/" + held().decisions[0].reference;
  ASSERT_EQ(browser.post(at, decision("t2", {{"of_version", "1"}, {"person_said", "Write that down"}})).status, 303);
  const auto stale = browser.post(at, decision("t3", {{"of_version", "1"}, {"person_said", "Something else"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(stale.whole_body(), HasSubstr("Write that down"));
  EXPECT_THAT(stale.whole_body(), HasSubstr("Something else"));
  EXPECT_EQ(held().decisions.size(), 1U);
  EXPECT_EQ(held().decisions[0].version, 2);
}

TEST_P(CapacityRoom, a_finding_becomes_a_decision_that_points_back) {
  Browser browser = site_.sign_in(worker_);
  EXPECT_THAT(browser.get(home + "/decisions/new?finding=f1").whole_body(), HasSubstr("Where I live</textarea>"));
  ASSERT_EQ(browser.post(home + "/decisions/new", decision("t1", {{"finding", "f1"}})).status, 303);
  ASSERT_EQ(linked_.size(), 1U);
  EXPECT_THAT(linked_[0], HasSubstr("f1 " + home + "#"));
}

TEST_P(CapacityRoom, an_authority_says_that_it_does_not_count_until_its_document_was_seen) {
  Browser browser = site_.sign_in(worker_);
  const FormFields authority{{"form_token", "a1"}, {"kind", "lpa_health"}, {"holder", "Her daughter"}, {"scope", "All decisions about health"}};
  ASSERT_EQ(browser.post(home + "/authorities/new", authority).status, 303);
  EXPECT_THAT(browser.get(home).whole_body(), HasSubstr("Not seen yet"));
  FormFields seen = authority;
  seen[0].second = "a2";
  for (const auto& [name, value] : FormFields{{"of_version", "1"}, {"seen_on_day", "20"}, {"seen_on_month", "11"}, {"seen_on_year", "2026"}}) seen.emplace_back(name, value);
  ASSERT_EQ(browser.post(home + "/authorities/" + held().authorities.at(0).reference, seen).status, 303);
  EXPECT_TRUE(counts_on(held().authorities[0], site_.clock().today()));
  EXPECT_THAT(browser.get(home).whole_body(), Not(HasSubstr("Not seen yet")));
}

TEST_P(CapacityRoom, a_needed_advocate_blocks_the_part_of_the_work_it_was_judged_for_until_they_start) {
  Browser browser = site_.sign_in(worker_);
  EXPECT_FALSE(block("planning")) << "nobody judged it: nothing is stopped";
  ASSERT_EQ(browser.post(home + "/advocacy/planning", judged("v1", {})).status, 303);
  EXPECT_TRUE(block("planning"));
  EXPECT_FALSE(block("assessment")) << "judged for each part of the work";
  const auto tasks = room_->work().at(0).due(*site_.store().read(), {.today = site_.clock().today(), .until = site_.clock().today()});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].href, home + "/advocacy/planning");
  EXPECT_EQ(tasks[0].worker, worker_);
  ASSERT_EQ(browser.post(home + "/advocacy/planning", judged("v2", {{"of_version", "1"}, {"urgent_reason", "Home tonight"}})).status, 303);
  EXPECT_FALSE(block("planning"));
  ASSERT_EQ(browser.post(home + "/advocacy/planning", judged("v3", {{"of_version", "2"}, {"advocate", "Voices for You"}, {"started_on_day", "21"}, {"started_on_month", "11"}, {"started_on_year", "2026"}})).status, 303);
  EXPECT_FALSE(block("planning"));
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = site_.clock().today(), .until = site_.clock().today() + 99}).empty());
  EXPECT_EQ(held().advocacy.size(), 1U);
}

TEST_P(CapacityRoom, what_is_due_is_handed_over_and_who_found_it_stays) {
  Browser browser = site_.sign_in(worker_);
  ASSERT_EQ(browser.post(home + "/decisions/new", decision("t1", {{"weigh", "unable"}, {"weigh_words", "One side only"}, {"impairment", "not_known"}, {"conclusion", "wait"}, {"could_wait_until_day", "1"}, {"could_wait_until_month", "12"}, {"could_wait_until_year", "2026"}})).status, 303);
  const auto source = room_->work().at(0);
  const auto tasks = source.held(*site_.store().read(), worker_);
  ASSERT_EQ(tasks.size(), 1U);
  const StaffId other = site_.add_staff("practitioner");
  EXPECT_EQ(readable().id(), id_);
  access::Gate gate{site_.store(), staff_, "r"};
  const auto who = gate.changeable(*site_.store().read(), "rose-ref", "test").value();
  const std::string found_by = held().decisions[0].found_by;
  site_.change([&](store::WriteTx& tx) { return source.give(tx, who, tasks[0], other, {}); });
  EXPECT_TRUE(source.held(*site_.store().read(), worker_).empty());
  EXPECT_EQ(source.held(*site_.store().read(), other).size(), 1U);
  EXPECT_EQ(held().decisions[0].found_by, found_by);
}

TEST_P(CapacityRoom, nobody_restricted_stands_in_work_and_who_may_not_is_told_that_there_is_nothing) {
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    Held held;
    held.advocacy.push_back({.area = "review", .judged_on = site_.clock().today(), .difficulty = {true, false, false, false}, .reasons = "r", .individual = "no"});
    insert_held(tx, site_.random(), hidden_, held);
    return {};
  });
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = site_.clock().today(), .until = site_.clock().today() + 9}).empty());
  Browser director = site_.sign_in_as("director");
  EXPECT_EQ(director.get(home + "/decisions/new").status, 404);
  Browser browser = site_.sign_in(worker_);
  EXPECT_EQ(browser.get("/people/hid-ref/capacity").status, 404);
  EXPECT_EQ(browser.get(home + "/advocacy/holidays").status, 404);
  EXPECT_EQ(browser.get(home + "/decisions/none").status, 404);
}

INSTANTIATE_TEST_SUITE_P(each, CapacityRoom, ::testing::ValuesIn(store::test::engines()), [](const ::testing::TestParamInfo<std::string>& info) { return info.param; });

}  // namespace
}  // namespace stepwise::capacity
