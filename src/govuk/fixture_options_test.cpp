// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "govuk/test/fixture_adapter.hpp"

// Upstream describes every option of a component in macro-options.json. An example with all of them is given to the adapter,
// which says what it read: what it never reads is an option that we do not have.
namespace stepwise::govuk::fixture {
namespace {

const std::filesystem::path components = "node_modules/govuk-frontend/dist/govuk/components";

/// The body of a Nunjucks call block: in C++ it is the content.
bool is_for_templates(const std::string& option) { return option.ends_with(".caller"); }

Json read(const std::filesystem::path& path) {
  std::ifstream in{path};
  return Json::parse(in);
}

Json object_of(const Json& params, const std::string& place, bool with_html, std::set<std::string>& described);

/// Something of the described type, so that the adapter goes into it.
Json example(const Json& param, const std::string& place, bool with_html, std::set<std::string>& described) {
  const std::string type = param.value("type", "string");
  if (param.contains("params")) {
    const Json inside = object_of(param.at("params"), place, with_html, described);
    return type == "array" ? Json::array({inside}) : inside;
  }
  if (type == "array") return Json::array({"one"});
  if (type == "object") return Json{{place_key, place}, {"text", "words"}};
  if (type == "boolean") return true;
  if (type == "integer" || type == "number") return 2;
  return "words";
}

Json object_of(const Json& params, const std::string& place, bool with_html, std::set<std::string>& described) {
  Json out{{place_key, place}};
  for (const Json& param : params) {
    const std::string name = param.at("name");
    described.insert(place + "." + name);
    const bool is_html = name.ends_with("html") || name.ends_with("Html");
    if (!is_html || with_html) out[name] = example(param, place + "." + name, with_html, described);
  }
  return out;
}

/// The rows of a table are lists of cells, which the description flattens to a list of options.
void nest_rows(const std::string& component, Json& options) {
  if (component == "table") options["rows"] = Json::array({options["rows"]});
}

TEST(Options, NoneOfUpstreamsIsUnknownHere) {
  if (!std::filesystem::exists(components)) GTEST_SKIP() << "govuk-frontend is not installed: run npm ci";
  std::set<std::string> described;
  asked().clear();
  for (const auto& entry : std::filesystem::directory_iterator{components}) {
    const std::string component = entry.path().filename().string();
    if (!std::filesystem::exists(entry.path() / "macro-options.json")) continue;
    const Renderer render = renderer_of(component);
    ASSERT_NE(render, nullptr) << component;
    for (const bool with_html : {true, false}) {
      Json options = object_of(read(entry.path() / "macro-options.json"), component, with_html, described);
      nest_rows(component, options);
      render(options);
      options.erase("items");  // a date input reads its parts only without them
      render(options);
    }
  }
  std::size_t known = 0;
  for (const auto& option : described) {
    known += asked().contains(option);
    EXPECT_TRUE(asked().contains(option) || is_for_templates(option)) << option << " is an option upstream has and we do not";
  }
  const auto for_templates = static_cast<std::size_t>(std::ranges::count_if(described, is_for_templates));
  std::printf("%zu of %zu options, and %zu that only Nunjucks can give\n", known, described.size() - for_templates, for_templates);
}

TEST(Options, AnOptionNobodyReadsIsNoticed) {
  asked().clear();
  const Json options{{place_key, "button"}, {"text", "Save"}, {"madeUp", "new"}};
  renderer_of("button")(options);
  EXPECT_TRUE(asked().contains("button.text"));
  EXPECT_FALSE(asked().contains("button.madeUp"));
}

}  // namespace
}  // namespace stepwise::govuk::fixture
