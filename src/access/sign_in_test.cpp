// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/core.hpp"
#include "access/password.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "access/totp.hpp"
#include "html/test/tree.hpp"

namespace stepwise::access {
namespace {

using test::Browser;
using test::header_of;
using test::TestSite;
using ::testing::HasSubstr;

const std::string password = "lantern-otter-plum";
/// One hash for all tests: each costs a tenth of a second.
const std::string& password_hash() {
  static const std::string hash = hash_password(password);
  return hash;
}

class SignInTest : public ::testing::TestWithParam<std::string> {
 protected:
  StaffRecord add(std::string_view name, std::string_view role, bool must_change) {
    const auto added = site.store().write([&](store::WriteTx& tx) {
      return create_staff(tx, site.random(), command_line_actor(), {std::string{name}, "Sam Example", std::string{role}, std::nullopt, password_hash(), must_change});
    });
    return *staff_by_id(*site.store().read(), added.value());
  }
  http::Response try_to(Browser& browser, std::string_view name, std::string_view word, std::string_view to = "") {
    browser.get("/sign-in");
    return browser.post("/sign-in", {{"name", std::string{name}}, {"password", std::string{word}}, {"to", std::string{to}}});
  }
  void pass(std::int64_t minutes) { site.clock().move_to(site.clock().now() + seconds(60 * minutes)); }
  TestSite site{GetParam()};
};
STEPWISE_EACH_ENGINE(SignInTest);

TEST_P(SignInTest, name_and_password_give_a_new_session_and_the_page_that_was_asked_for) {
  add("sam", "contact_worker", false);
  Browser browser{site};
  EXPECT_EQ(header_of(browser.get("/account?x=1"), "Location"), "/sign-in?to=%2Faccount%3Fx%3D1");
  const http::Response form = browser.get("/sign-in?to=%2Faccount%3Fx%3D1");
  EXPECT_EQ(html::find_all(form.whole_body(), "input[name=to]").at(0).attribute("value"), "/account?x=1");
  const http::Response signed_in = try_to(browser, " SAM ", password, "/account?x=1");
  EXPECT_EQ(signed_in.status, 303);
  EXPECT_EQ(header_of(signed_in, "Location"), "/account?x=1");
  const std::string cookie = header_of(signed_in, "Set-Cookie");
  EXPECT_THAT(cookie, ::testing::AllOf(HasSubstr("HttpOnly"), HasSubstr("SameSite=Lax"), HasSubstr("Path=/")));
  EXPECT_EQ(browser.get("/account").status, 200);
  EXPECT_FALSE(browser.cookies().contains("stepwise-visit"));
}

TEST_P(SignInTest, another_site_is_never_returned_to) {
  add("sam", "contact_worker", false);
  Browser browser{site};
  EXPECT_EQ(header_of(try_to(browser, "sam", password, "//evil.test"), "Location"), "/");
}

TEST_P(SignInTest, wrong_password_unknown_name_locked_and_inactive_look_the_same) {
  add("sam", "contact_worker", false);
  const StaffRecord gone = add("gone", "contact_worker", false), locked = add("locked", "contact_worker", false);
  site.change([&](store::WriteTx& tx) -> Result<void> {
    if (auto done = lock_staff(tx, command_line_actor(), locked); !done) return done;
    return change_staff(tx, command_line_actor(), gone, {"gone", "Sam Example", "contact_worker", std::nullopt, false});
  });
  std::set<std::string> answers;
  for (const auto& [name, word] : std::vector<std::pair<std::string, std::string>>{
           {"sam", "wrong"}, {"nobody", "wrong"}, {"nobody", "a password that nobody has"}, {"gone", password}, {"locked", password}}) {
    Browser browser{site};
    const http::Response response = try_to(browser, name, word);
    EXPECT_EQ(response.status, 422) << name;
    std::string text = html::text_of(response.whole_body());
    answers.insert(text);
  }
  EXPECT_EQ(answers.size(), 1U);
}

TEST_P(SignInTest, five_wrong_answers_lock_the_right_one_out_for_a_while) {
  const StaffRecord sam = add("sam", "contact_worker", false);
  Browser browser{site};
  for (int wrong = 0; wrong < 5; ++wrong) EXPECT_EQ(try_to(browser, "sam", "wrong").status, 422);
  EXPECT_EQ(try_to(browser, "sam", password).status, 422);
  pass(15);
  EXPECT_EQ(try_to(browser, "sam", password).status, 303);
  EXPECT_EQ(staff_by_id(*site.store().read(), sam.id)->lock, LockState{});
}

TEST_P(SignInTest, too_many_tries_from_one_address_are_told_to_wait) {
  Browser browser{site};
  int waiting = 0;
  for (int i = 0; i < 32; ++i) waiting += try_to(browser, "name" + std::to_string(i), "wrong").status == 429;
  EXPECT_EQ(waiting, 2);
}

TEST_P(SignInTest, a_whole_office_may_sign_in_from_one_address) {
  add("sam.example", "analyst", false);
  for (int i = 0; i < 35; ++i) {
    Browser browser{site};
    EXPECT_EQ(try_to(browser, "sam.example", password).status, 303) << i;
  }
}

TEST_P(SignInTest, a_clock_that_was_wrong_for_a_while_neither_keeps_locks_shut_nor_sessions_open) {
  const StaffRecord sam = add("sam", "analyst", false);
  const auto right_time = site.clock().now();
  pass(60 * 24 * 400);
  Browser ahead{site}, browser{site};
  EXPECT_EQ(try_to(ahead, "sam", password).status, 303);
  site.clock().move_to(right_time);
  EXPECT_EQ(ahead.get("/account").status, 303) << "a session of next year";
  for (int wrong = 0; wrong < 5; ++wrong) try_to(browser, "sam", "wrong");
  EXPECT_EQ(try_to(browser, "sam", password).status, 422);
  pass(15);
  EXPECT_EQ(try_to(browser, "sam", password).status, 303);
  EXPECT_EQ(browser.get("/account").status, 200);
  pass(31);
  EXPECT_EQ(browser.get("/account").status, 303) << "idle for half an hour";
}

TEST_P(SignInTest, the_form_needs_its_own_token) {
  add("sam", "contact_worker", false);
  Browser browser{site};
  browser.get("/sign-in");
  EXPECT_EQ(browser.post_bare("/sign-in", {{"name", "sam"}, {"password", password}}).status, 403);
  EXPECT_EQ(browser.post_bare("/sign-in", {{"name", "sam"}, {"password", password}, {"csrf", "guess"}}).status, 403);
}

TEST_P(SignInTest, roles_that_need_a_code_set_it_up_then_enter_it_and_each_code_works_once) {
  const StaffRecord ada = add("ada", "administrator", false);
  Browser browser{site};
  EXPECT_EQ(header_of(try_to(browser, "ada", password), "Location"), "/sign-in/set-up");
  EXPECT_EQ(browser.get("/account").status, 303) << "a password alone opens nothing";
  const std::string half = browser.cookies()["stepwise"];
  std::string secret = html::find_all(browser.get("/sign-in/set-up").whole_body(), "#secret").at(0).text;
  std::erase(secret, ' ');
  EXPECT_EQ(browser.post("/sign-in/set-up", {{"code", "000000"}}).status, 422);
  const std::string code = totp_code(secret, totp_step(site.clock().now()));
  EXPECT_EQ(browser.post("/sign-in/set-up", {{"code", code}}).status, 303);
  EXPECT_EQ(browser.get("/admin").status, 200);
  EXPECT_NE(browser.cookies()["stepwise"], half) << "the session is a new one";

  Browser stolen{site};
  stolen.cookies()["stepwise"] = half;
  EXPECT_EQ(stolen.get("/admin").status, 303);

  Browser second{site};
  EXPECT_EQ(header_of(try_to(second, "ada", password), "Location"), "/sign-in/code");
  EXPECT_EQ(second.post("/sign-in/code", {{"code", code}}).status, 422) << "the same code again";
  pass(1);
  EXPECT_EQ(second.post("/sign-in/code", {{"code", totp_code(secret, totp_step(site.clock().now()))}}).status, 303);
  EXPECT_EQ(second.get("/admin").status, 200);
  EXPECT_EQ(staff_by_id(*site.store().read(), ada.id)->totp_secret, secret);
}

TEST_P(SignInTest, a_one_time_password_must_be_changed_first) {
  add("new", "contact_worker", true);
  Browser browser{site};
  try_to(browser, "new", password);
  EXPECT_EQ(header_of(browser.get("/account"), "Location"), "/account/password");
  EXPECT_EQ(browser.post("/account/password", {{"present", "wrong"}, {"new", "short"}, {"again", "other"}}).status, 422);
  EXPECT_EQ(browser.post("/account/password", {{"present", password}, {"new", password}, {"again", password}}).status, 422);
  EXPECT_EQ(browser.post("/account/password", {{"present", password}, {"new", "quiet river stones"}, {"again", "quiet river stones"}}).status, 303);
  EXPECT_EQ(browser.get("/account").status, 200);
}

TEST_P(SignInTest, signing_out_ends_the_session_here_and_on_other_servers) {
  add("sam", "contact_worker", false);
  Browser browser{site};
  try_to(browser, "sam", password);
  const std::string token = browser.cookies()["stepwise"];
  Site other{site.store(), {}, site.random()};
  EXPECT_TRUE(other.core().sessions.find(token, site.clock().now()));
  EXPECT_EQ(header_of(browser.post("/sign-out", {}), "Location"), "/sign-in?signed-out=1");
  EXPECT_FALSE(site.site().core().sessions.find(token, site.clock().now()));
  other.refresh();
  EXPECT_FALSE(other.core().sessions.find(token, site.clock().now()));
}

TEST_P(SignInTest, sessions_end_by_idleness_and_by_age) {
  Browser idle = site.sign_in_as("contact_worker");
  pass(29);
  EXPECT_EQ(idle.get("/account").status, 200);
  pass(29);
  EXPECT_EQ(idle.get("/account").status, 200);
  pass(31);
  EXPECT_EQ(idle.get("/account").status, 303);

  Browser busy = site.sign_in_as("contact_worker");
  for (int i = 0; i < 28; ++i, pass(25)) EXPECT_EQ(busy.get("/account").status, 200) << i;
  pass(25);
  EXPECT_EQ(busy.get("/account").status, 303) << "twelve hours are over";
}

TEST_P(SignInTest, asking_how_long_is_left_does_not_keep_a_session_alive_but_staying_does) {
  Browser browser = site.sign_in_as("contact_worker");
  pass(28);
  EXPECT_EQ(browser.get("/session/time-left").whole_body(), "{\"seconds\":120}\n");
  browser.headers().emplace_back("accept", "application/json");
  EXPECT_EQ(browser.post("/session/stay", {}).whole_body(), "{\"seconds\":1800}\n");
  pass(31);
  EXPECT_EQ(browser.get("/session/time-left").whole_body(), "{\"seconds\":0}\n");
}

TEST_P(SignInTest, people_see_their_own_sessions_and_end_them) {
  const StaffId staff = site.add_staff("contact_worker");
  Browser first = site.sign_in(staff), second = site.sign_in(staff), third = site.sign_in(staff);
  const http::Response account = first.get("/account");
  const auto forms = html::find_all(account.whole_body(), "form");
  std::string end;
  for (const auto& form : forms)
    if (form.attribute("action").ends_with("/end")) end = form.attribute("action");
  ASSERT_FALSE(end.empty());
  EXPECT_EQ(first.post(end, {}).status, 303);
  EXPECT_EQ((second.get("/account").status == 200) + (third.get("/account").status == 200), 1);
  EXPECT_EQ(site.sign_in_as("contact_worker").post(end, {}).status, 404) << "only one's own";
  EXPECT_EQ(first.post("/account/end-other-sessions", {}).status, 303);
  EXPECT_EQ(first.get("/account").status, 200);
  EXPECT_EQ((second.get("/account").status == 200) + (third.get("/account").status == 200), 0);
}

TEST_P(SignInTest, only_a_digest_of_the_token_is_kept_and_activity_is_written_later) {
  const StaffId staff = site.add_staff("contact_worker");
  Browser browser = site.sign_in(staff);
  pass(5);
  browser.get("/account");
  site.change([](store::WriteTx&) -> Result<void> { return {}; });
  const auto sessions = sessions_of(*site.store().read(), staff, {}, site.clock().now());
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].seen, site.clock().now());
  EXPECT_NE(sessions[0].token_hash, browser.cookies()["stepwise"]);
}

}  // namespace
}  // namespace stepwise::access
