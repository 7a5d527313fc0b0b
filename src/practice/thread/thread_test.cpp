// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "html/test/tree.hpp"
#include "practice/thread/thread.hpp"
#include "practice/thread/thread_pages.hpp"

namespace stepwise::thread {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Strand street() {
  Strand strand{.reference = "o1", .aspiration = "To grow old among people I know", .words = "I have breakfast with a neighbour every day", .standing = "Agreed", .solutions = {}, .actions = {}, .results = {}};
  strand.solutions = {{"p1", "Breakfast next door", "Jean", false, 0, 0}, {"p2", "A walk to the shop <twice>", "Fold Farm", true, 3'000, 0}};
  strand.planned_pence = 30'000;
  strand.spent_pence = 24'000;
  strand.results = {{*Date::parse_iso("2026-02-01"), "a little", "most of it", "", ""}, {*Date::parse_iso("2026-08-01"), "mostly", "some each time", "a little", "most of it"}};
  return strand;
}
Thread whole() {
  Thread thread{{street()}, {}, *Date::parse_iso("2026-01-01"), *Date::parse_iso("2026-11-21")};
  thread.loose.spent_pence = 6'000;
  return thread;
}

TEST(thread, says_what_the_money_did_for_the_outcome) {
  const Thread thread = whole();
  const std::string said = answer(thread, thread.strands[0]);
  EXPECT_THAT(said, HasSubstr("£240.00 was spent on this, of £300.00 planned"));
  EXPECT_THAT(said, HasSubstr("a little"));
  EXPECT_THAT(said, HasSubstr("mostly"));
  EXPECT_EQ(weekly_pence(thread.strands[0]), 3'000) << "a neighbour costs the budget nothing";
  EXPECT_EQ(share_percent(thread, thread.strands[0]), 80);
  EXPECT_EQ(share_percent(Thread{}, Strand{}), std::nullopt);
}

TEST(thread, a_whole_line_has_no_breaks_and_each_break_is_a_question) {
  EXPECT_THAT(breaks_of(street()), IsEmpty());
  Strand broken = street();
  broken.aspiration = "";
  broken.results.clear();
  EXPECT_THAT(breaks_of(broken), ElementsAre(Break::no_aspiration, Break::money_without_result));
  broken.solutions.erase(broken.solutions.begin());
  broken.spent_pence = 0;
  EXPECT_THAT(breaks_of(broken), ElementsAre(Break::no_aspiration, Break::only_paid, Break::planned_not_spent));
  broken.actions = {"Ann: rings on Sundays"};
  EXPECT_THAT(breaks_of(broken), Not(testing::Contains(Break::only_paid)));
}

TEST(thread, of_what_was_closed_nothing_is_asked_but_what_its_money_did) {
  Strand closed = street();
  closed.aspiration = "";
  closed.solutions.clear();
  closed.closed_on = Date::parse_iso("2026-01-16");
  closed.closed_why = "Some weeks, when my legs let me";
  EXPECT_THAT(breaks_of(closed), IsEmpty());
  Thread thread{{closed}, {}, *Date::parse_iso("2026-01-01"), *Date::parse_iso("2026-11-21")};
  EXPECT_THAT(write_thread(thread, "ada-ref").markup(), testing::AllOf(HasSubstr("Closed on 16 January 2026. Some weeks, when my legs let me"), Not(HasSubstr("Nothing yet"))));
  closed.results.clear();
  EXPECT_THAT(breaks_of(closed), ElementsAre(Break::money_without_result));
}

TEST(thread, what_is_bought_once_stands_in_the_cost) {
  Thread thread = whole();
  thread.strands[0].solutions.push_back({"p3", "A rail by the steps", "The rail", true, 0, 8'450});
  EXPECT_THAT(write_thread(thread, "ada-ref").markup(), HasSubstr("£30.00 a week and £84.50 once. Spent"));
}

TEST(thread, is_shown_whole_without_a_word_of_failing) {
  const std::string page = write_thread(whole(), "ada-ref").markup();
  for (const char* words : {"To grow old among people I know", "breakfast with a neighbour", "Breakfast next door", "&lt;twice&gt;", "£240.00", "mostly", "£60.00 was spent that nobody has tied"}) EXPECT_THAT(page, HasSubstr(words));
  EXPECT_THAT(page, Not(HasSubstr("fail")));
  EXPECT_THAT(page, Not(HasSubstr("--red")));
}

RC_GTEST_PROP(thread, every_pound_spent_is_told_once, ()) {
  Thread thread;
  std::int64_t all = 0;
  for (const auto pence : *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 100'000))) {
    Strand strand;
    strand.spent_pence = pence;
    thread.strands.push_back(strand);
    all += pence;
  }
  thread.loose.spent_pence = *rc::gen::inRange<std::int64_t>(0, 100'000);
  all += thread.loose.spent_pence;
  RC_ASSERT(spent_pence(thread) == all);
  for (const Strand& strand : thread.strands) {
    const auto share = share_percent(thread, strand);
    RC_ASSERT(share.has_value() == (all > 0));
    RC_ASSERT(!share || (*share >= 0 && *share <= 100));
  }
}

}  // namespace
}  // namespace stepwise::thread
