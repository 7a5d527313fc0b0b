// SPDX-License-Identifier: Apache-2.0
#include "performance/story/calls.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "performance/story/record.hpp"
#include "store/test_support.hpp"

namespace stepwise::story {
namespace {

TEST(Calls, both_numbers_are_held_and_none_is_more_than_there_is_room_for) {
  const Date day = *Date::parse_iso("2026-11-20");
  const Event calls = calls_on(day, 130, 111);
  EXPECT_EQ(calls_offered(calls), 130U);
  EXPECT_EQ(calls_answered(calls), 111U);
  EXPECT_EQ(calls.step(), Step::calls);
  EXPECT_EQ(date_of(calls.start), day);
  EXPECT_EQ(calls_offered(calls_on(day, 70'000, -1)), 65'535U);
  EXPECT_EQ(calls_answered(calls_on(day, 70'000, -1)), 0U);
}

TEST(Calls, a_file_gives_them_to_the_councils_own_story_and_a_line_that_is_none_is_named) {
  const store::test::TemporaryFolder folder;
  const auto file = folder.path() / "calls.csv";
  std::ofstream{file} << "la,day,offered,answered\n503,2026-11-20,3,2\n504,2026-11-20,9,9\n";
  Stories stories;
  stories.councils.push_back({"503", {""}, {}});
  ASSERT_TRUE(add_calls(stories, file));
  ASSERT_EQ(stories.councils[0].shards.size(), 1U);
  EXPECT_EQ(stories.councils[0].shards[0].story(0).steps().size(), 1U);
  std::ofstream{file} << "la,day,offered,answered\n503,yesterday,3,2\n";
  const auto refused = add_calls(stories, file);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().sentence.find("Line 2"), std::string::npos);
}

using Record = store::test::EachEngine;
TEST_P(Record, without_calls_there_is_no_story_of_the_council) {
  const auto reader = RecordReader::make();
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->read_all(store(), "503", 1).people(), 0U);
  EXPECT_FALSE(reader->read_one(*store().read(), PersonId{0}));
}

STEPWISE_EACH_ENGINE(Record);

}  // namespace
}  // namespace stepwise::story
