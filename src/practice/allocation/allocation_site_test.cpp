// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/desk_test_support.hpp"

namespace stepwise::allocation {
namespace {

using namespace test;

using AllocationPages = AllocationDesk;

TEST_P(AllocationPages, the_sum_forms_area_by_area_and_stands_when_decided) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  EXPECT_EQ(begin(browser), allocation) << "a double click makes one";
  EXPECT_EQ(browser.post("/people/adaref/allocation", {{"form_token", "another-token-here"}}).status, 409);
  EXPECT_THAT(text_of(browser.get(allocation + "/areas/personal_care").whole_body()), HasSubstr("I can't reach my back any more"));
  EXPECT_THAT(text_of(browser.get(allocation + "/areas/eating").whole_body()), Not(HasSubstr("I can't reach my back any more")));
  EXPECT_EQ(set(browser, allocation, "personal_care", "2", "1", {{"offers", "o1"}, {"offers", "o2"}}).status, 303);
  const auto forming = text_of(browser.get(allocation).whole_body());
  EXPECT_THAT(forming, HasSubstr("£200.00 a week"));
  EXPECT_THAT(forming, HasSubstr("Breakfast on weekdays"));
  EXPECT_THAT(forming, Not(HasSubstr("Lifts on Sundays"))) << "an offer that does not count is not met";
  EXPECT_EQ(decide(browser, allocation, "", "").status, 422);
  EXPECT_EQ(due(30).at(0).kind, "allocation.finish");
}

TEST_P(AllocationPages, within_tolerance_it_stands_is_explained_and_questioned) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(browser.post(allocation + "/additions", {{"version", value_on(browser, allocation + "/additions", "version")}, {"form_token", "token-of-an-addition"}, {"kind", "night"}, {"weekly", "25"}, {"reason", "Turned at two"}}).status, 303);
  EXPECT_FALSE(stands());
  EXPECT_EQ(decide(browser, allocation, "360", "").status, 422);
  EXPECT_EQ(decide(browser, allocation, "360", "Two steps to the door").status, 303);
  ASSERT_TRUE(stands());
  EXPECT_EQ(stands()->weekly_pence, 36'000);
  EXPECT_EQ(due(30).at(0).kind, "allocation.explain");
  const auto sheet = text_of(browser.get(allocation + "/sheet").whole_body());
  EXPECT_THAT(sheet, HasSubstr("£360.00 a week"));
  EXPECT_THAT(sheet, HasSubstr("Living in her own street"));
  EXPECT_THAT(sheet, HasSubstr("Reading age"));
  EXPECT_EQ(browser.get(allocation + "/sheet?version=easy").status, 200);
  EXPECT_EQ(find_all(browser.get(allocation + "/sheet").whole_body(), "title").at(0).text.find("Byron"), std::string::npos);
  const auto today = site.clock().today();
  const FormFields explained{{"version", value_on(browser, allocation, "version")}, {"what", "explained"}, {"explained_day", std::to_string(today.day())}, {"explained_month", std::to_string(today.month())}, {"explained_year", std::to_string(today.year())}, {"how", "At home, large print"}};
  EXPECT_EQ(browser.post(allocation + "/after", {{"version", "1"}, {"what", "explained"}}).status, 422);
  EXPECT_EQ(browser.post(allocation + "/after", explained).status, 303);
  EXPECT_TRUE(due(30).empty());
  EXPECT_EQ(browser.post(allocation + "/questions", {{"form_token", "token-of-a-question"}, {"asked_by", "Her son"}, {"words", "It is not enough for weekends"}}).status, 303);
  EXPECT_EQ(due(30).at(0).kind, "allocation.answer");
  const auto question = value_on(browser, allocation, "question");
  EXPECT_EQ(browser.post(allocation + "/questions", {{"question", question}, {"version", "1"}, {"answer_" + question, ""}}).status, 422);
  EXPECT_EQ(browser.post(allocation + "/questions", {{"question", question}, {"version", "1"}, {"answer_" + question, "We look at it in planning"}}).status, 303);
  EXPECT_TRUE(due(30).empty());
  const auto person = text_of(browser.get("/people/adaref/allocation").whole_body());
  for (const auto* words : {"£360.00", "£210.00", "£900.00"}) EXPECT_THAT(person, HasSubstr(words));
  spent_since_ = today - 69;
  EXPECT_THAT(text_of(browser.get("/people/adaref/allocation").whole_body()), HasSubstr("£90.00")) << "a week of the ten since the account was opened";
  const auto verified = verify(*site.store().read());
  EXPECT_EQ(verified.allocations, 1);
  EXPECT_TRUE(verified.different.empty());
}

TEST_P(AllocationPages, beyond_tolerance_a_colleague_signs_and_never_its_author) {
  const StaffId manager = site.add_staff("team_manager");
  Browser author = site.sign_in(manager), other = site.sign_in_as("team_manager");
  const auto allocation = begin(author);
  set_all(author, allocation);
  EXPECT_EQ(decide(author, allocation, "500", "He falls at night").status, 303);
  EXPECT_FALSE(stands());
  const auto asked = approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()));
  ASSERT_TRUE(asked);
  const auto page = approval::approval_href(asked->reference);
  EXPECT_NE(author.post(page, {{"act", "agree"}}).status, 303) << "an author never signs";
  EXPECT_FALSE(stands());
  EXPECT_EQ(other.post(page, {{"act", "agree"}}).status, 303);
  ASSERT_TRUE(stands());
  EXPECT_EQ(stands()->weekly_pence, 50'000);
}

TEST_P(AllocationPages, whoever_set_a_level_or_added_an_amount_never_signs_also_after_it_was_sent_back) {
  Browser author = site.sign_in(me_), writer = site.sign_in_as("team_manager"), other = site.sign_in_as("team_manager");
  const auto approval_of = [&](const std::string& allocation) { return approval::approval_href(approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()))->reference); };
  const auto first = begin(author);
  set_all(writer, first);
  EXPECT_EQ(decide(author, first, "500", "He falls at night").status, 303);
  EXPECT_EQ(writer.post(approval_of(first), {{"act", "agree"}}).status, 422) << "they wrote every level";
  EXPECT_FALSE(stands());
  EXPECT_EQ(other.post(approval_of(first), {{"act", "send_back"}, {"reason", "Ask her sister too"}}).status, 303);
  const auto again = begin(author, "token-of-begin-2");
  EXPECT_EQ(decide(author, again, "500", "He falls at night").status, 303);
  EXPECT_EQ(writer.post(approval_of(again), {{"act", "agree"}}).status, 422) << "their levels came along";
  EXPECT_FALSE(stands());
  EXPECT_EQ(other.get(again).status, 200);
  EXPECT_EQ(other.post(approval_of(again), {{"act", "agree"}}).status, 303) << "whoever only read it and sent it back may sign";
  EXPECT_TRUE(stands());
  const auto later = begin(author, "token-of-begin-3");
  EXPECT_EQ(decide(author, later, "520", "He falls more").status, 303);
  EXPECT_EQ(writer.post(approval_of(later), {{"act", "agree"}}).status, 303) << "what they wrote was signed by somebody else long since";
}

TEST_P(AllocationPages, additions_go_round_no_tolerance) {
  Browser author = site.sign_in_as("team_manager"), other = site.sign_in_as("team_manager");
  const auto allocation = begin(author);
  set_all(author, allocation);
  for (const auto& [token, weekly, once] : {std::tuple{"token-of-addition-1", "30", ""}, {"token-of-addition-2", "19", "40"}})
    EXPECT_EQ(author.post(allocation + "/additions", {{"version", value_on(author, allocation + "/additions", "version")}, {"form_token", token}, {"kind", "other"}, {"weekly", weekly}, {"one_off", once}, {"reason", "A longer drive"}}).status, 303);
  const auto forming = text_of(author.get(allocation).whole_body());
  EXPECT_THAT(forming, HasSubstr("£19.00 a week, £40.00 once")) << "both amounts of one addition";
  EXPECT_THAT(forming, HasSubstr("A colleague signs it too before it stands"));
  EXPECT_EQ(decide(author, allocation, "", "").status, 303);
  EXPECT_FALSE(stands());
  const auto asked = approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()));
  ASSERT_TRUE(asked);
  EXPECT_THAT(asked->why, HasSubstr("A longer drive"));
  EXPECT_NE(author.post(approval::approval_href(asked->reference), {{"act", "agree"}}).status, 303) << "an author never signs";
  EXPECT_EQ(other.post(approval::approval_href(asked->reference), {{"act", "agree"}}).status, 303);
  EXPECT_TRUE(stands());
  EXPECT_TRUE(verify(*site.store().read()).different.empty());
}

TEST_P(AllocationPages, what_is_sent_back_is_made_again_from_its_words) {
  Browser browser = site.sign_in(me_), manager = site.sign_in_as("team_manager");
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(decide(browser, allocation, "10", "She says so").status, 303);
  const auto asked = approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()));
  EXPECT_EQ(manager.post(approval::approval_href(asked->reference), {{"act", "send_back"}, {"reason", "Ask her sister too"}}).status, 303);
  EXPECT_THAT(text_of(browser.get(allocation).whole_body()), HasSubstr("Ask her sister too"));
  const auto again = begin(browser, "token-of-begin-2");
  EXPECT_NE(again, allocation);
  EXPECT_EQ(decide(browser, again, "", "").status, 303) << "levels and words came along";
  EXPECT_TRUE(stands());
}

TEST_P(AllocationPages, a_decided_one_never_changes_and_a_stale_save_loses_nothing) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  const auto old = value_on(browser, allocation + "/areas/home", "figure_version");
  set_all(browser, allocation);
  const auto stale = browser.post(allocation + "/areas/home", {{"figure_version", old}, {"need", "1"}, {"risk", "1"}, {"heard", "The stairs"}, {"next", "save"}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(stale.whole_body(), HasSubstr("The stairs"));
  EXPECT_EQ(decide(browser, allocation, "", "").status, 303);
  const auto weekly = stands()->weekly_pence;
  browser.post(allocation + "/areas/home", {{"version", "99"}, {"need", "3"}, {"risk", "3"}, {"heard", "x"}, {"could_go_wrong", "y"}, {"next", "save"}});
  browser.post(allocation + "/additions", {{"version", "99"}, {"kind", "night"}, {"weekly", "25"}, {"reason", "x"}});
  browser.post(allocation + "/decide", {{"version", "99"}, {"total", "900"}, {"why", "x"}});
  EXPECT_EQ(stands()->weekly_pence, weekly);
}

TEST_P(AllocationPages, a_decided_one_names_the_assessment_it_was_made_from_and_no_later_one) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(decide(browser, allocation, "", "").status, 303);
  last_assessment_ = "as2";
  EXPECT_THAT(browser.get(allocation).whole_body(), HasSubstr("/assessments/as1"));
  EXPECT_THAT(text_of(browser.get(allocation + "/sheet").whole_body()), HasSubstr("Living in her own street"));
  const auto again = begin(browser, "token-of-begin-2");
  EXPECT_THAT(browser.get(again).whole_body(), HasSubstr("/assessments/as2"));
}

TEST_P(AllocationPages, an_offer_that_is_taken_back_stops_the_decision) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(set(browser, allocation, "eating", "1", "1", {{"offers", "o1"}}).status, 303);
  offer_counts_ = false;
  EXPECT_EQ(decide(browser, allocation, "", "").status, 422);
  EXPECT_EQ(set(browser, allocation, "eating", "2", "1").status, 303);
  EXPECT_EQ(decide(browser, allocation, "", "").status, 303);
}

TEST_P(AllocationPages, only_who_may_finds_them_and_nobody_the_restricted) {
  Browser browser = site.sign_in(me_), contact = site.sign_in_as("contact_worker");
  const auto allocation = begin(browser);
  for (const auto& page : {std::string{"/allocations"}, allocation, allocation + "/areas/home", allocation + "/additions", std::string{"/people/adaref/allocation"}}) {
    EXPECT_EQ(contact.get(page).status, 404) << page;
    EXPECT_EQ(browser.get(page).status, 200) << page;
  }
  EXPECT_EQ(browser.get("/people/hidref/allocation").status, 404);
  EXPECT_EQ(browser.get("/allocations/grids").status, 404);
}

TEST_P(AllocationPages, half_a_level_is_kept_as_a_draft) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  const auto later = browser.post(allocation + "/areas/home", {{"version", "0"}, {"figure_version", "1"}, {"form_token", "token-of-a-draft"}, {"need", "1"}, {"heard", "The stairs, and"}, {"next", "later"}});
  EXPECT_EQ(later.status, 303);
  const auto resumed = browser.get("/allocations/drafts/token-of-a-draft");
  EXPECT_EQ(resumed.status, 303);
  EXPECT_THAT(browser.get(header_of(resumed, "Location")).whole_body(), HasSubstr("The stairs, and"));
}

STEPWISE_EACH_ENGINE(AllocationPages);

}  // namespace
}  // namespace stepwise::allocation
