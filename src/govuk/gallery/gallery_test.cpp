// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/gallery.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "html/test/tree.hpp"

namespace stepwise::gallery {
namespace {

bool shown(const std::string& name) {
  const auto all = names();
  return std::ranges::count(all, name) == 1;
}

TEST(Gallery, ShowsEveryComponentThatUpstreamHas) {
  const std::filesystem::path folder = "node_modules/govuk-frontend/dist/govuk/components";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "govuk-frontend is not installed: run npm ci";
  int components = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (!std::filesystem::exists(entry.path() / "fixtures.json")) continue;
    ++components;
    EXPECT_TRUE(shown(entry.path().filename().string())) << entry.path().filename() << " is not in the gallery";
  }
  EXPECT_EQ(components, 39);
}

TEST(Gallery, EveryPageCanBeMadeAndItsIdsDoNotMeet) {
  for (const auto& name : names()) {
    const auto page = document(name, {});
    ASSERT_TRUE(page) << name;
    std::set<std::string> ids;
    for (const auto& found : html::find_all(*page, "[id]"))
      EXPECT_TRUE(ids.insert(found.attribute("id")).second) << name << ": two of " << found.attribute("id");
    EXPECT_EQ(html::find_all(*page, "h1").size(), 1u) << name;
  }
}

TEST(Gallery, LinksStayInTheGallery) {
  const auto all = names();
  for (const auto& name : all)
    for (const auto& link : html::find_all(*document(name, {}), "a")) {
      const std::string href = link.attribute("href");
      if (!href.starts_with("/gallery/")) continue;
      const std::string to = href.substr(9, href.find_first_of("?#") == std::string::npos ? std::string::npos : href.find_first_of("?#") - 9);
      EXPECT_TRUE(std::ranges::count(all, to) == 1) << name << " leads to " << href;
    }
}

TEST(Gallery, HasNoOtherPages) { EXPECT_FALSE(document("made-up", {})); }

}  // namespace
}  // namespace stepwise::gallery
