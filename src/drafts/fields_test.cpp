// SPDX-License-Identifier: Apache-2.0
#include "drafts/fields.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::drafts {
namespace {

RC_GTEST_PROP(Draft, keeps_any_fields_as_typed, ()) {
  http::Fields fields;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) fields.add(std::to_string(i), *rc::gen::container<std::string>(rc::gen::inRange('\x01', '\x7f')));
  RC_ASSERT(fields_from_json(fields_to_json(fields)).pairs() == fields.pairs());
}

TEST(Draft, sent_fields_replace_and_others_stay) {
  http::Fields saved, sent;
  saved.add("a", "1");
  saved.add("many", "x");
  saved.add("many", "y");
  saved.add("b", "2");
  sent.add("many", "");
  sent.add("new", "n");
  const auto all = merged(saved, sent);
  EXPECT_EQ(all.get("a"), "1");
  EXPECT_EQ(all.get("b"), "2");
  EXPECT_EQ(all.get("new"), "n");
  EXPECT_EQ(all.all("many"), std::vector<std::string_view>{""});
}

TEST(Draft, torn_text_is_an_empty_form) {
  EXPECT_TRUE(fields_from_json("{\"a\":[\"b\"").pairs().empty());
  EXPECT_TRUE(fields_from_json("[]").pairs().empty());
}

}  // namespace
}  // namespace stepwise::drafts
