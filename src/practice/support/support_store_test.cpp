// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_store.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "practice/person/person_store.hpp"
#include "practice/support/room.hpp"
#include "store/test_support.hpp"

namespace stepwise::support {
namespace {

class SupportStore : public store::test::EachEngine {
 public:
  SupportStore() {
    staff_.id = StaffId{5};
    staff_.name = "Ama Okafor";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
    person::NewPerson person;
    person.reference = "ada-ref";
    person.details.given_name = "Ada";
    person.details.family_name = "Byron-Test";
    store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  access::ChangeablePerson who() {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), "ada-ref", "test").value();
  }
  store::AuditLine line(std::string reason = "") {
    store::AuditLine line;
    line.actor = staff_.id;
    line.actor_name = staff_.name;
    line.reason = std::move(reason);
    return line;
  }
  Service home_care(int days_ago = 30) {
    Service service;
    service.service_type = "community";
    service.service_component = "home_support";
    service.start_on = clock().today() - days_ago;
    service.unit_cost_pence = 2200;
    service.cost_frequency = "hourly";
    service.planned_units = 10;
    return service;
  }
  Result<std::string> start(const Service& service, std::string_view token = "") {
    return store().write([&, who = who()](store::WriteTx& tx) { return start_service(tx, random_, who, service, line(), token); });
  }
  template <class F>
  auto change(F&& work) {
    return store().write([&, who = who()](store::WriteTx& tx) { return work(tx, who); });
  }
  std::vector<Service> services() { return read_services(*store().read(), who().readable()); }
  std::vector<std::string> actions() {
    std::vector<std::string> out;
    for (const auto& access : person::read_access_history(*store().read(), who().readable(), 0, 100))
      if (access.action.starts_with("support.")) out.push_back(access.action);
    std::ranges::reverse(out);
    return out;
  }

 protected:
  access::Staff staff_;
  SeededRandom random_{3};
};

TEST_P(SupportStore, starts_a_service_once_for_a_form) {
  const auto first = start(home_care(), "token"), second = start(home_care(), "token");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(*first, *second);
  const auto kept = services();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].unit_cost_pence, 2200);
  EXPECT_EQ(kept[0].planned_units, 10);
  EXPECT_EQ(actions(), std::vector<std::string>{"support.started"});
  EXPECT_FALSE(start([&] { auto s = home_care(); s.service_type = "magic"; return s; }()));
}

TEST_P(SupportStore, another_number_of_hours_begins_where_the_first_ended) {
  const auto reference = start(home_care());
  Service more = services()[0];
  more.planned_units = 14;
  more.start_on = clock().today() - 3;
  const auto changed = change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return change_service(tx, random_, who, more, line()); });
  ASSERT_TRUE(changed);
  const auto kept = services();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].start_on, clock().today() - 3);
  EXPECT_FALSE(kept[0].end_on);
  EXPECT_EQ(kept[0].planned_units, 14);
  EXPECT_EQ(kept[1].end_on, clock().today() - 4);
  EXPECT_EQ(kept[1].outcome, "continuation");
  const auto stale = change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return change_service(tx, random_, who, more, line()); });
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().kind, FaultKind::stale);
}

TEST_P(SupportStore, a_service_that_came_with_an_outcome_though_it_runs_is_changed_like_any_other) {
  start(home_care());
  Service fewer = services()[0];
  fewer.outcome = "continuation";   // as old systems keep what still runs
  fewer.planned_units = 4;
  fewer.start_on = clock().today() - 3;
  const auto changed = change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return change_service(tx, random_, who, fewer, line()); });
  ASSERT_TRUE(changed) << changed.error().sentence;
  ASSERT_EQ(services().size(), 2U);
  EXPECT_EQ(services()[0].planned_units, 4);
  EXPECT_EQ(services()[0].outcome, "") << "what goes on has no outcome yet";
}

TEST_P(SupportStore, corrects_in_place_with_a_reason_and_never_over_somebody) {
  start(home_care());
  Service right = services()[0];
  right.start_on = clock().today() - 40;
  const auto correct = [&](const Service& service, std::string why) {
    return change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return correct_service(tx, who, service, line(why)); });
  };
  EXPECT_FALSE(correct(right, ""));
  ASSERT_TRUE(correct(right, "The provider began ten days earlier"));
  ASSERT_EQ(services().size(), 1U);
  EXPECT_EQ(services()[0].start_on, clock().today() - 40);
  EXPECT_EQ(services()[0].amended_reason, "The provider began ten days earlier");
  EXPECT_EQ(correct(right, "Again").error().kind, FaultKind::stale);
}

TEST_P(SupportStore, ends_once_suspends_and_resumes_and_takes_back_what_never_happened) {
  const auto one = start(home_care()).value(), other = start(home_care(5)).value();
  const auto suspend = [&](std::optional<Date> on) {
    return change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return suspend_service(tx, who, one, on, line()); });
  };
  EXPECT_FALSE(suspend(std::nullopt));
  ASSERT_TRUE(suspend(clock().today() - 2));
  EXPECT_FALSE(suspend(clock().today()));
  ASSERT_TRUE(suspend(std::nullopt));
  const auto end = [&](Date day) {
    return change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return end_service(tx, who, one, day, "nfa_ended_as_planned", line()); });
  };
  EXPECT_FALSE(end(clock().today() - 31));
  ASSERT_TRUE(end(clock().today()));
  EXPECT_FALSE(end(clock().today()));
  const auto cancel = [&](std::string why) {
    return change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return cancel_service(tx, who, other, 1, line(why)); });
  };
  EXPECT_FALSE(cancel(""));
  ASSERT_TRUE(cancel("The family chose another way"));
  ASSERT_EQ(services().size(), 1U);
  EXPECT_EQ(actions(), (std::vector<std::string>{"support.started", "support.started", "support.suspended", "support.resumed", "support.ended", "support.cancelled"}));
}

TEST_P(SupportStore, an_end_that_was_recorded_wrongly_is_taken_back_with_its_outcome) {
  Service old = home_care();
  old.outcome = "continuation";
  old.end_on = clock().today() - 1;
  const auto reference = start(old).value();
  Service open_again = services()[0];
  open_again.end_on.reset();
  const auto correct = [&] { return change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return correct_service(tx, who, open_again, line("It goes on")); }); };
  EXPECT_FALSE(correct());
  open_again.outcome.clear();
  ASSERT_TRUE(correct());
  EXPECT_TRUE(change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return end_service(tx, who, reference, clock().today(), "nfa_other", line()); }));
}

TEST_P(SupportStore, what_is_still_given_to_somebody_who_died_is_work_of_its_team_until_it_ended) {
  Service given = home_care();
  given.team = TeamId{4};
  const auto reference = start(given).value();
  const Date today = clock().today(), died = today - 2;
  const auto work = [&](task::Asked asked) { return work_source().due(*store().read(), asked); };
  EXPECT_TRUE(work({.today = today, .until = today + 30}).empty());
  ASSERT_TRUE(change([&](store::WriteTx& tx, const access::ChangeablePerson& who) {
    auto person = person::read_person(tx, who.readable());
    person.details.died_on = died;
    return person::save_details(tx, who, person.version, person.details, line());
  }));
  const auto tasks = work({.today = today, .until = today + 30});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].kind, "support.end");
  EXPECT_EQ(tasks[0].href, "/people/ada-ref/support/" + reference + "/end");
  EXPECT_EQ(tasks[0].due, died + 3);
  EXPECT_TRUE(work({.today = today, .until = died + 2}).empty());
  EXPECT_TRUE(work({.team = TeamId{5}, .today = today, .until = today + 30}).empty());
  EXPECT_EQ(work_source().left_out(*store().read(), {.today = today, .until = today + 30}), 0) << "the record is not restricted";
  ASSERT_TRUE(change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return end_service(tx, who, reference, died, "nfa_deceased", line()); }));
  EXPECT_TRUE(work({.today = today, .until = today + 30}).empty());
}

TEST_P(SupportStore, no_run_of_changes_loses_or_doubles_a_day_of_the_service) {
  rc::check([&] {
    const auto first = start(home_care(400)).value();
    std::string reference = first;
    for (int i = 0; i < 6; ++i) {
      const auto now = read_service(*store().read(), who().readable(), reference);
      RC_ASSERT(now);
      Service next = *now;
      next.start_on = now->start_on + *rc::gen::inRange(0, 60);
      next.planned_units = *rc::gen::inRange(1, 40);
      const auto changed = change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return change_service(tx, random_, who, next, line()); });
      RC_ASSERT(changed);
      reference = *changed;
    }
    auto all = services();
    for (Date day = clock().today() - 400; day < clock().today(); day = day + 7)
      RC_ASSERT(std::ranges::count_if(all, [&](const Service& service) { return runs_on(service, day); }) == 1);
    for (const auto& service : all)
      RC_ASSERT(change([&](store::WriteTx& tx, const access::ChangeablePerson& who) { return cancel_service(tx, who, service.reference, service.version, line("Test")); }));
  });
}

STEPWISE_EACH_ENGINE(SupportStore);

}  // namespace
}  // namespace stepwise::support
