// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "forms/public_store.hpp"
#include "forms/test_support.hpp"

namespace stepwise::forms {
namespace {

using access::test::Browser;
using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Asking : public test::FormsSite {
 public:
  Asking() { publish("ask-for-help", "public", test::ask_for_help()); }
  static std::string token_on(const http::Response& page) { return find_all(page.whole_body(), "input[name=csrf]").at(0).attribute("value"); }
  /// Posts the page that is shown at an address, as a browser without a session does.
  http::Response send(Browser& browser, const std::string& address, access::test::FormFields fields) {
    const std::string page = browser.get(shown_ = address).whole_body();
    for (const char* hidden : {"csrf", "version"})
      for (const auto& found : find_all(page, fmt::format("input[name={}]", hidden))) fields.emplace_back(hidden, found.attribute("value"));
    return browser.post_bare(address, fields);
  }
  void start(Browser& browser) { EXPECT_EQ(location(send(browser, "/ask/ask-for-help", {})), "/ask/ask-for-help/0"); }
  std::string sent(Browser& browser, const std::string& words) {
    start(browser);
    send(browser, "/ask/ask-for-help/0", {{"q0", words}, {"do", "continue"}});
    send(browser, "/ask/ask-for-help/1", {{"shown[]", "q1"}, {"q1", "no"}, {"do", "continue"}});
    return location(browser.post_bare("/ask/ask-for-help/submit", {{"csrf", token_on(browser.get("/ask/ask-for-help/check"))}}));
  }
  Browser person_ = Browser{site};

 private:
  std::string shown_;
};
STEPWISE_EACH_ENGINE(Asking);

TEST_P(Asking, one_question_a_page_only_those_that_are_asked) {
  start(person_);
  EXPECT_THAT(text_of(find_all(person_.get("/ask/ask-for-help/0").whole_body(), "h1").at(0).text), HasSubstr("What would you like to be different?"));
  EXPECT_EQ(location(send(person_, "/ask/ask-for-help/0", {{"q0", "To get out"}, {"do", "continue"}})), "/ask/ask-for-help/1");
  EXPECT_EQ(location(send(person_, "/ask/ask-for-help/1", {{"shown[]", "q1"}, {"q1", "yes"}, {"do", "continue"}})), "/ask/ask-for-help/2");
  EXPECT_EQ(location(send(person_, "/ask/ask-for-help/1", {{"shown[]", "q1"}, {"q1", "no"}, {"do", "continue"}})), "/ask/ask-for-help/check");
  EXPECT_EQ(location(person_.get("/ask/ask-for-help/2")), "/ask/ask-for-help/check") << "it is not asked now";
}

TEST_P(Asking, what_is_missing_is_said_and_what_was_typed_stays) {
  start(person_);
  const auto empty = send(person_, "/ask/ask-for-help/0", {{"q0", ""}, {"do", "continue"}});
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(find_all(empty.whole_body(), "title").at(0).text, testing::StartsWith("Error: "));
  send(person_, "/ask/ask-for-help/0", {{"q0", "To <dance>"}, {"do", "continue"}});
  EXPECT_EQ(find_all(person_.get("/ask/ask-for-help/0").whole_body(), "textarea[name=q0]").at(0).text, "To <dance>");
  const auto early = person_.post_bare("/ask/ask-for-help/submit", {{"csrf", token_on(person_.get("/ask/ask-for-help/check"))}});
  EXPECT_EQ(early.status, 422);
}

TEST_P(Asking, is_sent_once_with_a_reference_and_nobodys_name_in_an_address) {
  const std::string done = sent(person_, "To get to chapel");
  EXPECT_THAT(done, testing::MatchesRegex("/ask/ask-for-help/sent/[2-9A-Z]{4}-[2-9A-Z]{4}"));
  EXPECT_THAT(text_of(person_.get(done).whole_body()), AllOf(HasSubstr(done.substr(done.rfind('/') + 1)), Not(HasSubstr("chapel"))));
  const auto again = person_.post_bare("/ask/ask-for-help/submit", {{"csrf", token_on(person_.get("/ask/ask-for-help"))}});
  EXPECT_EQ(location(again), done);
  EXPECT_EQ(received_forms(*site.store().read(), false).size(), 1U);
}

TEST_P(Asking, needs_a_token_and_begins_at_the_beginning) {
  EXPECT_EQ(location(person_.get("/ask/ask-for-help/1")), "/ask/ask-for-help");
  EXPECT_EQ(person_.post_bare("/ask/ask-for-help", {}).status, 403);
  start(person_);
  EXPECT_EQ(person_.post_bare("/ask/ask-for-help/0", {{"q0", "Forged"}}).status, 403);
  Browser other{site};
  EXPECT_EQ(location(other.get("/ask/ask-for-help/0")), "/ask/ask-for-help") << "another browser has typed nothing";
  EXPECT_EQ(person_.get("/ask/no-such-form").status, 404);
  publish("a-good-day", "staff", test::good_day());
  EXPECT_EQ(person_.get("/ask/a-good-day").status, 404) << "forms for staff are not public";
}

TEST_P(Asking, a_form_that_was_begun_is_gone_on_with_or_deleted_and_beginning_another_does_not_lose_it) {
  publish("tell-us", "public", test::good_day());
  publish("tell-us-more", "public", test::good_day());
  const std::string first = location(send(person_, "/ask/tell-us", {}));
  EXPECT_EQ(location(send(person_, "/ask/tell-us", {})), first) << "nothing typed yet: it is simply begun";
  send(person_, first, {{"q1", "To sleep in"}, {"do", "continue"}});
  send(person_, "/ask/tell-us-more", {});
  const std::string start = text_of(person_.get("/ask/tell-us").whole_body());
  EXPECT_THAT(start, AllOf(HasSubstr("Carry on"), HasSubstr("Delete these answers"), Not(HasSubstr("Start now")), Not(HasSubstr("To sleep in"))));
  EXPECT_EQ(location(person_.post_bare("/ask/tell-us/delete", {{"csrf", token_on(person_.get("/ask/tell-us"))}})), "/ask/tell-us");
  EXPECT_THAT(text_of(person_.get("/ask/tell-us").whole_body()), HasSubstr("Start now"));
  EXPECT_EQ(location(person_.get("/ask/tell-us/check")), "/ask/tell-us");
}

TEST_P(Asking, a_form_to_leave_in_a_hurry_does_not_tell_the_next_person_that_it_was_begun) {
  start(person_);
  send(person_, "/ask/ask-for-help/0", {{"q0", "To be safe"}, {"do", "continue"}});
  EXPECT_THAT(text_of(person_.get("/ask/ask-for-help").whole_body()), AllOf(HasSubstr("Start now"), Not(HasSubstr("Carry on"))));
  EXPECT_THAT(person_.get("/ask/ask-for-help/check").whole_body(), HasSubstr("/ask/ask-for-help?delete=1"));
  EXPECT_THAT(text_of(person_.get("/ask/ask-for-help?delete=1").whole_body()), HasSubstr("Delete these answers"));
}

TEST_P(Asking, scripts_save_what_is_half_typed_and_a_stale_window_gets_both_texts) {
  start(person_);
  const std::string before = person_.get("/ask/ask-for-help/0").whole_body();
  const std::string version = find_all(before, "input[name=version]").at(0).attribute("value");
  EXPECT_EQ(find_all(before, "form[data-autosave=/ask/ask-for-help/draft]").size(), 1U);
  const std::string token = find_all(before, "input[name=csrf]").at(0).attribute("value");
  const auto saved = person_.post_bare("/ask/ask-for-help/draft", {{"csrf", token}, {"version", version}, {"q0", "To da"}});
  EXPECT_EQ(saved.status, 200);
  EXPECT_THAT(saved.whole_body(), AllOf(HasSubstr(R"("version":2)"), HasSubstr("were saved at")));
  EXPECT_EQ(find_all(person_.get("/ask/ask-for-help/0").whole_body(), "textarea[name=q0]").at(0).text, "To da");
  const auto late = person_.post_bare("/ask/ask-for-help/draft", {{"csrf", token}, {"version", version}, {"q0", "To sing"}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.whole_body(), HasSubstr("/ask/ask-for-help/compare"));
  const auto both = person_.post_bare("/ask/ask-for-help/0", {{"csrf", token}, {"version", version}, {"q0", "To sing"}, {"do", "continue"}});
  EXPECT_EQ(both.status, 409);
  EXPECT_THAT(text_of(both.whole_body()), AllOf(HasSubstr("To da"), HasSubstr("To sing")));
  person_.post_bare("/ask/ask-for-help/choose", {{"csrf", token}, {"version", "2"}, {"mine.q0", "To sing"}, {"choose.q0", "mine"}});
  EXPECT_EQ(find_all(person_.get("/ask/ask-for-help/0").whole_body(), "textarea[name=q0]").at(0).text, "To sing");
  Browser other{site};
  EXPECT_EQ(other.post_bare("/ask/ask-for-help/draft", {{"csrf", token}, {"q0", "x"}}).status, 403);
}

TEST_P(Asking, offers_a_way_out_at_once_when_the_form_says_so) {
  EXPECT_THAT(person_.get("/ask/ask-for-help").whole_body(), HasSubstr("govuk-exit-this-page"));
  start(person_);
  EXPECT_THAT(person_.get("/ask/ask-for-help/0").whole_body(), HasSubstr("govuk-exit-this-page"));
}

TEST_P(Asking, many_beginnings_from_one_address_are_slowed) {
  int refused = 0;
  const std::string token = token_on(person_.get("/ask/ask-for-help"));
  for (int i = 0; i < 12; ++i) refused += person_.post_bare("/ask/ask-for-help", {{"csrf", token}}).status == 429;
  EXPECT_EQ(refused, 2);
}

TEST_P(Asking, drafts_are_forgotten_after_seven_days) {
  start(person_);
  EXPECT_EQ(person_.get("/ask/ask-for-help/0").status, 200);
  site.clock().move_to(site.clock().now() + seconds(8 * 24 * 3600));
  Browser other{site};
  start(other);
  EXPECT_EQ(location(person_.get("/ask/ask-for-help/0")), "/ask/ask-for-help");
}

TEST_P(Asking, what_was_sent_is_dealt_with_once_by_those_who_may) {
  const std::string reference = sent(person_, "To get to chapel").substr(std::string{"/ask/ask-for-help/sent/"}.size());
  auto worker = site.sign_in_as("contact_worker");
  auto analyst = site.sign_in_as("analyst");
  EXPECT_EQ(analyst.get("/forms/received").status, 404);
  EXPECT_EQ(analyst.get("/forms/received/" + reference).status, 404);
  EXPECT_THAT(text_of(worker.get("/forms/received").whole_body()), HasSubstr(reference));
  const std::string place = "/forms/received/" + reference;
  EXPECT_THAT(text_of(worker.get(place).whole_body()), HasSubstr("To get to chapel"));
  EXPECT_EQ(worker.post(place, {{"outcome", " "}}).status, 422);
  EXPECT_EQ(worker.post(place, {{"outcome", "Rang back"}}).status, 303);
  const auto late = worker.post(place, {{"outcome", "Rang too"}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(text_of(worker.get(place).whole_body()), AllOf(HasSubstr("Rang back"), Not(HasSubstr("Rang too"))));
  EXPECT_THAT(text_of(worker.get("/forms/received").whole_body()), Not(HasSubstr(reference)));
  EXPECT_THAT(text_of(worker.get("/forms/received?show=all").whole_body()), HasSubstr(reference));
  EXPECT_TRUE(site.store().verify_audit());
}

}  // namespace
}  // namespace stepwise::forms
