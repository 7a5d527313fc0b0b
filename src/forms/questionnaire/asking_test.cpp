// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using namespace testing;

const std::string choose = R"(,"answerOption":[{"valueCoding":{"code":"a","display":"A"}},{"valueCoding":{"code":"b","display":"B"}}])";

struct Row {
  const char* type;      ///< of the item asked about
  const char* is;
  const char* answer;
  const char* typed;     ///< nullptr: nothing
  bool met;
};

TEST(Asking, every_operator_for_every_type) {
  const Row table[] = {
      {"boolean", "exists", R"("answerBoolean":true)", "yes", true},       {"boolean", "exists", R"("answerBoolean":true)", nullptr, false},
      {"boolean", "exists", R"("answerBoolean":false)", "no", false},      {"boolean", "exists", R"("answerBoolean":false)", nullptr, true},
      {"boolean", "=", R"("answerBoolean":true)", "yes", true},            {"boolean", "=", R"("answerBoolean":true)", "no", false},
      {"boolean", "=", R"("answerBoolean":true)", nullptr, false},         {"boolean", "!=", R"("answerBoolean":true)", "no", true},
      {"boolean", "!=", R"("answerBoolean":true)", "yes", false},          {"boolean", "!=", R"("answerBoolean":true)", nullptr, false},
      {"integer", "=", R"("answerInteger":3)", "3", true},                 {"integer", "=", R"("answerDecimal":3.0)", "3", true},
      {"integer", "!=", R"("answerInteger":3)", "4", true},                {"integer", ">", R"("answerInteger":3)", "3", false},
      {"integer", ">", R"("answerInteger":3)", "4", true},                 {"integer", "<", R"("answerInteger":3)", "2", true},
      {"integer", "<", R"("answerInteger":3)", "3", false},                {"integer", ">=", R"("answerInteger":3)", "3", true},
      {"integer", ">=", R"("answerInteger":3)", "2", false},               {"integer", "<=", R"("answerInteger":3)", "3", true},
      {"integer", "<=", R"("answerInteger":3)", "4", false},               {"integer", ">", R"("answerInteger":3)", "lots", false},
      {"integer", "exists", R"("answerBoolean":true)", "lots", false},     {"integer", "<", R"("answerInteger":3)", nullptr, false},
      {"decimal", "=", R"("answerDecimal":0.10)", "0.1", true},            {"decimal", ">=", R"("answerDecimal":0.5)", ".5", true},
      {"quantity", ">", R"("answerQuantity":{"value":2})", "3", true},     {"quantity", ">", R"("answerQuantity":{"value":2})", "2", false},
      {"string", "=", R"("answerString":"tea")", " tea ", true},           {"string", "=", R"("answerString":"tea")", "Tea", false},
      {"string", "!=", R"("answerString":"tea")", "cake", true},           {"string", ">", R"("answerString":"b")", "c", true},
      {"text", "=", R"("answerString":"a\nb")", "a\r\nb", true},           {"url", "exists", R"("answerBoolean":true)", "https://a.example", true},
      {"time", "=", R"("answerTime":"14:30:00")", "2:30pm", true},         {"time", "<", R"("answerTime":"14:30:00")", "9am", true},
      {"choice", "=", R"("answerCoding":{"code":"a"})", "0", true},        {"choice", "=", R"("answerCoding":{"code":"a"})", "1", false},
      {"choice", "!=", R"("answerCoding":{"code":"a"})", "1", true},       {"choice", "!=", R"("answerCoding":{"code":"a"})", nullptr, false},
      {"choice", "=", R"("answerString":"A")", "0", true},                 {"choice", "exists", R"("answerBoolean":true)", "9", false},
  };
  for (const Row& row : table) {
    const auto form = read(item("x", row.type, std::string_view{row.type} == "choice" ? choose : "") + "," + item("y", "string", R"(,"enableWhen":[)" + when("x", row.is, row.answer) + "]"));
    Answers given;
    if (row.typed) given.set("q0", {row.typed});
    EXPECT_EQ(asked_fields(form, given), row.met ? "q0 q1" : "q0") << row.type << " " << (row.typed ? row.typed : "nothing") << " " << row.is << " " << row.answer;
  }
}

TEST(Asking, dates_compare_as_days) {
  const std::pair<const char*, bool> table[] = {{"=", false}, {"!=", true}, {">", false}, {"<", true}, {">=", false}, {"<=", true}};
  for (const char* type : {"date", "dateTime"})
    for (const auto& [is, met] : table) {
      const auto form = read(item("x", type) + "," + item("y", "string", R"(,"enableWhen":[)" + when("x", is, R"("answerDate":"2026-11-21")") + "]"));
      const auto given = answers({{"q0.day", "20"}, {"q0.month", "11"}, {"q0.year", "2026"}});
      EXPECT_EQ(asked_fields(form, given), met ? "q0 q1" : "q0") << type << is;
      EXPECT_EQ(asked_fields(form, answers({{"q0.day", "20"}, {"q0.year", "2026"}})), "q0") << "half a date";
    }
}

TEST(Asking, all_and_any) {
  for (const bool any : {false, true})
    for (int typed = 0; typed < 4; ++typed) {
      const auto form = read(item("x", "boolean") + "," + item("y", "boolean") + "," +
                             item("z", "string", fmt::format(R"(,"enableBehavior":"{}","enableWhen":[{},{}])", any ? "any" : "all", when("x", "=", R"("answerBoolean":true)"),
                                                             when("y", "=", R"("answerBoolean":true)"))));
      const auto given = answers({{"q0", typed & 1 ? "yes" : "no"}, {"q1", typed & 2 ? "yes" : "no"}});
      EXPECT_EQ(asked_fields(form, given), (any ? typed > 0 : typed == 3) ? "q0 q1 q2" : "q0 q1");
    }
}

TEST(Asking, several_chosen_meet_a_condition_when_one_does) {
  const auto form = read(item("x", "choice", choose + R"(,"repeats":true)") + "," + item("y", "string", R"(,"enableWhen":[)" + when("x", "!=", R"("answerCoding":{"code":"a"})") + "]"));
  Answers given;
  given.set("q0", {"0"});
  EXPECT_EQ(asked_fields(form, given), "q0");
  given.set("q0", {"0", "1"});
  EXPECT_EQ(asked_fields(form, given), "q0 q1");
}

TEST(Asking, an_answer_that_is_not_asked_counts_as_none) {
  const auto form = read(item("a", "boolean") + "," + item("b", "boolean", R"(,"enableWhen":[)" + when("a", "=", R"("answerBoolean":true)") + "]") + "," +
                         item("c", "string", R"(,"enableWhen":[)" + when("b", "=", R"("answerBoolean":true)") + "]") + "," +
                         item("d", "string", R"(,"enableWhen":[)" + when("b", "exists", R"("answerBoolean":false)") + "]"));
  EXPECT_EQ(asked_fields(form, answers({{"q0", "yes"}, {"q1", "yes"}})), "q0 q1 q2");
  EXPECT_EQ(asked_fields(form, answers({{"q0", "no"}, {"q1", "yes"}, {"q2", "kept"}})), "q0 q3");
}

TEST(Asking, a_condition_may_look_down_the_form_and_into_another_branch) {
  const std::string on_below = R"(,"enableWhen":[)" + when("below", "=", R"("answerBoolean":true)") + "]";
  const auto form = read(item("a", "string", on_below) + "," + item("g", "group", R"(,"item":[)" + item("below", "boolean") + "," + item("n", "group", R"(,"item":[)" + item("b", "string", on_below) + "]") + "]"));
  EXPECT_EQ(asked_fields(form, Answers{}), "q1 q2 q3");
  EXPECT_EQ(asked_fields(form, answers({{"q2", "yes"}})), "q0 q1 q2 q3 q4");
}

TEST(Asking, hidden_items_are_never_asked_and_keep_what_they_begin_with) {
  const std::string hidden = R"(,"extension":[)" + limit("questionnaire-hidden", R"("valueBoolean":true)") + "]";
  const auto form = read(item("h", "boolean", hidden + R"(,"initial":[{"valueBoolean":true}])") + "," + item("a", "string", R"(,"enableWhen":[)" + when("h", "=", R"("answerBoolean":true)") + "]"));
  EXPECT_EQ(asked_fields(form, blank_answers(form)), "q1");
  EXPECT_EQ(asked_fields(form, answers({{"q0", "no"}})), "q1");
  EXPECT_TRUE(make_response(form, answers({{"q0", "no"}})).items.empty());
}

TEST(Asking, inside_a_series_the_same_entry_decides_and_from_outside_any) {
  const std::string on_lives = R"(,"enableWhen":[)" + when("lives", "=", R"("answerBoolean":true)") + "]";
  const auto form = read(item("g", "group", R"(,"repeats":true,"item":[)" + item("lives", "boolean") + "," + item("room", "string", on_lives) + "]") + "," + item("any", "string", on_lives));
  EXPECT_EQ(asked_fields(form, answers({{"r0", "2"}, {"q1-1", "yes"}})), "q0-0 q1-0 q0-1 q1-1 q2-1 q3");
  EXPECT_EQ(asked_fields(form, answers({{"r0", "2"}, {"q1-0", "no"}})), "q0-0 q1-0 q0-1 q1-1");
  EXPECT_EQ(asked_fields(form, answers({{"q1-1", "yes"}})), "q0-0 q1-0") << "an entry that is not there";
}

TEST(Asking, series_in_series_and_questions_under_questions) {
  const auto form = read(item("g", "group", R"(,"repeats":true,"item":[)" + item("n", "string", R"(,"repeats":true,"item":[)" + item("u", "integer") + "]") + "]"));
  EXPECT_EQ(asked_fields(form, answers({{"r0", "2"}, {"r1-1", "2"}})), "q0-0 q1-0-0 q2-0-0 q0-1 q1-1-0 q2-1-0 q1-1-1 q2-1-1");
  EXPECT_EQ(asked_fields(form, answers({{"r0", "-4"}, {"r1-0", "x"}})), "q0-0 q1-0-0 q2-0-0");
  std::string fields = asked_fields(form, answers({{"r0", "999999999"}}));
  EXPECT_EQ(std::ranges::count(fields, ' ') + 1, 200 * 3);
}

TEST(Asking, more_places_than_can_be_are_said_to_be_too_many) {
  const auto form = read(item("g", "group", R"(,"repeats":true,"item":[)" + item("n", "string", R"(,"repeats":true)") + "]"));
  Answers given = answers({{"r0", "200"}});
  for (int i = 0; i < 200; ++i) given.set(fmt::format("r1-{}", i), {"200"});
  EXPECT_LE(asked(form, given).size(), 20'000U);
  EXPECT_EQ(validate(form, given).back().code, "too-many-entries");
}

}  // namespace
}  // namespace stepwise::forms
