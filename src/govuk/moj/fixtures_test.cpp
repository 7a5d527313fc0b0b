// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <set>

#include "govuk/moj/moj.hpp"
#include "govuk/moj/test/differences.hpp"
#include "govuk/moj/test/moj_adapter.hpp"
#include "html/test/tree.hpp"

namespace stepwise::moj::fixture {
namespace {

constexpr int all_fixtures = 77;

Lines lines_of(const std::string& markup) {
  std::istringstream in{html::canonical(markup)};
  Lines out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string first_difference(const Lines& theirs, const Lines& ours) {
  std::size_t i = 0;
  while (i < theirs.size() && i < ours.size() && theirs[i] == ours[i]) ++i;
  std::string out;
  for (std::size_t k = i; k < std::min(i + 3, theirs.size()); ++k) out += "\n  upstream: " + theirs[k];
  for (std::size_t k = i; k < std::min(i + 3, ours.size()); ++k) out += "\n  ours:     " + ours[k];
  return out;
}

Json read_fixtures() {
  std::ifstream in{"src/govuk/moj/fixtures/fixtures.json"};
  return Json::parse(in);
}

TEST(MojFixtures, EveryPartEqualsUpstreamButForTheNamedDifferences) {
  std::set<std::string> parts, used;
  int fixtures = 0, passed = 0;
  const Json file = read_fixtures();
  for (const Json& fixture : file.at("fixtures")) {
    const std::string part = fixture.at("part"), name = part + "/" + fixture.at("name").get<std::string>();
    const Json& options = fixture.at("options");
    const Renderer render = renderer_of(part);
    ASSERT_NE(render, nullptr) << part;
    parts.insert(part);
    ++fixtures;
    Lines ours = lines_of(render(options).markup()), theirs = lines_of(fixture.at("html"));
    for (const auto& difference : differences()) {
      if (difference.part != part) continue;
      const Lines before = ours, their_before = theirs;
      difference.undo(ours, theirs, options);
      if (before != ours || their_before != theirs) used.insert(difference.why);
    }
    EXPECT_EQ(ours, theirs) << name << first_difference(theirs, ours);
    passed += ours == theirs;
  }
  std::printf("%zu casework parts, %d of %d fixtures, %zu named differences\n", parts.size(), passed, fixtures, differences().size());
  EXPECT_EQ(fixtures, all_fixtures);
  for (const auto& difference : differences())
    EXPECT_TRUE(used.contains(difference.why)) << difference.part << " no longer differs: " << difference.why;
}

TEST(MojFixtures, AreOfTheVersionThatIsInstalled) {
  std::ifstream in{"node_modules/@ministryofjustice/frontend/package.json"};
  if (!in) GTEST_SKIP() << "@ministryofjustice/frontend is not installed: run npm ci";
  EXPECT_EQ(read_fixtures().at("package"), "@ministryofjustice/frontend@" + Json::parse(in).at("version").get<std::string>())
      << "run node src/govuk/moj/fixtures/make.mjs and read what changed";
}

}  // namespace
}  // namespace stepwise::moj::fixture
