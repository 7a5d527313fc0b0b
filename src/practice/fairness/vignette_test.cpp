// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "practice/care_act/care_act.hpp"
#include "practice/fairness/vignette.hpp"

namespace stepwise::fairness {
namespace {

TEST(Vignettes, are_ten_and_grade_every_area_more_than_once) {
  const auto all = load_vignettes();
  ASSERT_TRUE(all) << all.error().sentence;
  EXPECT_EQ(all->size(), 10U);
  std::map<std::string, int> areas;
  for (const auto& one : *all)
    for (const auto& area : one.areas) ++areas[area];
  EXPECT_EQ(areas.size(), care_act::need_areas().size());
  for (const auto& [area, often] : areas) EXPECT_GE(often, 3) << area;
}

TEST(Vignettes, say_what_is_wrong_with_a_file) {
  EXPECT_FALSE(vignettes_from("vignette = 3"));
  EXPECT_FALSE(vignettes_from("[[vignette]]\ncode = \"a\"\ntitle = \"A\"\nheard = \"b\"\nareas = [\"moon\"]"));
  EXPECT_FALSE(vignettes_from("[[vignette]]\ncode = \"a\"\ntitle = \"A\"\nheard = \"b\"\nareas = []"));
  EXPECT_FALSE(vignettes_from("[[vignette"));
  const std::string one = "[[vignette]]\ncode = \"a\"\ntitle = \"A\"\nheard = \"b\"\nareas = [\"home\"]\n";
  EXPECT_TRUE(vignettes_from(one));
  EXPECT_FALSE(vignettes_from(one + one)) << "one code twice";
}

TEST(Rounds, nobody_reads_what_others_gave_while_they_may_still_grade) {
  struct Case {
    std::int64_t finished;
    bool closed;
    Mine mine;
    bool grades, compares;
  };
  for (const auto& one : {Case{0, false, Mine::not_begun, true, false}, Case{1, false, Mine::finished, false, false}, Case{2, false, Mine::finished, false, true}, Case{2, false, Mine::grading, true, false},
                          Case{5, false, Mine::not_begun, true, false}, Case{2, true, Mine::not_begun, false, true}, Case{1, true, Mine::grading, false, false}, Case{2, true, Mine::grading, false, true}}) {
    Round round;
    round.finished = one.finished;
    if (one.closed) round.closed_on = Date{20'000};
    EXPECT_EQ(may_grade(round, one.mine), one.grades);
    EXPECT_EQ(may_compare(round, one.mine), one.compares);
    EXPECT_FALSE(may_grade(round, one.mine) && may_compare(round, one.mine));
  }
}

TEST(Grading, asks_for_a_risk_only_where_there_is_a_need) {
  const Vignette vignette{"a", "A", "b", {"home", "eating"}};
  http::Fields typed;
  EXPECT_EQ(problems_of(vignette, typed).size(), 2U);
  typed.add("need_home", "0");
  typed.add("need_eating", "2");
  ASSERT_EQ(problems_of(vignette, typed).size(), 1U);
  EXPECT_EQ(problems_of(vignette, typed)[0].field, "risk_eating");
  typed.add("risk_eating", "3");
  typed.add("risk_home", "2");
  EXPECT_TRUE(problems_of(vignette, typed).empty());
  const auto grades = grades_from(vignette, typed);
  EXPECT_EQ(grades[0].risk, 0) << "nothing needed: nothing can go wrong without it";
  EXPECT_EQ(grades[1].need, 2);
  EXPECT_EQ(grades[1].risk, 3);
  EXPECT_EQ(left_to_grade({vignette}, grades), 0U);
  EXPECT_EQ(left_to_grade({vignette}, {}), 2U);
}

}  // namespace
}  // namespace stepwise::fairness
