// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/contact_centre/call_store.hpp"
#include "practice/contact_centre/contact_centre_site.hpp"

namespace stepwise::contact_centre {
namespace {

using html::text_of;
using testing::HasSubstr;

/// A site with this room, an analyst signed in. Today is 21 November 2026.
class Calls : public testing::TestWithParam<std::string> {
 public:
  Calls() : site_{GetParam()} {
    site_.add(Site{site_.random()}.routes());
    browser_.emplace(site_.sign_in_as("analyst"));
  }
  int record(const std::string& day, const std::string& offered, const std::string& answered) {
    return browser_->post("/calls", {{"day_day", day}, {"day_month", "11"}, {"day_year", "2026"}, {"offered", offered}, {"answered", answered}}).status;
  }
  http::Response upload(std::string_view csv) { return browser_->upload("/calls/upload", {}, "file", "calls.csv", csv); }
  std::vector<Total> kept() { return read_totals_between(*site_.store().read(), site_.clock().today() - 60, site_.clock().today()); }

 protected:
  access::test::TestSite site_;
  std::optional<access::test::Browser> browser_;
};

TEST_P(Calls, a_day_is_typed_once_and_corrected_with_a_reason) {
  EXPECT_EQ(record("20", "100", "85"), 303);
  EXPECT_EQ(record("20", "100", "85"), 422) << "a double click makes one";
  EXPECT_EQ(record("20", "85", "100"), 422);
  ASSERT_EQ(kept().size(), 1U);
  const std::string page = "/calls/" + kept()[0].reference + "/correct";
  EXPECT_EQ(browser_->post(page, {{"version", "1"}, {"offered", "110"}, {"answered", "85"}}).status, 422);
  EXPECT_EQ(browser_->post(page, {{"version", "1"}, {"offered", "110"}, {"answered", "85"}, {"reason", "Counted late"}}).status, 303);
  EXPECT_EQ(browser_->post(page, {{"version", "1"}, {"offered", "120"}, {"answered", "85"}, {"reason", "Again"}}).status, 409);
  EXPECT_EQ(kept()[0].offered, 110);
  EXPECT_THAT(text_of(browser_->get("/calls").whole_body()), HasSubstr("Counted late"));
}

TEST_P(Calls, a_file_is_kept_whole_or_not_at_all) {
  const auto refused = upload("day,offered,answered\n18/11/2026,100,85\n19/11/2026,100,185\n");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("1 row was refused"));
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("3 No more calls can be answered than were offered"));
  EXPECT_TRUE(kept().empty());
  EXPECT_EQ(upload("day,offered,answered\n18/11/2026,100,85\n19/11/2026,100,90\n").status, 303);
  EXPECT_EQ(kept().size(), 2U);
  EXPECT_EQ(upload("day,offered,answered\n18/11/2026,100,85\n19/11/2026,100,90\n").status, 303) << "the same file again changes nothing";
  EXPECT_EQ(kept().size(), 2U);
  const auto text = text_of(browser_->get("/calls").whole_body());
  EXPECT_THAT(text, testing::AllOf(HasSubstr("November 2026"), HasSubstr("200"), HasSubstr("175"), HasSubstr("87.5%")));
}

TEST_P(Calls, a_save_is_told_as_the_councils_own_story) {
  std::vector<PersonId> told;
  site_.store().on_commit([&](const store::Committed& committed) { told.insert(told.end(), committed.touched.begin(), committed.touched.end()); });
  EXPECT_EQ(record("20", "100", "85"), 303);
  EXPECT_THAT(told, testing::Contains(PersonId{0}));
}

TEST_P(Calls, those_without_the_permission_see_nothing) { EXPECT_EQ(site_.sign_in_as("contact_worker").get("/calls").status, 404); }

INSTANTIATE_TEST_SUITE_P(each, Calls, testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace stepwise::contact_centre
