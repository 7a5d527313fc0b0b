// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "govuk/test/escaping.hpp"

namespace stepwise::govuk::escaping {
namespace {

struct Example {
  std::string name;
  fixture::Renderer render;
  Json options;
};

const std::vector<Example>& examples() {
  static const std::vector<Example> all = [] {
    std::vector<Example> out;
    const std::filesystem::path folder = "node_modules/govuk-frontend/dist/govuk/components";
    if (!std::filesystem::exists(folder)) return out;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
      std::ifstream in{entry.path() / "fixtures.json"};
      if (!in) continue;
      const std::string component = entry.path().filename().string();
      const Json file = Json::parse(in);
      for (const Json& one : file.at("fixtures"))
        out.push_back({component + "/" + one.at("name").get<std::string>(), fixture::renderer_of(component), one.at("options")});
    }
    return out;
  }();
  return all;
}

/// Every component in every shape upstream has, each text a hostile one.
RC_GTEST_PROP(Escaping, NoTextOfAnyComponentReachesTheMarkupUnescaped, ()) {
  const auto ends = *rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(7, hostile_end()));
  for (const Example& example : examples())
    if (*rc::gen::inRange(0, 16) == 0) hold(example.render, example.options, ends, example.name);
}

TEST(Escaping, AComponentThatWroteRawTextWouldBeNoticed) {
  const auto careless = [](const Json& options) { return html::trusted("<p title=\"" + options.at("text").get<std::string>() + "\">"); };
  const Json options{{"text", "words"}};
  Words words;
  const Json harmless = words.planted(options);
  const std::vector<std::string> ends{"\"><b>"};
  EXPECT_NE(words.hostile(html::canonical(careless(harmless).markup()), ends), html::canonical(careless(words.hostile(harmless, ends)).markup()));
}

}  // namespace
}  // namespace stepwise::govuk::escaping
