// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <sys/resource.h>

#include <csignal>
#include <vector>

#include "http/test/site.hpp"

namespace stepwise::http::test {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

class SurvivalTest : public testing::Test, public Sample {
 protected:
  SurvivalTest() {
    settings.limits.header_seconds = settings.limits.body_seconds = 1;
    settings.limits.idle_seconds = settings.limits.write_seconds = 2;
  }
};

TEST_F(SurvivalTest, CutsOffAClientThatSendsNothing) {
  start();
  Wire silent = wire();
  EXPECT_FALSE(silent.ends_within(500));
  EXPECT_TRUE(silent.ends_within(8000));
}

TEST_F(SurvivalTest, AnswersAHalfSentHeadWith408) {
  start();
  Wire slow = wire();
  slow.send("GET / HTTP/1.1\r\nHost: a\r\nX-");
  EXPECT_EQ(status(slow.rest()), 408);
}

TEST_F(SurvivalTest, AnswersABodyThatTricklesWith408) {
  start();
  Wire slow = wire();
  slow.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
  std::string answer;
  for (int i = 0; i < 40 && answer.empty(); ++i) {
    slow.send("x");
    answer = slow.some(100);
  }
  EXPECT_EQ(status(answer), 408);
}

TEST_F(SurvivalTest, ClosesIdleConnectionsQuietly) {
  start();
  Wire idle = wire();
  idle.send(get("/"));
  EXPECT_EQ(status(idle.answer()), 200);
  EXPECT_FALSE(idle.ends_within(1000));
  EXPECT_TRUE(idle.ends_within(8000));
}

TEST_F(SurvivalTest, GivesUpOnAClientThatDoesNotRead) {
  big = std::string(64 * 1024 * 1024, 'b');
  start();
  Wire stuck = wire();
  stuck.send(get("/big"));
  std::this_thread::sleep_for(milliseconds{3500});
  EXPECT_LT(stuck.rest(500).size(), big.size());
  EXPECT_EQ(status(ask(get("/"))), 200);
}

TEST_F(SurvivalTest, SlowClientsHoldNobodyUp) {
  settings.pool_threads = 1;
  settings.limits.header_seconds = 30;
  start();
  std::vector<Wire> slow;
  for (int i = 0; i < 400; ++i) {
    slow.push_back(wire());
    slow.back().send("POST /form HTTP/1.1\r\nHost: a\r\nContent-");
  }
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(body(ask(get("/pool"))), "pool");
  EXPECT_LT(std::chrono::steady_clock::now() - before, milliseconds{5000});
}

TEST_F(SurvivalTest, TurnsConnectionsAwayPastTheLimit) {
  settings.limits.connections = 2;
  settings.limits.idle_seconds = 60;
  start();
  Wire one = wire(), two = wire();
  one.send(get("/"));
  two.send(get("/"));
  EXPECT_EQ(status(one.answer()), 200);
  EXPECT_EQ(status(two.answer()), 200);
  Wire three = wire();
  EXPECT_EQ(status(three.answer()), 503);
}

TEST_F(SurvivalTest, HoldsAllItsConnectionsThoughTheSystemBeganItWithFewFiles) {
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  if (before.rlim_max < 400) GTEST_SKIP() << "this machine lets a process open fewer than 400 files";
  rlimit few = before;
  few.rlim_cur = 100;
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
  start();
  std::vector<Wire> held;
  for (int i = 0; i < 150; ++i) held.push_back(wire());
  held.back().send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_NE(held.back().rest(), "");
  held.clear();
  setrlimit(RLIMIT_NOFILE, &before);
}

TEST_F(SurvivalTest, RefusesAtOnceWhenThePoolIsFull) {
  settings.pool_threads = 1;
  settings.pool_queue = 1;
  settings.limits.header_seconds = 60;
  start();
  Wire running = wire(), queued = wire();
  running.send(get("/held"));
  gate.wait_for(1);
  queued.send(get("/held"));
  std::string refused;
  for (int i = 0; i < 50 && status(refused) != 503; ++i) {
    std::this_thread::sleep_for(milliseconds{20});
    Wire extra = wire();
    extra.send(get("/pool"));
    if (!(refused = extra.some(100)).empty()) break;
  }
  EXPECT_EQ(status(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: "));
  EXPECT_EQ(status(ask(get("/"))), 200);
  gate.open();
  EXPECT_EQ(body(running.answer()), "held");
  EXPECT_EQ(body(queued.answer()), "held");
}

TEST_F(SurvivalTest, DrainsWithoutLosingWhatIsUnderWay) {
  settings.limits.idle_seconds = 60;
  start();
  Wire idle = wire(), busy = wire();
  idle.send(get("/"));
  EXPECT_EQ(status(idle.answer()), 200);
  busy.send(get("/held"));
  gate.wait_for(1);
  Wire admin_before = admin();
  auto stopped = std::async(std::launch::async, [&] { server->stop(); });
  EXPECT_TRUE(idle.ends_within(8000));
  admin_before.send(get("/readyz"));
  EXPECT_EQ(status(admin_before.answer()), 503);
  EXPECT_FALSE(Wire{server->port()}.connected());
  EXPECT_EQ(stopped.wait_for(milliseconds{100}), std::future_status::timeout);
  gate.open();
  const auto answer = busy.answer();
  EXPECT_EQ(body(answer), "held");
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
  EXPECT_EQ(stopped.wait_for(milliseconds{8000}), std::future_status::ready);
}

TEST_F(SurvivalTest, StopsAfterTheDrainTimeWhateverIsOpen) {
  settings.drain_seconds = 1;
  settings.limits.header_seconds = 60;
  start();
  Wire half = wire();
  half.send("GET / HT");
  std::this_thread::sleep_for(milliseconds{200});
  const auto before = std::chrono::steady_clock::now();
  server->stop();
  const auto took = std::chrono::steady_clock::now() - before;
  EXPECT_GE(took, milliseconds{900});
  EXPECT_LT(took, milliseconds{8000});
  EXPECT_TRUE(half.ends_within(2000));
}

TEST_F(SurvivalTest, StopsOnATermSignal) {
  start();
  auto running = std::async(std::launch::async, [&] { server->run_until_stopped(); });
  std::this_thread::sleep_for(milliseconds{200});
  ::kill(::getpid(), SIGTERM);
  ASSERT_EQ(running.wait_for(milliseconds{8000}), std::future_status::ready);
  EXPECT_FALSE(Wire{server->port()}.connected());
}

TEST_F(SurvivalTest, ASecondInterruptQuitsAtOnce) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        start();
        Wire busy = wire();
        busy.send(get("/held"));
        gate.wait_for(1);
        std::thread{[] {
          for (int i = 0; i < 2; ++i) {
            std::this_thread::sleep_for(milliseconds{200});
            ::kill(::getpid(), SIGINT);
          }
        }}.detach();
        server->run_until_stopped();
      },
      testing::ExitedWithCode(130), "");
}

TEST_F(SurvivalTest, SaysHowItIsOnTheAdminListener) {
  start();
  EXPECT_EQ(status(ask(get("/"))), 200);
  EXPECT_EQ(status(ask(get("/nowhere"))), 404);
  EXPECT_EQ(status(ask("GET\r\n\r\n")), 400);
  Wire w = admin();
  w.send(get("/healthz"));
  EXPECT_EQ(body(w.answer()), "ok\n");
  w.send(get("/readyz"));
  EXPECT_EQ(status(w.answer()), 200);
  ready = false;
  w.send(get("/readyz"));
  EXPECT_EQ(status(w.answer()), 503);
  w.send(get("/metrics"));
  const auto metrics = w.answer();
  for (const char* line :
       {"stepwise_http_requests_total{class=\"2xx\"} 1\n", "stepwise_http_requests_total{class=\"4xx\"} 2\n",
        "stepwise_http_rejected_total{reason=\"malformed\"} 1\n",
        "stepwise_http_request_duration_seconds_count 3\n", "stepwise_http_pool_threads 4\n",
        "extra_metric 1\n", "_bucket{le=\"+Inf\"} 3\n"})
    EXPECT_THAT(metrics, HasSubstr(line));
  EXPECT_EQ(status(ask(get("/metrics"))), 404);
}

}  // namespace
}  // namespace stepwise::http::test
