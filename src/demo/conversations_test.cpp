// SPDX-License-Identifier: Apache-2.0
#include "demo/conversations.hpp"

#include <gtest/gtest.h>

#include <set>

#include "demo/load.hpp"
#include "practice/conversation/conversation_store.hpp"
#include "practice/safeguarding/handoff_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

class DemoConversations : public store::test::EachEngine {};
STEPWISE_EACH_ENGINE(DemoConversations);

TEST_P(DemoConversations, grow_from_contacts_once_and_every_open_one_has_an_owner_and_a_next_day) {
  WorldOptions options = usual_world(clock().today());
  options.people = 600;
  ASSERT_TRUE(load_demo(store(), options, {}));
  ASSERT_TRUE(load_demo_conversations(store()));
  const auto open = conversation::list_open(*store().read(), {.team = {}, .worker = {}, .until = {}, .today = clock().today()});
  std::set<conversation::Which> kinds;
  std::set<std::pair<std::string, conversation::Which>> once;
  for (const auto& line : open) {
    kinds.insert(line.which);
    EXPECT_TRUE(line.owner.id) << line.reference;
    EXPECT_FALSE(line.died) << line.reference;
    EXPECT_TRUE(once.emplace(line.person_reference, line.which).second) << "two of a kind are open for one person";
  }
  EXPECT_GE(kinds.size(), 2U) << "a council this small need not have somebody in each";
  const auto waiting = safeguarding::list_waiting(*store().read(), {}, {}, 100);
  EXPECT_FALSE(waiting.empty());
  ASSERT_TRUE(load_demo_conversations(store()));
  EXPECT_EQ(conversation::list_open(*store().read(), {.team = {}, .worker = {}, .until = {}, .today = clock().today()}).size(), open.size());
}

}  // namespace
}  // namespace stepwise::demo
