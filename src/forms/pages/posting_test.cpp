// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/posting.hpp"

#include <gmock/gmock.h>

#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using testing::answers;
using testing::item;

const std::string yes_no_and_group = item("a", "boolean") + "," +
                                     R"({"linkId":"g","type":"group","text":"People","repeats":true,"item":[)" + item("name", "string") + "," + item("sex", "boolean") + "]}," +
                                     item("fixed", "string", R"(,"readOnly":true)") + "," + item("day", "date");

TEST(Posting, TakesFieldsOfTheFormAndNothingElse) {
  const auto form = testing::read(yes_no_and_group);
  const auto out = with_posted(form, {}, {{"q0", {"yes"}}, {"csrf", {"x"}}, {"q99", {"x"}}, {"q0.exe", {"x"}}, {"q4", {"x"}}, {"q2-5", {"x"}}, {"q2-0", {"Ann"}}, {"q5.day", {"3"}}, {"r1", {"9"}}});
  EXPECT_EQ(out.fields(), (Answers::Fields{{"q0", {"yes"}}, {"q2-0", {"Ann"}}, {"q5.day", {"3"}}}));
}

TEST(Posting, ClearsAChoiceThatWasShownAndLeftEmpty) {
  const auto form = testing::read(yes_no_and_group);
  const auto kept = answers({{"q0", "yes"}, {"q3-0", "no"}});
  EXPECT_EQ(with_posted(form, kept, {{"shown[]", {"q0"}}}).typed("q0"), "");
  EXPECT_EQ(with_posted(form, kept, {{"shown[]", {"q0"}}}).typed("q3-0"), "no");
  EXPECT_EQ(with_posted(form, kept, {}).typed("q0"), "yes");
}

TEST(Posting, ReadsTheButton) {
  const auto form = testing::read(yes_no_and_group);
  struct Line {
    const char* value;
    Act::Kind kind;
    const char* field;
    int entry;
  };
  for (const Line& line : std::initializer_list<Line>{{"continue", Act::Kind::go_on, "q0", 0}, {"save", Act::Kind::save, "q0", 0}, {"update", Act::Kind::update, "q0", 0},
                                                      {"clear:q0", Act::Kind::clear, "q0", 0}, {"copy:q2-0", Act::Kind::copy, "q2-0", 0}, {"add:q1", Act::Kind::add, "q1", 0},
                                                      {"remove:q1:2", Act::Kind::remove, "q1", 2}, {"remove:q1", Act::Kind::go_on, "q0", 0}, {"remove:q1:x", Act::Kind::go_on, "q0", 0},
                                                      {"add:q0", Act::Kind::go_on, "q0", 0}, {"clear:q1-0", Act::Kind::go_on, "q0", 0}, {"clear:q77", Act::Kind::go_on, "q0", 0}, {"", Act::Kind::go_on, "q0", 0}}) {
    const Act act = read_act(form, line.value);
    EXPECT_EQ(act.kind, line.kind) << line.value;
    EXPECT_EQ(act.place.field(), line.field) << line.value;
    EXPECT_EQ(act.entry, line.entry) << line.value;
  }
}

TEST(Posting, AddsAndRemovesEntries) {
  const auto form = testing::read(yes_no_and_group);
  Answers given = answers({{"q2-0", "Ann"}});
  const auto added = perform(form, given, read_act(form, "add:q1"));
  ASSERT_TRUE(added);
  EXPECT_EQ(added->field(), "q1-1");
  given = with_posted(form, given, {{"q2-1", {"Ben"}}});
  EXPECT_EQ(given.typed("q2-1"), "Ben");
  const auto left = perform(form, given, read_act(form, "remove:q1:0"));
  ASSERT_TRUE(left);
  EXPECT_EQ(left->field(), "q1-0");
  EXPECT_EQ(given.typed("q2-0"), "Ben");
  EXPECT_FALSE(perform(form, given, read_act(form, "remove:q1:7")));
}

TEST(Posting, CopiesLastTimesAnswer) {
  const auto form = testing::read(yes_no_and_group);
  const auto last = make_response(form, answers({{"q0", "yes"}, {"q5.day", "3"}, {"q5.month", "4"}, {"q5.year", "2026"}}));
  Answers now = answers({{"q0", "no"}, {"q5.day", "x"}});
  EXPECT_TRUE(perform(form, now, read_act(form, "copy:q0"), &last));
  EXPECT_TRUE(perform(form, now, read_act(form, "copy:q5"), &last));
  EXPECT_EQ(now.typed("q0"), "yes");
  EXPECT_EQ(now.typed("q5.month"), "4");
  EXPECT_FALSE(perform(form, now, read_act(form, "copy:q0")));
}

TEST(Posting, ClearsAWholeAnswer) {
  const auto form = testing::read(yes_no_and_group);
  Answers now = answers({{"q5.day", "3"}, {"q5.year", "2026"}});
  EXPECT_TRUE(perform(form, now, read_act(form, "clear:q5")));
  EXPECT_EQ(now.typed("q5.day"), "");
  EXPECT_EQ(now.typed("q5.year"), "");
}

TEST(APreview, CarriesItsSeries) {
  const auto form = testing::read(yes_no_and_group);
  const auto out = answers_of_preview(form, {{"r1", {"2"}}, {"q2-1", {"Ben"}}, {"number", {"1"}}});
  EXPECT_EQ(out.typed("q2-1"), "Ben");
  EXPECT_EQ(out.entries(form, Place{1, {}}), 2);
}

}  // namespace
}  // namespace stepwise::forms
