// SPDX-License-Identifier: Apache-2.0
#include "govuk/test/escaping.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "govuk/moj/moj.hpp"
#include "govuk/moj/test/moj_adapter.hpp"

namespace stepwise::moj::fixture {
namespace {

const Json& fixtures() {
  static const Json file = [] {
    std::ifstream in{"src/govuk/moj/fixtures/fixtures.json"};
    return Json::parse(in);
  }();
  return file.at("fixtures");
}

RC_GTEST_PROP(MojEscaping, NoTextOfAnyPartReachesTheMarkupUnescaped, ()) {
  const auto ends = *rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(7, govuk::escaping::hostile_end()));
  for (const Json& one : fixtures())
    govuk::escaping::hold(renderer_of(one.at("part")), one.at("options"), ends, one.at("part").get<std::string>() + "/" + one.at("name").get<std::string>());
}

/// What upstream has no options for: facts and flags of the banner, chosen filters, two texts side by side.
Html our_own(const Json& j) {
  const std::string a = j.at("a"), b = j.at("b"), c = j.at("c");
  return identity_bar({.name = a, .facts = {{b, c}}, .flags = {Html{c}}, .actions = {Html{b}}, .label = c}) +
         side_by_side(a, b, c, {{a, b, c, true}}) + filter_layout(filter({.action = a, .heading = b, .clear_href = c}), Html{b}) +
         badge(a, b) + count_badge(3, c) + alert(Tone::error, a, Html{b}) +
         timeline({.items = {{.title = a, .byline = b, .when = c, .datetime = b, .description = Html{c}, .struck = true}}});
}

RC_GTEST_PROP(MojEscaping, NoTextOfOurOwnPartsReachesTheMarkupUnescaped, ()) {
  const auto ends = *rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(3, govuk::escaping::hostile_end()));
  govuk::escaping::hold(our_own, Json{{"a", "one"}, {"b", "two"}, {"c", "three"}}, ends, "our own");
}

}  // namespace
}  // namespace stepwise::moj::fixture
