// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "http/http.hpp"
#include "http/proxies.hpp"
#include "http/ranges.hpp"
#include "http/target.hpp"

namespace stepwise::http {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(Cookies, KeepTheGoodAndDropTheRest) {
  EXPECT_EQ(parse_cookies("a=1; b=\"two\"; c==; =d; e; f=g h; a=2;;").pairs(),
            (Pairs{{"a", "1"}, {"b", "two"}, {"c", "="}, {"a", "2"}}));
  EXPECT_TRUE(parse_cookies("").pairs().empty());
}

TEST(Cookies, AreWrittenForThisSiteOnly) {
  EXPECT_EQ(write_cookie({"s", "v", "/", std::nullopt, true}), "s=v; Path=/; Secure; HttpOnly; SameSite=Lax");
  EXPECT_EQ(write_cookie({"s", "", "/a", 0, false}), "s=; Path=/a; Max-Age=0; HttpOnly; SameSite=Lax");
  EXPECT_THROW(write_cookie({"s", "a\r\nb", "/", {}, true}), std::logic_error);
  EXPECT_THROW(write_cookie({"s;", "a", "/", {}, true}), std::logic_error);
}

RC_GTEST_PROP(Cookies, NeverHoldWhatCouldEndAHeader, (const std::string& header)) {
  const Fields cookies = parse_cookies(header);
  for (const auto& [name, value] : cookies.pairs())
    RC_ASSERT((name + value).find_first_of(" \r\n;,\"") == std::string::npos);
}

struct Ask {
  const char* header;
  std::uint64_t size;
  Range::Kind kind;
  std::uint64_t first, length;
};

TEST(Ranges, AreReadByTheTable) {
  using enum Range::Kind;
  const Ask table[] = {
      {"bytes=0-0", 10, part, 0, 1},
      {"bytes=0-9", 10, part, 0, 10},
      {"bytes=5-", 10, part, 5, 5},
      {"bytes=-3", 10, part, 7, 3},
      {"bytes=-30", 10, part, 0, 10},
      {"bytes=2-99", 10, part, 2, 8},
      {"bytes=10-", 10, outside, 0, 0},
      {"bytes=-0", 10, outside, 0, 0},
      {"bytes=0-", 0, outside, 0, 0},
      {"", 10, whole, 0, 0},
      {"bytes=", 10, whole, 0, 0},
      {"bytes=5-2", 10, whole, 0, 0},
      {"bytes=a-b", 10, whole, 0, 0},
      {"lines=0-1", 10, whole, 0, 0},
      {"bytes=0-1,3-4", 10, whole, 0, 0},
      {"bytes=--1", 10, whole, 0, 0},
      {"bytes=0-99999999999999999999999", 10, part, 0, 10},
      {"bytes=99999999999999999999999-", 10, outside, 0, 0},
      {"bytes=+1-2", 10, whole, 0, 0},
  };
  for (const Ask& ask : table) {
    const Range range = parse_range(ask.header, ask.size);
    EXPECT_EQ(range.kind, ask.kind) << ask.header;
    EXPECT_EQ(range.first, ask.first) << ask.header;
    EXPECT_EQ(range.length, ask.length) << ask.header;
  }
}

RC_GTEST_PROP(Ranges, NeverReachPastTheEnd, (const std::string& tail, std::uint64_t size)) {
  const Range range = parse_range("bytes=" + tail, size);
  if (range.kind == Range::Kind::part)
    RC_ASSERT(range.length > 0 && range.first < size && range.length <= size - range.first);
}

TEST(Codings, AreAcceptedByTheTable) {
  EXPECT_TRUE(accepts_coding("gzip, deflate, br", "br"));
  EXPECT_TRUE(accepts_coding("GZIP;q=0.5", "gzip"));
  EXPECT_TRUE(accepts_coding("*", "br"));
  EXPECT_FALSE(accepts_coding("br;q=0, *", "br"));
  EXPECT_FALSE(accepts_coding("*;q=0", "br"));
  EXPECT_FALSE(accepts_coding("gzip;q=0", "gzip"));
  EXPECT_FALSE(accepts_coding("", "br"));
  EXPECT_FALSE(accepts_coding("brotli", "br"));
}

TEST(Tags, AreComparedWeakly) {
  EXPECT_TRUE(names_tag("\"a\", W/\"b\"", "\"b\""));
  EXPECT_TRUE(names_tag("*", "\"b\""));
  EXPECT_FALSE(names_tag("\"a\"", "\"b\""));
  EXPECT_FALSE(names_tag("", "\"b\""));
}

TEST(Target, IsReadApart) {
  EXPECT_EQ(read_target("/a%20b/c?d=e+f")->path, "/a b/c");
  EXPECT_EQ(read_target("/a%20b/c?d=e+f")->query.get("d"), "e f");
  EXPECT_EQ(read_target("http://elsewhere:80/x?y=1")->path, "/x");
  EXPECT_EQ(read_target("HTTPS://elsewhere")->path, "/");
  EXPECT_EQ(read_target("http://elsewhere?y=1")->path, "/");
  EXPECT_EQ(read_target("/caf%C3%A9")->path, "/caf\xC3\xA9");
  EXPECT_EQ(read_target("/a..b/.well-known")->path, "/a..b/.well-known");
}

TEST(Target, RefusesWaysOut) {
  for (const char* bad :
       {"",     "a",      "*",      "/..",    "/../etc/passwd", "/a/../b",  "/a/%2e%2e/b", "/a/%2E./b",
        "/.",   "/a/./b", "/a%2fb", "/a%2Fb", "/a%5cb",         "/a\\b",    "/%00",        "/a%0ab",
        "/%ff", "/%",     "/a b",   "/a#b",   "/caf\xC3\xA9",   "/a?b=%ff", "/a\x7f",      "ftp://x/y"})
    EXPECT_FALSE(read_target(bad)) << bad;
}

RC_GTEST_PROP(Target, NeverGivesAPathThatClimbs, (const std::string& bytes)) {
  const auto target = read_target("/" + bytes);
  if (!target) return;
  RC_ASSERT(target->path.starts_with('/'));
  RC_ASSERT(is_clean_utf8(target->path));
  const std::string ended = target->path + "/";
  RC_ASSERT(ended.find("/../") == std::string::npos && ended.find('\\') == std::string::npos);
}

TEST(Addresses, AreReadAndWritten) {
  EXPECT_EQ(write_address(*parse_address("10.1.2.3")), "10.1.2.3");
  EXPECT_EQ(write_address(*parse_address(" 10.1.2.3:443 ")), "10.1.2.3");
  EXPECT_EQ(write_address(*parse_address("[2001:DB8::1]:443")), "2001:db8::1");
  EXPECT_EQ(write_address(*parse_address("::ffff:10.1.2.3")), "10.1.2.3");
  for (const char* bad : {"", "[", "10.1.2", "unknown", "10.1.2.256", ":::"})
    EXPECT_FALSE(parse_address(bad)) << bad;
}

TEST(Proxies, TrustByBlock) {
  const auto proxies = Proxies::from({"10.0.0.0/8", "192.168.1.7", "2001:db8::/33"});
  ASSERT_TRUE(proxies);
  for (const char* in : {"10.0.0.1", "10.255.255.255", "::ffff:10.1.1.1", "192.168.1.7", "2001:db8:7fff::1"})
    EXPECT_TRUE(proxies->trusts(*parse_address(in))) << in;
  for (const char* out : {"11.0.0.1", "192.168.1.8", "2001:db8:8000::1", "::1", "127.0.0.1"})
    EXPECT_FALSE(proxies->trusts(*parse_address(out))) << out;
  for (const char* bad : {"", "x", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/", "10.0.0.0/a"})
    EXPECT_FALSE(Proxies::from({bad})) << bad;
  EXPECT_TRUE(Proxies::from({"0.0.0.0/0"})->trusts(*parse_address("8.8.8.8")));
  EXPECT_FALSE(Proxies::from({"0.0.0.0/0"})->trusts(*parse_address("::1")));
}

Request forwarded() {
  Request request;
  request.address = "10.0.0.1";
  request.id = "own";
  request.headers = {{"host", "inside"},
                     {"x-forwarded-for", "6.6.6.6, 81.2.3.4"},
                     {"x-forwarded-for", "10.0.0.9"},
                     {"x-forwarded-proto", "https"},
                     {"x-forwarded-host", "care.example.gov.uk"},
                     {"x-request-id", "abc-1"}};
  return request;
}

TEST(Proxies, SpeakForTheBrowserWhenTrusted) {
  Request request = forwarded();
  Proxies::from({"10.0.0.0/8"})->apply(request, *parse_address("10.0.0.1"));
  EXPECT_EQ(request.address, "81.2.3.4");
  EXPECT_TRUE(request.secure);
  EXPECT_EQ(request.header("host"), "care.example.gov.uk");
  EXPECT_EQ(request.id, "abc-1");
  EXPECT_EQ(request.headers.size(), 1U);
}

TEST(Proxies, AreNotBelievedOtherwise) {
  Request request = forwarded();
  Proxies::from({"10.0.0.0/8"})->apply(request, *parse_address("81.2.3.4"));
  EXPECT_EQ(request.address, "10.0.0.1");
  EXPECT_FALSE(request.secure);
  EXPECT_EQ(request.header("host"), "inside");
  EXPECT_EQ(request.id, "own");
  EXPECT_EQ(request.header("x-forwarded-for"), "");
}

TEST(RequestIds, AreShortAndPlain) {
  EXPECT_TRUE(is_request_id("a-B_1.2"));
  EXPECT_FALSE(is_request_id(""));
  EXPECT_FALSE(is_request_id("a b"));
  EXPECT_FALSE(is_request_id(std::string(65, 'a')));
}

}  // namespace
}  // namespace stepwise::http
