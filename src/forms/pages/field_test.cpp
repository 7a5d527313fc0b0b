// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/field.hpp"

#include <gmock/gmock.h>

#include "forms/pages/test/page_checks.hpp"
#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using html::find_all;
using testing::answers;
using testing::faults_of;
using testing::item;

std::string drawn(const std::string& items, const Answers& given = {}, const std::vector<Problem>& problems = {}, const FieldOptions& options = {}) {
  const Questionnaire form = testing::read(items);
  if (form.items.empty()) return {};
  const std::string out = field(form, form.items.front(), Place{0, {}}, given, problems, options).markup();
  EXPECT_EQ(faults_of(out), "") << out;
  return out;
}

std::string options_of(int count) {
  std::string out = R"(,"answerOption":[)";
  for (int i = 0; i < count; ++i) out += (i > 0 ? "," : "") + fmt::format(R"({{"valueCoding":{{"code":"c{0}","display":"Choice {0}"}}}})", i);
  return out + "]";
}

TEST(AField, IsALineForAString) {
  const auto page = drawn(item("a", "string", R"(,"maxLength":4)"), answers({{"q0", "<b>"}}));
  const auto inputs = find_all(page, "input");
  ASSERT_EQ(inputs.size(), 1U);
  EXPECT_EQ(inputs[0].attribute("name"), "q0");
  EXPECT_EQ(inputs[0].attribute("value"), "<b>");
  EXPECT_THAT(inputs[0].attribute("class"), ::testing::HasSubstr("govuk-input--width-4"));
  EXPECT_EQ(find_all(page, "label")[0].text, "a? (optional)");
}

TEST(AField, OfTextCountsWhenItHasALimit) {
  EXPECT_EQ(find_all(drawn(item("a", "text")), "textarea").size(), 1U);
  const auto page = drawn(item("a", "text", R"(,"maxLength":500)"));
  EXPECT_EQ(find_all(page, ".govuk-character-count").size(), 1U);
  EXPECT_THAT(html::text_of(page), ::testing::HasSubstr("500 characters"));
}

TEST(AField, SaysOptionalOnlyWhenItIs) {
  EXPECT_EQ(find_all(drawn(item("a", "string", R"(,"required":true)")), "label")[0].text, "a?");
  EXPECT_EQ(find_all(drawn(item("a", "string", R"(,"required":true,"prefix":"1.")")), "label")[0].text, "1. a?");
}

TEST(AField, OfYesOrNoHasTwoRadiosAndAWayToClear) {
  const auto page = drawn(item("a", "boolean"), answers({{"q0", "no"}}));
  const auto radios = find_all(page, "input[type=radio]");
  ASSERT_EQ(radios.size(), 2U);
  EXPECT_EQ(radios[0].attribute("value"), "yes");
  EXPECT_FALSE(radios[0].has("checked"));
  EXPECT_TRUE(radios[1].has("checked"));
  const auto buttons = find_all(page, "button");
  ASSERT_EQ(buttons.size(), 1U);
  EXPECT_EQ(buttons[0].attribute("value"), "clear:q0");
  EXPECT_EQ(buttons[0].text, "Clear my answer: a?");
  EXPECT_EQ(find_all(page, "input[name=shown[]]")[0].attribute("value"), "q0");
}

TEST(AField, OfADateKeepsWhatIsHalfTyped) {
  const auto page = drawn(item("a", "date"), answers({{"q0.day", "31"}, {"q0.year", "19x"}}), {{"q0.month", "no-month", "a must include a month"}});
  const auto inputs = find_all(page, "input");
  ASSERT_EQ(inputs.size(), 3U);
  EXPECT_EQ(inputs[0].attribute("id"), "q0");
  EXPECT_EQ(inputs[0].attribute("name"), "q0.day");
  EXPECT_EQ(inputs[0].attribute("value"), "31");
  EXPECT_EQ(inputs[2].attribute("value"), "19x");
  EXPECT_THAT(inputs[1].attribute("class"), ::testing::HasSubstr("govuk-input--error"));
  EXPECT_THAT(inputs[0].attribute("class"), ::testing::Not(::testing::HasSubstr("govuk-input--error")));
  EXPECT_EQ(find_all(page, ".govuk-error-message")[0].text, "Error: a must include a month");
}

TEST(AField, OfADateAndTimeHasFourBoxes) {
  const auto page = drawn(item("a", "dateTime"), answers({{"q0.time", "2:30pm"}}));
  const auto inputs = find_all(page, "input");
  ASSERT_EQ(inputs.size(), 4U);
  EXPECT_EQ(inputs[3].attribute("name"), "q0.time");
  EXPECT_EQ(inputs[3].attribute("value"), "2:30pm");
}

TEST(AField, OfANumberAsksForDigits) {
  EXPECT_EQ(find_all(drawn(item("a", "integer")), "input")[0].attribute("inputmode"), "numeric");
  EXPECT_EQ(find_all(drawn(item("a", "decimal")), "input")[0].attribute("inputmode"), "decimal");
  EXPECT_EQ(find_all(drawn(item("a", "url")), "input")[0].attribute("type"), "url");
}

TEST(AField, OfAnAmountShowsItsOneUnitOrAsksWhich) {
  const std::string unit = R"({"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"code":")";
  const auto one = drawn(item("a", "quantity", R"(,"extension":[)" + unit + R"(kg","display":"kg"}}])"));
  EXPECT_EQ(find_all(one, ".govuk-input__suffix")[0].text, "kg");
  const auto two = drawn(item("a", "quantity", R"(,"extension":[)" + unit + R"(kg","display":"kg"}},)" + unit + R"(st","display":"stone"}}])"), answers({{"q0.unit", "stone"}}));
  ASSERT_EQ(find_all(two, "select").size(), 1U);
  EXPECT_EQ(find_all(two, "select")[0].attribute("name"), "q0.unit");
  EXPECT_EQ(find_all(two, "option[value=stone]").size(), 1U);
  EXPECT_TRUE(find_all(two, "option[value=stone]")[0].has("selected"));
}

TEST(AField, OfAChoiceIsRadiosThenAListWhenItIsLong) {
  EXPECT_EQ(find_all(drawn(item("a", "choice", options_of(12))), "input[type=radio]").size(), 12U);
  const auto list = drawn(item("a", "choice", options_of(13)), answers({{"q0", "4"}}));
  EXPECT_EQ(find_all(list, "input[type=radio]").size(), 0U);
  const auto options = find_all(list, "option");
  ASSERT_EQ(options.size(), 14U);
  EXPECT_EQ(options[0].attribute("value"), "");
  EXPECT_TRUE(options[5].has("selected"));
}

TEST(AField, OfAChoiceOfSeveralIsCheckboxes) {
  Answers given;
  given.set("q0", {"0", "2"});
  const auto page = drawn(item("a", "choice", R"(,"repeats":true)" + options_of(3)), given);
  const auto boxes = find_all(page, "input[type=checkbox]");
  ASSERT_EQ(boxes.size(), 3U);
  EXPECT_TRUE(boxes[0].has("checked"));
  EXPECT_FALSE(boxes[1].has("checked"));
  EXPECT_TRUE(boxes[2].has("checked"));
}

TEST(AField, OfAnOpenChoiceAlwaysShowsItsOwnWords) {
  const auto page = drawn(item("a", "open-choice", options_of(2)), answers({{"q0", "other"}, {"q0.other", "The heron"}}));
  EXPECT_TRUE(find_all(page, "input[value=other]")[0].has("checked"));
  const auto own = find_all(page, "input[name=q0.other]");
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].attribute("value"), "The heron");
  EXPECT_EQ(find_all(page, ".govuk-radios__conditional").size(), 0U);
}

TEST(AField, ThatIsReadOnlyIsWords) {
  const auto page = drawn(item("a", "string", R"(,"readOnly":true,"initial":[{"valueString":"Set already"}])"), answers({{"q0", "Set already"}}));
  EXPECT_EQ(find_all(page, "input").size(), 0U);
  EXPECT_THAT(html::text_of(page), ::testing::HasSubstr("Set already"));
}

TEST(AField, CanBeThePagesHeading) {
  for (const char* type : {"string", "text", "date", "boolean", "integer"}) {
    const auto page = drawn(item("a", type), {}, {}, {.heading = true});
    ASSERT_EQ(find_all(page, "h1").size(), 1U) << type;
    EXPECT_EQ(find_all(page, "h1")[0].text, "a? (optional)");
  }
}

TEST(AField, EscapesEverythingTheFormSays) {
  const std::string hostile = R"({"linkId":"a","type":"open-choice","text":"<script>x</script>","prefix":"\"'>","answerOption":[{"valueString":"<img src=x>"}]})";
  const auto page = drawn(hostile, answers({{"q0.other", "\"><b>"}}));
  EXPECT_EQ(find_all(page, "script").size(), 0U);
  EXPECT_EQ(find_all(page, "img").size(), 0U);
  EXPECT_EQ(find_all(page, "b").size(), 0U);
  EXPECT_THAT(html::text_of(page), ::testing::HasSubstr("<script>x</script>"));
}

TEST(AField, SaysItsLanguageWhenItIsNotThePages) {
  Questionnaire form = testing::read(item("a", "string"));
  form.language = "cy";
  const auto page = field(form, form.items.front(), Place{0, {}}, {}, {}).markup();
  ASSERT_FALSE(find_all(page, "span[lang=cy]").empty());
  EXPECT_EQ(find_all(page, "span[lang=cy]")[0].text, "a?");
  form.language = "en-GB";
  EXPECT_TRUE(find_all(field(form, form.items.front(), Place{0, {}}, {}, {}).markup(), "span[lang=en-GB]").empty());
}

TEST(TheSummary, LinksToABoxThatIsThere) {
  const std::vector<Problem> problems{{"q0.day", "no-day", "d"}, {"q0.month", "no-month", "m"}, {"q1", "x", "y"}};
  const auto out = linked(problems);
  EXPECT_EQ(out[0].field, "q0");
  EXPECT_EQ(out[1].field, "q0.month");
  EXPECT_EQ(out[2].field, "q1");
}

}  // namespace
}  // namespace stepwise::forms
