// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <sys/resource.h>

#include "http/security.hpp"
#include "http/test/site.hpp"

namespace stepwise::http::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class ServerTest : public testing::Test, public Sample {};

TEST_F(ServerTest, ServesAPageWithItsHeaders) {
  start();
  const auto answer = ask(get("/"));
  EXPECT_EQ(status(answer), 200);
  EXPECT_EQ(body(answer), "<p>home</p>");
  for (const char* line :
       {"Content-Type: text/html; charset=utf-8\r\n", "Content-Length: 11\r\n",
        "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: same-origin\r\n",
        "Cross-Origin-Opener-Policy: same-origin\r\n", "Cache-Control: no-store\r\n", "X-Request-Id: "})
    EXPECT_THAT(answer, HasSubstr(line));
  EXPECT_THAT(answer,
              HasSubstr("Content-Security-Policy: " + std::string{content_security_policy()} + "\r\n"));
  EXPECT_THAT(answer, Not(HasSubstr("Strict-Transport-Security")));
}

TEST_F(ServerTest, SendsPiecesAsOneBody) {
  start();
  EXPECT_EQ(body(ask(get("/pieces"))), "one shared three");
  EXPECT_EQ(body(ask(get("/pool"))), "pool");
  EXPECT_EQ(body(ask(get("/sometimes"))), "loop");
  EXPECT_EQ(body(ask(get("/sometimes?slow=1"))), "pool");
  EXPECT_EQ(body(ask(get("/echo/a%20b?q=c+d"))), "a b?c d");
  EXPECT_EQ(body(ask(get("/big"))), big);
}

TEST_F(ServerTest, AnswersHeadWithoutABody) {
  start();
  Wire w = wire();
  w.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + get("/pool"));
  EXPECT_THAT(w.answer(true), HasSubstr("Content-Length: 11\r\n"));
  EXPECT_EQ(body(w.answer()), "pool");
}

TEST_F(ServerTest, SaysWhatIsAllowed) {
  start();
  const auto wrong = ask("DELETE /form HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status(wrong), 405);
  EXPECT_THAT(wrong, HasSubstr("Allow: POST, OPTIONS\r\n"));
  Wire w = wire();
  w.send("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_THAT(w.answer(true),
              testing::AllOf(HasSubstr("HTTP/1.1 204"), HasSubstr("Allow: GET, HEAD, OPTIONS\r\n")));
  w.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status(w.answer(true)), 204);
  EXPECT_EQ(status(ask(get("/nowhere"))), 404);
  EXPECT_EQ(status(ask("BREW / HTTP/1.1\r\nHost: a\r\n\r\n")), 405);
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  start();
  Wire w = wire();
  std::string all;
  for (int i = 0; i < 200; ++i)
    all += i % 3 == 0   ? get("/pool")
           : i % 3 == 1 ? post("/form", "n=" + std::to_string(i))
                        : get("/echo/" + std::to_string(i));
  w.send(all);
  for (int i = 0; i < 200; ++i) {
    const auto n = std::to_string(i);
    EXPECT_EQ(body(w.answer()), i % 3 == 0 ? "pool" : i % 3 == 1 ? "n=" + n + ";0" : n + "?");
  }
}

TEST_F(ServerTest, ReadsARequestThatComesAByteAtATime) {
  start();
  Wire w = wire();
  for (const char c : "\r\n" + post("/form", "a=1&b=2")) ASSERT_TRUE(w.send(std::string_view{&c, 1}));
  EXPECT_EQ(body(w.answer()), "a=1;b=2;0");
}

TEST_F(ServerTest, ReadsForms) {
  start();
  EXPECT_EQ(body(ask(post("/form", "a=1&a=%C3%A9"))), "a=1;a=\xC3\xA9;0");
  EXPECT_EQ(
      body(ask(post("/form", "--x\r\nContent-Disposition: form-data; name=f; filename=n\r\n\r\nabc\r\n--x--",
                    "multipart/form-data; boundary=x"))),
      "n:3;0");
  EXPECT_EQ(body(ask(post("/form", "{}", "application/json"))), "2");
  const auto wrong = ask(post("/form", "a=1&notes=%ff"));
  EXPECT_EQ(status(wrong), 400);
  EXPECT_THAT(wrong, HasSubstr("notes"));
}

TEST_F(ServerTest, ReadsChunkedBodies) {
  start();
  Wire w = wire();
  w.send(
      "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: "
      "application/x-www-form-urlencoded\r\n\r\n"
      "3\r\na=1\r\n4;x=y\r\n&b=2\r\n0\r\nX-Late: 1\r\n\r\n" +
      get("/pool"));
  EXPECT_EQ(body(w.answer()), "a=1;b=2;0");
  EXPECT_EQ(body(w.answer()), "pool");
}

TEST_F(ServerTest, RefusesWhatTwoServersCouldReadDifferently) {
  start();
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  for (const std::string& bad :
       {"POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n" + chunked + "\r\n0\r\n\r\n",
        "POST /form HTTP/1.1\r\nHost: a\r\n" + chunked + "Content-Length: 3\r\n\r\n0\r\n\r\n",
        std::string{"POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"},
        std::string{"POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\n"},
        std::string{"POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
        "POST /form HTTP/1.1\r\nHost: a\r\n" + chunked + "\r\nzz\r\nabc\r\n0\r\n\r\n",
        "POST /form HTTP/1.1\r\nHost: a\r\n" + chunked + "\r\n3\r\nabcdef\r\n0\r\n\r\n",
        "POST /form HTTP/1.0\r\nHost: a\r\n" + chunked + "\r\n0\r\n\r\n",
        std::string{"GET / HTTP/1.1\r\n\r\n"}, std::string{"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        std::string{"GET / HTTP/1.1\r\nHost:\r\n\r\n"}, std::string{"GET / HTTP/1.1\r\nHost : a\r\n\r\n"},
        std::string{"GET  / HTTP/1.1\r\nHost: a\r\n\r\n"}, std::string{"\x16\x03\x01\x02\x00\x01\r\n\r\n"}}) {
    Wire w = wire();
    w.send(bad + get("/pool"));
    const auto all = w.rest();
    EXPECT_EQ(status(all), 400) << bad;
    EXPECT_THAT(all, Not(HasSubstr("pool"))) << bad;
    EXPECT_THAT(all, HasSubstr("Connection: close")) << bad;
  }
}

TEST_F(ServerTest, RefusesPathsThatClimb) {
  start();
  for (const char* bad : {"/../etc/passwd", "/a/%2e%2e/b", "/a%2fb", "/%00", "/%ff", "/echo/x?q=%ff"})
    EXPECT_EQ(status(ask(get(bad))), 400) << bad;
  EXPECT_EQ(body(ask(get("http://elsewhere/pool"))), "pool");
}

TEST_F(ServerTest, RefusesTooMuch) {
  start();
  EXPECT_EQ(status(ask(get("/", "X: " + std::string(100'000, 'x') + "\r\n"))), 431);
  std::string many;
  for (int i = 0; i < 200; ++i) many += "X: y\r\n";
  EXPECT_EQ(status(ask(get("/", many))), 431);
  EXPECT_EQ(status(ask(get("/" + std::string(9000, 'x')))), 414);
  EXPECT_EQ(status(ask(post("/form", std::string(100'001, 'x')))), 413);
  EXPECT_EQ(body(ask(post("/upload", std::string(9'000'000, 'x'), "text/plain"))), "9000000");
  const std::string chunked = "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(status(ask(chunked + "fffffff\r\n")), 413);
  EXPECT_EQ(status(ask(chunked + "ffffffffffffffffff\r\n")), 400);
  std::string pieces = chunked;
  for (int i = 0; i < 120; ++i) pieces += "400\r\n" + std::string(1024, 'x') + "\r\n";
  EXPECT_EQ(status(ask(pieces)), 413);
  EXPECT_EQ(status(ask(chunked + "1;" + std::string(60'000, 'x'))), 431);
}

TEST_F(ServerTest, RefusesAGigabyteWithoutKeepingIt) {
  start();
  rusage before{}, after{};
  getrusage(RUSAGE_SELF, &before);
  Wire w = wire();
  w.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n");
  const std::string block(1 << 20, 'x');
  for (int i = 0; i < 1024 && w.send(block); ++i) {
  }
  getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 8 * 1024);
  Wire polite = wire();
  polite.send(
      "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n");
  const auto answer = polite.answer();
  EXPECT_EQ(status(answer), 413);
}

TEST_F(ServerTest, TellsAWaitingClientToContinue) {
  start();
  Wire w = wire();
  w.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(w.some(), "HTTP/1.1 100 Continue\r\n\r\n");
  w.send("abc");
  EXPECT_EQ(body(w.answer()), "3");
  EXPECT_EQ(status(ask("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: tea\r\n\r\n")), 417);
}

TEST_F(ServerTest, NeverLetsAHandlerWriteAHeaderLine) {
  start();
  EXPECT_THAT(ask(get("/to")), testing::AllOf(HasSubstr("HTTP/1.1 303"), Not(HasSubstr("\nSet-Cookie"))));
}

TEST_F(ServerTest, ShowsAnErrorPageWhenAHandlerThrows) {
  start();
  Wire w = wire();
  w.send(get("/throw") + get("/pool"));
  const auto answer = w.answer();
  EXPECT_EQ(status(answer), 500);
  EXPECT_THAT(answer, Not(HasSubstr("secret")));
  EXPECT_EQ(body(w.answer()), "pool");
}

TEST_F(ServerTest, WaitsForWhatMustBeDurable) {
  start();
  for (const char* good : {"/waits/now", "/waits/later"}) EXPECT_EQ(body(ask(get(good))), "durable") << good;
  for (const char* bad : {"/waits/fails", "/waits/throws", "/waits/forgets"}) {
    const auto answer = ask(get(bad));
    EXPECT_EQ(status(answer), 503) << bad;
    EXPECT_THAT(answer, Not(HasSubstr("durable"))) << bad;
    EXPECT_THAT(answer, HasSubstr("Retry-After: ")) << bad;
  }
}

TEST_F(ServerTest, BelievesOnlyTrustedProxies) {
  settings.trusted_proxies = {"127.0.0.1"};
  start();
  const std::string headers =
      "X-Forwarded-For: 81.2.3.4\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: "
      "care.example\r\nX-Request-Id: abc\r\n";
  const auto answer = ask(get("/who", headers));
  EXPECT_EQ(body(answer), "81.2.3.4 secure care.example abc");
  EXPECT_THAT(answer,
              testing::AllOf(HasSubstr("Strict-Transport-Security: "), HasSubstr("X-Request-Id: abc\r\n")));
  Wire other{server->port(), "127.0.0.2"};
  other.send(get("/who", headers));
  EXPECT_THAT(body(other.answer()), testing::StartsWith("127.0.0.2 plain test "));
}

TEST_F(ServerTest, ClosesWhenAskedAndForOldClients) {
  start();
  Wire closing = wire();
  closing.send(get("/", "Connection: close\r\n"));
  EXPECT_THAT(closing.rest(), HasSubstr("Connection: close\r\n"));
  EXPECT_TRUE(closing.ends_within(8000));
  Wire old = wire();
  old.send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_EQ(status(old.rest()), 200);
  EXPECT_TRUE(old.ends_within(8000));
}

TEST_F(ServerTest, LogsTheRouteAndNeverWhatWasAsked) {
  std::ostringstream lines;
  const auto before = spdlog::default_logger();
  spdlog::set_default_logger(
      std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines)));
  spdlog::set_level(spdlog::level::info);
  start();
  ask(get("/echo/Margaret?q=Margaret"));
  ask(get("/throw"));
  ask(get("/Margaret"));
  ask(post("/form", "Margaret=%ff"));
  server.reset();
  spdlog::set_default_logger(before);
  EXPECT_THAT(lines.str(), testing::ContainsRegex("GET /echo/:word 200 [0-9]+us [0-9]+B [0-9a-f]{16}"));
  EXPECT_THAT(lines.str(), HasSubstr("runtime_error"));
  EXPECT_THAT(lines.str(), testing::AllOf(Not(HasSubstr("Margaret")), Not(HasSubstr("secret"))));
}

TEST(Server, NamesAPortInUse) {
  Sample first;
  first.start();
  Sample second;
  second.settings.port = first.server->port();
  Server other{second.settings, second.router(), {}, {}, {}};
  const auto started = other.start();
  ASSERT_FALSE(started);
  EXPECT_THAT(started.error().sentence, HasSubstr(std::to_string(first.server->port())));
}

TEST(Server, RefusesSettingsThatCannotBeMeant) {
  const auto fault = [](auto change) {
    Sample sample;
    change(sample.settings);
    Server server{sample.settings, sample.router(), {}, {}, {}};
    const auto started = server.start();
    return started ? std::string{} : started.error().sentence;
  };
  EXPECT_THAT(fault([](Settings& s) { s.address = "nowhere"; }), HasSubstr("nowhere"));
  EXPECT_THAT(fault([](Settings& s) { s.trusted_proxies = {"x/8"}; }), HasSubstr("x/8"));
  EXPECT_THAT(fault([](Settings& s) { s.certificate_file = "a.pem"; }), HasSubstr("key"));
  EXPECT_THAT(fault([](Settings& s) { s.certificate_file = s.key_file = "/nowhere.pem"; }),
              HasSubstr("/nowhere.pem"));
}

}  // namespace
}  // namespace stepwise::http::test
