// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "govuk/test/fixture_adapter.hpp"
#include "html/test/tree.hpp"

namespace stepwise::govuk::fixture {
namespace {

/// May only rise: how many upstream fixtures our components equal.
constexpr int passes_so_far = 643;

/// Components not written, with the reason.
const std::map<std::string, std::string> not_written{
    {"cookie-banner", "only strictly necessary cookies are set"},
    {"exit-this-page", "for public pages, which come later"},
    {"feedback", "for public pages, which come later"},
    {"footer", "always prints the crown, which is not a council's to use"},
    {"header", "is GOV.UK's own"},
    {"language-navigation", "there is one language so far"}};

/// Single fixtures left out, as component/name, with the reason.
const char* const counts_gaps = "its numbers count empty items, which our lists cannot hold";
const std::map<std::string, std::string> skipped{{"accordion/with falsy values", counts_gaps},
                                                 {"checkboxes/with falsy values", counts_gaps},
                                                 {"radios/with falsy items", counts_gaps},
                                                 {"task-list/with empty values", counts_gaps}};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::size_t from = 0;
  while (from < text.size()) {
    const auto to = text.find('\n', from);
    out.push_back(text.substr(from, to - from));
    if (to == std::string::npos) break;
    from = to + 1;
  }
  return out;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  const auto a = lines_of(expected), b = lines_of(actual);
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  std::string out;
  for (std::size_t k = i; k < std::min(i + 3, a.size()); ++k) out += "\n  upstream: " + a[k];
  for (std::size_t k = i; k < std::min(i + 3, b.size()); ++k) out += "\n  ours:     " + b[k];
  return out;
}

struct Count {
  int passed = 0, failed = 0;
};

void compare(const std::string& component, const Json& fixture, Renderer render, Count& count) {
  const std::string name = component + "/" + fixture.at("name").get<std::string>();
  if (skipped.contains(name)) return;
  const std::string expected = html::canonical(fixture.at("html").get<std::string>());
  const std::string actual = html::canonical(render(fixture.at("options")).markup());
  if (expected == actual) {
    ++count.passed;
  } else {
    ++count.failed;
    ADD_FAILURE() << name << first_difference(expected, actual);
  }
}

TEST(Fixtures, EveryComponentEqualsUpstream) {
  const std::filesystem::path folder = "node_modules/govuk-frontend/dist/govuk/components";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "govuk-frontend is not installed: run npm ci";
  Count count;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    std::ifstream in{entry.path() / "fixtures.json"};
    if (!in) continue;
    const std::string component = entry.path().filename().string();
    Renderer render = form_renderer(component);
    if (render == nullptr) render = text_renderer(component);
    if (render == nullptr) {
      EXPECT_TRUE(not_written.contains(component)) << component << " is new upstream: write it, or say why not";
      continue;
    }
    const Json file = Json::parse(in);
    for (const Json& fixture : file.at("fixtures")) compare(component, fixture, render, count);
  }
  std::printf("  %d fixtures equal, %d differ\n", count.passed, count.failed);
  EXPECT_GE(count.passed, passes_so_far);
}

}  // namespace
}  // namespace stepwise::govuk::fixture
