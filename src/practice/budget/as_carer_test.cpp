// SPDX-License-Identifier: Apache-2.0
// Money that pays for a line of a plan that is kept apart is kept apart with it, whichever plan its account was opened for.
#include <algorithm>

#include "practice/budget/budget_test_support.hpp"
#include "practice/budget/listing.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/plan/plan_store.hpp"

namespace stepwise::budget {
namespace {

class AsCarer : public test::BudgetDesk {
 public:
  /// The reference of a line that works towards what she wants as a carer.
  std::string line_towards_it() {
    outcome::Outcome wanted{.reference = "thursdays", .issue = "Thursdays at the choir"};
    wanted.of_carer = true;
    wanted.begun_on = wanted.look_on = today();
    plan::Plan next;
    next.begun_on = today();
    next.pieces = {{.outcome_reference = "thursdays", .what = "A sitter", .who_kind = "paid_budget", .weekly_pence = 1'000, .start_on = today()}};
    site.change([&](store::WriteTx& tx) -> Result<void> {
      outcome::insert_whole(tx, ruth, wanted, {});
      plan::insert_whole(tx, site.random(), ruth, next);
      return {};
    });
    return next.pieces.front().reference;
  }
};

TEST_P(AsCarer, an_account_that_pays_for_what_somebody_wants_as_a_carer_is_for_those_who_support_carers) {
  auto amounts_now = amounts();
  const std::string before = opened(fund(), amounts());
  amounts_now.push_back({.outcome_reference = "thursdays", .piece_reference = line_towards_it(), .what = "A sitter", .weekly_pence = 1'000, .starts_on = today()});
  const std::string after = opened(fund("Ash alone"), amounts_now);
  const auto seen = [&](std::string_view reference) { return read_account(*site.store().read(), who().readable(), reference).has_value(); };
  const auto listed_apart = [&](std::string_view reference) {
    const auto all = list_accounts(*site.store().read(), std::nullopt, std::nullopt);
    return std::ranges::any_of(all, [&](const Listed& one) { return one.account.reference == reference && one.kept_apart; });
  };
  EXPECT_TRUE(seen(before) && seen(after));
  EXPECT_FALSE(listed_apart(before));
  EXPECT_TRUE(listed_apart(after));
  staff_.may.erase(access::Permission::support_carers);
  EXPECT_TRUE(seen(before));
  EXPECT_FALSE(seen(after));
}

STEPWISE_EACH_ENGINE(AsCarer);

}  // namespace
}  // namespace stepwise::budget
