// SPDX-License-Identifier: Apache-2.0
#include "demo/short_term.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "demo/load.hpp"
#include "practice/short_term/short_term_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::demo {
namespace {

using short_term::State;

class DemoShortTerm : public store::test::EachEngine {};
STEPWISE_EACH_ENGINE(DemoShortTerm);

TEST_P(DemoShortTerm, tells_believable_help_once_and_leaves_nobody_without_an_owner_or_a_next_day) {
  WorldOptions options = usual_world(*Date::parse_iso("2026-11-21"));
  options.people = 600;
  ASSERT_TRUE(load_demo(store(), options, {}));
  ASSERT_TRUE(load_demo_short_term(store()));
  const auto lines = short_term::open_of_all(*store().read());
  ASSERT_FALSE(lines.empty());
  std::set<State> states;
  for (const auto& line : lines) {
    const State state = state_of(line.course);
    states.insert(state);
    if (!short_term::is_open(state)) continue;
    EXPECT_TRUE(short_term::next_of(line.course)) << line.reference;
    EXPECT_FALSE(line.owner.team_name.empty());
    EXPECT_TRUE(line.owner.lead);
  }
  EXPECT_TRUE(states.contains(State::under_way));
  EXPECT_TRUE(states.contains(State::following_up));
  EXPECT_TRUE(states.contains(State::finding_provider)) << "one provider hands back";
  ASSERT_TRUE(load_demo_short_term(store()));
  EXPECT_EQ(short_term::open_of_all(*store().read()).size(), lines.size());
}

}  // namespace
}  // namespace stepwise::demo
