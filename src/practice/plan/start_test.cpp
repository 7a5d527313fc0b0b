// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/plan/desk_test_support.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::plan::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// What putting a plan in place asks and does.
class PuttingInPlace : public PlanDesk {
 protected:
  std::vector<support::Service> services() { return support::read_services(*store().read(), readable("ada-ref")); }
  http::Response start(Answers more = {}) {
    Answers all{{"of_version", version()}, {"on", day(0)}, {"review_on", day(49)}};
    all.insert(all.end(), more.begin(), more.end());
    return send(home() + "/start", all);
  }
  std::string start_page() { return body(home() + "/start"); }
  void put_first_in_place() {
    make_agreed();
    expect_kept(sign());
    expect_kept(start());
  }
  void sign_again() {
    expect_kept(send(home() + "/words", {{"of_version", version()}, {"written_by", "worker"}, {"my_words", "Mine"}, {"matters", "Home"}, {"advice", "A"}, {"involved", "Ada"}, {"heard", "nobody"}, {"review_on", day(49)}, {"checks_seen", "yes"}}));
    expect_kept(answer());
    expect_kept(sign());
  }
  void begin_next() { expect_kept(send("/people/ada-ref/plan/new", {{"written_by", "worker"}, {"because", "A fall"}})); }
  void write_line(const std::string& piece, Answers more) {
    Answers all{{"of_version", version()}, {"what", "Help with a wash"}, {"outcome", "out1"}, {"need", "hygiene"}, {"who_kind", "paid_budget"}, {"start", day(0)}, {"units", "7"}, {"unit", "hour"}, {"held_as", "managed"}, {"provider", "Fold Farm"}};
    all.insert(all.end(), more.begin(), more.end());
    expect_kept(send(home() + "/pieces/" + piece, all));
  }
  support::Service began(int days_ago, double hours) {
    return {.service_type = "community", .service_component = "home_support", .delivery_mechanism = "cassr_managed_personal_budget", .provider = "Other", .start_on = clock().today() - days_ago, .unit_cost_pence = 2'000,
            .cost_frequency = "hourly", .planned_units = hours};
  }
};

TEST_P(PuttingInPlace, a_service_that_was_changed_outside_the_plan_is_still_that_of_its_line) {
  put_first_in_place();
  support::Service earlier = services().at(0);
  earlier.start_on = clock().today() - 20;
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) {
    auto line = store::AuditLine{};
    line.reason = "It began earlier";
    return support::correct_service(tx, changeable("ada-ref"), earlier, line);
  }));
  support::Service changed = services().at(0);
  changed.planned_units = 5;
  changed.start_on = clock().today() - 3;
  const auto next = store().write([&](store::WriteTx& tx) { return support::change_service(tx, random_, changeable("ada-ref"), changed, {}); });
  ASSERT_TRUE(next);
  begin_next();
  sign_again();
  EXPECT_THAT(start_page(), HasSubstr("Changes on "));
  EXPECT_THAT(start_page(), Not(HasSubstr("Services that are not in the plan")));
  EXPECT_THAT(start_page(), Not(HasSubstr("Both are meant")));
  expect_kept(start());
  const auto now = services();
  EXPECT_EQ(std::ranges::count_if(now, [](const auto& service) { return !service.end_on; }), 1) << "one service, not two";
  EXPECT_EQ(now.at(0).planned_units, 7);
  EXPECT_EQ(plan().pieces.at(0).service_reference, now.at(0).reference);
}

TEST_P(PuttingInPlace, a_line_that_says_the_same_as_its_changed_service_leaves_it_and_knows_it_again) {
  put_first_in_place();
  const std::string first = services().at(0).reference;
  support::Service changed = services().at(0);
  changed.description = "Told otherwise";
  changed.start_on = clock().today() + 1;
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return support::change_service(tx, random_, changeable("ada-ref"), changed, {}); }));
  begin_next();
  sign_again();
  EXPECT_EQ(plan().pieces.at(0).service_reference, first);
  EXPECT_THAT(start_page(), HasSubstr("Goes on as it is"));
  expect_kept(start());
  EXPECT_EQ(services().size(), 2U);
  EXPECT_EQ(plan().pieces.at(0).service_reference, services().at(0).reference);
}

TEST_P(PuttingInPlace, a_last_day_in_the_next_version_ends_the_service_that_runs) {
  put_first_in_place();
  const std::string running = services().at(0).reference;
  begin_next();
  write_line(plan().pieces.at(0).reference, {{"component", "home_support"}, {"service_type", "community"}, {"end", day(30)}});
  sign_again();
  EXPECT_THAT(start_page(), HasSubstr("Goes on until " + std::string{long_date(clock().today() + 30)}));
  expect_kept(start());
  ASSERT_EQ(services().size(), 1U) << "it is the same row";
  EXPECT_EQ(services()[0].reference, running);
  EXPECT_EQ(services()[0].end_on, clock().today() + 30);
  EXPECT_EQ(services()[0].outcome, "nfa_ended_as_planned");
  begin_next();
  write_line(plan().pieces.at(0).reference, {{"component", "home_support"}, {"service_type", "community"}});
  sign_again();
  EXPECT_THAT(start_page(), HasSubstr("Goes on without a last day"));
  expect_kept(start());
  ASSERT_EQ(services().size(), 1U);
  EXPECT_FALSE(services()[0].end_on);
  EXPECT_EQ(services()[0].outcome, "");
}

TEST_P(PuttingInPlace, a_line_paid_every_week_that_starts_no_service_is_said) {
  begin();
  write_line("new", {{"own_price", "20.00"}});
  write_all();
  expect_kept(answer());
  expect_kept(sign());
  const std::string page = start_page();
  EXPECT_THAT(page, HasSubstr("No service starts for these lines"));
  EXPECT_THAT(page, Not(HasSubstr("everything is met by the person")));
  expect_kept(start());
  EXPECT_TRUE(services().empty());
}

TEST_P(PuttingInPlace, an_assessment_that_changed_after_the_signature_is_looked_at_first) {
  make_agreed();
  expect_kept(sign());
  EXPECT_THAT(start_page(), Not(HasSubstr("changed after this plan was made")));
  basis_->stamp = "1+";
  EXPECT_THAT(start_page(), HasSubstr("changed after this plan was made"));
  EXPECT_EQ(start().status, 422);
  EXPECT_TRUE(services().empty());
  expect_kept(start({{"assessment_seen", "yes"}}));
  EXPECT_EQ(services().size(), 1U);
}

TEST_P(PuttingInPlace, what_takes_the_place_of_a_service_that_ends_is_neither_given_twice_nor_more) {
  make_agreed();
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return support::start_service(tx, random_, changeable("ada-ref"), began(50, 10), {}); }));
  expect_kept(sign());
  hold_ = support::Hold{"short_term.look", "An occupational therapist looks first", true, ""};
  const std::string old = services().at(0).reference;
  EXPECT_EQ(start().status, 422) << "it would go on beside the new one";
  expect_kept(start({{"end", old}}));
  EXPECT_EQ(std::ranges::count_if(services(), [](const auto& service) { return !service.end_on; }), 1);
}

TEST_P(PuttingInPlace, more_than_the_service_that_ends_is_still_looked_at_first) {
  make_agreed();
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return support::start_service(tx, random_, changeable("ada-ref"), began(50, 3), {}); }));
  expect_kept(sign());
  hold_ = support::Hold{"short_term.look", "An occupational therapist looks first", true, ""};
  const std::string old = services().at(0).reference;
  EXPECT_EQ(start({{"end", old}}).status, 422);
  expect_kept(start({{"end", old}, {"why_short_term_look", "Seen last month"}}));
}

STEPWISE_EACH_ENGINE(PuttingInPlace);

}  // namespace
}  // namespace stepwise::plan::test
