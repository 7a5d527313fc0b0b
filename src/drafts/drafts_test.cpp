// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "access/test_support.hpp"
#include "drafts/drafts.hpp"
#include "html/test/tree.hpp"

namespace stepwise::drafts {
namespace {

using access::test::FormFields;
using testing::HasSubstr;

class Drafts : public testing::TestWithParam<std::string> {
 public:
  Drafts() : site{GetParam()}, drafts{Site::open(site.store(), site.random())} {
    drafts->add_draft_kind({.kind = "poem", .words = noted("Poem"), .resume = [](std::string_view person, std::string_view draft) { return "/poems/" + std::string{person} + "?draft=" + std::string{draft}; },
                            .finished = [](store::ReadTx&, std::string_view draft) { return draft == "printed"; }});
    drafts->add_draft_kind({.kind = "song", .words = noted("Song"), .resume = [](std::string_view, std::string_view draft) { return "/songs/" + std::string{draft}; },
                            .own_titles = true, .begun_by_page = true});
    site.add(drafts->routes());
    std::tie(person, reference) = site.add_person(false);
  }
  static nlohmann::json said(const http::Response& answer) { return nlohmann::json::parse(answer.whole_body()); }

  access::test::TestSite site;
  std::shared_ptr<Site> drafts;
  PersonId person{0};
  std::string reference;
};
STEPWISE_EACH_ENGINE(Drafts);

TEST_P(Drafts, a_save_takes_only_what_changed_and_counts_versions) {
  auto browser = site.sign_in_as("contact_worker");
  const std::string place = "/drafts/d1?kind=poem&person=" + reference;
  EXPECT_EQ(said(browser.post(place, {{"version", "0"}, {"verse", "Half a li"}, {"rhyme", "no"}}))["version"], 1);
  EXPECT_EQ(said(browser.post(place, {{"version", "1"}, {"verse", "Half a line"}}))["version"], 2);
  const auto stale = browser.post(place, {{"version", "1"}, {"verse", "Another"}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(said(stale)["theirs"]["verse"][0], "Half a line");
  EXPECT_EQ(said(stale)["theirs"]["rhyme"][0], "no");
  EXPECT_EQ(said(stale)["yours"]["verse"][0], "Another");
  const auto both = browser.post("/drafts/d1/compare", {{"version", "1"}, {"verse", "Another"}});
  EXPECT_THAT(html::text_of(both.whole_body()), testing::AllOf(HasSubstr("Half a line"), HasSubstr("Another")));
  EXPECT_EQ(access::test::header_of(browser.get("/drafts/d1"), "Location"), "/poems/" + reference + "?draft=d1");
}

TEST_P(Drafts, are_their_writers_own_and_need_a_token) {
  auto browser = site.sign_in_as("contact_worker");
  auto other = site.sign_in_as("contact_worker");
  browser.post("/drafts/d1?kind=poem", {{"version", "0"}, {"verse", "Mine"}});
  EXPECT_EQ(browser.post_bare("/drafts/d1", {{"version", "1"}, {"verse", "Forged"}}).status, 403);
  for (const char* page : {"/drafts/d1", "/drafts/d1/delete", "/drafts/d1/compare"}) {
    EXPECT_EQ(other.get(page).status, 404) << page;
    EXPECT_NE(browser.get(page).status, 404) << page;
  }
  EXPECT_THAT(html::text_of(other.get("/drafts").whole_body()), HasSubstr("nothing half-finished"));
  EXPECT_THAT(html::text_of(browser.get("/drafts").whole_body()), HasSubstr("Poem"));
  EXPECT_EQ(browser.post("/drafts/d1/delete", {}).status, 303);
  EXPECT_EQ(browser.get("/drafts/d1").status, 404);
}

TEST_P(Drafts, of_an_unknown_kind_a_hidden_person_or_finished_work_are_refused) {
  auto browser = site.sign_in_as("contact_worker");
  const auto hidden = site.add_person(true).second;
  for (const std::string& place : {std::string{"/drafts/x"}, std::string{"/drafts/x?kind=novel"}, "/drafts/x?kind=poem&person=" + hidden,
                                   std::string{"/drafts/x?kind=poem&person=nobody"}, std::string{"/drafts/printed?kind=poem"}, std::string{"/drafts/x?kind=song"}})
    EXPECT_EQ(browser.post(place, {{"version", "0"}, {"verse", "Half"}}).status, 404) << place;
}

TEST_P(Drafts, go_on_after_a_colon_and_are_called_by_their_own_title) {
  const auto staff = site.add_staff("practitioner");
  auto browser = site.sign_in(staff);
  store::DraftToSave song{.staff = staff, .kind = "song:blue", .reference = "s1", .person = person, .title = "A blue song", .fields = "{}"};
  ASSERT_TRUE(store::save_draft(site.store(), site.random(), song));
  EXPECT_THAT(html::text_of(browser.get("/drafts").whole_body()), HasSubstr("A blue song"));
  EXPECT_EQ(said(browser.post("/drafts/s1", {{"version", "1"}, {"tune", "la"}}))["version"], 2);
  EXPECT_EQ(access::test::header_of(browser.get("/drafts/s1"), "Location"), "/songs/s1");
}

}  // namespace
}  // namespace stepwise::drafts
