// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using namespace testing;

std::string one(const std::string& type, const std::string& rest, const Answers& given) { return sentences(validate(read(item("x", type, rest)), given)); }
std::string one(const std::string& type, const std::string& rest, const char* typed) { return one(type, rest, answers({{"q0", typed}})); }

const std::string required = R"(,"required":true)";
const std::string choose = R"(,"answerOption":[{"valueString":"A"},{"valueString":"B"},{"valueString":"None of these","extension":[)" + limit("questionnaire-optionExclusive", R"("valueBoolean":true)") + "]}]";

TEST(Validate, what_must_be_answered_and_is_not) {
  EXPECT_EQ(one("string", required, Answers{}), "q0 required: Enter an answer to “x?”");
  EXPECT_EQ(one("string", required, "  "), "q0 required: Enter an answer to “x?”");
  EXPECT_EQ(one("date", required, Answers{}), "q0 required: Enter a date for “x?”");
  EXPECT_EQ(one("boolean", required, Answers{}), "q0 required: Choose an answer to “x?”");
  EXPECT_EQ(one("choice", required + choose, Answers{}), "q0 required: Choose an answer to “x?”");
  EXPECT_EQ(one("group", required + R"(,"item":[)" + item("y", "string") + "]", Answers{}), "q0 required: Answer at least one question of “x?”");
  EXPECT_EQ(one("group", required + R"(,"item":[)" + item("y", "string") + "]", answers({{"q1", "here"}})), "");
  EXPECT_EQ(one("string", "", Answers{}), "");
  EXPECT_EQ(one("string", required + R"(,"repeats":true)", Answers{}), "q0-0 required: Enter an answer to “x?”");
  EXPECT_EQ(validate(read(item("x", "string", required)), Answers{}).front().weight, Weight::incomplete);
}

TEST(Validate, half_typed_dates_say_what_is_missing) {
  struct Row { const char *day, *month, *year, *expected; };
  const Row table[] = {{"1", "", "2026", "q0 date-half: “x?” must include a month"},
                       {"", "2", "2026", "q0 date-half: “x?” must include a day"},
                       {"1", "2", "", "q0 date-half: “x?” must include a year"},
                       {"", "", "2026", "q0 date-half: “x?” must include a day and a month"},
                       {"", "2", "", "q0 date-half: “x?” must include a day and a year"},
                       {"1", "", "", "q0 date-half: “x?” must include a month and a year"},
                       {"1", "2", "26", "q0 year-digits: The year of “x?” must include 4 numbers"},
                       {"31", "2", "2026", "q0 not-a-date: “x?” must be a real date"},
                       {"1", "Smarch", "2026", "q0 not-a-date: “x?” must be a real date"},
                       {"one", "2", "2026", "q0 not-a-date: “x?” must be a real date"},
                       {"1", "feb", "2026", ""},
                       {" 01 ", "02", "2026", ""},
                       {"", "", "", ""}};
  for (const Row& row : table) EXPECT_EQ(one("date", "", answers({{"q0.day", row.day}, {"q0.month", row.month}, {"q0.year", row.year}})), row.expected);
  EXPECT_EQ(one("dateTime", "", answers({{"q0.time", "9am"}})), "q0 date-missing: “x?” must include a date");
  EXPECT_EQ(one("dateTime", "", answers({{"q0.day", "1"}, {"q0.month", "2"}, {"q0.year", "2026"}, {"q0.time", "soon"}})), "q0 not-a-time: The time of “x?” must be like 2:30pm or 14:30");
}

TEST(Validate, numbers_and_their_limits) {
  const auto limits = [](const char* least, const char* most) {
    return R"(,"extension":[)" + limit("minValue", fmt::format(R"("valueDecimal":{})", least)) + "," + limit("maxValue", fmt::format(R"("valueDecimal":{})", most)) + "," + limit("maxDecimalPlaces", R"("valueInteger":1)") + "]";
  };
  EXPECT_EQ(one("decimal", "", "lots"), "q0 not-a-number: “x?” must be a number, like 3 or 3.5");
  EXPECT_EQ(one("integer", "", "lots"), "q0 not-a-number: “x?” must be a whole number, like 3");
  EXPECT_EQ(one("integer", "", "3.5"), "q0 not-whole: “x?” must be a whole number, like 3");
  EXPECT_EQ(one("integer", "", "3000000000"), "q0 too-big: “x?” must be a smaller number");
  EXPECT_EQ(one("decimal", limits("0.5", "7"), "0.4"), "q0 too-small: “x?” must be 0.5 or more");
  EXPECT_EQ(one("decimal", limits("0.5", "7"), "7.1"), "q0 too-big: “x?” must be 7 or less");
  EXPECT_EQ(one("decimal", limits("0.5", "7"), "1.25"), "q0 too-many-decimals: “x?” must have no more than 1 number after the point");
  for (const char* good : {"0.5", "7", "7.0", "3"}) EXPECT_EQ(one("decimal", limits("0.5", "7"), good), "") << good;
  const std::string units = R"(,"extension":[)" + limit("questionnaire-unitOption", R"("valueCoding":{"code":"kg"})") + "," + limit("questionnaire-unitOption", R"("valueCoding":{"code":"st"})") + "]";
  EXPECT_EQ(one("quantity", units, "3"), "q0 no-unit: Choose a unit for “x?”");
  EXPECT_EQ(one("quantity", units, answers({{"q0", "3"}, {"q0.unit", "lb"}})), "q0 not-an-option: Choose one of the units for “x?”");
  EXPECT_EQ(one("quantity", units, answers({{"q0", "3"}, {"q0.unit", "kg"}})), "");
}

TEST(Validate, limits_of_dates_and_times_speak_of_before_and_after) {
  const std::string date = R"(,"extension":[)" + limit("maxValue", R"("valueDate":"2026-11-21")") + "]";
  EXPECT_EQ(one("date", date, answers({{"q0.day", "22"}, {"q0.month", "11"}, {"q0.year", "2026"}})), "q0 too-big: “x?” must be the same as or before 21 November 2026");
  EXPECT_EQ(one("date", date, answers({{"q0.day", "21"}, {"q0.month", "11"}, {"q0.year", "2026"}})), "");
  EXPECT_EQ(one("time", R"(,"extension":[)" + limit("minValue", R"("valueTime":"08:00:00")") + "]", "7am"), "q0 too-small: “x?” must be the same as or after 8:00am");
  EXPECT_EQ(one("time", "", "soon"), "q0 not-a-time: “x?” must be a time, like 2:30pm or 14:30");
}

TEST(Validate, words) {
  EXPECT_EQ(one("string", R"(,"maxLength":3)", "cafés"), "q0 too-long: “x?” must be 3 characters or less");
  EXPECT_EQ(one("string", R"(,"maxLength":4)", "café"), "");
  EXPECT_EQ(one("text", R"(,"maxLength":3)", "a\r\nb"), "") << "a line end is one character";
  EXPECT_EQ(one("url", "", "my page"), "q0 not-an-address: “x?” must be a web address, like https://www.example.org");
  const auto line = [](std::string kind, const char* typed) {
    return one("string", R"(,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard","valueCoding":{"code":")" + kind + R"("}}])", typed);
  };
  EXPECT_EQ(line("email", "jo@example"), "q0 not-an-email: “x?” must be an email address, like name@example.org");
  EXPECT_EQ(line("email", "jo@example.org"), "");
  EXPECT_EQ(line("phone", "ask my sister"), "q0 not-a-phone: “x?” must be a telephone number with its area code, like 01632 960001");
  EXPECT_EQ(line("phone", "07700 900123, after six"), "");
  EXPECT_EQ(line("chat", "anything"), "");
  EXPECT_EQ(one("boolean", "", "perhaps"), "q0 not-an-option: Choose yes or no for “x?”");
}

TEST(Validate, choices) {
  const auto chosen = [&](const std::string& type, const std::string& rest, std::vector<std::string> keys, const char* own = nullptr) {
    Answers given;
    given.set("q0", std::move(keys));
    if (own) given.set("q0.other", {own});
    return one(type, choose + rest, given);
  };
  const std::string many = R"(,"repeats":true)";
  EXPECT_EQ(chosen("choice", "", {"0"}), "");
  EXPECT_EQ(chosen("choice", "", {"0", "1"}), "q0 one-only: Choose one answer to “x?”");
  EXPECT_EQ(chosen("choice", "", {"7"}), "q0 not-an-option: Choose one of the answers to “x?”");
  EXPECT_EQ(chosen("choice", "", {"other"}), "q0 not-an-option: Choose one of the answers to “x?”");
  EXPECT_EQ(chosen("choice", many, {"0", "1"}), "");
  EXPECT_EQ(chosen("choice", many, {"0", "2"}), "q0 exclusive: For “x?”, choose “None of these” or other answers, not both");
  EXPECT_EQ(chosen("open-choice", "", {"other"}), "q0 own-words-missing: Write your own answer to “x?”");
  EXPECT_EQ(chosen("open-choice", "", {"other"}, "mine"), "");
  EXPECT_EQ(chosen("open-choice", "", {}, "mine"), "");
  EXPECT_EQ(chosen("open-choice", "", {"0"}, "mine"), "q0 one-only: Choose an answer to “x?” or write your own, not both");
  EXPECT_EQ(chosen("open-choice", many, {"0"}, "mine"), "");
  const std::string few = R"(,"extension":[)" + limit("questionnaire-minOccurs", R"("valueInteger":2)") + "," + limit("questionnaire-maxOccurs", R"("valueInteger":2)") + "]";
  EXPECT_EQ(chosen("open-choice", many + few, {"0"}), "q0 too-few-answers: Choose at least 2 answers to “x?”");
  EXPECT_EQ(chosen("open-choice", many + few, {"0", "1"}, "mine"), "q0 too-many-answers: Choose no more than 2 answers to “x?”");
}

TEST(Validate, series_count_their_entries_and_empty_ones_ask_for_nothing) {
  const auto form = read(item("g", "group", R"(,"repeats":true,"item":[)" + item("n", "string", required) + "," + item("m", "string") + R"(],"extension":[)" +
                              limit("questionnaire-minOccurs", R"("valueInteger":2)") + "," + limit("questionnaire-maxOccurs", R"("valueInteger":2)") + "]"));
  EXPECT_EQ(sentences(validate(form, Answers{})), "");
  EXPECT_EQ(sentences(validate(form, answers({{"r0", "3"}, {"q1-0", "a"}, {"q2-1", "b"}}))), "q1-1 required: Enter an answer to “n?”");
  EXPECT_EQ(sentences(validate(form, answers({{"q1-0", "a"}}))), "q0-0 too-few-answers: Add at least 2 answers to “g?”");
  EXPECT_EQ(sentences(validate(form, answers({{"r0", "3"}, {"q1-0", "a"}, {"q1-1", "b"}, {"q1-2", "c"}}))), "q0-0 too-many-answers: Keep no more than 2 answers to “g?”");
}

TEST(Validate, what_is_not_asked_blocks_nothing) {
  const auto form = read(item("a", "boolean") + "," + item("b", "integer", required + R"(,"enableWhen":[)" + when("a", "=", R"("answerBoolean":true)") + "]"));
  EXPECT_EQ(sentences(validate(form, answers({{"q0", "no"}, {"q1", "rubbish"}}))), "");
  EXPECT_EQ(sentences(validate(form, answers({{"q0", "yes"}}))), "q1 required: Enter an answer to “b?”");
}

TEST(Validate, long_questions_are_cut_at_a_word) {
  const std::string text = "Tell us about the people who help you now, what each of them does for you and how often they come to see you";
  const auto form = read(R"({"linkId":"a","type":"string","required":true,"text":")" + text + R"("})");
  EXPECT_EQ(validate(form, Answers{}).front().sentence, "Enter an answer to “Tell us about the people who help you now, what each of them does for you and how often they come to…”");
}

TEST(Progress, goes_from_not_started_to_complete) {
  const auto form = read(item("g", "group", R"(,"item":[)" + item("a", "string", required) + "," + item("b", "boolean", R"(,"initial":[{"valueBoolean":true}])") + "]") + "," +
                         item("h", "group", R"(,"item":[)" + item("d", "display") + "]"));
  const auto parts = sections(form);
  Answers given = blank_answers(form);
  EXPECT_EQ(progress(form, parts[0], given), Progress::not_started);
  EXPECT_EQ(progress(form, parts[1], given), Progress::complete) << "it asks nothing";
  given.set("q2", {"no"});
  EXPECT_EQ(progress(form, parts[0], given), Progress::in_progress);
  given.set("q1", {"here"});
  EXPECT_EQ(progress(form, parts[0], given), Progress::complete);
}

}  // namespace
}  // namespace stepwise::forms
