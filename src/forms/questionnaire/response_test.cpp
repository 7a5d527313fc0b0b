// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using namespace testing;

TEST(Response, is_fhir_and_holds_only_what_was_asked_and_answered) {
  const auto form = read(item("a", "boolean") + "," + item("b", "string", R"(,"enableWhen":[)" + when("a", "=", R"("answerBoolean":true)") + "]") + "," +
                         item("g", "group", R"(,"item":[)" + item("d", "display") + "," + item("c", "decimal", R"(,"item":[)" + item("u", "url") + "]") + "]"));
  Response response = make_response(form, answers({{"q0", "no"}, {"q1", "not asked"}, {"q4", "0.10"}, {"q5", "https://a.example/\"x\""}}));
  EXPECT_FALSE(to_json(response).find("not asked") != std::string::npos);
  response = make_response(form, answers({{"q0", "no"}, {"q1", "not asked"}, {"q4", "0.10"}, {"q5", "https://a.example/x"}}));
  response.authored = "2026-11-21T14:00:00Z";
  response.subject = "Patient/p1";
  response.author = "Practitioner/s1";
  EXPECT_EQ(to_json(response),
            R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://stepwise.example/t|2","status":"completed","subject":{"reference":"Patient/p1"},)"
            R"("authored":"2026-11-21T14:00:00Z","author":{"reference":"Practitioner/s1"},"item":[{"linkId":"a","text":"a?","answer":[{"valueBoolean":false}]},)"
            R"({"linkId":"g","text":"g?","item":[{"linkId":"c","text":"c?","answer":[{"valueDecimal":0.10,"item":[{"linkId":"u","text":"u?","answer":[{"valueUri":"https://a.example/x"}]}]}]}]}]})");
  EXPECT_EQ(read_response(to_json(response)), response);
}

TEST(Response, entries_of_a_repeating_question_keep_what_stands_under_them) {
  const auto form = read(item("s", "string", R"(,"repeats":true,"item":[)" + item("n", "integer") + "]"));
  const auto response = make_response(form, answers({{"r0", "3"}, {"q1-0", "1"}, {"q0-1", "second"}, {"q0-2", "third"}, {"q1-2", "3"}}));
  ASSERT_EQ(response.items.size(), 1U);
  EXPECT_EQ(response.items[0].values, (std::vector<Value>{std::string{"second"}, std::string{"third"}}));
  ASSERT_EQ(response.items[0].under.size(), 3U);
  EXPECT_TRUE(response.items[0].under[0].empty());
  EXPECT_EQ(response.items[0].under[1][0].values, std::vector<Value>{std::int64_t{3}});
  EXPECT_EQ(response.items[0].under[2][0].values, std::vector<Value>{std::int64_t{1}}) << "the entry without a value of its own";
  EXPECT_EQ(make_response(form, answers_of(form, response).answers), response);
}

TEST(Response, wrong_answers_are_left_out) {
  const auto form = read(item("a", "integer") + "," + item("b", "string", R"(,"maxLength":2)") + "," + item("c", "string"));
  const auto response = make_response(form, answers({{"q0", "many"}, {"q1", "long"}, {"q2", "kept"}}));
  ASSERT_EQ(response.items.size(), 1U);
  EXPECT_EQ(response.items[0].link_id, "c");
}

TEST(Response, what_is_not_one_is_said_to_be_not_one) {
  for (const char* json : {"", "{}", "[]", R"({"resourceType":"Questionnaire"})", R"({"resourceType":"QuestionnaireResponse","item":[{}]})",
                           R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{"valueAttachment":{}}]}]})",
                           R"({"resourceType":"QuestionnaireResponse","item":[{"linkId":"a","answer":[{"valueBoolean":"yes"}]}]})"}) {
    const auto read = read_response(json);
    ASSERT_FALSE(read) << json;
    EXPECT_FALSE(read.error().sentence.empty());
  }
}

TEST(TakenOver, answers_follow_their_link_id_into_another_version) {
  const auto before = read(item("name", "string") + "," + item("gone", "string") + "," + item("count", "integer") + "," +
                           item("place", "choice", R"(,"answerOption":[{"valueCoding":{"code":"h","display":"Home"}},{"valueCoding":{"code":"x","display":"Gone"}}])") + "," + item("many", "string", R"(,"repeats":true)"));
  const auto after = read(item("g", "group", R"(,"item":[)" + item("place", "choice", R"(,"answerOption":[{"valueCoding":{"code":"z","display":"New"}},{"valueCoding":{"code":"h","display":"At home"}}])") + "," + item("name", "text") + "]") +
                          "," + item("count", "boolean") + "," + item("many", "string"));
  const auto last = make_response(before, answers({{"q0", "Nia"}, {"q1", "old"}, {"q2", "3"}, {"q3", "0"}, {"r4", "2"}, {"q4-0", "a"}, {"q4-1", "b"}}));
  const auto taken = answers_of(after, last);
  EXPECT_EQ(taken.answers.fields(), (Answers::Fields{{"q1", {"1"}}, {"q2", {"Nia"}}, {"q4", {"a"}}}));
  EXPECT_EQ(taken.left_out, (std::vector<std::string>{"gone", "count", "many"}));
  EXPECT_EQ(fields_from(after, last, {2, {}}), (Answers::Fields{{"q2", {"Nia"}}}));
  EXPECT_TRUE(fields_from(after, last, {3, {}}).empty());
  const auto other = make_response(before, answers({{"q3", "1"}}));
  EXPECT_EQ(answers_of(after, other).left_out, std::vector<std::string>{"place"});
}

std::string shown(const std::vector<Stretch>& stretches) {
  std::string out;
  for (const Stretch& stretch : stretches)
    out += stretch.kind == Stretch::Kind::same ? stretch.words : stretch.kind == Stretch::Kind::removed ? "[-" + stretch.words + "-]" : "[+" + stretch.words + "+]";
  return out;
}

TEST(CompareWords, shows_what_went_and_what_came) {
  EXPECT_EQ(shown(compare_words("I walk to the shop", "I walk slowly to the big shop")), "I walk [+slowly +]to the[+ big+] shop");
  EXPECT_EQ(shown(compare_words("tea and cake", "tea and biscuits")), "tea and [-cake-][+biscuits+]");
  EXPECT_EQ(shown(compare_words("one two three", "four five six")), "[-one two three-][+four five six+]");
  EXPECT_EQ(shown(compare_words("same", "same")), "same");
  EXPECT_EQ(shown(compare_words("", "new")), "[+new+]");
  EXPECT_EQ(shown(compare_words("old", "")), "[-old-]");
  EXPECT_EQ(shown(compare_words("", "")), "");
}

TEST(CompareWords, very_long_texts_are_compared_as_pieces_without_a_table) {
  std::string before = "start ", after = "start ";
  for (int i = 0; i < 5000; ++i) before += fmt::format("a{} ", i), after += fmt::format("b{} ", i);
  const auto found = compare_words(before + "end", after + "end");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found.back().words, " end");
}

TEST(Compare, goes_by_link_id_and_repeat_in_the_order_of_the_later_one) {
  const auto form = read(item("a", "string") + "," + item("g", "group", R"(,"repeats":true,"item":[)" + item("n", "string") + "]") + "," + item("z", "boolean"));
  const auto before = make_response(form, answers({{"q0", "tea"}, {"r1", "2"}, {"q2-0", "one"}, {"q2-1", "two"}}));
  const auto after = make_response(form, answers({{"q0", "tea"}, {"q2-0", "uno"}, {"q3", "yes"}}));
  std::string lines;
  for (const Change& change : compare(before, after)) lines += fmt::format("{}: {} > {} ({})\n", change.link_id, change.before, change.after, shown(change.words));
  EXPECT_EQ(lines, "a: tea > tea ()\nn: one > uno ([-one-][+uno+])\nz:  > Yes ([+Yes+])\nn: two >  ([-two-])\n");
}

}  // namespace
}  // namespace stepwise::forms
