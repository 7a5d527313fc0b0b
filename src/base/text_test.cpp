// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise {
namespace {

TEST(Text, folds_names_as_people_search_for_them) {
  EXPECT_EQ(fold_for_matching("Zoë O'Brien"), "zoe obrien");
  EXPECT_EQ(fold_for_matching("  ANNE-MARIE   Smith "), "anne marie smith");
  EXPECT_EQ(fold_for_matching("Łukasz Øre"), "lukasz ore");
  EXPECT_EQ(fold_for_matching("Straße"), "strasse");
}

RC_GTEST_PROP(Text, folding_twice_is_folding_once, (const std::string& text)) {
  const auto once = fold_for_matching(clean_utf8(text));
  RC_ASSERT(fold_for_matching(once) == once);
}

RC_GTEST_PROP(Text, cleaned_text_is_clean, (const std::string& bytes)) { RC_ASSERT(is_clean_utf8(clean_utf8(bytes))); }

TEST(Text, bad_utf8_is_told_apart) {
  EXPECT_FALSE(is_clean_utf8("\xC3\x28"));
  EXPECT_FALSE(is_clean_utf8(std::string_view{"a\0b", 3}));
  EXPECT_TRUE(is_clean_utf8("café\n"));
  EXPECT_EQ(clean_utf8("a\uFDD0b\uFDD1\uFFFE"), "ab") << "the marks of untranslated words cannot be typed";
  EXPECT_TRUE(is_clean_utf8("\uFDCF\uFDF0\uFFFD"));
}

TEST(Text, numbers_are_whole_texts) {
  EXPECT_EQ(parse_number("12"), 12);
  EXPECT_FALSE(parse_number("12 "));
  EXPECT_FALSE(parse_number(""));
  EXPECT_EQ(with_commas(-1234567), "-1,234,567");
  EXPECT_EQ(with_commas(999), "999");
}

TEST(Decimals, are_numbers_that_can_be_counted_with) {
  EXPECT_EQ(parse_decimal("7.6"), 7.6);
  EXPECT_EQ(parse_decimal("-1"), -1.0);
  for (const char* text : {"", "nan", "inf", "-inf", "NaN", "1e9", "7,6", "7.6 "}) EXPECT_FALSE(parse_decimal(text)) << text;
}

}  // namespace
}  // namespace stepwise
