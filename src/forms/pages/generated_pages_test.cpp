// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>

#include "forms/pages/desk_pages.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/question_list.hpp"
#include "forms/pages/record_pages.hpp"
#include "forms/pages/test/page_checks.hpp"
#include "forms/questionnaire/test/sample.hpp"

// Forms that nobody here wrote: what must hold for every page of every form, whatever is typed into it.

namespace stepwise::forms {
namespace {

std::string_view whole(std::string_view name) { return name.substr(0, name.find('.')); }

const govuk::Frame& frame() {
  static const govuk::Frame one{};
  return one;
}

std::set<std::string> asked_fields(const Questionnaire& form, const Answers& answers) {
  std::set<std::string> out;
  for (const Place& place : asked(form, answers))
    if (form.at(place.item).is_question() && !form.at(place.item).read_only) out.insert(place.field());
  return out;
}

/// Fields that a page posts, each once; adds to `faults` what is amiss.
void read_page(const Questionnaire& form, const Answers& answers, const std::string& markup, std::set<std::string>& seen, std::string& faults) {
  const auto elements = html::find_all(markup, "");
  faults += testing::PageFaults{elements}.words();
  std::set<std::string> here;
  for (const auto& [name, count] : testing::posted_names(elements)) {
    if (!question_of(form, answers, name)) faults += "posts what is no question: " + name + "\n";
    if (count != 1) faults += "asked twice: " + name + "\n";
    here.insert(std::string{whole(name)});
  }
  for (const auto& field : here)
    if (!seen.insert(field).second) faults += "on two pages: " + field + "\n";
}

std::string faults_of_staff_pages(const Questionnaire& form, const Answers& answers) {
  std::string faults;
  std::set<std::string> seen;
  const auto problems = validate(form, answers);
  const Response last = make_response(form, answers);
  const Draft draft{.questionnaire = form, .answers = answers, .address = "/forms/drafts/x", .version = 1, .last = {&last, "1 May 2026", "Sam Porter"}};
  for (int number = 1; number <= static_cast<int>(sections(form).size()); ++number)
    read_page(form, answers, write_section(frame(), {.draft = draft, .number = number, .problems = problems}).main.markup(), seen, faults);
  if (seen != asked_fields(form, answers)) faults += "not every asked question is drawn, or others are\n";
  faults += testing::faults_of(write_task_list(frame(), draft).main.markup());
  faults += testing::faults_of(write_check(frame(), {.draft = draft, .problems = problems, .tried = true}).main.markup());
  return faults;
}

std::string faults_of_public_pages(const Questionnaire& form, const Answers& answers) {
  std::string faults;
  std::set<std::string> seen;
  const auto problems = validate(form, answers);
  const PublicForm filling{form, answers, "/ask/x"};
  std::optional<int> before;
  for (const int step : steps_asked(form, answers)) {
    const auto mine = problems_of_step(form, problems, step);
    const auto page = write_question(frame(), {.form = filling, .position = step, .problems = mine});
    const std::string markup = page.main.markup();
    read_page(form, answers, markup, seen, faults);
    if (html::find_all(markup, "h1").size() != 1) faults += "not one h1 on step " + std::to_string(step) + "\n";
    if (step_before(form, answers, step) != before) faults += "the way back is not the way there\n";
    if (before && step_after(form, answers, *before) != step) faults += "the way on skips a step\n";
    before = step;
  }
  if (seen != asked_fields(form, answers)) faults += "not every asked question has a page, or others have\n";
  faults += testing::faults_of(write_public_check(frame(), {.form = filling, .problems = problems, .tried = true}).main.markup());
  return faults;
}

std::string faults_of_finished(const Questionnaire& form, const Answers& answers) {
  const Response response = make_response(form, answers);
  return testing::faults_of(write_finished({.questionnaire = form, .response = response, .who = "Sam Porter", .when = "1 May 2026"}).main.markup()) +
         testing::faults_of(write_comparison({.title = "Review", .changes = compare(response, response)}).main.markup());
}

Questionnaire read(const std::string& json) {
  Checked checked = read_questionnaire(json);
  RC_ASSERT(checked.questionnaire.has_value());
  return *std::move(checked.questionnaire);
}

RC_GTEST_PROP(GeneratedForms, DrawEachAskedQuestionOnceAndNoOther, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const Questionnaire form = read(sample::random_form_json(seed));
  for (const Answers& answers : {blank_answers(form), sample::wild_answers(form, seed), sample::good_answers(form, seed)}) {
    RC_ASSERT(faults_of_staff_pages(form, answers) == "");
    RC_ASSERT(faults_of_public_pages(form, answers) == "");
    RC_ASSERT(faults_of_finished(form, answers) == "");
  }
}

RC_GTEST_PROP(GeneratedForms, PostBackWhatTheyShow, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const Questionnaire form = read(sample::random_form_json(seed));
  const Answers answers = sample::good_answers(form, seed);
  RC_ASSERT(with_posted(form, answers, {}).fields() == answers.fields());
  RC_ASSERT(with_posted(form, answers, answers.fields()).fields() == answers.fields());
}

RC_GTEST_PROP(StalePages, KeepEitherTextWhole, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const Questionnaire form = read(sample::random_form_json(seed));
  const Answers mine = sample::good_answers(form, seed), theirs = sample::good_answers(form, seed + 1);
  const auto page = write_stale(frame(), {.questionnaire = form, .mine = mine, .theirs = theirs, .action = "/x", .version = 2, .saved = "3:04pm"});
  const std::string markup = page.main.markup();
  RC_ASSERT(testing::faults_of(markup) == "");
  Answers::Fields posted;
  for (const auto& hidden : html::find_all(markup, "input[type=hidden]")) posted[hidden.attribute("name")].push_back(hidden.attribute("value"));
  for (const auto& radio : html::find_all(markup, "input[value=mine]")) posted[radio.attribute("name")] = {"mine"};
  const Answers chosen = chosen_of_stale(form, theirs, posted);
  for (const Place& place : asked(form, mine))
    if (form.at(place.item).is_question() && !form.at(place.item).read_only) RC_ASSERT(answer_words(form, chosen, place) == answer_words(form, mine, place));
  for (auto& [name, values] : posted)
    if (name.starts_with("choose.")) values = {"theirs"};
  const Answers kept = chosen_of_stale(form, theirs, posted);
  for (const Place& place : asked(form, theirs)) RC_ASSERT(answer_words(form, kept, place) == answer_words(form, theirs, place));
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(FormsNobodyHereWrote, DrawOnEveryPage) {
  const std::filesystem::path folder{"../shared/data/questionnaires"};
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the collected questionnaires are not beside this checkout";
  int drawn = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".json") continue;
    const Checked checked = read_questionnaire(text_of(entry.path()), std::size_t{16} << 20);
    EXPECT_NO_THROW(write_findings(checked)) << entry.path();
    if (!checked.questionnaire) continue;
    const Questionnaire& form = *checked.questionnaire;
    for (const Answers& answers : {blank_answers(form), sample::good_answers(form, 7), sample::wild_answers(form, 7)}) {
      EXPECT_EQ(faults_of_staff_pages(form, answers), "") << entry.path();
      EXPECT_EQ(faults_of_public_pages(form, answers), "") << entry.path();
      EXPECT_EQ(faults_of_finished(form, answers), "") << entry.path();
    }
    EXPECT_EQ(testing::faults_of(write_reading_ages(form).markup()), "") << entry.path();
    ++drawn;
  }
  EXPECT_GT(drawn, 50);
  std::printf("  drawn on every page: %d collected questionnaires\n", drawn);
}

}  // namespace
}  // namespace stepwise::forms
