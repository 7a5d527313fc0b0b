// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "forms/pages/desk_pages.hpp"
#include "forms/pages/record_pages.hpp"
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

const std::string short_form = item("a", "boolean") + R"(,{"linkId":"warn","type":"display","text":"Ring 999","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},)" +
                               item("b", "string", R"(,"required":true,"enableWhen":[{"question":"a","operator":"=","answerBoolean":true}])") + "," + item("c", "date");

TEST(APublicForm, SkipsWhatIsNotAsked) {
  const auto form = testing::read(short_form);
  EXPECT_EQ(steps_asked(form, answers({{"q0", "no"}})), (std::vector<int>{0, 3}));
  const auto yes = answers({{"q0", "yes"}});
  EXPECT_EQ(steps_asked(form, yes), (std::vector<int>{0, 2, 3}));
  EXPECT_EQ(step_after(form, yes, 0), 2);
  EXPECT_EQ(step_before(form, yes, 3), 2);
  EXPECT_EQ(step_after(form, yes, 3), std::nullopt);
}

TEST(APublicQuestion, IsThePagesOnlyHeading) {
  const auto form = testing::read(short_form);
  const auto given = answers({{"q0", "yes"}});
  const PublicForm filling{form, given, "/ask/x", true};
  const auto page = write_question({}, {.form = filling, .position = 0});
  EXPECT_EQ(page.title, "a?");
  EXPECT_EQ(page.back, "/ask/x");
  EXPECT_EQ(find_all(page.main.markup(), "h1")[0].text, "a? (optional)");
  EXPECT_FALSE(find_all(page.before_main.markup(), ".govuk-exit-this-page").empty());
}

TEST(APublicQuestion, StandsUnderTheWordsBeforeIt) {
  const auto form = testing::read(short_form);
  const auto given = answers({{"q0", "yes"}});
  const PublicForm filling{form, given, "/ask/x"};
  const auto page = write_question({}, {.form = filling, .position = 2, .from_check = true});
  EXPECT_EQ(find_all(page.main.markup(), "h1").size(), 1U);
  EXPECT_THAT(text_of(page.main.markup()), HasSubstr("Ring 999"));
  EXPECT_EQ(find_all(page.main.markup(), "label")[0].attribute("class"), "govuk-label govuk-visually-hidden");
  EXPECT_EQ(page.back, "/ask/x/check");
  EXPECT_EQ(find_all(page.main.markup(), "input[name=then]")[0].attribute("value"), "check");
}

TEST(AFinishedForm, ShowsWhatWasAnsweredInItsOwnWords) {
  auto form = testing::read(short_form);
  const Response response = make_response(form, answers({{"q0", "yes"}, {"q2", "<i>Two\nlines</i>"}}));
  form.items[0].text = "Changed since";
  const auto page = write_finished({.questionnaire = form, .response = response, .who = "Sam Porter", .when = "1 May 2026", .amend = "/amend", .json = "/json"});
  EXPECT_THAT(text_of(page.main.markup()), HasSubstr("a? Yes"));
  EXPECT_THAT(text_of(page.main.markup()), Not(HasSubstr("Changed since")));
  EXPECT_EQ(find_all(page.main.markup(), "i").size(), 0U);
  EXPECT_EQ(find_all(page.main.markup(), "a[href=/json]").size(), 1U);
}

TEST(AFinishedForm, CannotBeAmendedOnceANewerOneIsThere) {
  const auto form = testing::read(short_form);
  const auto page = write_finished({.questionnaire = form, .response = {}, .newer = "/newer", .amend = "/amend"});
  EXPECT_EQ(find_all(page.main.markup(), "a[href=/amend]").size(), 0U);
  EXPECT_EQ(find_all(page.main.markup(), "a[href=/newer]").size(), 1U);
}

TEST(AComparison, SaysWhatWasTakenOutAndPutIn) {
  const auto form = testing::read(short_form);
  const Response before = make_response(form, answers({{"q0", "yes"}, {"q2", "A small cat"}}));
  const Response after = make_response(form, answers({{"q0", "yes"}, {"q2", "A big cat"}}));
  const auto page = write_comparison({.title = "T", .before = "May", .after = "June", .changes = compare(before, after)}).main.markup();
  ASSERT_EQ(find_all(page, "del").size(), 1U);
  EXPECT_EQ(find_all(page, "del")[0].text, "Taken out: small");
  EXPECT_EQ(find_all(page, "ins")[0].text, "Put in: big");
  EXPECT_THAT(text_of(page), HasSubstr("1 answer stayed the same"));
}

TEST(WhatChanged, TellsEachKindOfChange) {
  using Kind = ItemChange::Kind;
  const auto before = testing::read(item("a", "string") + "," + item("b", "string") + "," + item("gone", "string"));
  auto after = testing::read(item("a", "text") + "," + item("b", "string", R"(,"required":true)") + "," + item("new", "date"));
  after.items[1].text = "Other words";
  std::vector<Kind> kinds;
  for (const auto& change : what_changed(before, after)) kinds.push_back(change.kind);
  EXPECT_EQ(kinds, (std::vector<Kind>{Kind::retyped, Kind::reworded, Kind::now_required, Kind::added, Kind::removed}));
  EXPECT_TRUE(what_changed(before, before).empty());
}

TEST(TheCheck, ListsWhatIsRefusedByItem) {
  const Checked checked = read_questionnaire(testing::form_of(item("a", "string") + "," + item("a", "string")));
  ASSERT_FALSE(checked.questionnaire);
  const auto page = write_load({}, {.action = "/load", .back = "/desk", .checked = &checked}).main.markup();
  EXPECT_THAT(text_of(page), HasSubstr("To put right"));
  EXPECT_EQ(find_all(page, "th.govuk-table__header").empty(), false);
  EXPECT_EQ(find_all(page, "form")[0].attribute("enctype"), "multipart/form-data");
  EXPECT_EQ(testing::faults_of(page), "");
}

TEST(ReadingAges, PutTheHardestFirst) {
  auto form = testing::read(item("a", "string") + "," + item("b", "string"));
  form.items[0].text = "Who do you like to be with on a good day?";
  form.items[1].text = "Please characterise the predominant environmental considerations influencing independent functioning.";
  const auto rows = find_all(write_reading_ages(form).markup(), "tr");
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_THAT(rows[1].text, HasSubstr("Hard to read"));
  EXPECT_THAT(rows[2].text, Not(HasSubstr("Hard to read")));
}

TEST(APreview, CarriesTheAnswersOfOtherPages) {
  const auto form = testing::read(short_form);
  const auto given = answers({{"q0", "yes"}, {"q2", "kept"}});
  const auto page = write_preview({}, {.questionnaire = form, .answers = given, .action = "/preview", .back = "/version", .one_question = true, .number = 0}).main.markup();
  EXPECT_EQ(find_all(page, "input[name=q2]")[0].attribute("type"), "hidden");
  EXPECT_EQ(find_all(page, "button[name=number]")[0].attribute("value"), "2");
  const auto all = write_preview({}, {.questionnaire = form, .answers = given, .action = "/preview", .back = "/version", .number = 1}).main.markup();
  EXPECT_EQ(find_all(all, "input[name=q2]")[0].attribute("type"), "text");
  EXPECT_EQ(testing::faults_of(all), "");
}

}  // namespace
}  // namespace stepwise::forms
