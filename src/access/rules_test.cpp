// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

#include "access/access.hpp"
#include "access/council.hpp"
#include "access/lock_out.hpp"
#include "access/password.hpp"
#include "access/rate_limit.hpp"
#include "access/request_rules.hpp"
#include "access/session_rules.hpp"
#include "access/staff_rules.hpp"

namespace stepwise::access {
namespace {

constexpr Instant start{seconds(1'790'000'000)};
constexpr std::int64_t minute = seconds(60);

TEST(LockOut, five_wrong_answers_in_fifteen_minutes_lock_for_fifteen_then_double_up_to_a_day) {
  LockState state;
  Instant now = start;
  const std::int64_t minutes[]{15, 30, 60, 120, 240, 480, 960, 1440, 1440};
  for (const std::int64_t locked_for : minutes) {
    for (int wrong = 1; wrong <= 5; ++wrong) {
      EXPECT_FALSE(is_locked(state, now));
      state = after_wrong_answer(state, now);
    }
    EXPECT_TRUE(is_locked(state, now));
    EXPECT_TRUE(is_locked(state, now + (locked_for * minute - 1)));
    EXPECT_FALSE(is_locked(state, now + locked_for * minute));
    now = now + locked_for * minute;
  }
  EXPECT_FALSE(is_locked(after_right_answer(), now));
}

TEST(LockOut, wrong_answers_spread_out_do_not_lock) {
  LockState state;
  Instant now = start;
  for (int wrong = 0; wrong < 50; ++wrong, now = now + 4 * minute) state = after_wrong_answer(state, now);
  EXPECT_FALSE(is_locked(state, now));
}

TEST(LockOut, answers_while_locked_do_not_make_it_longer) {
  LockState state;
  for (int wrong = 0; wrong < 5; ++wrong) state = after_wrong_answer(state, start);
  const LockState locked = state;
  for (int wrong = 0; wrong < 100; ++wrong) state = after_wrong_answer(state, start + wrong);
  EXPECT_EQ(state, locked);
}

TEST(RateLimit, lets_a_burst_through_then_one_at_a_time_and_keeps_keys_apart) {
  RateLimiter limiter{3, minute};
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limiter.take("a", start));
  EXPECT_FALSE(limiter.take("a", start));
  EXPECT_TRUE(limiter.take("b", start));
  EXPECT_FALSE(limiter.take("a", start + (minute - 1)));
  EXPECT_TRUE(limiter.take("a", start + minute));
  EXPECT_FALSE(limiter.take("a", start + minute));
  EXPECT_FALSE(limiter.take("a", start)) << "a clock that goes back gives nothing";
}

TEST(RateLimit, what_is_given_back_may_be_taken_again_and_never_more_than_the_burst) {
  RateLimiter limiter{2, minute};
  EXPECT_TRUE(limiter.take("a", start));
  limiter.give_back("a");
  limiter.give_back("a");
  limiter.give_back("nobody");
  EXPECT_TRUE(limiter.take("a", start));
  EXPECT_TRUE(limiter.take("a", start));
  EXPECT_FALSE(limiter.take("a", start));
}

RC_GTEST_PROP(RateLimit, never_gives_more_than_its_rate, (const std::vector<std::uint8_t>& gaps)) {
  RateLimiter limiter{5, seconds(1)};
  Instant now = start;
  std::int64_t given = 0;
  for (const std::uint8_t gap : gaps) {
    now = now + gap * 10'000LL;
    given += limiter.take("k", now);
  }
  RC_ASSERT(given <= 5 + (now.microseconds - start.microseconds) / seconds(1));
}

TEST(RateLimit, forgets_so_that_many_addresses_cannot_fill_memory) {
  RateLimiter limiter{2, minute};
  for (int i = 0; i < 120'000; ++i) limiter.take(std::to_string(i), start + i);
  EXPECT_LE(limiter.size(), 50'000U);
}

TEST(Password, is_long_and_not_what_others_would_try) {
  const std::pair<std::string_view, bool> cases[]{{"elevencharz", false},        {"three quiet words", true},  {"password1234", false},
                                                  {"aaaaaaaaaaaa", false},       {"abcabcabcabc", false},      {"123456789012", false},
                                                  {"samira-example", false},     {"Samira sings at noon every day", true},
                                                  {"qwertyuiop12", false},       {"Liverpool2026!!", false},   {"lantern-otter-plum", true},
                                                  {"bad\xff" "utf8 bytes", false}};
  for (const auto& [password, fits] : cases) EXPECT_EQ(!password_problem(password, "Samira Example", "samira.e"), fits) << password;
  EXPECT_TRUE(password_problem(std::string(201, 'x'), "", ""));
}

TEST(Password, hashes_verify_and_cost_less_than_300_milliseconds) {
  const auto began = std::chrono::steady_clock::now();
  const std::string hash = hash_password("lantern-otter-plum");
  const auto took = std::chrono::steady_clock::now() - began;
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(verify_password(hash, "lantern-otter-plum"));
  EXPECT_FALSE(verify_password(hash, "lantern-otter-plun"));
  EXPECT_FALSE(verify_password("", "a password that nobody has")) << "an empty hash is never right";
  EXPECT_NE(hash, hash_password("lantern-otter-plum"));
  RecordProperty("milliseconds", std::to_string(std::chrono::duration<double, std::milli>(took).count()));
  EXPECT_LT(std::chrono::duration<double>(took).count(), 2.0) << "300 ms on a quiet machine";
}

TEST(Password, one_time_passwords_pass_our_own_rules) {
  SeededRandom random{7};
  for (int i = 0; i < 100; ++i) {
    const std::string password = new_one_time_password(random);
    EXPECT_EQ(password.size(), 23U);
    EXPECT_EQ(password_problem(password, "Sam", "sam"), std::nullopt) << password;
  }
}

TEST(SessionRules, end_by_idleness_or_by_age_whichever_is_first) {
  const SessionLimits limits;
  EXPECT_EQ(session_seconds_left(limits, start, start, true, start), 1800);
  EXPECT_EQ(session_seconds_left(limits, start, start, true, start + 29 * minute), 60);
  EXPECT_GT(session_seconds_left(limits, start + 5 * minute, start, true, start), 0) << "a clock put right a little";
  EXPECT_EQ(session_seconds_left(limits, start + 6 * minute, start, true, start), 0) << "begun at a time that has not come";
  EXPECT_EQ(session_seconds_left(limits, start, start + 6 * minute, true, start), 0);
  EXPECT_EQ(session_seconds_left(limits, start, start, true, start + 30 * minute), 0);
  const Instant late = start + (12 * 60 - 1) * minute;
  EXPECT_EQ(session_seconds_left(limits, start, late, true, late), 60);
  EXPECT_EQ(session_seconds_left(limits, start, late, true, late + minute), 0);
  EXPECT_EQ(session_seconds_left(limits, start, start, false, start), 600) << "half signed in";
}

TEST(RequestRules, only_our_own_paths_are_returned_to) {
  const std::pair<std::string_view, std::string_view> cases[]{
      {"/people/k3j9", "/people/k3j9"}, {"/contacts?team=a&from=2026-01-01", "/contacts?team=a&from=2026-01-01"},
      {"", "/"}, {"//evil.test", "/"}, {"https://evil.test/", "/"}, {"/\\evil.test", "/"}, {"javascript:alert(1)", "/"},
      {"/sign-in", "/"}, {"/sign-out", "/"}, {"/session/time-left", "/"}, {"/a\r\nSet-Cookie: b", "/"}, {"/a b", "/"}};
  for (const auto& [wanted, path] : cases) EXPECT_EQ(safe_return_path(wanted), path) << wanted;
  EXPECT_EQ(safe_return_path("/" + std::string(600, 'a')), "/");
}

RC_GTEST_PROP(RequestRules, what_is_returned_to_is_never_anything_but_a_path, (const std::string& typed)) {
  const std::string path = safe_return_path("/" + typed);
  RC_ASSERT(path.starts_with('/') && !path.starts_with("//") && path.find('\\') == std::string::npos && path.find('\n') == std::string::npos);
}

TEST(RequestRules, a_change_must_come_from_our_own_pages) {
  struct Case {
    std::string_view fetch, origin, host;
    bool same;
  };
  const Case cases[]{{"", "", "a.test", true},
                     {"same-origin", "https://a.test", "a.test", true},
                     {"none", "", "a.test", true},
                     {"cross-site", "", "a.test", false},
                     {"same-site", "https://b.a.test", "a.test", false},
                     {"", "https://evil.test", "a.test", false},
                     {"", "null", "a.test", false},
                     {"same-origin", "https://evil.test", "a.test", false},
                     {"", "http://a.test:8080", "a.test:8080", true},
                     {"", "http://a.test:8080", "a.test", false},
                     {"", "https://a.test", "", false}};
  for (const Case& each : cases) EXPECT_EQ(is_same_site(each.fetch, each.origin, each.host), each.same) << each.fetch << " " << each.origin;
}

TEST(RequestRules, tokens_match_only_themselves) {
  EXPECT_TRUE(tokens_match("abc", "abc"));
  EXPECT_FALSE(tokens_match("abc", "abd"));
  EXPECT_FALSE(tokens_match("abc", "ab"));
  EXPECT_FALSE(tokens_match("", ""));
  EXPECT_EQ(token_digest("token").size(), 64U);
  EXPECT_NE(token_digest("token"), token_digest("tokem"));
  EXPECT_EQ(browser_words("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/130.0"), "Firefox on Windows");
  EXPECT_EQ(browser_words("curl/8"), "A browser");
}

TEST(StaffRules, the_councils_colour_must_carry_white_words) {
  EXPECT_NEAR(*contrast_with_white("#00594c"), 8.29, 0.01);
  EXPECT_NEAR(*contrast_with_white("#000000"), 21, 0.001);
  EXPECT_NEAR(*contrast_with_white("#FFFFFF"), 1, 0.001);
  const std::pair<std::string_view, bool> cases[]{{"#00594c", true}, {"#767676", true}, {"#777777", false}, {"#ff0000", false}, {"00594c", false}, {"#00594", false}, {"#00594g", false}, {"#00594c}", false}, {"", false}};
  for (const auto& [colour, fits] : cases) EXPECT_EQ(!colour_problem(colour), fits) << colour;
}

TEST(StaffRules, names_and_reasons) {
  for (const std::string_view good : {"sam", "sam.example", "s-a_m@x9"}) EXPECT_FALSE(sign_in_name_problem(good)) << good;
  for (const std::string_view bad : {"", "s", "Sam", "sam example", "sam/x", "zoë"}) EXPECT_TRUE(sign_in_name_problem(bad)) << bad;
  EXPECT_TRUE(staff_name_problem("  "));
  EXPECT_FALSE(staff_name_problem("Zoë O’Brien"));
  EXPECT_TRUE(reason_problem("a b c d e f g h i"));
  EXPECT_FALSE(reason_problem("he has fallen"));
  EXPECT_TRUE(reason_problem("          \n\n      "));
}

TEST(Permissions, each_has_words_and_a_key_of_its_own) {
  std::set<std::string_view> keys;
  for (const Permission permission : all_permissions()) {
    const PermissionWords words = permission_words(permission);
    EXPECT_TRUE(keys.insert(words.key).second);
    EXPECT_FALSE(words.label.empty() || words.explanation.empty());
    EXPECT_EQ(permission_from_key(words.key), permission);
  }
  EXPECT_EQ(permission_from_key("everything"), std::nullopt);
}

TEST(CouncilCode, is_three_digits_or_nothing) {
  CouncilForm form = form_of(Council{});
  for (const auto& [code, right] : {std::pair{"", true}, {"503", true}, {" 714 ", true}, {"50", false}, {"5031", false}, {"E06", false}, {"-50", false}}) {
    form.la_code = code;
    EXPECT_EQ(council_problems(form).empty(), right) << code;
  }
  form.la_code = " 714 ";
  EXPECT_EQ(council_from(form).la_code, "714");
}

TEST(CouncilSignOff, is_the_workers_unless_the_council_chooses_one_of_the_others) {
  EXPECT_EQ(Council{}.plan_sign_off, "worker");
  CouncilForm form = form_of(Council{});
  for (const auto& [code, right] : {std::pair{"worker", true}, {"peer_checked", true}, {"panel", true}, {"", false}, {"nobody", false}}) {
    form.plan_sign_off = code;
    EXPECT_EQ(council_problems(form).empty(), right) << code;
  }
  form.plan_sign_off = "panel";
  EXPECT_EQ(council_from(form).plan_sign_off, "panel");
}

}  // namespace
}  // namespace stepwise::access
