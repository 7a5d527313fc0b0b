// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "performance/cld/check/test/sample.hpp"
#include "performance/returns/quality_parts.hpp"
#include "performance/returns/return_pages.hpp"
#include "performance/returns/returns_site.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::returns {
namespace {

using access::test::header_of;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using cld::test::Row;
using cld::test::row;

/// Rows with a column for the team that owns them.
std::string file_of(const std::vector<Row>& rows) {
  std::string text = cld::test::header();
  text.pop_back();
  text += ",Team\n";
  for (const auto& one : rows) {
    std::string line = cld::test::line(one);
    line.pop_back();
    text += line + ",North\n";
  }
  return text;
}
const Row asked{{"Event_Reference", "R1"}, {"Event_Outcome", "NFA: Other"}};
std::string mended() { return file_of({row("Request", asked), row("Service", {{"Event_Reference", "S1"}, {"Event_End_Date", ""}})}); }
std::string faulty() {
  Row wrong = asked;
  wrong["Gender"] = "Lady";
  wrong["Event_Start_Date"] = "soon";
  return file_of({row("Request", asked), row("Request", wrong), row("Request", wrong)});
}

/// The returns room on a site of its own, its thread asleep: tests say when it works.
class ReturnPages : public ::testing::TestWithParam<std::string> {
 public:
  ReturnPages() : site_{GetParam()}, room_{site_.store(), site_.random(), {folder_.path() / "returns", 1, false}} { site_.add(room_.routes()); }
  access::test::TestSite& site() { return site_; }
  Shelf& shelf() { return room_.shelf(); }
  void work() {
    while (shelf().work_now()) {
    }
  }
  /// Uploads a file; gives the address of its page without what was done.
  std::string put(access::test::Browser& browser, const std::string& bytes, const std::string& name = "q1.csv") {
    const auto answer = browser.upload(upload_path, {}, "file", name, bytes);
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string to = header_of(answer, "Location");
    EXPECT_THAT(to, ::testing::EndsWith("?done=kept"));
    return to.substr(0, to.find('?'));
  }
  static std::string words(access::test::Browser& browser, const std::string& target) { return html::text_of(browser.get(target).whole_body()); }

 private:
  store::test::TemporaryFolder folder_;
  access::test::TestSite site_;
  Site room_;
};

TEST_P(ReturnPages, are_for_those_whose_role_says_so) {
  auto practitioner = site().sign_in_as("practitioner"), manager = site().sign_in_as("team_manager"), analyst = site().sign_in_as("analyst"), administrator = site().sign_in_as("administrator");
  EXPECT_EQ(practitioner.get("/returns").status, 404);
  EXPECT_EQ(manager.get("/returns").status, 200);
  EXPECT_EQ(manager.get(upload_path).status, 404);
  EXPECT_EQ(manager.upload(upload_path, {}, "file", "a.csv", mended()).status, 404);
  const std::string page = put(analyst, mended());
  EXPECT_EQ(manager.get(page).status, 200);
  work();
  EXPECT_EQ(manager.get(page + "/exclude").status, 404);
  EXPECT_EQ(manager.post(page + "/exclude", {{"reason", "the wrong month"}}).status, 404);
  EXPECT_THAT(words(manager, page), Not(HasSubstr("Leave it out")));
  EXPECT_EQ(administrator.get(page + "/exclude").status, 200);
  for (const char* part : {"", "/state", "/chosen", "/problems.csv", "/exclude"}) EXPECT_EQ(analyst.get("/returns/nowhere" + std::string{part}).status, 404) << part;
}

TEST_P(ReturnPages, a_file_is_checked_after_it_was_kept_and_its_page_waits) {
  auto analyst = site().sign_in_as("analyst");
  EXPECT_THAT(words(analyst, "/returns"), HasSubstr("No return has been kept yet"));
  const std::string page = put(analyst, faulty());
  const auto waiting = analyst.get(page + "?done=kept");
  const auto places = html::find_all(waiting.whole_body(), "div[data-waiting=" + page + "/state]");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(html::find_all(waiting.whole_body(), "progress").size(), 1U);
  EXPECT_EQ(html::find_all(waiting.whole_body(), "p[role=status]").size(), 1U);
  EXPECT_THAT(html::text_of(waiting.whole_body()), AllOf(HasSubstr("The return is kept"), HasSubstr("You may leave this page")));
  EXPECT_THAT(analyst.get(page + "/state").whole_body(), AllOf(HasSubstr("\"waiting\""), HasSubstr("\"percent\":0")));
  EXPECT_EQ(analyst.get(page + "/problems.csv").status, 404);
  work();
  EXPECT_THAT(analyst.get(page + "/state").whole_body(), HasSubstr("\"ready\""));
  EXPECT_TRUE(html::find_all(analyst.get(page).whole_body(), "progress").empty());
}

TEST_P(ReturnPages, what_is_wrong_is_told_by_field_with_rows_and_team_and_without_anybody) {
  auto analyst = site().sign_in_as("analyst");
  const std::string page = put(analyst, faulty());
  work();
  const auto answer = analyst.get(page);
  const std::string text = html::text_of(answer.whole_body());
  EXPECT_THAT(text, AllOf(HasSubstr("4 failures"), HasSubstr("in 2 of 3 rows"), HasSubstr("Gender"), HasSubstr("\"Lady\" is not in the list"), HasSubstr("\"soon\" is not a date"), HasSubstr("3, 4"),
                          HasSubstr("North: 2"), HasSubstr("990")));
  for (const char* person : {"P1", "9990000018", "1950", "ZZ1 1AA"}) EXPECT_THAT(answer.whole_body(), Not(HasSubstr(person))) << person;
  EXPECT_THAT(html::find_all(answer.whole_body(), "h1").front().text, HasSubstr("Return received on 21 November 2026"));
  EXPECT_THAT(words(analyst, "/returns"), AllOf(HasSubstr("q1.csv"), HasSubstr("4 failures")));
}

TEST_P(ReturnPages, problems_are_downloaded_and_who_did_is_written_down) {
  auto analyst = site().sign_in_as("analyst");
  const std::string page = put(analyst, faulty());
  work();
  const auto rows = analyst.get(page + "/problems.csv"), json = analyst.get(page + "/problems.json"), national = analyst.get(page + "/quality.csv");
  EXPECT_THAT(rows.whole_body(), AllOf(HasSubstr("q1.csv,3,failure,"), HasSubstr("R1,North")));
  EXPECT_THAT(header_of(rows, "Content-Disposition"), HasSubstr("attachment"));
  EXPECT_THAT(json.whole_body(), HasSubstr("\"rows\":3"));
  EXPECT_EQ(json.content_type, "application/json");
  EXPECT_THAT(national.whole_body(), AllOf(HasSubstr("LA_Name,LA_Code"), HasSubstr("Lady")));
  for (const auto& file : {rows, json, national}) EXPECT_THAT(file.whole_body(), Not(HasSubstr("9990000018")));
  static constexpr store::Column gives[]{{"lines", store::Kind::integer}};
  static const store::Statement lines{"returns_test.downloads", "select count(*) from audit where action = 'return.problems_downloaded'", {}, gives};
  EXPECT_EQ(site().store().read()->one(lines, {})->integer("lines"), 3);
}

TEST_P(ReturnPages, a_return_serves_its_period_until_it_is_left_out_and_again_when_it_counts) {
  auto analyst = site().sign_in_as("analyst");
  EXPECT_EQ(shelf().stories(), nullptr);
  const std::string page = put(analyst, mended());
  work();
  ASSERT_NE(shelf().stories(), nullptr);
  EXPECT_EQ(shelf().stories()->stories.people(), 1U);
  const auto version = shelf().version();
  EXPECT_THAT(words(analyst, page), AllOf(HasSubstr("1 Apr 2025 to 31 Mar 2026"), HasSubstr("Nothing is wrong in any of its 2 rows")));
  EXPECT_THAT(words(analyst, page + "/chosen"), AllOf(HasSubstr("990"), HasSubstr("what it states was taken"), HasSubstr("1 Apr 2025 to 31 Mar 2026")));
  const auto refused = analyst.post(page + "/exclude", {{"reason", " no "}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(html::find_all(refused.whole_body(), "title").front().text, ::testing::StartsWith("Error: "));
  EXPECT_EQ(html::find_all(refused.whole_body(), "textarea").front().text, "no");
  EXPECT_EQ(header_of(analyst.post(page + "/exclude", {{"reason", "It is of the wrong year"}}), "Location"), page + "?done=excluded");
  EXPECT_EQ(analyst.post(page + "/exclude", {{"reason", "It is of the wrong year"}}).status, 409);
  work();
  EXPECT_EQ(shelf().stories(), nullptr);
  EXPECT_GT(shelf().version(), version);
  EXPECT_THAT(words(analyst, "/returns"), AllOf(HasSubstr("Left out"), HasSubstr("It is of the wrong year")));
  EXPECT_EQ(analyst.post(page + "/include", {}).status, 303);
  work();
  EXPECT_NE(shelf().stories(), nullptr);
  EXPECT_EQ(analyst.post("/returns/nowhere/include", {}).status, 404);
}

TEST_P(ReturnPages, say_what_is_wrong_with_an_upload_beside_its_field) {
  auto analyst = site().sign_in_as("analyst");
  const auto refusal = [&](const http::Response& answer) {
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(html::find_all(answer.whole_body(), "title").front().text, ::testing::StartsWith("Error: "));
    const auto beside = html::find_all(answer.whole_body(), ".govuk-error-message");
    return beside.empty() ? std::string{"nothing"} : beside.front().text;
  };
  EXPECT_THAT(refusal(analyst.post(upload_path, {})), HasSubstr("Choose the file"));
  EXPECT_THAT(refusal(analyst.upload(upload_path, {}, "file", "a.csv", "")), HasSubstr("Choose the file"));
  EXPECT_THAT(refusal(analyst.upload(upload_path, {}, "file", "a.parquet", "PAR1 and more")), HasSubstr("Parquet"));
  const auto day = [&](std::string d, std::string m, std::string y) { return analyst.upload(upload_path, {{"received_day", d}, {"received_month", m}, {"received_year", y}}, "file", "a.csv", mended()); };
  EXPECT_THAT(refusal(day("31", "2", "2026")), HasSubstr("Enter a day"));
  EXPECT_THAT(refusal(day("", "", "2026")), HasSubstr("Enter a day"));
  EXPECT_THAT(refusal(day("x", "2", "2026")), HasSubstr("Enter a day"));
  const auto later = day("22", "11", "2026");
  EXPECT_THAT(refusal(later), HasSubstr("future"));
  EXPECT_EQ(html::find_all(later.whole_body(), "input[name=received_day]").front().attribute("value"), "22");
  EXPECT_TRUE(submissions(*site().store().read()).empty());
  EXPECT_EQ(day("3", "7", "2026").status, 303);
  EXPECT_EQ(submissions(*site().store().read()).front().received_on.iso(), "2026-07-03");
  EXPECT_THAT(refusal(analyst.upload(upload_path, {}, "file", "b.csv", mended())), AllOf(HasSubstr("a.csv"), HasSubstr("here already")));
}

TEST_P(ReturnPages, a_file_that_cannot_be_read_says_so_and_never_counts) {
  auto analyst = site().sign_in_as("analyst");
  const std::string page = put(analyst, "shopping,list\neggs,6\n");
  work();
  EXPECT_THAT(words(analyst, page), AllOf(HasSubstr("cannot be read"), HasSubstr("upload it again")));
  EXPECT_THAT(words(analyst, page), Not(HasSubstr("Leave it out")));
  EXPECT_EQ(shelf().stories(), nullptr);
  EXPECT_EQ(analyst.get(page + "/quality.csv").status, 404);
}

TEST_P(ReturnPages, a_kept_file_that_is_gone_is_told_and_nothing_is_forgotten) {
  auto analyst = site().sign_in_as("analyst");
  put(analyst, mended());
  work();
  put(analyst, faulty(), "q2.csv");
  std::filesystem::remove_all(shelf().vault().folder());
  work();
  EXPECT_FALSE(shelf().trouble().empty());
  EXPECT_NE(shelf().stories(), nullptr);
  EXPECT_THAT(words(analyst, "/returns"), AllOf(HasSubstr("Warning"), HasSubstr("q1.csv"), HasSubstr("q2.csv"), HasSubstr("Being checked")));
}

TEST_P(ReturnPages, long_lists_are_cut_into_pages) {
  auto analyst = site().sign_in_as("analyst");
  for (int i = 0; i < 51; ++i) put(analyst, "a,b\n" + std::to_string(i) + ",2\n", "file" + std::to_string(i) + ".csv");
  const auto first = analyst.get("/returns"), second = analyst.get("/returns?page=2");
  EXPECT_EQ(html::find_all(first.whole_body(), "tr").size(), 51U);
  EXPECT_EQ(html::find_all(second.whole_body(), "tr").size(), 2U);
  EXPECT_LT(first.whole_body().size(), 120'000U);
  EXPECT_EQ(analyst.get("/returns?page=99").status, 200);
}

INSTANTIATE_TEST_SUITE_P(each, ReturnPages, ::testing::ValuesIn(store::test::engines()), [](const auto& info) { return info.param; });

TEST(ReturnPage, with_everything_wrong_is_not_too_heavy) {
  Quality quality{1'000'000, 900'000, 5'000'000, 100'000, {"503"}, {}, {}, {"A note."}, {}};
  for (int field = 0; field < 46; ++field) {
    FieldQuality one{"Module " + std::to_string(field / 8), "A_Field_With_Quite_A_Long_Name_" + std::to_string(field), 9, 100, 9, {}};
    for (int kind = 0; kind < 6; ++kind)
      one.troubles.push_back({"not in the list", kind > 3, 1000, "A_Field_With_Quite_A_Long_Name \"A value that is long and wrong in its own way\" is not in the list of either release: use a value of the list.",
                              {100001, 100002, 100003, 100004, 100005, 100006, 100007, 100008, 100009, 100010}, {{"A team with a name", 5}, {"Another team with a name", 4}}});
    quality.fields.push_back(one);
  }
  const std::string markup = quality_section(quality, "/returns/abc").markup();
  EXPECT_LT(markup.size(), 115'000U);
  EXPECT_THAT(html::text_of(markup), HasSubstr("100 worst kinds"));
}

TEST(ReturnPage, progress_is_said_in_quarters) {
  Submission waiting;
  const auto words = [&](int percent) { return state_json(waiting, {0, percent}); };
  EXPECT_THAT(words(0), HasSubstr("You may leave"));
  EXPECT_THAT(words(26), HasSubstr("25 percent"));
  EXPECT_THAT(words(49), HasSubstr("25 percent"));
  EXPECT_THAT(words(99), HasSubstr("75 percent"));
}

}  // namespace
}  // namespace stepwise::returns
