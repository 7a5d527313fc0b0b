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

const std::map<std::string, std::string> expected{
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
