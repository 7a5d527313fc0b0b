// SPDX-License-Identifier: Apache-2.0
// An outcome that somebody has because they look after somebody is for those who support carers.
#include <gmock/gmock.h>

#include "practice/outcome/desk_test_support.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::outcome {
namespace {

using access::Permission;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view asked = "They say this as somebody who looks after somebody";

class AsCarer : public test::Desk {
 public:
  std::string begin_as_carer() {
    EXPECT_EQ(post(home + "/new/check", {{"issue", "Thursdays at the choir"}, {"matters", "Singing"}, {"of_carer", "yes"}}).status, 303);
    const Action ask{.outcome_reference = outcomes().at(0).reference, .what = "Ask the neighbour in", .by_on = clock().today(), .owner_kind = "friend", .owner_name = "Mrs Ellery"};
    EXPECT_TRUE(store().write([&](store::WriteTx& tx) { return add_action(tx, random_, changeable(), ask, {}); }));
    return home + "/" + outcomes().at(0).reference;
  }
  std::vector<std::string> kinds(const task::Source& source) {
    std::vector<std::string> all;
    for (const auto& task : source.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 30})) all.push_back(task.kind);
    return all;
  }
};

TEST_P(AsCarer, it_is_asked_by_those_who_support_carers_of_those_who_are_known_to_be_one) {
  EXPECT_THAT(body(home + "/new/check"), HasSubstr(asked));
  site_->ask_of_carers([](store::ReadTx&, const access::ReadablePerson&) { return false; });
  EXPECT_THAT(body(home + "/new/check"), Not(HasSubstr(asked)));
  site_->ask_of_carers([](store::ReadTx&, const access::ReadablePerson&) { return true; });
  staff_.may.erase(Permission::support_carers);
  EXPECT_THAT(body(home + "/new/check"), Not(HasSubstr(asked)));
  EXPECT_EQ(post(home + "/new/check", {{"issue", "See Jean"}, {"matters", "Jean"}, {"of_carer", "yes"}}).status, 303);
  EXPECT_FALSE(outcomes().at(0).of_carer) << "who was not asked says nothing";
}

TEST_P(AsCarer, it_stands_on_pages_for_those_who_support_carers_and_for_nobody_else) {
  const std::string one = begin_as_carer(), action = actions().at(0).reference;
  ASSERT_TRUE(outcomes().at(0).of_carer);
  ASSERT_TRUE(actions().at(0).of_carer);
  EXPECT_THAT(body(one), HasSubstr("so it is kept apart: only those who support carers see it"));
  EXPECT_THAT(body(home), HasSubstr("Thursdays at the choir"));
  staff_.may.erase(Permission::support_carers);
  for (const auto& page : {one, one + "/check", one + "/record", one + "/close", one + "/actions/new", one + "/actions/" + action}) EXPECT_EQ(get(page).status, 404) << page;
  for (const char* words : {"Thursdays", "Ask the neighbour", "Singing"}) EXPECT_THAT(body(home), Not(HasSubstr(words)));
  EXPECT_TRUE(read_outcomes(*store().read(), readable()).empty());
  EXPECT_TRUE(read_actions(*store().read(), readable()).empty());
  EXPECT_EQ(post(one + "/check", {{"of_version", "1"}, {"issue", "Taken over"}, {"matters", "x"}}).status, 404);
  const auto changed = store().write([&](store::WriteTx& tx) { return save_action(tx, changeable(), actions().at(0), {}); });
  EXPECT_FALSE(changed) << "what cannot be read is not changed either";
  EXPECT_EQ(outcomes().at(0).issue, "Thursdays at the choir");
}

TEST_P(AsCarer, it_is_work_of_its_own_kind_that_can_be_given) {
  begin_as_carer();
  const auto carers = site_->carers_work();
  EXPECT_THAT(kinds(site_->work().at(0)), ElementsAre());
  EXPECT_THAT(kinds(carers), ElementsAre("outcome.carer.action", "outcome.carer.finish"));
  EXPECT_THAT(carers.held(*store().read(), staff_.id), testing::SizeIs(1));
  const auto due = carers.due(*store().read(), {.worker = staff_.id, .today = clock().today(), .until = clock().today() + 30});
  const auto give = [&] { return store().write([&](store::WriteTx& tx) { return carers.give(tx, changeable(), due.front(), other_, {}); }); };
  staff_.may.erase(Permission::support_carers);
  EXPECT_FALSE(give());
  staff_.may.insert(Permission::support_carers);
  EXPECT_TRUE(give());
  EXPECT_EQ(outcomes().at(0).owner.worker_name, "Jo Fell-Test") << "what a friend does goes with the outcome";
}

TEST_P(AsCarer, somebody_may_say_later_that_it_is_not_only_as_a_carer) {
  const std::string one = begin_as_carer();
  EXPECT_THAT(body(one + "/check"), HasSubstr(asked));
  EXPECT_EQ(post(one + "/check", {{"of_version", "1"}, {"issue", "Thursdays at the choir"}, {"matters", "Singing"}}).status, 303);
  EXPECT_FALSE(outcomes().at(0).of_carer);
  staff_.may.erase(Permission::support_carers);
  EXPECT_EQ(get(one).status, 200);
}

TEST_P(AsCarer, what_comes_from_a_page_that_they_keep_as_a_carer_is_said_as_one_too) {
  store().write([&](store::WriteTx& tx) -> Result<void> {
    thinking::Page page{.tool = "hopes", .voice = "own", .owner = {staff_.id, staff_.name, "", staff_.team, "North"}, .begun_at = tx.now(), .saved_at = tx.now(), .of_carer = true};
    page.entries = {{0, "", "hopes", {{"what", "Thursdays that are mine"}}}};
    thinking::insert_page(tx, random_, edith_, page);
    return {};
  });
  const std::string finding = thinking::read_findings(*store().read(), readable()).at(0).reference;
  EXPECT_THAT(body(home + "/new/check?finding=" + finding), HasSubstr("Said as a carer"));
  EXPECT_EQ(post(home + "/new/check", {{"issue", "Thursdays"}, {"findings", finding}}).status, 303);
  ASSERT_TRUE(outcomes().at(0).of_carer) << "though nobody ticked it";
  EXPECT_EQ(post(home + "/new/check", {{"issue", "See Jean"}, {"matters", "Jean"}}).status, 303);
  ASSERT_FALSE(outcomes().at(1).of_carer);
  const std::string hers = home + "/" + outcomes().at(0).reference + "/actions/new?finding=" + finding, own = home + "/" + outcomes().at(1).reference + "/actions/new?finding=" + finding;
  EXPECT_THAT(body(home + "?finding=" + finding), testing::AllOf(HasSubstr(hers), Not(HasSubstr(own)))) << "it becomes an action only towards what is kept apart too";
  EXPECT_THAT(body(hers), HasSubstr("Thursdays that are mine"));
  EXPECT_THAT(body(own), Not(HasSubstr("Thursdays that are mine")));
}

STEPWISE_EACH_ENGINE(AsCarer);

}  // namespace
}  // namespace stepwise::outcome
