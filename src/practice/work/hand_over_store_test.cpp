// SPDX-License-Identifier: Apache-2.0
#include "practice/work/hand_over_store.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "practice/person/person_store.hpp"
#include "practice/work/gather.hpp"
#include "practice/work/to_do_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::work {
namespace {

/// Cases whose owners another room keeps, and things to do, in one record.
class HandOverStore : public store::test::EachEngine {
 public:
  HandOverStore() {
    staff_.id = StaffId{1};
    staff_.name = "Worker 1";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
    person::NewPerson person;
    person.reference = "ada-ref";
    person.details.given_name = "Ada";
    person.details.family_name = "Byron-Test";
    store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
    sources_ = {{.kinds = "case", .due = {}, .held = {}, .give = [this](store::WriteTx&, const access::ChangeablePerson&, const task::Task& task, StaffId to, const store::AuditLine&) -> Result<void> {
                   if (task.reference == refuses_) return fail(FaultKind::stale, "Somebody else has it now");
                   owners_.insert_or_assign(task.reference, to);
                   return {};
                 }}};
  }
  access::ChangeablePerson who() {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), "ada-ref", "test").value();
  }
  Receiver receiver(std::int64_t id) { return {StaffId{id}, "Worker " + std::to_string(id), TeamId{9}, "Team"}; }
  Given given(const std::string& reference, StaffId owner) {
    return {{.kind = "case.open", .reference = reference, .title = "A case", .href = "/cases/" + reference, .person_reference = "ada-ref", .person_name = "Ada", .worker = owner, .worker_name = "Worker"}, who()};
  }
  Result<std::string> hand(std::vector<Given> tasks, std::int64_t to, std::int64_t by, std::string token = "") {
    return store().write([&](store::WriteTx& tx) { return hand_over(tx, random_, sources_, {tasks, receiver(to), "On leave", StaffId{by}, "Worker " + std::to_string(by), {}, token, std::nullopt}); });
  }
  std::vector<task::Task> work_of(std::int64_t worker) {
    return hand_over_tasks(*store().read(), {.worker = StaffId{worker}, .today = clock().today(), .until = clock().today() + 400});
  }
  bool stands_in(const std::vector<task::Task>& tasks, const std::string& reference) {
    return std::ranges::any_of(tasks, [&](const task::Task& task) { return task.reference == reference; });
  }

 protected:
  access::Staff staff_;
  SeededRandom random_{5};
  std::vector<task::Source> sources_;
  std::map<std::string, StaffId> owners_;
  std::string refuses_;
};

TEST_P(HandOverStore, gives_everything_and_asks_for_a_receipt) {
  const auto reference = hand({given("a", StaffId{1}), given("b", StaffId{1})}, 2, 1, "token");
  ASSERT_TRUE(reference);
  EXPECT_EQ(hand({given("a", StaffId{1})}, 2, 1, "token").value(), *reference);
  EXPECT_EQ(owners_.at("a"), StaffId{2});
  const auto kept = read_hand_over(*store().read(), *reference);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->items.size(), 2U);
  EXPECT_EQ(kept->items[0].person_name, "Ada Byron-Test");
  EXPECT_EQ(kept->from, StaffId{1});
  EXPECT_EQ(kept->due_on, working_days_after(clock().today(), 2));
  EXPECT_TRUE(stands_in(work_of(2), *reference));
  EXPECT_FALSE(stands_in(work_of(1), *reference));
  const auto take = [&](std::int64_t by) { return store().write([&](store::WriteTx& tx) { return acknowledge(tx, *reference, StaffId{by}, "Thank you", {}); }); };
  EXPECT_FALSE(take(1));
  ASSERT_TRUE(take(2));
  EXPECT_FALSE(take(2));
  EXPECT_FALSE(stands_in(work_of(2), *reference));
}

TEST_P(HandOverStore, hands_over_all_of_it_or_none) {
  refuses_ = "b";
  const auto done = hand({given("a", StaffId{1}), given("b", StaffId{1})}, 2, 1);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().sentence, "Somebody else has it now");
  EXPECT_TRUE(work_of(2).empty());
  EXPECT_FALSE(hand({}, 2, 1));
}

TEST_P(HandOverStore, stands_with_the_giver_and_the_team_once_it_is_late) {
  const auto reference = hand({given("a", StaffId{1})}, 2, 1).value();
  clock().move_to(noon(clock().today() + 7));
  EXPECT_TRUE(stands_in(work_of(1), reference));
  EXPECT_TRUE(stands_in(work_of(2), reference));
  const auto team = hand_over_tasks(*store().read(), {.team = TeamId{9}, .today = clock().today(), .until = clock().today()});
  ASSERT_EQ(team.size(), 1U);
  EXPECT_EQ(team[0].kind, "work.hand_over_late");
}

TEST_P(HandOverStore, a_thing_to_do_without_a_person_changes_hands_too) {
  ToDo to_do;
  to_do.words = "Order leaflets";
  to_do.due_on = clock().today() + 2;
  to_do.made_by = to_do.worker.emplace(1);
  const auto added = store().write([&](store::WriteTx& tx) { return add_to_do(tx, random_, nullptr, to_do, {}); }).value();
  const task::Asked mine{.worker = StaffId{1}, .today = clock().today(), .until = clock().today() + 7};
  const auto tasks = to_do_tasks(*store().read(), mine);
  ASSERT_EQ(tasks.size(), 1U);
  ASSERT_TRUE(can_be_given(sources_, tasks[0]));
  ASSERT_TRUE(hand({{tasks[0], std::nullopt}}, 2, 1));
  EXPECT_TRUE(to_do_tasks(*store().read(), mine).empty());
  EXPECT_EQ(read_to_do(*store().read(), added)->worker, StaffId{2});
}

TEST_P(HandOverStore, a_thing_to_do_about_a_restricted_person_is_counted_and_not_shown) {
  person::NewPerson hidden;
  hidden.reference = "hid-ref";
  hidden.restricted = true;
  store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, hidden); }).value();
  staff_.may.insert(access::Permission::read_restricted);
  access::Gate gate{store(), staff_, "r"};
  const auto proof = gate.changeable(*store().read(), "hid-ref", "test").value();
  ToDo to_do;
  to_do.words = "Ring the family";
  to_do.due_on = clock().today();
  to_do.worker = to_do.made_by = StaffId{1};
  ASSERT_TRUE(store().write([&](store::WriteTx& tx) { return add_to_do(tx, random_, &proof, to_do, {}); }));
  const task::Asked mine{.worker = StaffId{1}, .today = clock().today(), .until = clock().today()};
  EXPECT_TRUE(to_do_tasks(*store().read(), mine).empty());
  EXPECT_EQ(to_dos_left_out(*store().read(), mine), 1);
}

TEST_P(HandOverStore, no_run_of_hand_overs_loses_a_case_or_a_receipt) {
  rc::check([&] {
    owners_.clear();
    for (const char* one : {"a", "b", "c"}) owners_.emplace(one, StaffId{1});
    std::set<std::string> waiting;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> parties;
    const int steps = *rc::gen::inRange(1, 8);
    for (int i = 0; i < steps; ++i) {
      const std::string one{static_cast<char>('a' + *rc::gen::inRange(0, 3))};
      const std::int64_t to = *rc::gen::inRange(1, 4), by = *rc::gen::inRange(1, 4);
      const auto reference = hand({given(one, owners_.at(one))}, to, by).value();
      waiting.insert(reference);
      parties[reference] = {to, by};
      RC_ASSERT(owners_.at(one) == StaffId{to});
      if (*rc::gen::arbitrary<bool>()) {
        RC_ASSERT(store().write([&](store::WriteTx& tx) { return acknowledge(tx, reference, StaffId{to}, "", {}); }).has_value());
        waiting.erase(reference);
      }
      if (*rc::gen::inRange(0, 3) == 0) clock().move_to(noon(clock().today() + *rc::gen::inRange(1, 5)));
      for (const auto& open : waiting) {
        const auto& [receiver, giver] = parties.at(open);
        RC_ASSERT(stands_in(work_of(receiver), open));
        RC_ASSERT(stands_in(work_of(giver), open) || state_of(*read_hand_over(*store().read(), open), clock().today()) == HandOverState::waiting);
      }
      RC_ASSERT(owners_.size() == 3U);
    }
  });
}

TEST_P(HandOverStore, keeps_what_was_agreed_about_cases_and_asks_again_on_the_day) {
  const Supervision note{"", StaffId{2}, "Worker 2", clock().today(), "Close two, bring one to the forum", clock().today() + 28, 7, 1, StaffId{1}, "Worker 1"};
  const auto add = [&](const Supervision& one, std::string token) { return store().write([&](store::WriteTx& tx) { return add_supervision(tx, random_, one, {}, token); }); };
  EXPECT_EQ(add(note, "t").value(), add(note, "t").value());
  ASSERT_EQ(supervisions_of(*store().read(), StaffId{2}, 10).size(), 1U);
  EXPECT_EQ(last_supervised(*store().read()).at(0).second, clock().today());
  const auto due = [&](int days) { return supervision_tasks(*store().read(), {.worker = StaffId{1}, .today = clock().today(), .until = clock().today() + days}).size(); };
  EXPECT_EQ(due(27), 0U);
  EXPECT_EQ(due(28), 1U);
  Supervision again = note;
  again.held_on = clock().today() + 1;
  again.next_on.reset();
  ASSERT_TRUE(add(again, "u"));
  EXPECT_EQ(due(28), 0U);
}

STEPWISE_EACH_ENGINE(HandOverStore);

}  // namespace
}  // namespace stepwise::work
