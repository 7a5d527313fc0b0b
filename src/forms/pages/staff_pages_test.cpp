// SPDX-License-Identifier: Apache-2.0
#include "forms/pages/staff_pages.hpp"

#include <gmock/gmock.h>

#include "forms/pages/test/page_checks.hpp"
#include "forms/questionnaire/test/build.hpp"

namespace stepwise::forms {
namespace {

using html::find_all;
using html::text_of;
using testing::answers;
using testing::item;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string two_sections =
    R"({"linkId":"home","type":"group","text":"Home","item":[)" + item("pets", "boolean", R"(,"required":true)") + "," +
    item("which", "string", R"(,"required":true,"enableWhen":[{"question":"pets","operator":"=","answerBoolean":true}])") + "]}," +
    R"({"linkId":"people","type":"group","text":"People","item":[{"linkId":"one","type":"group","text":"Person","repeats":true,"item":[)" + item("name", "string") + "]}]}";

struct Site {
  Questionnaire form = testing::read(two_sections);
  Answers given = {};
  Response before = {};
  govuk::Frame frame = {};

  Draft draft() const { return {.questionnaire = form, .answers = given, .address = "/forms/drafts/x", .version = 3, .autosave = "/drafts/x", .leave = "/people/p/forms"}; }
  Draft beside() const {
    Draft out = draft();
    out.last = {&before, "1 May 2026", "Sam Porter"};
    return out;
  }
  std::string section(const Draft& draft, int number) const { return write_section(frame, {.draft = draft, .number = number}).main.markup(); }
};

std::vector<std::string> places(const std::string& page) {
  std::vector<std::string> out;
  for (const auto& found : find_all(page, "div[data-place]")) out.push_back(found.attribute("data-place"));
  return out;
}

TEST(ASection, LeavesOutWhatIsNotAskedAndSaysWhatDecides) {
  Site site;
  EXPECT_EQ(places(site.section(site.draft(), 1)), (std::vector<std::string>{"q0", "q1"}));
  site.given = answers({{"q1", "yes"}});
  const auto page = site.section(site.draft(), 1);
  EXPECT_EQ(places(page), (std::vector<std::string>{"q0", "q1", "q2"}));
  EXPECT_EQ(find_all(page, "div[data-decides]").size(), 1U);
  EXPECT_EQ(find_all(page, "button[value=update]").size(), 1U);
  EXPECT_EQ(find_all(site.section(site.draft(), 2), "button[value=update]").size(), 0U);
}

TEST(ASection, IsOneHeadingAndOneFormThatSavesFirst) {
  const Site site;
  const auto page = site.section(site.draft(), 1);
  ASSERT_EQ(find_all(page, "h1").size(), 1U);
  EXPECT_EQ(find_all(page, "h1")[0].text, "Home");
  const auto form = find_all(page, "form");
  ASSERT_EQ(form.size(), 1U);
  EXPECT_EQ(form[0].attribute("action"), "/forms/drafts/x/1");
  EXPECT_EQ(form[0].attribute("data-autosave"), "/drafts/x");
  EXPECT_TRUE(form[0].has("novalidate"));
  EXPECT_EQ(find_all(page, "input[name=version]")[0].attribute("value"), "3");
  EXPECT_EQ(find_all(page, "button")[0].attribute("value"), "continue") << "Enter presses the first button";
}

TEST(ASection, AddsAndRemovesEntries) {
  Site site;
  EXPECT_EQ(find_all(site.section(site.draft(), 2), "button[value=remove:q4:0]").size(), 0U);
  site.given.add_entry(site.form, Place{4, {}});
  const auto page = site.section(site.draft(), 2);
  EXPECT_EQ(find_all(page, "legend").size(), 2U);
  EXPECT_EQ(find_all(page, "legend")[1].text, "Person 2");
  EXPECT_EQ(find_all(page, "button[value=add:q4]")[0].text, "Add another: Person");
  EXPECT_EQ(find_all(page, "button[value=remove:q4:1]")[0].text, "Remove: Person 2");
  EXPECT_EQ(testing::faults_of(page), "");
}

TEST(ASection, ShowsLastTimeBesideEachQuestion) {
  Site site;
  site.before = make_response(site.form, answers({{"q1", "yes"}, {"q2", "A cat"}, {"q5-0", "Ann"}}));
  site.given = answers({{"q1", "yes"}});
  const auto page = site.section(site.beside(), 1);
  EXPECT_THAT(text_of(page), HasSubstr("Last time: 1 May 2026, Sam Porter"));
  EXPECT_THAT(text_of(page), HasSubstr("A cat"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("Asked then")));
  EXPECT_EQ(find_all(page, "button[value=copy:q2]")[0].text, "Copy last time’s answer: which?");
}

TEST(ASection, SaysHowAQuestionWasAskedThen) {
  Site site;
  site.before = make_response(site.form, answers({{"q1", "yes"}, {"q2", "A cat"}}));
  site.form.items[1].text = "Do you share your home with animals?";
  EXPECT_THAT(text_of(site.section(site.beside(), 1)), HasSubstr("Asked then: pets?"));
}

TEST(ASection, SaysThatThereWereMoreEntriesLastTime) {
  Site site;
  Answers two = answers({{"q5-0", "Ann"}});
  two.add_entry(site.form, Place{4, {}});
  two.set("q5-1", {"Ben"});
  site.before = make_response(site.form, two);
  const auto page = site.section(site.beside(), 2);
  EXPECT_THAT(text_of(page), HasSubstr("Last time there were 2 of these."));
  EXPECT_THAT(text_of(page), HasSubstr("Ann"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("Ben")));
}

TEST(TheTaskList, SaysHowFarEachSectionIs) {
  Site site;
  site.given = answers({{"q1", "no"}});
  const auto page = write_task_list(site.frame, site.draft()).main.markup();
  const auto tasks = find_all(page, "li.govuk-task-list__item");
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[0].text, "Home Completed");
  EXPECT_EQ(find_all(page, "a.govuk-task-list__link")[1].attribute("href"), "/forms/drafts/x/2");
}

TEST(CheckingAnswers, LinksEachProblemToItsField) {
  Site site;
  site.given = answers({{"q1", "yes"}});
  const auto problems = validate(site.form, site.given);
  const auto page = write_check(site.frame, {.draft = site.draft(), .problems = problems, .tried = true});
  EXPECT_THAT(page.title, ::testing::StartsWith("Error: "));
  const auto summary = find_all(page.main.markup(), ".govuk-error-summary");
  ASSERT_EQ(summary.size(), 1U);
  EXPECT_EQ(find_all(page.main.markup(), "a[href=/forms/drafts/x/1#q2]").size(), 2U) << "in the summary and as Change";
  const auto calm = write_check(site.frame, {.draft = site.draft(), .problems = problems});
  EXPECT_THAT(calm.title, Not(HasSubstr("Error")));
  EXPECT_THAT(text_of(calm.main.markup()), HasSubstr("1 answer is missing"));
}

TEST(CheckingAnswers, ShowsNothingThatIsNotAsked) {
  Site site;
  site.given = answers({{"q1", "no"}, {"q2", "A hidden cat"}});
  EXPECT_THAT(text_of(write_check(site.frame, {.draft = site.draft()}).main.markup()), Not(HasSubstr("A hidden cat")));
}

TEST(AStaleDraft, LetsBothTextsBePutTogether) {
  Site site;
  const Answers mine = answers({{"q1", "yes"}, {"q2", "A cat"}}), theirs = answers({{"q1", "yes"}, {"q2", "A dog"}});
  const auto page = write_stale(site.frame, {.questionnaire = site.form, .mine = mine, .theirs = theirs, .action = "/x", .version = 4, .saved = "3:04pm"});
  EXPECT_EQ(find_all(page.main.markup(), "textarea")[0].text, "A dog A cat");
  EXPECT_EQ(find_all(page.main.markup(), "input[name=choose.q1]").size(), 0U) << "what is the same is not asked";
  EXPECT_EQ(chosen_of_stale(site.form, theirs, {{"choose.q2", {"both"}}, {"both.q2", {"A dog and a cat"}}}).typed("q2"), "A dog and a cat");
  EXPECT_EQ(chosen_of_stale(site.form, theirs, {{"choose.q2", {"mine"}}, {"mine.q2", {"A cat"}}, {"choose.q99", {"mine"}}}).fields(), mine.fields());
}

}  // namespace
}  // namespace stepwise::forms
