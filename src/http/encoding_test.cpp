// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/limits.hpp"
#include "http/utf8.hpp"

namespace stepwise::http {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(Utf8, KnowsTextFromBytes) {
  for (const std::string good : {"", "plain", "Zo\xC3\xAB", "\xE2\x82\xAC", "\xF0\x9F\x98\x80",
                                 "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF", "\xEF\xB7\x8F", "\xEF\xB7\xB0", "\xEF\xBF\xBD"})
    EXPECT_TRUE(is_text(good)) << hex(good);
  for (const std::string bad :
       {"\xC3", "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE2\x82", "\xE2\x28\xA1", "\xEF\xB7\x90", "\xEF\xB7\xAF", "\xEF\xBF\xBE"})
    EXPECT_FALSE(is_text(bad)) << hex(bad);
  EXPECT_FALSE(is_text(std::string_view{"a\0b", 3}));
}

TEST(Decode, ReadsEscapes) {
  EXPECT_EQ(*decode_component("a%20b+c", false), "a b+c");
  EXPECT_EQ(*decode_component("a%20b+c", true), "a b c");
  EXPECT_EQ(*decode_component("Zo%C3%ab", true), "Zo\xC3\xAB");
  EXPECT_EQ(*decode_component("", true), "");
}

TEST(Decode, RefusesWhatIsNotText) {
  for (const char* bad : {"%", "%2", "%zz", "%2g", "a%", "%C3", "%00", "%ff", "%ed%a0%80"})
    EXPECT_FALSE(decode_component(bad, true)) << bad;
}

RC_GTEST_PROP(Decode, GivesBackWhatWasEncoded, (const std::string& bytes)) {
  const std::string text = clean_utf8(bytes);
  RC_ASSERT(decode_component(encode_component(text), true).value() == text);
}

TEST(Urlencoded, ReadsFieldsInOrder) {
  const auto fields = parse_urlencoded("a=1&b=x+y&a=2&c&&=z");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->pairs(), (Pairs{{"a", "1"}, {"b", "x y"}, {"a", "2"}, {"c", ""}, {"", "z"}}));
  EXPECT_EQ(fields->get("a"), "1");
  EXPECT_EQ(fields->all("a"), (std::vector<std::string_view>{"1", "2"}));
  EXPECT_TRUE(fields->has("c"));
  EXPECT_FALSE(fields->find("d"));
  EXPECT_EQ(fields->get("d"), "");
}

TEST(Urlencoded, SaysWhichFieldIsNotText) {
  const auto fields = parse_urlencoded("name=ok&notes=%ff%fe");
  ASSERT_FALSE(fields);
  EXPECT_NE(fields.error().sentence.find("\"notes\""), std::string::npos);
}

TEST(Urlencoded, DropsControlCharactersButKeepsTheRest) {
  EXPECT_EQ(parse_urlencoded("notes=a%0Bb%0D%0Ac")->get("notes"), "ab\r\nc");
}

TEST(Urlencoded, TakesOnlySoManyFields) {
  std::string text;
  for (std::size_t i = 0; i < most_fields; ++i) text += "f=1&";
  EXPECT_EQ(parse_urlencoded(text)->pairs().size(), most_fields);
  EXPECT_FALSE(parse_urlencoded(text + "f=1"));
}

TEST(Query, LeavesOutEmptyValues) {
  Fields fields;
  fields.add("team", "North & West");
  fields.add("status", "");
  fields.add("from", "2026-01-01");
  EXPECT_EQ(write_query(fields), "team=North%20%26%20West&from=2026-01-01");
}

RC_GTEST_PROP(Query, IsReadBackAsItWasWritten,
              (const std::vector<std::pair<std::string, std::string>>& pairs)) {
  Fields fields;
  Pairs expected;
  for (const auto& [name, value] : pairs) {
    const auto text = clean_utf8(value);
    fields.add(clean_utf8(name), text);
    if (!text.empty()) expected.emplace_back(clean_utf8(name), text);
  }
  RC_ASSERT(parse_urlencoded(write_query(fields)).value().pairs() == expected);
}

}  // namespace
}  // namespace stepwise::http
