// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "govuk/govuk.hpp"
#include "html/test/tree.hpp"

namespace stepwise::govuk {
namespace {

using html::find_all;

Frame staff_frame() {
  Frame frame;
  frame.council = "Exampleshire & District";
  frame.stylesheet = "/assets/app-1.css";
  frame.script = "/assets/app-1.js";
  frame.js_enabled = "/assets/js-enabled-1.js";
  frame.theme = "/theme.css";
  frame.navigation = {{"Home", "/"}, {"People", "/people"}};
  frame.here = "/people";
  frame.staff_name = "Sam Porter";
  frame.csrf = "tok\"en";
  frame.seconds_left = 900;
  return frame;
}

Page page_with(std::string title) {
  Page page;
  page.title = std::move(title);
  page.main = html::element("h1", {{"class", "govuk-heading-l"}}, page.title);
  return page;
}

TEST(Page, TitleNamesThePageAndTheCouncil) {
  const auto found = find_all(write_page(staff_frame(), page_with("Find a person")), "title");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, "Find a person – Exampleshire & District");
}

TEST(Page, ProblemsAreSummarisedFirstAndLinkToTheirFields) {
  Page page = page_with("Add a person");
  page.problems = {{"family_name", "missing", "Enter a family name", Weight::wrong},
                   {"", "busy", "Someone else saved first", Weight::wrong}};
  const std::string document = write_page(staff_frame(), page);
  EXPECT_TRUE(find_all(document, "title")[0].text.starts_with("Error: "));
  const auto links = find_all(document, "a[href=#family-name]");
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(links[0].text, "Enter a family name");
  EXPECT_EQ(find_all(document, ".govuk-error-summary__list")[0].text, "Enter a family name Someone else saved first");
  EXPECT_LT(document.find("govuk-error-summary"), document.find("<h1"));
}

TEST(Page, CurrentSectionIsMarked) {
  const auto current = find_all(write_page(staff_frame(), page_with("People")), "a[aria-current=true]");
  ASSERT_EQ(current.size(), 1u);
  EXPECT_EQ(current[0].attribute("href"), "/people");
}

TEST(Page, SignOutIsAFormThatCarriesTheToken) {
  const std::string document = write_page(staff_frame(), page_with("People"));
  const auto forms = find_all(document, "form[action=/sign-out]");
  EXPECT_EQ(forms.size(), 2u);  // the header's and the time-out dialog's
  for (const auto& form : forms) EXPECT_EQ(form.attribute("method"), "post");
  for (const auto& field : find_all(document, "input[name=csrf]")) EXPECT_EQ(field.attribute("value"), "tok\"en");
}

TEST(Page, NobodySignedInHasNoAccountAndNoDialog) {
  Frame frame = staff_frame();
  frame.staff_name.clear();
  const std::string document = write_page(frame, page_with("Sign in"));
  EXPECT_TRUE(find_all(document, "dialog").empty());
  EXPECT_TRUE(find_all(document, "form").empty());
}

TEST(Page, ScriptThatMarksTheBodyComesFirstInIt) {
  const std::string document = write_page(staff_frame(), page_with("People"));
  const auto body = document.find("<body");
  EXPECT_EQ(document.find("<script src=\"/assets/js-enabled-1.js\"></script>", body), document.find('>', body) + 1);
}

TEST(Page, BackLinkOrBreadcrumbsNeverBoth) {
  Page page = page_with("Add a person");
  page.breadcrumbs = {{"Home", "/"}};
  page.back = "/people";
  const std::string document = write_page(staff_frame(), page);
  EXPECT_EQ(find_all(document, ".govuk-back-link").size(), 1u);
  EXPECT_TRUE(find_all(document, ".govuk-breadcrumbs").empty());
}

TEST(Page, ShellAndMainMakeTheSameDocument) {
  Page page = page_with("People");
  page.success = "Saved";
  const Shell shell = write_shell(staff_frame(), page);
  EXPECT_EQ(shell.before + page.main.markup() + shell.after, write_page(staff_frame(), page));
}

TEST(Form, FieldShowsItsOwnProblemOnly) {
  const std::vector<Problem> problems{{"family_name", "missing", "Enter a family name", Weight::wrong}};
  const Html wrong = input({.name = "family_name", .label = "Family name", .value = "", .problems = problems});
  const Html right = input({.name = "given_name", .label = "Given name", .problems = problems});
  EXPECT_EQ(find_all(wrong.markup(), "p.govuk-error-message")[0].text, "Error: Enter a family name");
  const auto field = find_all(wrong.markup(), "input")[0];
  EXPECT_EQ(field.attribute("id"), "family-name");
  EXPECT_EQ(field.attribute("aria-describedby"), "family-name-error");
  EXPECT_TRUE(find_all(right.markup(), ".govuk-error-message").empty());
}

TEST(Form, QuestionFormCarriesTheToken) {
  const Html form = question_form(staff_frame(), "/people", {input({.name = "q", .label = "Q"})});
  const auto found = find_all(form.markup(), "form")[0];
  EXPECT_EQ(found.attribute("method"), "post");
  EXPECT_TRUE(found.has("novalidate"));
  EXPECT_EQ(find_all(form.markup(), "input[name=csrf]")[0].attribute("type"), "hidden");
  EXPECT_EQ(find_all(form.markup(), "button")[0].text, "Save and continue");
}

TEST(Form, DateProblemMarksTheBoxItNamesAndTheLinkFindsABox) {
  const auto marked = [](const char* field) {
    const std::vector<Problem> problems{{field, "date", "Enter a real date", Weight::wrong}};
    std::string out;
    const Html html = date_field({.name = "date_of_birth", .legend = "Date of birth", .day = "31", .problems = problems});
    for (const auto& one : find_all(html.markup(), "input.govuk-input--error")) out += one.attribute("id") + " ";
    return out;
  };
  EXPECT_EQ(marked("date_of_birth"), "date-of-birth date-of-birth-month date-of-birth-year ");
  EXPECT_EQ(marked("date_of_birth_month"), "date-of-birth-month ");
  EXPECT_EQ(marked("other"), "");
}

TEST(Form, ChosenValuesStayChosen) {
  const Html html = radios({.name = "safe",
                            .legend = "Is anyone unsafe?",
                            .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}},
                            .value = std::string_view{"no"}});
  for (const auto& one : find_all(html.markup(), "input")) EXPECT_EQ(one.has("checked"), one.attribute("value") == "no");
}

TEST(Form, TextThatBeginsWithALineEndKeepsIt) {
  const Html html = textarea({.name = "words", .label = "Words", .value = "\nSecond line"});
  EXPECT_NE(html::canonical(html.markup()).find("Second line"), std::string::npos);
  EXPECT_NE(html.markup().find(">\n\nSecond"), std::string::npos);
}

TEST(Form, AttributesThatTheContentPolicyDropsAreRefused) {
  EXPECT_THROW(button({.text = "Go", .attributes = {{"onclick", "x()"}}}), std::logic_error);
  EXPECT_THROW(button({.text = "Go", .attributes = {{"style", "x"}}}), std::logic_error);
}

TEST(Pages, ManyPagesShowTheNeighboursAndTheEnds) {
  const auto text = [](int current, int count) {
    std::string out;
    for (const int n : detail::page_numbers(current, count)) out += (n == 0 ? "…" : std::to_string(n)) + " ";
    return out;
  };
  EXPECT_EQ(text(1, 3), "1 2 3 ");
  EXPECT_EQ(text(1, 10), "1 2 … 10 ");
  EXPECT_EQ(text(5, 10), "1 … 4 5 6 … 10 ");
  EXPECT_EQ(text(4, 10), "1 2 3 4 5 … 10 ");
  EXPECT_TRUE(pages(1, 1, [](int) { return std::string{}; }).empty());
}

TEST(Words, HiddenWordsKeepTheirSpaces) {
  EXPECT_EQ(html::text_of(warning_text({.text = "Be careful"}).markup()), "! Warning Be careful");
  EXPECT_EQ(html::text_of(error_message({.text = "Enter a date"}).markup()), "Error: Enter a date");
  EXPECT_EQ(html::text_of(link("Change", "/x", "family name").markup()), "Change family name");
}

TEST(Table, SortLinksSayWhichWayAndStackedCellsCarryTheirColumn) {
  const Html html = table({.caption = "Contacts",
                           .head = {sort_heading("Date", "?sort=date", Sorted::down), "Name"},
                           .rows = {{"1 May", "A"}},
                           .stack_on_phones = true,
                           .stack_names = {"Date", "Name"}});
  const auto heads = find_all(html.markup(), "th");
  EXPECT_EQ(heads[0].attribute("aria-sort"), "descending");
  EXPECT_EQ(find_all(html.markup(), "span.app-stack__name").size(), 2u);
}

}  // namespace
}  // namespace stepwise::govuk
