// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "govuk/test/fixture_adapter.hpp"
#include "html/test/tree.hpp"

namespace stepwise::govuk::fixture {
namespace {

/// In the pinned package. A rise means upstream grew; nothing may be left out.
constexpr int all_components = 39, all_fixtures = 725;

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

bool is_inline(std::string_view tag) {
  static const std::set<std::string, std::less<>> names{"a", "abbr", "b", "em", "i", "s", "span", "strong", "time"};
  return names.contains(tag);
}

/// The words as they are read: only the tags of blocks part them. The tree comparison trims text, so it would not notice
/// "Error:" joined to its message.
std::string read_aloud(const std::string& markup) {
  std::string text;
  for (std::size_t i = 0; i < markup.size(); ++i) {
    if (markup[i] != '<') {
      text += markup[i];
      continue;
    }
    const std::size_t name = i + (markup[i + 1] == '/' ? 2 : 1);
    const std::string tag = markup.substr(name, markup.find_first_of(" \n>", name) - name);
    for (char quote = 0; i < markup.size() && (quote != 0 || markup[i] != '>'); ++i)
      if (markup[i] == '"') quote = quote == 0 ? '"' : '\0';
    if (!is_inline(tag)) text += ' ';
  }
  std::string out;
  std::istringstream in{text};
  for (std::string word; in >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool equal(const std::string& component, const Json& fixture, Renderer render) {
  const std::string upstream = fixture.at("html").get<std::string>(), ours = render(fixture.at("options")).markup();
  const std::string expected = html::canonical(upstream), actual = html::canonical(ours);
  if (expected == actual && read_aloud(upstream) == read_aloud(ours)) return true;
  ADD_FAILURE() << component << "/" << fixture.at("name").get<std::string>()
                << (expected == actual ? "\n  upstream: " + read_aloud(upstream) + "\n  ours:     " + read_aloud(ours)
                                       : first_difference(expected, actual));
  return false;
}

TEST(Fixtures, EveryComponentEqualsUpstream) {
  const std::filesystem::path folder = "node_modules/govuk-frontend/dist/govuk/components";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "govuk-frontend is not installed: run npm ci";
  int components = 0, fixtures = 0, passed = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    std::ifstream in{entry.path() / "fixtures.json"};
    if (!in) continue;
    const std::string component = entry.path().filename().string();
    const Renderer render = renderer_of(component);
    ++components;
    EXPECT_NE(render, nullptr) << component << " is new upstream: write it";
    if (render == nullptr) continue;
    const Json file = Json::parse(in);
    for (const Json& fixture : file.at("fixtures")) {
      ++fixtures;
      if (equal(component, fixture, render)) ++passed;
    }
  }
  std::printf("%d components, %d of %d fixtures\n", components, passed, fixtures);
  EXPECT_EQ(components, all_components);
  EXPECT_EQ(fixtures, all_fixtures);
  EXPECT_EQ(passed, fixtures);
}

}  // namespace
}  // namespace stepwise::govuk::fixture
