// SPDX-License-Identifier: Apache-2.0
#include "practice/care_act/care_act.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace stepwise::care_act {
namespace {

template <class Code, class Back>
void expect_whole(std::span<const Entry<Code>> list, std::size_t size, Back back) {
  EXPECT_EQ(list.size(), size);
  std::set<std::string_view> keys, labels;
  for (const auto& entry : list) {
    EXPECT_TRUE(keys.insert(entry.key).second) << entry.key;
    EXPECT_TRUE(labels.insert(entry.label.english()).second) << entry.key;
    EXPECT_EQ(key_of(entry.code), entry.key);
    EXPECT_EQ(words_of(entry.code).english(), entry.label.english());
    EXPECT_EQ(back(entry.key), entry.code);
    EXPECT_FALSE(entry.meaning.english().empty());
  }
  EXPECT_EQ(back("none of these"), std::nullopt);
  EXPECT_EQ(back(""), std::nullopt);
}

TEST(CareAct, ListsHaveTheSizeOfTheLawAndGoBackAndForth) {
  expect_whole(specified_outcomes(), 10, specified_outcome);
  expect_whole(carer_outcomes(), 8, carer_outcome);
  expect_whole(wellbeing_domains(), 9, wellbeing_domain);
  expect_whole(limbs(), 6, limb);
  expect_whole(need_areas(), 6, need_area);
}

TEST(CareAct, EachOfTheTenBelongsToExactlyOneArea) {
  for (const auto& outcome : specified_outcomes()) {
    int areas = 0;
    for (const auto& area : need_areas())
      if (std::ranges::count(outcomes_of(area.code), outcome.code) > 0) {
        ++areas;
        EXPECT_EQ(area_of(outcome.code), area.code) << outcome.key;
      }
    EXPECT_EQ(areas, 1) << outcome.key;
  }
}

TEST(CareAct, AnAdultHasFourLimbsAndACarerThree) {
  EXPECT_EQ(std::ranges::count_if(limbs(), [](const auto& entry) { return is_unable(entry.code); }), 4);
  EXPECT_EQ(std::ranges::count_if(limbs(), [](const auto& entry) { return is_unable_carer(entry.code); }), 3);
  EXPECT_TRUE(is_unable(Unable::slow));
  EXPECT_FALSE(is_unable_carer(Unable::slow));
  EXPECT_TRUE(std::ranges::none_of(carer_limbs(), [](const auto& entry) { return entry.code == Unable::slow; }));
  EXPECT_EQ(carer_limbs().size(), 5U);
}

}  // namespace
}  // namespace stepwise::care_act
