// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/kit.hpp"

#include <gtest/gtest.h>

#include "govuk/choices.hpp"
#include "govuk/input.hpp"
#include "html/test/tree.hpp"

namespace stepwise::kit {
namespace {

using html::find_all;
using html::text_of;

const Frame frame = [] {
  Frame frame;
  frame.csrf = "token";
  return frame;
}();

std::string written(const govuk::Page& page) { return govuk::write_page(frame, page); }

TEST(Address, ChangesOneThingAndKeepsTheRest) {
  const Address address{"/contacts", {{"team", "north"}, {"team", "south & east"}, {"sort", "date"}, {"page", "3"}, {"empty", ""}}};
  EXPECT_EQ(address.href(), "/contacts?team=north&team=south%20%26%20east&sort=date&page=3");
  EXPECT_EQ(address.without("team", "north").without("page").href(), "/contacts?team=south%20%26%20east&sort=date");
  EXPECT_EQ(address.with("team", "west").with("page", "").href(), "/contacts?sort=date&team=west");
  EXPECT_EQ(Address{"/contacts"}.href(), "/contacts");
  EXPECT_EQ(address.values("team").size(), 2u);
}

Question why() {
  return {.title = "Why did they get in touch?", .caption = "New contact", .back = "/back", .action = "/next"};
}
Html why_field(const Question& question) {
  return govuk::radios({.name = "why", .legend = govuk::heading_legend(question.title), .items = {{.value = "a", .text = "A"}}, .problems = question.problems});
}

TEST(QuestionPage, TheQuestionIsTheOnlyHeading) {
  const std::string html = written(question_page(frame, why(), why_field(why())));
  const auto headings = find_all(html, "h1");
  ASSERT_EQ(headings.size(), 1u);
  EXPECT_EQ(headings[0].text, "Why did they get in touch?");
  EXPECT_EQ(find_all(html, "a.govuk-back-link")[0].attribute("href"), "/back");
  EXPECT_EQ(find_all(html, "form")[0].attribute("action"), "/next");
  EXPECT_EQ(find_all(html, "input[name=csrf]")[0].attribute("value"), "token");
  EXPECT_EQ(find_all(html, "button.govuk-button")[0].text, "Continue");
}

TEST(QuestionPage, OneListOfProblemsMakesTitleSummaryAndField) {
  Question question = why();
  question.problems = {{"why", "missing", "Choose why they got in touch"}};
  const std::string html = written(question_page(frame, question, why_field(question)));
  EXPECT_TRUE(find_all(html, "title")[0].text.starts_with("Error: "));
  EXPECT_EQ(find_all(html, "a[href=#why]")[0].text, "Choose why they got in touch");
  EXPECT_EQ(find_all(html, "#why").size(), 1u);
  EXPECT_EQ(find_all(html, ".govuk-error-message")[0].text, "Error: Choose why they got in touch");
}

TEST(QuestionsPage, WritesItsOwnHeading) {
  const std::string html = written(questions_page(frame, why(), {govuk::input({.name = "a", .label = "A"}), govuk::input({.name = "b", .label = "B"})}));
  EXPECT_EQ(find_all(html, "h1").size(), 1u);
  EXPECT_EQ(find_all(html, "input.govuk-input").size(), 2u);
}

TEST(AreYouSure, PostsOrGoesBack) {
  const std::string html = written(are_you_sure_page(frame, {.title = "Delete this draft?", .back = "/drafts", .action = "/drafts/1/delete", .consequences = "It cannot be brought back.", .button = "Delete the draft"}));
  EXPECT_EQ(find_all(html, "form[method=post]")[0].attribute("action"), "/drafts/1/delete");
  EXPECT_EQ(find_all(html, "button.govuk-button--warning")[0].text, "Delete the draft");
  EXPECT_EQ(find_all(html, "a[href=/drafts]").size(), 2u);
}

TEST(CheckAnswers, EveryAnswerHasAWayToChangeItAndAGapSaysSo) {
  const std::string html = written(check_answers_page(frame, {.back = "/back",
                                                              .action = "/send",
                                                              .sections = {{.heading = "About you",
                                                                            .answers = {{"Name", "Ada Moss", "/name", "name"}, {"Phone", {}, "/phone"}, {"Reference", "A1"}}}}}));
  EXPECT_EQ(find_all(html, "h1")[0].text, "Check your answers");
  EXPECT_EQ(find_all(html, "h2.govuk-summary-card__title")[0].text, "About you");
  EXPECT_EQ(find_all(html, "a[href=/name]")[0].text, "Change name (About you)");
  EXPECT_EQ(find_all(html, "a[href=/phone]")[0].text, "Answer Phone (About you)");
  EXPECT_EQ(find_all(html, "dd.govuk-summary-list__value")[1].text, "Not answered yet");
}

TEST(Confirmation, SaysWhatWasDoneAndWhatIsNext) {
  const std::string html = written(confirmation_page({.title = "Request sent", .reference = "HX12", .next = Html{"We will ring you."}, .links = {{"Go home", "/"}}}));
  EXPECT_EQ(find_all(html, "h1")[0].text, "Request sent");
  EXPECT_EQ(find_all(html, ".govuk-panel__body")[0].text, "Your reference HX12");
  EXPECT_EQ(find_all(html, "h2.govuk-heading-m")[0].text, "What happens next");
}

TEST(Tasks, StatusesAreWordsAndWhatCannotStartHasNoLink) {
  const std::string html = tasks({{"About you",
                                   {{"Name", "/name", "", TaskStatus::completed},
                                    {"My life", "/life", "", TaskStatus::in_progress},
                                    {"Money", "/money", "", TaskStatus::not_started},
                                    {"Send", "/send", "When the rest is done", TaskStatus::cannot_start}}}})
                               .markup();
  std::vector<std::string> statuses;
  for (const auto& found : find_all(html, ".govuk-task-list__status")) statuses.push_back(found.text);
  EXPECT_EQ(statuses, (std::vector<std::string>{"Completed", "In progress", "Not yet started", "Cannot start yet"}));
  EXPECT_EQ(find_all(html, "a").size(), 3u);
  EXPECT_EQ(find_all(html, "p")[0].text, "Completed 1 of 4");
}

const std::vector<Filter> filters{{.name = "team", .label = "Team", .kind = Filter::Kind::many, .choices = {{"n", "North"}, {"s", "South"}}},
                                  {.name = "year", .label = "Year", .choices = {{"2026", "2026"}}}};

TEST(FilterPanel, EachChipTakesOneFilterAwayAndKeepsTheOrder) {
  const Address address{"/list", {{"team", "n"}, {"team", "s"}, {"year", "2026"}, {"sort", "date"}, {"page", "4"}, {"team", "made-up"}}};
  const std::string html = filter_panel(address, filters).markup();
  const auto chips = find_all(html, "a.moj-filter__tag");
  ASSERT_EQ(chips.size(), 3u);
  EXPECT_EQ(chips[0].text, "Remove this filter North");
  EXPECT_EQ(chips[0].attribute("href"), "/list?team=s&year=2026&sort=date&team=made-up");
  EXPECT_EQ(find_all(html, "form")[0].attribute("method"), "get");
  EXPECT_EQ(find_all(html, "input[type=hidden]").size(), 1u);
  EXPECT_EQ(find_all(html, "input[name=sort]")[0].attribute("value"), "date");
  EXPECT_EQ(find_all(html, "a.govuk-link--no-visited-state")[0].attribute("href"), "/list?sort=date");
  EXPECT_EQ(find_all(html, "input[checked]").size(), 2u);
}

TEST(FilterPanel, NothingChosenIsCalledWhatTheListThenShows) {
  const Address address{"/list", {}};
  EXPECT_EQ(find_all(filter_panel(address, filters).markup(), "option").at(0).text, "All");
  const Filter whose{.name = "team", .label = "Whose", .choices = {{"n", "North"}}, .first = "My team"};
  EXPECT_EQ(find_all(filter_panel(address, {whose}).markup(), "option").at(0).text, "My team");
}

TEST(ChosenFilters, SaysEachAndTakesItOff) {
  EXPECT_TRUE(chosen_filters({}, "/list").empty());
  const std::string html = chosen_filters({{"Team", "North & South", "/list?year=2026"}, {"Year", "2026", "/list?team=n"}}, "/list").markup();
  const auto chips = find_all(html, "a.moj-filter__tag");
  ASSERT_EQ(chips.size(), 2u);
  EXPECT_EQ(chips[0].text, "Remove this filter Team: North & South");
  EXPECT_EQ(chips[1].attribute("href"), "/list?team=n");
  EXPECT_EQ(find_all(html, "a.govuk-link")[0].attribute("href"), "/list");
  EXPECT_EQ(find_all(html, "h2")[0].text, "Chosen filters");
}

ListPage contacts(std::int64_t total, int page) {
  return {.caption = "Contacts",
          .columns = {{"Received", "received"}, {"Outcome"}, {"Days", "days", true}},
          .rows = {{"1 May", "Resolved", govuk::number("3")}},
          .sort = "received",
          .descending = true,
          .page = page,
          .total = total};
}

TEST(ListPage, SortsPagesAndCounts) {
  const Address address{"/list", {{"team", "n"}, {"sort", "received"}, {"order", "down"}, {"page", "2"}}};
  const std::string html = list_page(address, contacts(95, 2)).markup();
  EXPECT_EQ(find_all(html, "p")[0].text, "Showing 21 to 40 of 95");
  EXPECT_EQ(find_all(html, "th[aria-sort=descending]").size(), 1u);
  EXPECT_EQ(find_all(html, "a.app-sort")[0].attribute("href"), "/list?team=n&sort=received&order=up");
  EXPECT_EQ(find_all(html, "a.app-sort")[1].attribute("href"), "/list?team=n&sort=days&order=up");
  EXPECT_EQ(find_all(html, "a[rel=next]")[0].attribute("href"), "/list?team=n&sort=received&order=down&page=3");
  EXPECT_EQ(find_all(html, "a[rel=prev]")[0].attribute("href"), "/list?team=n&sort=received&order=down");
  EXPECT_EQ(find_all(html, "table.app-stack").size(), 1u);
}

TEST(ListPage, SaysWhatIsShown) {
  EXPECT_EQ(showing_words(1, 20, 0), "");
  EXPECT_EQ(showing_words(1, 20, 12), "Showing 12");
  EXPECT_EQ(showing_words(1, 20, 20), "Showing 20");
  EXPECT_EQ(showing_words(2, 20, 21), "Showing 21 to 21 of 21");
  EXPECT_EQ(showing_words(5, 20, 95), "Showing 81 to 95 of 95");
  EXPECT_EQ(text_of(list_page(Address{"/list"}, {.empty = "No contacts yet."}).markup()), "No contacts yet.");
}

}  // namespace
}  // namespace stepwise::kit
