// SPDX-License-Identifier: Apache-2.0
// The whole site's table of routes: written down in docs/reference/routes.md, and every route asked as every role.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

#include "access/roles.hpp"
#include "access/test_support.hpp"
#include "app/rooms.hpp"
#include "base/share.hpp"

namespace stepwise::app {
namespace {

class WholeSite : public ::testing::Test {
 public:
  WholeSite() : site_{"sqlite"}, rooms_{std::move(*Rooms::open(site_.store(), site_.random(), 1))} { rooms_->join(site_.site()); }
  access::test::TestSite& site() { return site_; }

 private:
  access::test::TestSite site_;
  std::unique_ptr<Rooms> rooms_;
};

/// A path that fits a pattern; its names lead nowhere.
std::string some_path(std::string_view pattern) {
  std::string path;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '*') path += "nowhere";
    else if (pattern[i] != ':') path += pattern[i];
    else {
      path += "nowhere";
      while (i + 1 < pattern.size() && pattern[i + 1] != '/' && pattern[i + 1] != '.') ++i;
    }
  }
  return path;
}

TEST_F(WholeSite, has_its_table_of_routes_written_down) {
  const std::string file = "docs/reference/routes.md", table = site().site().routes_table();
  if (std::getenv("STEPWISE_WRITE_DOCS")) std::ofstream{file} << table;
  EXPECT_EQ(read_file(file).value_or(""), table) << "run STEPWISE_WRITE_DOCS=1 with this test to write it anew";
}

TEST_F(WholeSite, asks_a_permission_of_everything_but_signing_in_help_files_and_public_forms) {
  for (const auto& row : site().site().rows()) {
    if (row.needs != access::Permission::anyone) continue;
    const bool expected = row.pattern.starts_with("/sign-") || row.pattern.starts_with("/help") || row.pattern.starts_with("/assets") ||
                          row.pattern == "/theme.css" || row.pattern.starts_with("/session/") || row.pattern == "/language/:code" || row.pattern.starts_with("/ask/") ||
                          row.pattern == "/places" || row.pattern.starts_with("/places/") || row.pattern.starts_with("/openreferral") ||
                          row.pattern == "/how-money-is-worked-out" || row.pattern.starts_with("/fund/");
    EXPECT_TRUE(expected) << row.pattern << " is open to anyone";
  }
}

TEST_F(WholeSite, shows_a_role_without_the_permission_that_nothing_is_there) {
  for (const auto& role : access::shipped_roles()) {
    auto browser = site().sign_in_as(role.key);
    for (const auto& row : site().site().rows()) {
      if (row.needs == access::Permission::anyone || row.needs == access::Permission::signed_in || role.may.contains(row.needs)) continue;
      const std::string path = some_path(row.pattern);
      const auto answer = row.method == http::Method::post ? browser.post(path, {}) : browser.get(path);
      EXPECT_EQ(answer.status, 404) << role.key << " asked " << http::method_name(row.method) << " " << path;
    }
  }
}

TEST_F(WholeSite, never_breaks_for_a_role_that_has_the_permission) {
  for (const auto& role : access::shipped_roles()) {
    auto browser = site().sign_in_as(role.key);
    for (const auto& row : site().site().rows()) {
      if (row.method != http::Method::get || !role.may.contains(row.needs)) continue;
      const auto answer = browser.get(some_path(row.pattern));
      EXPECT_LT(answer.status, 500) << role.key << " asked " << row.pattern;
    }
  }
}

TEST_F(WholeSite, sends_whoever_is_not_signed_in_to_sign_in) {
  access::test::Browser stranger{site()};
  for (const auto& row : site().site().rows()) {
    if (row.needs == access::Permission::anyone || row.method != http::Method::get) continue;
    const auto answer = stranger.get(some_path(row.pattern));
    EXPECT_EQ(answer.status, 303) << row.pattern;
    EXPECT_TRUE(access::test::header_of(answer, "Location").starts_with("/sign-in")) << row.pattern;
  }
}

TEST_F(WholeSite, refuses_every_change_without_its_token) {
  for (const auto& role : access::shipped_roles()) {
    auto browser = site().sign_in_as(role.key);
    for (const auto& row : site().site().rows()) {
      if (row.method != http::Method::post || !role.may.contains(row.needs)) continue;
      EXPECT_EQ(browser.post_bare(some_path(row.pattern), {}).status, 403) << row.pattern;
    }
  }
}

}  // namespace
}  // namespace stepwise::app
