// SPDX-License-Identifier: Apache-2.0
#include "practice/approval/approval.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::approval {
namespace {

constexpr StaffId asker{1}, maker{2}, manager{3};

Approval asked() {
  Approval one;
  one.asked_by.id = asker;
  one.made_by = maker;
  return one;
}

struct Case {
  const char* name;
  const char* decision;
  Act act;
  StaffId who;
  bool may_decide;
  const char* reason;
  bool allowed;
};

class Refusals : public ::testing::TestWithParam<Case> {};

TEST_P(Refusals, follow_the_table) {
  const Case& one = GetParam();
  Approval approval = asked();
  approval.decision = one.decision;
  EXPECT_EQ(!refusal(approval, one.act, one.who, one.may_decide, one.reason), one.allowed) << one.name;
}

INSTANTIATE_TEST_SUITE_P(Approval, Refusals,
                         ::testing::Values(Case{"a manager agrees", "", Act::agree, manager, true, "", true},
                                           Case{"who asked does not agree, whatever their role", "", Act::agree, asker, true, "", false},
                                           Case{"who made it does not agree", "", Act::agree, maker, true, "", false},
                                           Case{"who asked does not send it back", "", Act::send_back, asker, true, "why", false},
                                           Case{"a role that does not decide does not agree", "", Act::agree, manager, false, "", false},
                                           Case{"a manager sends back with a reason", "", Act::send_back, manager, true, "costs twice", true},
                                           Case{"nothing is sent back without one", "", Act::send_back, manager, true, "  ", false},
                                           Case{"who asked withdraws with a reason", "", Act::withdraw, asker, false, "not needed", true},
                                           Case{"nothing is withdrawn without one", "", Act::withdraw, asker, false, "", false},
                                           Case{"a manager does not withdraw for another", "", Act::withdraw, manager, true, "why", false},
                                           Case{"what was sent back may be withdrawn", "sent_back", Act::withdraw, asker, false, "dropped", true},
                                           Case{"what was sent back is not agreed to", "sent_back", Act::agree, manager, true, "", false},
                                           Case{"what was agreed is not sent back", "agreed", Act::send_back, manager, true, "why", false},
                                           Case{"what was agreed is not withdrawn", "agreed", Act::withdraw, asker, false, "why", false},
                                           Case{"what was withdrawn stays so", "withdrawn", Act::agree, manager, true, "", false}));

/// Whatever is tried in whatever order: it waits with somebody who may decide, or it is settled once; never by its author.
RC_GTEST_PROP(ApprovalPaths, are_settled_at_most_once_and_never_by_the_author, ()) {
  Approval one = asked();
  int settled = 0;
  for (const auto& [what, who] : *rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(rc::gen::inRange(0, 3), rc::gen::inRange(1, 5)))) {
    const auto act = static_cast<Act>(what);
    const bool may = *rc::gen::arbitrary<bool>();
    if (refusal(one, act, StaffId{who}, may, "why")) continue;
    one.decision = std::string{standing_key(after(act))};
    if (act != Act::withdraw) {
      ++settled;
      RC_ASSERT(may && StaffId{who} != asker && StaffId{who} != maker);
    }
  }
  RC_ASSERT(settled <= 1);
  RC_ASSERT(may_ask(one) == (one.standing() != Standing::waiting));
}

TEST(Approval, may_be_asked_when_nothing_waits) {
  EXPECT_TRUE(may_ask(std::nullopt));
  EXPECT_FALSE(may_ask(asked()));
}

}  // namespace
}  // namespace stepwise::approval
