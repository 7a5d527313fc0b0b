// SPDX-License-Identifier: Apache-2.0
#include "practice/disagreement/disagreement.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "html/test/tree.hpp"
#include "practice/disagreement/disagreement_pages.hpp"

namespace stepwise::disagreement {
namespace {

constexpr Date said{20'000};

Disagreement somebody_said() {
  Disagreement d;
  d.part = "needs";
  d.words = "I can wash <myself>";
  d.said_by = "person";
  d.said_on = said;
  d.recorded_by = "Kate";
  d.made_by_id = StaffId{7};
  d.made_by = "Kate";
  d.answer_on = said + days_to_answer;
  d.owner.worker_name = "Jo";
  return d;
}

RC_GTEST_PROP(Disagreeing, OneThatWaitsHasADayAndOneThatIsSettledHasNone, ()) {
  Disagreement d = somebody_said();
  const auto many = *rc::gen::inRange(0, 5);
  Date on = said;
  for (int i = 0; i < many; ++i) {
    on = on + *rc::gen::inRange(0, 9);
    d.answers.push_back({std::string{outcomes()[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(outcomes().size())))].code}, "Words", on, StaffId{9}, "Jo", "", std::nullopt});
  }
  bool settled = false;
  for (const auto& answer : d.answers) settled |= answer.outcome != "looking";
  RC_ASSERT(waits(d) == !settled);
  RC_ASSERT(next_of(d).has_value() == waits(d));
  if (waits(d) && many > 0) RC_ASSERT(*next_of(d) == on + days_to_answer);
}

TEST(Disagreeing, WhoeverMadeItDoesNotAnswer) {
  const Disagreement d = somebody_said();
  EXPECT_FALSE(may_answer(d, StaffId{7}, "Kate, since married"));
  EXPECT_FALSE(may_answer(d, StaffId{8}, "Kate"));
  EXPECT_TRUE(may_answer(d, StaffId{8}, "Jo"));
}

TEST(Disagreeing, IsWithWhomItWasGivenToAndTakenOverNeitherByItsMakerNorByWhoeverWroteItDown) {
  Disagreement d = somebody_said();
  d.recorded_by = "Ola";
  d.owner.worker = StaffId{9};
  EXPECT_TRUE(is_with(d, StaffId{9}, "Jo, since married"));
  EXPECT_FALSE(is_with(d, StaffId{8}, "Jo")) << "another of that name";
  EXPECT_TRUE(may_take_over(d, StaffId{8}, "Sol"));
  EXPECT_FALSE(may_take_over(d, StaffId{8}, "Ola"));
  EXPECT_FALSE(may_take_over(d, StaffId{7}, "Kate"));
}

TEST(Disagreeing, StandsInTheirWordsWithWhatWasDoneBesideThem) {
  Disagreement d = somebody_said();
  const auto waiting = write_disagreements({d}, "ref").markup();
  EXPECT_NE(waiting.find("I can wash &lt;myself&gt;"), std::string::npos);
  EXPECT_NE(waiting.find("Jo looks at it"), std::string::npos);
  EXPECT_EQ(html::find_all(waiting, "a").size(), 1U);
  EXPECT_TRUE(html::find_all(write_disagreements({d}).markup(), "a").empty()) << "on what the person holds there is nothing to press";
  d.answers = {{"looking", "We see you on Monday", said + 3, StaffId{9}, "Jo", "", std::nullopt}, {"in_part", "You showed us", said + 8, StaffId{9}, "Jo", "Practitioner", said + 9}};
  const auto answered = html::text_of(write_disagreements({d}, "ref").markup());
  for (const char* words : {"We see you on Monday", "Still being looked into", "Changed in part", "You showed us", "Answered by Jo, Practitioner"}) EXPECT_NE(answered.find(words), std::string::npos) << words;
  EXPECT_EQ(answered.find("looks at it"), std::string::npos);
  EXPECT_TRUE(write_disagreements({}, "ref").empty());
}

TEST(Disagreeing, IsCountedByWhatCameOfIt) {
  const auto words = html::text_of(write_counts({{"", 2}, {"stands", 1}, {"changed", 3}}, "1 May 2026").markup());
  EXPECT_NE(words.find("6 times"), std::string::npos) << words;
  EXPECT_NE(words.find("Waiting for an answer: 2"), std::string::npos);
  EXPECT_NE(words.find("Changed, as they asked: 3"), std::string::npos);
}

}  // namespace
}  // namespace stepwise::disagreement
