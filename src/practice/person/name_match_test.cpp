// SPDX-License-Identifier: Apache-2.0
#include "practice/person/name_match.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

TEST(Phonetic, SpellingsThatSoundAlikeShareAKey) {
  const std::vector<std::vector<std::string>> alike = {
      {"smith", "smyth", "smythe"}, {"catherine", "kathryn", "katherine"}, {"stephen", "steven", "stefan"},
      {"reid", "reed", "read"},     {"phillips", "filips", "philips"},     {"mohammed", "muhammad", "mohamed"},
      {"thompson", "tompson"},      {"wright", "rite", "right"},           {"knight", "night"},
      {"geoffrey", "jeffrey"},      {"clarke", "clark", "klark"},          {"mcdonald", "macdonald"}};
  for (const auto& names : alike)
    for (const auto& name : names) EXPECT_EQ(phonetic_key(name), phonetic_key(names[0])) << name;
}

TEST(Phonetic, DifferentNamesDiffer) {
  EXPECT_NE(phonetic_key("smith"), phonetic_key("jones"));
  EXPECT_NE(phonetic_key("brown"), phonetic_key("green"));
  EXPECT_EQ(phonetic_key("123"), "");
}

TEST(Slips, AreCounted) {
  struct Row {
    std::string a, b;
    int most, slips;
  };
  for (const auto& [a, b, most, slips] : std::vector<Row>{{"smith", "smith", 1, 0}, {"smith", "smtih", 1, 1}, {"smith", "smit", 1, 1},
                                                          {"smith", "smitth", 1, 1}, {"smith", "smyth", 1, 1}, {"smith", "smythe", 1, 2},
                                                          {"smith", "smythe", 2, 2}, {"ab", "ba", 1, 1}, {"", "a", 1, 1},
                                                          {"smith", "jones", 2, 3}})
    EXPECT_EQ(slips_between(a, b, most), slips) << a << " " << b;
}

TEST(NameForms, GoTogether) {
  const NameForms forms = NameForms::shipped();
  EXPECT_TRUE(forms.same("bill", "william"));
  EXPECT_TRUE(forms.same("peggy", "margaret"));
  EXPECT_FALSE(forms.same("bill", "margaret"));
}

TEST(NameLikeness, FallsFromSameToUnlike) {
  const NameForms forms = NameForms::shipped();
  EXPECT_EQ(name_likeness("smith", "smith", forms), 1);
  EXPECT_EQ(name_likeness("smith", "smyth", forms), 0.8);
  EXPECT_EQ(name_likeness("liz", "elizabeth", forms), 0.8);
  EXPECT_EQ(name_likeness("katherine", "kathryn", forms), 0.8);
  EXPECT_EQ(name_likeness("phillips", "filips", forms), 0.65);
  EXPECT_EQ(name_likeness("smith", "jones", forms), 0);
}

RC_GTEST_PROP(FoldName, AgreesWithTheSlowFold, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(32, 127));
  RC_ASSERT(fold_name(text) == fold_for_matching(text));
}

TEST(FoldName, FoldsAccents) { EXPECT_EQ(fold_name("Zoë Ó'Brien-Łukasz"), "zoe obrien lukasz"); }

}  // namespace
}  // namespace stepwise::person
