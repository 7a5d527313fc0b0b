// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "practice/front_door/desk_test_support.hpp"
#include "practice/budget/budget_store.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/plan/plan_store.hpp"
#include "practice/thread/thread_site.hpp"

namespace stepwise::thread {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ThreadDesk : public front_door::test::Desk {
 public:
  ThreadDesk() {
    thread_ = Site::open(store()).value();
    for (const auto& route : thread_->routes()) add_route(route);
    store().write([&](store::WriteTx& tx) -> stepwise::Result<void> {
      outcome::Outcome street;
      street.reference = "out-1";
      street.issue = "Three visits a day";
      street.words = "I live on in my own street";
      street.begun_on = street.look_on = clock().today() - 30;
      street.agreed_on = clock().today() - 20;
      outcome::insert_whole(tx, ada_, street, {{.reference = "act-1", .outcome_reference = "out-1", .what = "Make breakfast", .by_on = clock().today() + 20, .owner_kind = "friend", .owner_name = "Mrs Ellery", .status_on = clock().today()}});
      plan::Plan plan;
      plan.begun_on = clock().today() - 15;
      plan.author = plan.holder = {staff_.id, staff_.name, "", staff_.team, ""};
      plan.signing = plan::Signing{.at = clock().now(), .on = clock().today(), .by = plan.author, .route = "worker", .weekly_pence = 3'000};
      plan.pieces = {piece("A bath on Saturdays", "out-1"), piece("Something nobody remembers the reason for", ""), piece("An outcome that is gone", "out-0")};
      plan.pieces[2].outcome_words = "I go to the match";
      plan::insert_whole(tx, random_, ada_, plan);
      return {};
    });
  }
  plan::Piece piece(std::string what, std::string outcome) {
    plan::Piece made;
    made.what = std::move(what), made.outcome_reference = std::move(outcome), made.who_kind = "paid_budget", made.held_as = "managed", made.weekly_pence = 1'000, made.start_on = clock().today();
    return made;
  }

 protected:
  std::shared_ptr<Site> thread_;
};

TEST_P(ThreadDesk, each_line_of_the_plan_hangs_on_its_outcome_and_what_serves_none_is_told_as_that) {
  const Thread whole = read_thread(*store().read(), readable("ada-ref"), clock().today() - 364, clock().today(), true);
  ASSERT_EQ(whole.strands.size(), 2U);
  EXPECT_EQ(whole.strands[0].words, "I live on in my own street");
  ASSERT_EQ(whole.strands[0].solutions.size(), 1U);
  EXPECT_EQ(whole.strands[0].solutions[0].what, "A bath on Saturdays");
  EXPECT_EQ(whole.strands[0].actions, std::vector<std::string>{"Mrs Ellery: Make breakfast"});
  EXPECT_EQ(whole.strands[1].words, "I go to the match") << "the words that the plan froze";
  ASSERT_EQ(whole.loose.solutions.size(), 1U);
}

TEST_P(ThreadDesk, spending_is_told_from_the_day_that_there_was_money_to_spend) {
  const Date year_ago = clock().today() - 364, opened = clock().today() - 40;
  EXPECT_EQ(read_thread(*store().read(), readable("ada-ref"), year_ago, clock().today(), true).from, year_ago) << "no account yet";
  const auto who = changeable("ada-ref");
  budget::Account account{.holder_name = "Beckside Council", .owner = {staff_.id, staff_.name, "", staff_.team, "Moor team"}, .starts_on = opened, .terms = {.agreed_on = opened}};
  const auto kept = store().write([&](store::WriteTx& tx) -> stepwise::Result<void> {
    auto made = budget::open_account(tx, random_, who, account, {{.outcome_reference = "out-1", .what = "A bath", .weekly_pence = 700, .starts_on = opened}}, {});
    if (!made) return tl::unexpected{made.error()};
    return {};
  });
  ASSERT_TRUE(kept) << kept.error().sentence;
  EXPECT_EQ(read_thread(*store().read(), readable("ada-ref"), year_ago, clock().today(), true).from, opened);
}

TEST_P(ThreadDesk, the_page_tells_it_and_its_title_names_nobody) {
  const std::string page = get("/people/ada-ref/thread").whole_body();
  for (const char* words : {"I live on in my own street", "Mrs Ellery: Make breakfast", "A bath on Saturdays", "What did this money do for this outcome?", "Not tied to an outcome"}) EXPECT_THAT(page, HasSubstr(words));
  EXPECT_THAT(page.substr(0, page.find("</title>")), Not(HasSubstr("Byron")));
  EXPECT_EQ(get("/people/hid-ref/thread").status, 404);
}

TEST_P(ThreadDesk, what_somebody_wants_as_a_carer_stands_in_it_for_those_who_support_carers) {
  store().write([&](store::WriteTx& tx) -> stepwise::Result<void> {
    outcome::Outcome hers{.reference = "out-2", .issue = "Thursdays at the choir"};
    hers.of_carer = true;
    hers.begun_on = hers.look_on = clock().today();
    outcome::insert_whole(tx, ada_, hers, {{.reference = "act-2", .outcome_reference = "out-2", .what = "Ask my sister in", .by_on = clock().today(), .owner_name = "Ada", .status_on = clock().today()}});
    return {};
  });
  const std::string with = get("/people/ada-ref/thread").whole_body();
  staff_.may.erase(access::Permission::support_carers);
  const std::string without = get("/people/ada-ref/thread").whole_body();
  for (const char* words : {"Thursdays at the choir", "Ask my sister in"}) {
    EXPECT_THAT(with, HasSubstr(words));
    EXPECT_THAT(without, Not(HasSubstr(words)));
  }
  EXPECT_THAT(without, HasSubstr("A bath on Saturdays")) << "the plan of her own needs is read as before";
}

STEPWISE_EACH_ENGINE(ThreadDesk);

}  // namespace
}  // namespace stepwise::thread
