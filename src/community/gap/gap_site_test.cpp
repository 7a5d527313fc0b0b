// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_pages.hpp"
#include "community/gap/gap_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "community/gap/gap_store.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::gap {
namespace {

using access::test::Browser;
using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class GapPages : public testing::TestWithParam<std::string> {
 protected:
  GapPages() : room_{Site::open(site_.store(), site_.random()).value()} { site_.add(room_->routes()); }
  std::string ask(Asking asking, std::string token = "") {
    std::string reference;
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      reference = record(tx, site_.random(), {std::move(asking), "North", "search", std::move(token)}, site_.clock().today(), {});
      return {};
    });
    return reference;
  }
  std::vector<Gap> all() { return read_all(*site_.store().read()); }
  access::test::TestSite site_{GetParam()};
  std::shared_ptr<Site> room_;
};

const Asking choir{"A choir in the daytime", "older", "ZZ5"}, shed{"A men’s shed", "anyone", "ZZ6"};

TEST_P(GapPages, asked_for_again_is_counted_and_sent_twice_is_not) {
  const auto first = ask(choir, "token-1");
  EXPECT_EQ(ask({"a choir, in the daytime", "older", "zz5"}, "token-2"), first);
  EXPECT_EQ(ask(choir, "token-1"), first);
  ask(shed);
  const auto gaps = all();
  ASSERT_EQ(gaps.size(), 2U);
  EXPECT_EQ(gaps[0].asked_on.size(), 2U);
}

TEST_P(GapPages, merged_gaps_count_as_one_also_when_asked_for_again) {
  const auto first = ask(choir), second = ask({"A daytime choir", "older", "ZZ5"}), third = ask(shed);
  const auto join = [&](std::string_view from, std::string_view into) {
    return site_.store().write([&](store::WriteTx& tx) { return merge(tx, from, 1, into, {}); });
  };
  EXPECT_TRUE(join(second, first));
  EXPECT_FALSE(join(second, third)) << "it is merged already";
  EXPECT_FALSE(join(first, second)) << "they are one";
  EXPECT_EQ(site_.sign_in_as("team_manager").post(gap_href(first) + "/merge", {{"version", "1"}, {"into", ""}}).status, 422) << "with which one?";
  ask({"A daytime choir", "older", "ZZ5"});
  ASSERT_EQ(all().size(), 2U);
  EXPECT_EQ(all()[0].reference, first);
  EXPECT_EQ(all()[0].asked_on.size(), 3U);
  EXPECT_EQ(read(*site_.store().read(), second)->merged_into, first);
}

TEST_P(GapPages, the_audit_of_a_gap_names_no_person) {
  const auto [person, reference] = site_.add_person(false);
  site_.change([&, who = person](store::WriteTx& tx) -> Result<void> {
    store::AuditLine line;
    line.actor_name = "Ama Okafor";
    line.person = who;
    record(tx, site_.random(), {choir, "North", "search", ""}, site_.clock().today(), line);
    line.action = "person.looked";
    tx.audit(line);
    return {};
  });
  access::Staff staff;
  staff.may = {access::Permission::read_person};
  access::Gate gate{site_.store(), staff, "r"};
  const auto tx = site_.store().read();
  std::vector<std::string> actions;
  for (const auto& line : person::read_access_history(*tx, *gate.readable(*tx, reference, "test"), 0, 10)) actions.push_back(line.action);
  EXPECT_THAT(actions, AllOf(testing::Contains("person.looked"), Not(testing::Contains("gap.asked_for"))));
}

TEST_P(GapPages, small_counts_are_hidden_from_those_who_may_not_see_people) {
  ask(choir);
  auto manager = site_.sign_in_as("team_manager"), director = site_.sign_in_as("director");
  EXPECT_THAT(text_of(director.get("/gaps").whole_body()), AllOf(HasSubstr("A choir in the daytime"), HasSubstr("Fewer than 6")));
  EXPECT_THAT(text_of(manager.get("/gaps").whole_body()), AllOf(HasSubstr("A choir in the daytime"), Not(HasSubstr("Fewer than 6"))));
}

TEST_P(GapPages, what_was_done_moves_where_it_stands) {
  const auto reference = ask(choir);
  auto manager = site_.sign_in_as("team_manager");
  const auto refused = manager.post("/gaps/" + reference + "/actions", {{"kind", "filled"}, {"on_day", "21"}, {"on_month", "11"}, {"on_year", "2026"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("Say which place or service now meets it"));
  const access::test::FormFields done{{"kind", "filled"}, {"on_day", "21"}, {"on_month", "11"}, {"on_year", "2026"}, {"place_name", "Beckside Singers"}, {"form_token", "t1"}};
  EXPECT_EQ(manager.post("/gaps/" + reference + "/actions", done).status, 303);
  EXPECT_EQ(manager.post("/gaps/" + reference + "/actions", done).status, 303);
  EXPECT_EQ(all()[0].actions.size(), 1U) << "a double click makes one";
  EXPECT_THAT(text_of(manager.get("/gaps/" + reference).whole_body()), AllOf(HasSubstr("Filled"), HasSubstr("Beckside Singers")));
  EXPECT_THAT(text_of(manager.get("/gaps").whole_body()), HasSubstr("Nothing in the register fits"));
  EXPECT_THAT(text_of(manager.get("/gaps?status=filled").whole_body()), HasSubstr("A choir in the daytime"));
}

TEST_P(GapPages, two_who_change_the_words_see_both) {
  const auto reference = ask(choir);
  auto manager = site_.sign_in_as("team_manager");
  const auto send = [&](std::string what) { return manager.post("/gaps/" + reference + "/reword", {{"version", "1"}, {"what", what}, {"for_group", "anyone"}, {"area", "ZZ5"}}); };
  EXPECT_EQ(send("A choir").status, 303);
  const auto late = send("Singing together");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(text_of(late.whole_body()), AllOf(HasSubstr("Nothing of yours is lost"), HasSubstr("A choir"), HasSubstr("Singing together")));
  EXPECT_EQ(all()[0].asking.what, "A choir");
}

TEST_P(GapPages, a_worker_adds_a_gap_and_the_register_is_not_theirs) {
  auto worker = site_.sign_in_as("contact_worker");
  EXPECT_EQ(worker.get("/gaps").status, 404);
  EXPECT_EQ(worker.get("/gaps/new").status, 200);
  EXPECT_EQ(worker.post("/gaps", {{"what", ""}}).status, 422);
  const auto saved = worker.post("/gaps", {{"what", "A men’s shed"}, {"for_group", "anyone"}, {"area", "ZZ6"}, {"form_token", "t2"}});
  EXPECT_EQ(access::test::header_of(saved, "Location"), "/gaps/thanks");
  EXPECT_THAT(text_of(worker.get("/gaps/thanks").whole_body()), HasSubstr("Nothing in it says who asked"));
}

STEPWISE_EACH_ENGINE(GapPages);

}  // namespace
}  // namespace stepwise::gap
