// SPDX-License-Identifier: Apache-2.0
#include "base/reading_age.hpp"

#include <gtest/gtest.h>
#include <string>

namespace stepwise {
namespace {

TEST(ReadingAge, syllables_are_counted_as_people_speak) {
  const std::pair<const char*, int> words[] = {{"I", 1}, {"home", 1}, {"homes", 1}, {"help", 1}, {"table", 2}, {"wanted", 2}, {"liked", 1}, {"carer", 2},
      {"people", 2}, {"social", 2}, {"being", 2}, {"area", 3}, {"diary", 3}, {"usual", 3}, {"quality", 3}, {"medium", 3}, {"assessment", 3},
      {"community", 4}, {"information", 4}, {"communication", 5}, {"don't", 1}, {"Houses", 2}, {"changes", 2}, {"created", 3}};
  for (const auto& [word, count] : words) EXPECT_EQ(syllables_in(word), count) << word;
}

TEST(ReadingAge, counts_sentences_and_words) {
  const Readability found = readability("The cat sat. It was 3.5 years old! Was it “black” - or not?");
  EXPECT_EQ(found.sentences, 3);
  EXPECT_EQ(found.words, 13);
  EXPECT_EQ(found.longest_sentence, 5);
}

TEST(ReadingAge, the_formula_is_flesch_and_kincaids) {
  const Readability found = readability("The cat sat on the mat.");  // 6 words, 6 syllables, 1 sentence
  EXPECT_EQ(found.syllables, 6);
  EXPECT_NEAR(found.grade, 0.39 * 6 + 11.8 - 15.59, 1e-9);
  EXPECT_EQ(found.age, 5);
}

TEST(ReadingAge, plain_words_read_younger_than_official_ones) {
  const double plain = readability("What would you like to be different? Tell us about a good day.").age;
  const double official = readability("Please provide supplementary information regarding the communication requirements of the individual "
                                      "undergoing assessment, including any specialist accommodation considerations.").age;
  EXPECT_LT(plain, 10);
  EXPECT_GT(official, 18);
}

TEST(ReadingAge, nothing_to_read_has_no_age) {
  for (const char* text : {"", "  ", "...", "– • —"}) {
    EXPECT_EQ(readability(text).words, 0) << text;
    EXPECT_EQ(readability(text).age, 0) << text;
  }
}

}  // namespace
}  // namespace stepwise
