// SPDX-License-Identifier: Apache-2.0
// The room at work, asked as its workers would ask it, on both engines.
#include <gmock/gmock.h>

#include "access/staff_store.hpp"
#include "practice/thinking/room_test_support.hpp"
#include "store/settings.hpp"

namespace stepwise::thinking {
namespace {

using namespace std::string_literals;
using access::test::Browser;
using access::test::FormFields;
using test::small_png;
using test::ThinkingRoom;
using ::testing::HasSubstr;
using ::testing::Not;

TEST_P(ThinkingRoom, a_profile_is_begun_changed_and_every_version_can_be_read_again) {
  Browser browser = worker();
  const std::string at = begin_profile(browser);
  const std::string page = browser.get(at).whole_body();
  EXPECT_THAT(page, HasSubstr("This is me: Rose"));
  EXPECT_THAT(page, HasSubstr("Knock first &lt;please&gt;"));
  EXPECT_THAT(html::find_all(page, "title").at(0).text, Not(HasSubstr("Rose"))) << "a title stays in a browser’s history";
  const std::string before = pages().at(0).entries.at(0).reference;
  const auto changed = browser.post(at + "/change", form_of(browser, at + "/change?part=important", {{"important", "Rita next door\nMy roses\nStaying in my street"}}));
  ASSERT_EQ(changed.status, 303) << html::text_of(changed.whole_body());
  const auto now = pages();
  ASSERT_EQ(now.size(), 1U);
  EXPECT_EQ(now[0].version, 2);
  EXPECT_EQ(now[0].entries.at(2).reference, before) << "words that stayed keep their reference";
  EXPECT_EQ(now[0].entries.size(), 5U) << "what was not asked about stays";
  const std::string old = browser.get(at + "?version=1").whole_body();
  EXPECT_THAT(old, HasSubstr("This is how it was"));
  EXPECT_THAT(old, Not(HasSubstr("My roses")));
  EXPECT_EQ(browser.get(at + "?version=9").status, 404);
  EXPECT_THAT(browser.get("/people/rose-ref/thinking/about-me").whole_body(), HasSubstr("Supported to write this by"));
}

TEST_P(ThinkingRoom, what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/new/circle";
  const auto answer = browser.post(page, form_of(browser, page, {{"people_0_name", ""}, {"took_part", "With photos of everybody"}}));
  EXPECT_EQ(answer.status, 422);
  const std::string body = answer.whole_body();
  EXPECT_THAT(body, HasSubstr("Write at least one thing"));
  EXPECT_THAT(body, HasSubstr("Choose in whose words"));
  EXPECT_THAT(body, HasSubstr("With photos of everybody"));
  const auto summary = html::find_all(body.substr(body.find("govuk-error-summary")), "a");
  ASSERT_FALSE(summary.empty());
  EXPECT_FALSE(html::find_all(body, summary.at(0).attribute("href")).empty()) << "the summary leads to a field that is there";
  EXPECT_TRUE(pages().empty());
}

TEST_P(ThinkingRoom, room_for_more_keeps_everything_and_saves_nothing) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/new/circle";
  const auto answer = browser.post(page, form_of(browser, page, {{"people_0_name", "Rita"}, {"next", "more"}}));
  EXPECT_EQ(answer.status, 200);
  const std::string body = answer.whole_body();
  EXPECT_THAT(body, HasSubstr("value=\"Rita\""));
  EXPECT_THAT(body, HasSubstr("people_4_name"));
  EXPECT_TRUE(pages().empty());
}

TEST_P(ThinkingRoom, a_double_click_makes_one_and_a_second_profile_is_refused_with_everything_typed) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/new/profile";
  const auto fields = form_of(browser, page, {{"important", "Tea"}, {"voice", "own"}});
  EXPECT_EQ(browser.post(page, fields).status, 303);
  EXPECT_EQ(browser.post(page, fields).status, 303);
  EXPECT_EQ(pages().size(), 1U);
  const auto second = browser.post(page, form_of(browser, page, {{"important", "Coffee"}, {"voice", "own"}}));
  EXPECT_EQ(second.status, 422);
  EXPECT_THAT(second.whole_body(), HasSubstr("Coffee</textarea>"));
}

TEST_P(ThinkingRoom, a_stale_save_shows_both_texts) {
  Browser browser = worker();
  const std::string at = begin_profile(browser), change = at + "/change?part=support";
  const auto mine = form_of(browser, change, {{"support", "Never hurry me"}});
  ASSERT_EQ(browser.post(at + "/change", form_of(browser, change, {{"support", "Sing"}})).status, 303);
  const auto answer = browser.post(at + "/change", mine);
  EXPECT_EQ(answer.status, 409);
  EXPECT_THAT(answer.whole_body(), HasSubstr("Sing"));
  EXPECT_THAT(answer.whole_body(), HasSubstr("Never hurry me</textarea>"));
}

TEST_P(ThinkingRoom, a_finding_is_taken_further_and_both_ends_point_to_each_other) {
  Browser browser = worker();
  begin_profile(browser);
  const auto findings = read_findings(*site_.store().read(), readable());
  const auto street = std::ranges::find(findings, "Staying in my street", &Finding::words);
  ASSERT_NE(street, findings.end());
  EXPECT_EQ(read_important_to(*site_.store().read(), readable()).size(), 2U);
  const std::string page = "/people/rose-ref/thinking/findings/" + street->reference;
  EXPECT_THAT(browser.get(page).whole_body(), Not(HasSubstr("something else"))) << "nobody is sent where they may not go";
  EXPECT_EQ(browser.post(page, {{"target", "secret"}}).status, 422);
  const auto taken = browser.post(page, {{"target", "outcome"}});
  EXPECT_EQ(access::test::header_of(taken, "Location"), "/people/rose-ref/made?finding=" + street->reference);
  EXPECT_THAT(browser.get(page).whole_body(), HasSubstr("To become an outcome, since")) << "nothing was made of it yet";
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    link_back(tx, id_, street->reference, "outcome", "/people/rose-ref/outcomes/o1", "Worker");
    link_back(tx, id_, "no-such-finding", "outcome", "/x", "Worker");
    return {};
  });
  const auto promotions = read_promotions(*site_.store().read(), readable());
  ASSERT_EQ(promotions.size(), 1U);
  EXPECT_EQ(promotions[0].leads_to, "/people/rose-ref/outcomes/o1");
  EXPECT_EQ(promotions[0].words, "Staying in my street");
  EXPECT_THAT(browser.get(page).whole_body(), HasSubstr("/people/rose-ref/outcomes/o1"));
}

TEST_P(ThinkingRoom, a_week_is_a_table_with_headings_and_is_added_up) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/new/week";
  const auto made = browser.post(page, form_of(browser, page, {{"voice", "own"}, {"monday_0_time", "morning"}, {"monday_0_what", "Breakfast"}, {"monday_0_with", "Rita"}, {"monday_0_kind", "unpaid"}, {"monday_0_outcome", "out-1"},
                                                               {"monday_1_time", "evening"}, {"monday_1_what", "Bath"}, {"monday_1_kind", "paid"}, {"monday_1_cost", "18.50"}}));
  ASSERT_EQ(made.status, 303) << html::text_of(made.whole_body());
  const std::string at = access::test::header_of(made, "Location");
  const std::string body = browser.get(at.substr(0, at.find('?'))).whole_body();
  EXPECT_THAT(body, HasSubstr("Stay in my street"));
  EXPECT_THAT(html::text_of(body), HasSubstr("£18.50"));
  const auto findings = read_findings(*site_.store().read(), readable());
  ASSERT_FALSE(findings.empty());
  for (const auto& finding : findings) EXPECT_THAT(body, HasSubstr("/people/rose-ref/thinking/findings/" + finding.reference)) << "each piece can be taken further";
  const auto headers = html::find_all(body, "th[scope=row]");
  EXPECT_GE(headers.size(), 7U) << "each day heads its row";
}

TEST_P(ThinkingRoom, handed_over_there_is_no_way_out_but_the_page_and_it_is_in_their_own_words) {
  Browser browser = worker();
  const std::string body = browser.get("/people/rose-ref/thinking/new/day?hand=1").whole_body();
  EXPECT_THAT(body, HasSubstr("This page is yours"));
  EXPECT_THAT(body, Not(HasSubstr("govuk-service-navigation__link")));
  const auto radios = html::find_all(body, "input[name=voice]");
  const auto own = std::ranges::find_if(radios, [](const auto& radio) { return radio.attribute("value") == "own"; });
  ASSERT_NE(own, radios.end());
  EXPECT_TRUE(own->has("checked"));
}

TEST_P(ThinkingRoom, a_photo_is_kept_without_its_notes_shown_to_those_who_may_read_and_deleted_when_taken_off) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/photo";
  const auto send = [&](std::string_view bytes, const FormFields& typed) { return browser.upload(page, form_of(browser, page, typed), "file", "me.png", bytes); };
  EXPECT_EQ(send("not a picture", {{"shows", "Me"}, {"agreed", "yes"}}).status, 422);
  EXPECT_EQ(send(small_png(), {{"shows", "Me in the garden"}}).status, 422) << "nobody said that they chose it";
  ASSERT_EQ(send(small_png(), {{"shows", "Me in the garden"}, {"agreed", "yes"}, {"do", "save"}}).status, 303);
  const auto images = html::find_all(browser.get("/people/rose-ref/thinking").whole_body(), "img");
  ASSERT_EQ(images.size(), 1U);
  EXPECT_EQ(images[0].attribute("alt"), "Me in the garden");
  const auto picture = browser.get(images[0].attribute("src"));
  EXPECT_EQ(picture.content_type, "image/png");
  EXPECT_THAT(picture.whole_body(), Not(HasSubstr("Somebody")));
  ASSERT_EQ(browser.post(page, {{"do", "remove"}}).status, 303);
  EXPECT_EQ(browser.get(images[0].attribute("src")).status, 404);
  EXPECT_FALSE(read_photo(*site_.store().read(), readable()));
  ASSERT_EQ(send(small_png(), {{"shows", "Me again"}, {"agreed", "yes"}, {"do", "save"}}).status, 303);
  EXPECT_TRUE(read_photo(*site_.store().read(), readable()));
}

TEST_P(ThinkingRoom, the_day_to_look_again_stands_in_work_until_it_is_put_away_and_nobody_restricted_does) {
  Browser browser = worker();
  const std::string at = begin_profile(browser);
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    Page hidden{.tool = "day", .voice = "own", .next_look_on = site_.clock().today()};
    insert_page(tx, site_.random(), person::find_person(tx, PersonId{id_.value() + 1}).value().id, hidden);
    return {};
  });
  const auto source = room_->work().at(0);
  const auto due = [&](int days) {
    const Date today = site_.clock().today();
    return source.due(*site_.store().read(), {.today = today, .until = today + days});
  };
  EXPECT_TRUE(due(30).empty()) << "not yet, and nothing of a restricted record";
  const auto tasks = due(183);
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_EQ(tasks[0].href, at);
  EXPECT_EQ(tasks[0].worker, worker_);
  ASSERT_EQ(source.held(*site_.store().read(), worker_).size(), 1U);
  ASSERT_EQ(browser.post(at + "/change", form_of(browser, at + "/change?part=about", {{"in_use", "no"}})).status, 303);
  EXPECT_TRUE(due(183).empty());
  EXPECT_TRUE(read_findings(*site_.store().read(), readable()).empty()) << "what was put away is not read by others";
  EXPECT_THAT(browser.get("/people/rose-ref/thinking").whole_body(), HasSubstr("Put away"));
}

TEST_P(ThinkingRoom, a_support_planner_who_is_no_social_worker_may_write_with_the_person) {
  Browser planner = site_.sign_in_as("support_planner");
  begin_profile(planner);
  EXPECT_EQ(pages().size(), 1U);
}

TEST_P(ThinkingRoom, readings_of_a_licensed_star_are_asked_for_only_by_the_councils_own_licence) {
  Browser browser = worker();
  const std::string page = "/people/rose-ref/thinking/new/star";
  EXPECT_THAT(browser.get("/people/rose-ref/thinking").whole_body(), Not(HasSubstr("/new/star")));
  EXPECT_EQ(browser.get(page).status, 404);
  site_.change([](store::WriteTx& tx) -> Result<void> {
    store::set_setting(tx, licence_setting, "LIC-0042", {});
    return {};
  });
  EXPECT_THAT(browser.get("/people/rose-ref/thinking").whole_body(), HasSubstr("/new/star"));
  const auto send = [&](std::string reading, std::string day = "12 March 2026") { return browser.post(page, form_of(browser, page, {{"title", "The star for later life"}, {"voice", "helped"}, {"readings_0_area", "Keeping in touch"}, {"readings_0_reading", std::move(reading)}, {"readings_0_on", std::move(day)}, {"readings_0_by", "Rose"}})); };
  const auto wrong = send("11");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(wrong.whole_body(), HasSubstr("a whole number from 1 to 10"));
  const auto some_day = send("4", "in the spring");
  EXPECT_EQ(some_day.status, 422);
  EXPECT_THAT(some_day.whole_body(), AllOf(HasSubstr("as a date"), HasSubstr("in the spring")));
  ASSERT_EQ(send("4").status, 303);
  ASSERT_EQ(pages().size(), 1U);
  EXPECT_EQ(pages()[0].entries.at(0).cell("reading"), "4");
  EXPECT_EQ(pages()[0].entries.at(0).cell("on"), "2026-03-12");
  EXPECT_EQ(entries_of(pages()[0], licence_part).at(0)->cell(list_column), "LIC-0042") << "by the licence of that day";
}

TEST_P(ThinkingRoom, who_may_not_is_told_that_there_is_nothing) {
  Browser director = site_.sign_in_as("director");
  EXPECT_EQ(director.get("/people/rose-ref/thinking/new/profile").status, 404);
  Browser browser = worker();
  EXPECT_EQ(browser.get("/people/hid-ref/thinking").status, 404);
  EXPECT_EQ(browser.get("/people/rose-ref/thinking/pages/none").status, 404);
  EXPECT_EQ(browser.get("/people/rose-ref/thinking/new/none").status, 404);
  EXPECT_EQ(browser.get("/people/rose-ref/thinking/photos/none").status, 404);
}

INSTANTIATE_TEST_SUITE_P(each, ThinkingRoom, ::testing::ValuesIn(store::test::engines()), [](const ::testing::TestParamInfo<std::string>& info) { return info.param; });

}  // namespace
}  // namespace stepwise::thinking
