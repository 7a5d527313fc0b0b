// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "forms/questionnaire/test/build.hpp"
#include "forms/questionnaire/test/sample.hpp"

namespace stepwise::forms {
namespace {

using namespace testing;

const std::string coding = R"({"valueCoding":{"code":"a","display":"A"}},{"valueCoding":{"code":"b","display":"B"}})";
const std::string choose = R"(,"answerOption":[)" + coding + "]";

TEST(Reading, what_is_not_a_form_is_refused_whole) {
  EXPECT_EQ(refusal(""), " not-json");
  EXPECT_EQ(refusal("{"), " not-json");
  EXPECT_EQ(refusal("[]"), " not-a-questionnaire");
  EXPECT_EQ(refusal(R"({"resourceType":"Patient"})"), " not-a-questionnaire");
  EXPECT_EQ(refusal(R"({"resourceType":"Questionnaire"})"), " no-items");
  EXPECT_EQ(refusal(std::string(5000, '[')), " not-json");
  EXPECT_EQ(read_questionnaire(form_of(item("a", "string")), 20).findings.front().code, "too-big");
  EXPECT_EQ(refusal("\xEF\xBB\xBF" + form_of(item("a", "string"))), "");
}

TEST(Reading, each_reason_for_refusal_names_the_item) {
  const std::pair<std::string, const char*> table[] = {
      {item("a", "string") + "," + item("a", "date"), "a duplicate-link-id"},
      {R"({"type":"string","text":"x"})", " no-link-id"},
      {R"({"linkId":"a","text":"x"})", "a no-type"},
      {item("a", "question"), "a unsupported-type"},
      {item("a", "reference"), "a unsupported-type"},
      {item("a", "attachment"), "a unsupported-type"},
      {R"({"linkId":"a","type":"string"})", "a no-text"},
      {item("a", "display", R"(,"required":true)"), "a required-display"},
      {item("a", "group", R"(,"initial":[{"valueBoolean":true}])"), "a answers-without-question"},
      {item("a", "boolean", choose), "a options-on-type"},
      {item("a", "choice"), "a no-options"},
      {item("a", "choice", R"(,"answerValueSet":"http://x.example/vs")"), "a outside-options"},
      {item("a", "choice", R"(,"answerOption":[{"valueReference":{"reference":"Patient/1"}}])"), "a reference-option"},
      {item("a", "choice", R"(,"answerOption":[{"valueString":"x"},{"valueString":"x"}])"), "a duplicate-option"},
      {item("a", "choice", R"(,"answerOption":[{}])"), "a unread-option"},
      {item("a", "string", R"(,"repeats":"true")"), "a wrong-shape"},
      {item("a", "group", R"(,"item":{})"), "a wrong-shape"},
      {item("a", "string", R"(,"maxLength":0)"), "a contradictory-limits"},
      {item("a", "integer", R"(,"extension":[)" + limit("minValue", R"("valueInteger":5)") + "," + limit("maxValue", R"("valueInteger":4)") + "]"), "a contradictory-limits"},
      {item("a", "integer", R"(,"extension":[)" + limit("minValue", R"("valueDate":"2020-01-01")") + "]"), "a contradictory-limits"},
      {item("a", "string", R"(,"repeats":true,"extension":[)" + limit("questionnaire-minOccurs", R"("valueInteger":3)") + "," + limit("questionnaire-maxOccurs", R"("valueInteger":2)") + "]"), "a contradictory-limits"},
      {item("a", "string", R"(,"extension":[)" + limit("questionnaire-minOccurs", R"("valueInteger":-2)") + "]"), "a contradictory-limits"},
      {item("a", "string", R"(,"modifierExtension":[{"url":"http://x.example"}])"), "a modifier"},
      {item("a", "string", R"(,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"}])"), "a enable-when-expression"},
  };
  for (const auto& [items, expected] : table) EXPECT_EQ(refusal(form_of(items)), expected) << items;
}

TEST(Reading, each_reason_to_refuse_a_condition) {
  const auto with = [](const std::string& asked, const std::string& condition) { return asked + "," + item("b", "string", R"(,"enableWhen":[)" + condition + "]"); };
  const std::pair<std::string, const char*> table[] = {
      {with(item("a", "boolean"), when("z", "=", R"("answerBoolean":true)")), "b unresolved-reference"},
      {with(item("a", "boolean"), when("b", "=", R"("answerString":"x")")), "b loop"},
      {with(item("a", "group"), when("a", "exists", R"("answerBoolean":true)")), "b condition-on-group"},
      {with(item("a", "boolean"), when("a", "is", R"("answerBoolean":true)")), "b unknown-operator"},
      {with(item("a", "boolean"), when("a", "=", R"("answerReference":{})")), "b condition-without-answer"},
      {with(item("a", "boolean"), when("a", "exists", R"("answerString":"yes")")), "b answer-of-other-kind"},
      {with(item("a", "boolean"), when("a", "=", R"("answerInteger":1)")), "b answer-of-other-kind"},
      {with(item("a", "integer"), when("a", "=", R"("answerString":"1")")), "b answer-of-other-kind"},
      {with(item("a", "date"), when("a", "=", R"("answerInteger":1)")), "b answer-of-other-kind"},
      {with(item("a", "boolean"), when("a", ">", R"("answerBoolean":true)")), "b operator-not-for-type"},
      {with(item("a", "choice", choose), when("a", "<=", R"("answerCoding":{"code":"a"})")), "b operator-not-for-type"},
  };
  for (const auto& [items, expected] : table) EXPECT_EQ(refusal(form_of(items)), expected) << items;
}

TEST(Reading, all_reasons_are_given_at_once_and_none_because_of_another) {
  const auto on = [](const char* id, const char* question, const char* answer) { return item(id, "string", R"(,"enableWhen":[)" + when(question, "=", answer) + "]"); };
  const Checked checked = read_questionnaire(form_of(item("r", "reference", R"(,"item":[)" + item("u", "boolean") + "]") + "," + item("c", "choice") + "," + on("x", "u", R"("answerBoolean":true)") + "," +
                                                     on("y", "c", R"("answerCoding":{"code":"a"})") + "," + on("z", "nowhere", R"("answerBoolean":true)")));
  std::string found;
  for (const Finding& finding : checked.findings) found += finding.link_id + " " + finding.code + ", ";
  EXPECT_EQ(found, "r unsupported-type, c no-options, z unresolved-reference, ");
}

TEST(Reading, loops_of_conditions_are_found_however_long) {
  const auto on = [](const std::string& id, const std::string& other, const std::string& type = "boolean", const std::string& rest = {}) {
    return item(id, type, R"(,"enableWhen":[)" + when(other, "=", R"("answerBoolean":true)") + "]" + rest);
  };
  EXPECT_EQ(refusal(form_of(on("a", "b") + "," + on("b", "a"))), "a loop");
  EXPECT_EQ(refusal(form_of(on("a", "b") + "," + on("b", "c") + "," + on("c", "a"))), "a loop");
  EXPECT_EQ(refusal(form_of(on("g", "b", "group", R"(,"item":[)" + item("b", "boolean") + "]"))), "g loop");
  EXPECT_EQ(refusal(form_of(on("a", "c") + "," + on("b", "c") + "," + item("c", "boolean"))), "");
  std::string chain = item("i0", "boolean");
  for (int i = 1; i < 300; ++i) chain += "," + on(fmt::format("i{}", i), fmt::format("i{}", i - 1));
  EXPECT_TRUE(refusal(form_of(chain)).ends_with("too-many-conditions"));
}

TEST(Reading, depth_and_number_of_items_have_limits) {
  std::string deep = item("end", "string");
  for (int i = 0; i < 19; ++i) deep = item(fmt::format("g{}", i), "group", R"(,"item":[)" + deep + "]");
  EXPECT_EQ(refusal(form_of(deep)), "");
  EXPECT_EQ(refusal(form_of(item("top", "group", R"(,"item":[)" + deep + "]"))), "end too-deep");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += (i ? "," : "") + item(fmt::format("i{}", i), "boolean");
  EXPECT_EQ(refusal(form_of(many)), "");
  EXPECT_EQ(refusal(form_of(many + "," + item("last", "boolean"))), " too-many-items");
}

std::string notes(const std::string& items) {
  std::string out;
  for (const Finding& finding : read_questionnaire(form_of(items)).findings) out += (out.empty() ? "" : ", ") + finding.link_id + " " + finding.code;
  return out;
}

TEST(Reading, what_is_done_otherwise_is_noted_and_not_refused) {
  const auto expression = [](const char* name) { return fmt::format(R"(,"extension":[{{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-{}","valueExpression":{{}}}}])", name); };
  EXPECT_EQ(notes(item("a", "decimal", expression("calculatedExpression"))), "a not-run");
  EXPECT_EQ(notes(item("a", "string", R"(,"extension":[{"url":"http://x.example/own"}])") + "," + item("b", "string", R"(,"extension":[{"url":"http://x.example/own"}])")), "a extension-not-used");
  EXPECT_EQ(notes(item("a", "string", R"(,"_text":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/rendering-xhtml","valueString":"<b>a</b>"}]})")), "a plain-text");
  EXPECT_EQ(notes(item("a", "integer", R"(,"answerOption":[{"valueInteger":1},{"valueInteger":2}])")), "a asked-as-choice");
  EXPECT_EQ(notes(item("a", "open-choice", R"(,"answerValueSet":"http://x.example/vs")")), "a own-words-only");
  EXPECT_EQ(notes(item("a", "integer", R"(,"initial":[{"valueString":"x"}])")), "a initial-left-out");
  EXPECT_EQ(notes(item("a", "choice", choose) + "," + item("b", "string", R"(,"enableWhen":[)" + when("a", "=", R"("answerCoding":{"code":"c"})") + "]")), "b no-such-option");
  const std::string two = when("a", "=", R"("answerBoolean":true)");
  EXPECT_EQ(notes(item("a", "boolean") + "," + item("b", "string", R"(,"enableWhen":[)" + two + "," + two + "]")), "b no-behaviour");
  EXPECT_EQ(notes(R"({"linkId":"a","type":"string","text":"Please provide supplementary information regarding communication requirements and accommodation considerations"})"), "a reads-hard");
}

TEST(Reading, a_computed_answer_is_typed_by_hand_even_when_read_only) {
  const auto form = read(item("a", "decimal", R"(,"readOnly":true,"extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"}])"));
  EXPECT_FALSE(form.find("a")->read_only);
}

TEST(Reading, lists_of_answers_may_be_carried_along_or_known_to_all) {
  const std::string contained = R"("contained":[{"resourceType":"ValueSet","id":"v","url":"http://x.example/v","compose":{"include":[{"system":"s","concept":[{"code":"1","display":"One"},{"code":"2"}]}]}},
    {"resourceType":"ValueSet","id":"w","expansion":{"contains":[{"system":"s","code":"top","abstract":true,"contains":[{"code":"x","display":"X"}]}]}}],)";
  std::string json = form_of(item("a", "choice", R"(,"answerValueSet":"#v")") + "," + item("b", "choice", R"(,"answerValueSet":"http://x.example/v|1.0")") + "," +
                             item("c", "choice", R"(,"answerValueSet":"#w")") + "," + item("d", "choice", R"(,"answerValueSet":"http://hl7.org/fhir/ValueSet/yesnodontknow")"));
  json.insert(1, contained);
  const Checked checked = read_questionnaire(json);
  ASSERT_TRUE(checked.questionnaire);
  const auto labels = [&](const char* id) {
    std::string out;
    for (const Option& option : checked.questionnaire->find(id)->options) out += option.key + option.label + " ";
    return out;
  };
  EXPECT_EQ(labels("a"), "0One 12 ");
  EXPECT_EQ(labels("b"), "0One 12 ");
  EXPECT_EQ(labels("c"), "0X ");
  EXPECT_EQ(labels("d"), "0Yes 1No 2Don’t know ");
}

TEST(Reading, help_becomes_a_hint_and_text_with_a_condition_stays) {
  const auto form = read(item("a", "boolean") + "," + item("q", "choice", choose + R"(,"repeats":true,"item":[{"linkId":"h","type":"display","text":"Choose any."},{"linkId":"h2","type":"display","text":"Or none."}])") + "," +
                         item("r", "string", R"(,"item":[)" + item("d", "display", R"(,"enableWhen":[)" + when("a", "=", R"("answerBoolean":true)") + "]") + "]"));
  EXPECT_EQ(form.find("q")->hint, "Choose any. Or none.");
  EXPECT_FALSE(form.find("q")->is_series());
  EXPECT_EQ(form.find("h"), nullptr);
  ASSERT_NE(form.find("d"), nullptr);
  EXPECT_EQ(form.at(form.find("d")->parent).link_id, "r");
}

TEST(Reading, extensions_that_are_used_reach_the_item) {
  const std::string sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-openLabel";
  const auto form = read(item("n", "decimal", R"(,"extension":[)" + limit("minValue", R"("valueDecimal":0.50)") + "," + limit("maxDecimalPlaces", R"("valueInteger":1)") + "," +
                              limit("questionnaire-unit", R"("valueCoding":{"code":"kg"})") + "," + limit("entryFormat", R"("valueString":"Like 3.5")") + "]") + "," +
                         item("c", "open-choice", R"(,"answerOption":[{"valueCoding":{"code":"a"},"extension":[)" + limit("questionnaire-optionExclusive", R"("valueBoolean":true)") + "," +
                              limit("questionnaire-optionPrefix", R"("valueString":"A")") + R"(]}],"extension":[{"url":")" + sdc + R"(","valueString":"Something else"},)" +
                              limit("questionnaire-itemControl", R"("valueCodeableConcept":{"coding":[{"code":"drop-down"}]})") + "]") + "," +
                         item("h", "group", R"(,"extension":[)" + limit("questionnaire-hidden", R"("valueBoolean":true)") + R"(],"item":[)" + item("k", "string") + "]"));
  EXPECT_EQ(std::get<Decimal>(*form.find("n")->min_value).text, "0.50");
  EXPECT_EQ(form.find("n")->max_decimals, 1);
  EXPECT_EQ(form.find("n")->units, std::vector<std::string>{"kg"});
  EXPECT_EQ(form.find("n")->hint, "Like 3.5");
  EXPECT_TRUE(form.find("c")->options[0].exclusive);
  EXPECT_EQ(form.find("c")->options[0].prefix, "A");
  EXPECT_EQ(form.find("c")->open_label, "Something else");
  EXPECT_EQ(form.find("c")->control, Control::drop_down);
  EXPECT_TRUE(form.find("k")->hidden);
}

TEST(Reading, sections_are_root_groups_and_runs_of_loose_questions) {
  const auto form = read(item("a", "string") + "," + item("b", "string") + "," + item("g", "group", R"(,"item":[)" + item("c", "string") + "]") + "," + item("d", "display"));
  const auto found = sections(form);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].title, "T");
  EXPECT_EQ(found[0].roots, (std::vector{0, 1}));
  EXPECT_EQ(found[1].title, "g?");
  EXPECT_EQ(found[2].roots, std::vector{4});
  EXPECT_EQ(questions_in_order(form), (std::vector{0, 1, 3}));
}

TEST(Reading, the_sample_form_has_the_items_that_were_asked_for) {
  const Checked checked = read_questionnaire(sample::form_json(200));
  ASSERT_TRUE(checked.questionnaire);
  EXPECT_NEAR(static_cast<double>(checked.questionnaire->items.size()), 200, 3);
}

}  // namespace
}  // namespace stepwise::forms
