// SPDX-License-Identifier: Apache-2.0
#include "performance/story/steps_file.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace stepwise::story {
namespace {

class StepsFile : public testing::Test {
 protected:
  StepsFile() {
    Council council{"503", {""}, {}};
    Facts facts;
    facts.died = day_of(*Date::parse_iso("2026-06-01"));
    std::vector<Event> events;
    council.shards.emplace_back().add(1, "A1", facts, events);
    stories_.councils.push_back(std::move(council));
    std::filesystem::create_directories(folder_);
  }
  ~StepsFile() override { std::filesystem::remove_all(folder_); }

  Result<void> add(std::string_view rows) {
    std::ofstream{folder_ / "steps.csv"} << "la,person,step,result,start,end,team,yes\n" << rows;
    return add_steps(stories_, folder_ / "steps.csv");
  }
  std::span<const Event> steps() const { return stories_.councils[0].shards[0].story(0).steps(); }

  Stories stories_;
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("steps-" + std::to_string(::getpid()));
};

TEST_F(StepsFile, puts_steps_into_the_stories_of_the_people_it_names) {
  ASSERT_TRUE(add("503,A1,dip,temporary,2026-04-01,2026-05-01,North,yes\n503,A1,talking_point,,2026-03-01,,,\n"));
  ASSERT_EQ(steps().size(), 2U);
  EXPECT_EQ(steps()[0].step(), Step::talking_point);
  EXPECT_EQ(steps()[0].step_result(), StepResult::none);
  EXPECT_FALSE(steps()[0].yes());
  EXPECT_EQ(steps()[1].step(), Step::dip);
  EXPECT_EQ(steps()[1].step_result(), StepResult::temporary);
  EXPECT_TRUE(steps()[1].yes());
  EXPECT_EQ(stories_.councils[0].teams[steps()[1].team], "North");
}

TEST_F(StepsFile, leaves_a_step_open_when_somebody_dies_and_drops_one_that_begins_after) {
  ASSERT_TRUE(add("503,A1,dip,,2026-05-20,,,\n503,A1,dip,,2026-06-02,,,\n"));
  ASSERT_EQ(steps().size(), 1U);
  EXPECT_TRUE(steps()[0].is_open());
}

TEST_F(StepsFile, names_the_line_that_is_wrong) {
  for (const auto* row : {"503,A1,dip,,2026-05-20\n", "503,A1,fall,,2026-05-20,,,\n", "503,A1,dip,soon,2026-05-20,,,\n", "503,A1,dip,,20/05/2026,,,\n",
                          "503,B2,dip,,2026-05-20,,,\n"}) {
    const auto refused = add(row);
    ASSERT_FALSE(refused) << row;
    EXPECT_NE(refused.error().sentence.find("Line 2"), std::string::npos) << refused.error().sentence;
  }
}

}  // namespace
}  // namespace stepwise::story
