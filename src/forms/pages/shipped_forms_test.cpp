// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/reading_age.hpp"
#include "base/text.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/staff_pages.hpp"
#include "forms/questionnaire/test/sample.hpp"

namespace stepwise::forms {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::filesystem::path> shipped() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator{"questionnaires"})
    if (entry.path().extension() == ".json") out.push_back(entry.path());
  return out;
}

Questionnaire load(const std::string& name) { return read_questionnaire(text_of("questionnaires/" + name + ".json")).questionnaire.value_or(Questionnaire{}); }

std::string asked_now(const Questionnaire& form, const Answers& answers) {
  std::string out;
  for (const Place& place : asked(form, answers)) out += form.at(place.item).link_id + " ";
  return out;
}

TEST(FormsThatShip, AreThoseTheReadmeNames) {
  std::set<std::string> names;
  for (const auto& path : shipped()) names.insert(path.stem().string());
  EXPECT_EQ(names, (std::set<std::string>{"ask-for-help", "assessment-carer", "assessment-needs", "assessment-therapy", "carer-conversation", "getting-to-know-you", "home-visit-safety", "refer-somebody",
                                          "review-what-changed", "self-assessment"}));
}

TEST(FormsThatShip, PassTheCheckWithoutANote) {
  for (const auto& path : shipped()) {
    const Checked checked = read_questionnaire(text_of(path));
    for (const Finding& finding : checked.findings) ADD_FAILURE() << path << " " << finding.link_id << " " << finding.code << ": " << finding.sentence;
    ASSERT_TRUE(checked.questionnaire) << path;
    EXPECT_EQ(checked.questionnaire->url, "https://stepwise.example/questionnaires/" + path.stem().string());
    EXPECT_GE(parse_number(checked.questionnaire->version).value_or(0), 1);
  }
}

TEST(FormsThatShip, ReadEasily) {
  for (const auto& path : shipped()) {
    const auto form = read_questionnaire(text_of(path)).questionnaire;
    ASSERT_TRUE(form);
    std::string all;
    for (const Item& item : form->items)
      if (!item.text.empty()) all += item.text + (item.text.find_last_of("?.!") == item.text.size() - 1 ? " " : ". ");
    EXPECT_LE(readability(all).age, 9.0) << path;
  }
}

TEST(FormsThatShip, CanBeFinishedAndReadAgain) {
  for (const auto& path : shipped()) {
    const auto form = read_questionnaire(text_of(path)).questionnaire;
    ASSERT_TRUE(form);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Answers answers = sample::good_answers(*form, seed);
      const auto problems = validate(*form, answers);
      EXPECT_TRUE(problems.empty()) << path << " " << problems.front().field << " " << problems.front().sentence;
      const Response response = make_response(*form, answers);
      const auto again = read_response(to_json(response));
      ASSERT_TRUE(again) << path;
      EXPECT_EQ(*again, response) << path;
      EXPECT_EQ(make_response(*form, answers_of(*form, response).answers).items, response.items) << path;
    }
  }
}

Answers with(const Questionnaire& form, std::initializer_list<std::pair<const char*, const char*>> given) {
  Answers out;
  for (const auto& [link_id, typed] : given) out.set("q" + std::to_string(form.find(link_id)->position), {typed});
  return out;
}

TEST(AskForHelp, AsksOnlyWhatTheAnswersCallFor) {
  const auto form = load("ask-for-help");
  ASSERT_FALSE(form.items.empty());
  EXPECT_THAT(asked_now(form, with(form, {{"who-for", "0"}})), ::testing::Not(::testing::HasSubstr("knows ")));
  EXPECT_THAT(asked_now(form, with(form, {{"who-for", "1"}})), ::testing::HasSubstr("knows "));
  EXPECT_THAT(asked_now(form, with(form, {{"safe-now", "no"}})), ::testing::HasSubstr("unsafe unsafe-what "));
  EXPECT_THAT(asked_now(form, with(form, {{"how", "0"}})), ::testing::HasSubstr("phone safe-to-ring best-time "));
  EXPECT_THAT(asked_now(form, with(form, {{"how", "1"}})), ::testing::HasSubstr("phone safe-to-ring "));
  EXPECT_THAT(asked_now(form, with(form, {{"how", "3"}})), ::testing::AllOf(::testing::HasSubstr("address "), ::testing::Not(::testing::HasSubstr("phone "))));
}

TEST(ASafeVisit, AsksAboutAHoistOnlyWhenThereIsLifting) {
  const auto form = load("home-visit-safety");
  ASSERT_FALSE(form.items.empty());
  EXPECT_THAT(asked_now(form, with(form, {{"lifting", "yes"}, {"hoist", "yes"}})), ::testing::HasSubstr("hoist-checked "));
  EXPECT_THAT(asked_now(form, with(form, {{"lifting", "no"}, {"hoist", "yes"}})), ::testing::Not(::testing::HasSubstr("hoist-checked ")));
}

}  // namespace
}  // namespace stepwise::forms
