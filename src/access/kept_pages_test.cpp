// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "access/audit_view.hpp"
#include "access/test_support.hpp"

namespace stepwise::access {
namespace {

class KeptPagesTest : public ::testing::TestWithParam<std::string> {
 public:
  KeptPagesTest() {
    site.add({{http::Method::get, "/list", Permission::signed_in,
               [this](Visit& visit) {
                 return kept.show(visit, [&](store::ReadTx&) -> Result<ListPage> {
                   ++made;
                   if (visit.request.query.get("team") == "none") return fail(FaultKind::not_found, "There is no such list");
                   ListPage list;
                   list.page.title = "List";
                   list.page.main = html::element("p", {}, "Made " + std::to_string(made));
                   list.what = "test list";
                   list.people = 3;
                   return list;
                 });
               }}});
  }
  void save() {
    site.change([](store::WriteTx& tx) -> Result<void> {
      tx.touch(PersonId{1});
      return {};
    });
  }
  test::TestSite site{GetParam()};
  KeptPages kept;
  int made = 0;
};
STEPWISE_EACH_ENGINE(KeptPagesTest);

TEST_P(KeptPagesTest, a_list_is_made_again_when_something_was_saved_a_minute_went_by_or_another_asks) {
  auto mine = site.sign_in_as("team_manager");
  const std::string first = mine.get("/list").whole_body();
  EXPECT_EQ(mine.get("/list").whole_body(), first);
  EXPECT_EQ(made, 1);
  mine.get("/list?page=2");
  EXPECT_EQ(made, 2) << "another address";
  save();
  EXPECT_NE(mine.get("/list").whole_body(), first);
  EXPECT_EQ(made, 3);
  site.clock().move_to(site.clock().now() + 60'000'000);
  mine.get("/list");
  EXPECT_EQ(made, 4) << "what hangs on the hour is never a minute old";
  auto theirs = site.sign_in_as("team_manager");
  theirs.get("/list");
  EXPECT_EQ(made, 5) << "each session has its own";
}

TEST_P(KeptPagesTest, what_was_made_for_who_may_more_is_never_shown_to_who_may_less) {
  Staff staff;
  staff.id = StaffId{7};
  http::Request request;
  request.target = "/list";
  const auto asked = [&] {
    Visit visit{.request = request, .staff = staff, .signed_in = true, .gate = Gate{site.store(), staff, "r"}, .store = site.store(), .now = site.clock().now(), .today = site.clock().now().london_date(), .frame = {}};
    return kept.show(visit, [&](store::ReadTx&) -> Result<ListPage> { return ListPage{.page = {.title = "List", .main = html::element("p", {}, staff.can(Permission::supervise) ? "Caseloads" : "Mine")}}; }).whole_body();
  };
  staff.may = {Permission::read_work, Permission::supervise};
  EXPECT_NE(asked().find("Caseloads"), std::string::npos);
  staff.may = {Permission::read_work};
  EXPECT_EQ(asked().find("Caseloads"), std::string::npos);
}

TEST_P(KeptPagesTest, each_look_is_written_down_and_a_fault_is_answered_as_one) {
  auto mine = site.sign_in_as("team_manager");
  const auto looks = [&] {
    return std::ranges::count_if(read_audit(*site.store().read(), AuditFilter{}).lines, [](const AuditEntry& entry) { return entry.action == "people.listed" && entry.reason == "test list: 3"; });
  };
  for (int i = 0; i < 3; ++i) mine.get("/list");
  EXPECT_EQ(looks(), 3);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(mine.get("/list?team=none").status, 404);
  EXPECT_EQ(looks(), 3) << "nothing was looked at";
}

TEST_P(KeptPagesTest, the_event_loop_answers_only_what_was_made_a_moment_ago_with_nothing_saved_since) {
  const std::string open = site.add_person(false).second, restricted = site.add_person(true).second;
  Staff staff;
  staff.id = StaffId{7};
  staff.may = {Permission::read_person, Permission::read_restricted};
  std::size_t looks = 0;
  const auto asked = [&](const std::string& person, bool may_block) {
    http::Request request;
    request.target = "/people/" + person;
    request.may_block = may_block;
    Visit visit{.request = request, .staff = staff, .signed_in = true, .gate = Gate{site.store(), staff, "r"}, .store = site.store(), .now = site.clock().now(), .today = site.clock().now().london_date(), .frame = {}};
    auto answer = kept.show_person(visit, "test", [&](const Visit&, store::ReadTx&) { return person; }, [&](Visit&, store::ReadTx&, const ReadablePerson&) -> Result<govuk::Page> {
      return govuk::Page{.title = "Made", .main = html::element("p", {}, std::to_string(++made))};
    });
    looks = visit.gate.take_waits().size();
    return answer;
  };
  EXPECT_TRUE(asked(open, false).needs_pool) << "nothing is made on the event loop";
  EXPECT_EQ(looks, 0U);
  const std::string page = asked(open, true).whole_body();
  EXPECT_EQ(asked(open, false).whole_body(), page);
  EXPECT_EQ(looks, 1U) << "each look is written down";
  save();
  EXPECT_TRUE(asked(open, false).needs_pool);
  EXPECT_NE(asked(open, true).whole_body(), page);
  site.clock().move_to(site.clock().now() + 250'000);
  EXPECT_TRUE(asked(open, false).needs_pool) << "another server may have saved";
  asked(restricted, true);
  EXPECT_TRUE(asked(restricted, false).needs_pool);
  staff.may = {};
  EXPECT_TRUE(asked(open, false).needs_pool) << "made for who may more";
  EXPECT_EQ(asked(open, true).status, 404);
}

}  // namespace
}  // namespace stepwise::access
