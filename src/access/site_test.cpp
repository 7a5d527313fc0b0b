// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <set>

#include "access/core.hpp"
#include "access/roles.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"

namespace stepwise::access {
namespace {

using test::Browser;
using test::header_of;
using test::TestSite;
using ::testing::HasSubstr;

class SiteTest : public ::testing::TestWithParam<std::string> {
 protected:
  TestSite site{GetParam()};
};
STEPWISE_EACH_ENGINE(SiteTest);

/// A path for a pattern: its names stand for nothing on record.
std::string path_of(std::string_view pattern) {
  std::string path;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != ':') {
      path += pattern[i];
      continue;
    }
    path += "nothing";
    while (i + 1 < pattern.size() && pattern[i + 1] != '/') ++i;
  }
  return path;
}

TEST_P(SiteTest, every_route_names_a_permission_and_answers_each_role_as_its_table_says) {
  std::map<std::string, int> reached;
  static std::set<std::string> patterns;
  for (const Permission needs : all_permissions()) {
    if (needs == Permission::anyone) continue;
    const std::string_view key = permission_words(needs).key;
    site.add({{http::Method::get, *patterns.insert("/only/" + std::string{key}).first, needs, [&reached, key](Visit& visit) {
                 ++reached[std::string{key}];
                 return visit.page(govuk::Page{});
               }}});
  }
  for (const Role& role : shipped_roles()) {
    Browser browser = site.sign_in_as(role.key);
    for (const Site::Row& row : site.site().rows()) {
      if (row.method != http::Method::get || row.needs == Permission::anyone) continue;
      const bool may = row.needs == Permission::signed_in || role.may.contains(row.needs);
      const http::Response response = browser.get(path_of(row.pattern));
      const bool names_something = row.pattern.find(':') != std::string::npos;
      if (may && names_something) continue;
      EXPECT_EQ(response.status == 404, !may) << role.key << " " << row.pattern;
    }
  }
  EXPECT_EQ(reached["see_scoreboard"], 6);
  EXPECT_EQ(reached["read_person"], 4);
  EXPECT_EQ(reached["read_restricted"], 0);
  EXPECT_EQ(reached["signed_in"], 7);
}

TEST_P(SiteTest, nobody_gets_past_the_door_without_signing_in) {
  Browser browser{site};
  for (const Site::Row& row : site.site().rows()) {
    if (row.needs == Permission::anyone) continue;
    const std::string path = path_of(row.pattern);
    const http::Response response = row.method == http::Method::post ? browser.post(path, {}) : browser.get(path);
    EXPECT_EQ(response.status, 303) << row.pattern;
    EXPECT_THAT(header_of(response, "Location"), HasSubstr("/sign-in")) << row.pattern;
  }
}

TEST_P(SiteTest, every_change_needs_the_sessions_token_and_our_own_page) {
  Browser browser = site.sign_in_as("administrator");
  for (const Site::Row& row : site.site().rows()) {
    if (row.method != http::Method::post || row.needs == Permission::anyone) continue;
    const http::Response bare = browser.post_bare(path_of(row.pattern), {});
    EXPECT_TRUE(bare.status == 403 || bare.status == 404) << row.pattern << " " << bare.status;
  }
  EXPECT_EQ(browser.post_bare("/session/stay", {{"csrf", "not the token"}}).status, 403);
  browser.headers().emplace_back("sec-fetch-site", "cross-site");
  EXPECT_EQ(browser.post("/session/stay", {}).status, 403);
  browser.headers().back() = {"origin", "https://elsewhere.test"};
  EXPECT_EQ(browser.post("/session/stay", {}).status, 403);
  browser.headers().back() = {"origin", "https://stepwise.test"};
  EXPECT_EQ(browser.post("/session/stay", {}).status, 303);
}

TEST_P(SiteTest, navigation_holds_only_what_the_role_may_open) {
  const auto links = [&](std::string_view role) {
    std::vector<std::string> hrefs;
    for (const auto& link : html::find_all(site.sign_in_as(role).get("/account").whole_body(), ".govuk-service-navigation__link"))
      hrefs.push_back(link.attribute("href"));
    return hrefs;
  };
  using ::testing::Contains;
  using ::testing::Not;
  EXPECT_THAT(links("contact_worker"), ::testing::AllOf(Contains("/people"), Contains("/contacts"), Contains("/scoreboard"), Not(Contains("/admin"))));
  EXPECT_THAT(links("analyst"), ::testing::AllOf(Contains("/scoreboard"), Not(Contains("/people")), Not(Contains("/contacts"))));
  EXPECT_THAT(links("administrator"), ::testing::AllOf(Contains("/admin"), Not(Contains("/people"))));
}

/// A page at /whole as it would be at /ready: it says where it is printed.
std::string as_ready(const http::Response& whole) {
  std::string body = whole.whole_body();
  const std::string_view address = "page=%2Fwhole";
  if (const auto at = body.find(address); at != std::string::npos) body.replace(at, address.size(), "page=%2Fready");
  return body;
}

TEST_P(SiteTest, a_ready_page_is_the_same_page) {
  govuk::Page whole;
  whole.title = "Record of A. <E>";
  whole.breadcrumbs = {{"Home", "/"}};
  whole.before_main = html::element("p", {}, "before");
  whole.main = html::element("h1", {}, "main");
  const ReadyPage ready{whole.title, whole.breadcrumbs, std::make_shared<const std::string>(whole.before_main.markup()),
                        std::make_shared<const std::string>(whole.main.markup())};
  site.add({{http::Method::get, "/whole", Permission::signed_in, [&](Visit& visit) { return visit.page(whole); }},
            {http::Method::get, "/ready", Permission::signed_in, [&](Visit& visit) { return visit.page(ready); }}});
  Browser browser = site.sign_in_as("contact_worker");
  EXPECT_EQ(as_ready(browser.get("/whole")), browser.get("/ready").whole_body());
  EXPECT_EQ(as_ready(browser.get("/whole")), browser.get("/ready").whole_body());
}

TEST_P(SiteTest, one_frame_serves_ready_pages_of_many_people) {
  std::vector<govuk::Link> crumbs;
  const auto main = std::make_shared<const std::string>("<h1>main</h1>");
  site.add({{http::Method::get, "/whole", Permission::signed_in,
             [&](Visit& visit) {
               govuk::Page page;
               page.title = crumbs.back().text;
               page.breadcrumbs = crumbs;
               page.main = html::element("h1", {}, "main");
               return visit.page(page);
             }},
            {http::Method::get, "/ready", Permission::signed_in, [&](Visit& visit) { return visit.page(ReadyPage{crumbs.back().text, crumbs, nullptr, main}); }}});
  Browser browser = site.sign_in_as("contact_worker");
  for (const govuk::Link& person : {govuk::Link{"A. <E>", "/people/one"}, govuk::Link{"B. & \"F\"", "/people/two?a=1&b=2"}, govuk::Link{"C", ""}}) {
    crumbs = {{"People", "/people"}, person};
    EXPECT_EQ(as_ready(browser.get("/whole")), browser.get("/ready").whole_body()) << person.href;
  }
}

TEST_P(SiteTest, the_table_of_routes_names_every_route) {
  const std::string table = site.site().routes_table();
  EXPECT_THAT(table, HasSubstr("| GET | `/admin/staff` | `manage_staff` |"));
  EXPECT_THAT(table, HasSubstr("| POST | `/sign-in` | `anyone` |"));
  for (const Site::Row& row : site.site().rows()) EXPECT_THAT(table, HasSubstr("`" + row.pattern + "`"));
}

TEST_P(SiteTest, a_hot_session_costs_microseconds) {
  Browser browser = site.sign_in_as("contact_worker");
  browser.get("/account");
  Sessions& sessions = site.site().core().sessions;
  const std::string token = browser.cookies()["stepwise"];
  const Instant now = site.clock().now();
  const auto began = std::chrono::steady_clock::now();
  constexpr int looks = 20'000;
  for (int i = 0; i < looks; ++i) ASSERT_TRUE(sessions.find(token, now));
  const auto each = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count() / looks;
  RecordProperty("microseconds", std::to_string(each));
  EXPECT_LT(each, 100) << "even without optimisation and on a busy machine";
}

}  // namespace
}  // namespace stepwise::access
