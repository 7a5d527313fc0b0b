// SPDX-License-Identifier: Apache-2.0
// What the demo council writes on the pages of the thinking tools is what the tools ask.
#include "demo/thinking_words.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "demo/portrait.hpp"
#include "practice/thinking/picture.hpp"
#include "practice/thinking/tool.hpp"

namespace stepwise::demo {
namespace {

using thinking::Column;

void expect_fits(std::string_view tool_code, std::string_view part_code, std::string_view words) {
  const thinking::Tool* tool = thinking::tool_of(tool_code);
  ASSERT_NE(tool, nullptr) << tool_code;
  const thinking::Part* part = thinking::part_of(*tool, part_code);
  ASSERT_NE(part, nullptr) << tool_code << "." << part_code;
  if (part->columns.empty()) {
    EXPECT_EQ(words.find('|'), std::string_view::npos) << words;
    return;
  }
  const auto cells = split(words, '|');
  ASSERT_LE(cells.size(), part->columns.size()) << words;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Column& column = part->columns[i];
    if (cells[i].empty()) continue;
    EXPECT_TRUE(column.kind != Column::Kind::choice || thinking::choice_words(column.choices, cells[i])) << words;
    EXPECT_TRUE(column.kind != Column::Kind::money || parse_number(cells[i])) << words;
  }
}

TEST(DemoThinking, every_word_stands_in_a_part_that_asks_for_it) {
  for (const Said& said : said_pools())
    for (const auto& pool : {said.older, said.younger}) {
      ASSERT_FALSE(pool.empty());
      for (const auto words : pool) expect_fits(said.tool, said.part, words);
    }
  for (const Told& told : told_of_the_street()) expect_fits(told.tool, told.part, told.words);
}

TEST(DemoThinking, a_portrait_is_a_picture_that_a_photo_may_be) {
  Draw draw{3};
  const auto picture = thinking::clean_picture(portrait(draw));
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->kind, "image/png");
  EXPECT_EQ(picture->wide, portrait_side);
  EXPECT_LT(picture->bytes.size(), 40'000U);
}

}  // namespace
}  // namespace stepwise::demo
