// SPDX-License-Identifier: Apache-2.0
// Questionnaires that nobody here wrote: each loads and goes all the way round, or is refused for a reason that is written here.
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>

#include "forms/questionnaire/test/sample.hpp"

namespace stepwise::forms {
namespace {

namespace fs = std::filesystem;

const fs::path folder = "../shared/data/questionnaires";

std::string text_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// "linkId reason" of each refusal.
std::string refusals(const Checked& checked) {
  std::string out;
  for (const Finding& finding : checked.findings)
    if (finding.weight == Finding::Weight::refused) out += (out.empty() ? "" : ", ") + finding.link_id + " " + finding.code;
  return out;
}

/// What is refused, and why: lists of answers that are not in the form, items that are no questions (references,
/// attachments), mistakes against FHIR, and showing decided by an expression.
const std::map<std::string, std::string> expected{
    {"4712701.json", "1.4 outside-options, 4.1 outside-options, 4.3.1.3.1 outside-options, 4.3.1.3.2 outside-options, 4.3.1.3.3 outside-options, "
                     "4.3.1.4 outside-options, 4.3.2.2.1 outside-options, 4.3.2.2.2 outside-options, 4.3.2.2.3 outside-options, 4.3.2.3 outside-options"},
    {"Observation-Extract-Category-Test.R4.json", "6237057833524 duplicate-link-id"},
    {"bit-of-everything.json", "Item-reference unsupported-type, Item-attachment unsupported-type, Item-rb outside-options, Item10 outside-options, Item11 outside-options"},
    {"checkbox-answerExpression-with-child-items.json", "parent-checkbox no-options"},
    {"enableWhen-test.R4.json", "Q8 wrong-shape, Q10-ewe enable-when-expression, Q9c-eq-B condition-without-answer, Q9c-noteq-B condition-without-answer, "
                               "Q9d-eq-B condition-without-answer, Q9d-noteq-B condition-without-answer"},
    {"fhir-context-q-wrong-fhircontext.json", "/54126-8/54133-4 outside-options, /54126-8/54137-5/54140-9 outside-options, /54114-4/54122-7 outside-options, /54114-4/54117-7/54116-9 no-options"},
    {"fhir-context-q-wrong-valueset-url.json", "/54126-8/54128-4 outside-options, /54126-8/54133-4 outside-options, /54126-8/54137-5/54140-9 outside-options, /54114-4/54122-7 outside-options, "
                                               "/54114-4/54117-7/54116-9 no-options"},
    {"nested-repeating-groups-that-contain-an-item-with-answerValueSet.R4.json", "2834300786105 outside-options"},
    {"preferredTerminologyServer-at-root-level.json", "2834300786105 outside-options"},
    {"q-with-answerValueSet-autocomplete-searchfield.json", "yesno1 outside-options, yesno2 outside-options"},
    {"q-with-contained-valueset-with-itemWeight.json", "link-1.1.1 no-text, link-1.1.2 no-text"},
    {"questionnaire-data-control.json", "/dataControlSource no-options, /controlledItem_LIST no-options"},
    {"repeating-group-that-contain-an-item-with-answerValueSet.R4.json", "4889621624823 outside-options"},
};

void goes_round(const Questionnaire& form, std::uint64_t seed) {
  const Answers answers = sample::good_answers(form, seed);
  for (const Problem& problem : validate(form, answers)) ADD_FAILURE() << problem.field << " " << problem.sentence;
  const Response response = make_response(form, answers);
  const std::string json = to_json(response);
  const auto again = read_response(json);
  ASSERT_TRUE(again) << again.error().sentence << "\n" << json;
  EXPECT_EQ(to_json(*again), json);
  const TakenOver taken = answers_of(form, *again);
  EXPECT_TRUE(taken.left_out.empty()) << taken.left_out.front();
  EXPECT_EQ(to_json(make_response(form, taken.answers)), json);
}

TEST(SharedForms, each_loads_and_goes_round_or_is_refused_for_a_known_reason) {
  if (!fs::exists(folder)) GTEST_SKIP() << "no questionnaires at " << folder;
  std::map<std::string, std::string> refused;
  int loaded = 0;
  for (const auto& entry : fs::directory_iterator{folder}) {
    SCOPED_TRACE(entry.path().filename().string());
    const Checked checked = read_questionnaire(text_of(entry.path()));
    EXPECT_EQ(checked.questionnaire.has_value(), refusals(checked).empty());
    if (!checked.questionnaire) {
      refused[entry.path().filename().string()] = refusals(checked);
      continue;
    }
    ++loaded;
    for (std::uint64_t seed = 0; seed < 8; ++seed) goes_round(*checked.questionnaire, seed);
  }
  std::cout << loaded << " forms loaded, " << refused.size() << " refused:\n";
  for (const auto& [file, reasons] : refused) std::cout << "  " << file << ": " << reasons << "\n";
  EXPECT_EQ(refused, expected);
}

}  // namespace
}  // namespace stepwise::forms
