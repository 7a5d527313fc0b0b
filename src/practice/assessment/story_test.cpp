// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "practice/assessment/quality.hpp"
#include "practice/assessment/story.hpp"

namespace stepwise::assessment {
namespace {

std::vector<std::string> cut(std::string_view words) {
  std::vector<std::string> all;
  for (const auto& one : sentences(words)) all.emplace_back(words.substr(one.starts, one.length));
  return all;
}

TEST(Sentences, EndWhereAPersonWouldTakeBreath) {
  EXPECT_THAT(cut("I burn the pans. My sister comes at 7.30 on Tuesdays! Why me?"), testing::ElementsAre("I burn the pans.", "My sister comes at 7.30 on Tuesdays!", "Why me?"));
  EXPECT_THAT(cut("one\ntwo\n\n three "), testing::ElementsAre("one", "two", "three"));
  EXPECT_THAT(cut("no end"), testing::ElementsAre("no end"));
  EXPECT_TRUE(cut(" \n ").empty());
}

RC_GTEST_PROP(Sentences, HoldEveryWordOnce, (const std::vector<std::string>& parts)) {
  std::string words;
  for (std::size_t i = 0; i < parts.size(); ++i) words += parts[i] + (i % 3 == 0 ? ". " : i % 3 == 1 ? "\n" : "? ");
  std::string kept, wanted;
  std::size_t last = 0;
  for (const auto& one : sentences(words)) {
    RC_ASSERT(one.length > 0);
    RC_ASSERT(one.starts >= last);
    last = one.starts + one.length;
    kept += words.substr(one.starts, one.length);
  }
  RC_ASSERT(last <= words.size());
  const auto without_blanks = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return text;
  };
  RC_ASSERT(without_blanks(kept) == without_blanks(words));
}

const std::vector<Told> told{{"story-now", "What has led here?", "I fell in March. I have not been out since. The cat waits.", 0}, {"want-what", "What do you want?", "To feed the cat.", 0}};

TEST(Passages, AreTheWordsThatWereChosenAndNeighboursAreOne) {
  const auto all = passages_of(told, {"story-now:0:0", "story-now:0:17", "want-what:0:0", "nothing:0:0"});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].words, "I fell in March. I have not been out since.");
  EXPECT_EQ(all[0].question, "What has led here?");
  EXPECT_EQ(all[1].words, "To feed the cat.");
  EXPECT_TRUE(still_told(told, all[0]));
  const auto apart = passages_of(told, {"story-now:0:0", "story-now:0:44"});
  ASSERT_EQ(apart.size(), 2U);
  EXPECT_EQ(apart[1].words, "The cat waits.");
  EXPECT_EQ(apart[1].starts, 44);
}

TEST(Passages, SayWhenTheAnswerHasChanged) {
  auto changed = told;
  changed[1].words = "To feed the dog.";
  const auto all = passages_of(told, {"want-what:0:0"});
  EXPECT_FALSE(still_told(changed, all[0]));
  EXPECT_EQ(all[0].words, "To feed the cat.") << "kept as it was";
}

TEST(TheStory, LeavesOutChoicesAndTheWorkersPart) {
  forms::Response response;
  forms::Answered story{"story", "My story", {}, {}, {}, false}, worker{"worker", "The worker’s part", {}, {}, {}, false};
  story.items.push_back({"story-now", "What has led here?", {std::string{"I fell."}}, {}, {}, false});
  story.items.push_back({"asked", "Asked?", {true}, {}, {}, false});
  worker.items.push_back({"worker-seen", "What did you see?", {std::string{"A cold kitchen."}}, {}, {}, false});
  response.items = {story, worker};
  const auto words = told_in(response);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].words, "I fell.");
  EXPECT_EQ(answers_in(response, false).size(), 2U);
  ASSERT_EQ(answers_in(response, true).size(), 1U);
}

std::vector<Drawable> many(int count) {
  std::vector<Drawable> all;
  for (int i = 0; i < count; ++i) all.push_back({"ref" + std::to_string(i), StaffId{i % 4 + 1}});
  return all;
}

std::vector<std::string> names(const std::vector<Drawable>& drawn) {
  std::vector<std::string> all;
  for (const auto& one : drawn) all.push_back(one.reference);
  return all;
}

TEST(TheSample, IsTheSameForEverybodyAndNeverTheReadersOwn) {
  const auto drawn = sample_of(many(60), "north2026-10-01", sample_size, {});
  EXPECT_EQ(drawn.size(), sample_size);
  auto turned = many(60);
  std::ranges::reverse(turned);
  EXPECT_EQ(names(sample_of(turned, "north2026-10-01", sample_size, {})), names(drawn));
  EXPECT_NE(names(sample_of(many(60), "north2026-11-01", sample_size, {})), names(drawn));
  for (const auto& one : sample_of(many(60), "north2026-10-01", sample_size, StaffId{1})) {
    EXPECT_NE(one.author, StaffId{1});
    EXPECT_THAT(names(drawn), testing::Contains(one.reference)) << "nobody moves up for those left out";
  }
}

TEST(TheSample, DrawsEveryOneAboutAsOften) {
  std::map<std::string, int> times;
  for (int month = 0; month < 400; ++month)
    for (const auto& one : sample_of(many(20), "team" + std::to_string(month), 5, {})) ++times[one.reference];
  ASSERT_EQ(times.size(), 20U);
  for (const auto& [reference, count] : times) EXPECT_THAT(count, testing::AllOf(testing::Gt(65), testing::Lt(135))) << reference;
}

TEST(AColleaguesReading, NeedsEveryAnswerAndIsCounted) {
  Check check;
  EXPECT_EQ(problems_of(check).size(), prompts().size());
  for (const auto& prompt : prompts()) check.answers[std::string{prompt.code}] = "yes";
  EXPECT_TRUE(problems_of(check).empty());
  check.answers["strengths"] = "splendid";
  EXPECT_EQ(problems_of(check).size(), 1U);
  check.answers["strengths"] = "no";
  const auto counted = count({check, check});
  EXPECT_EQ(counted.front().answers.at("no"), 2);
}

}  // namespace
}  // namespace stepwise::assessment
