// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "http/http.hpp"
#include "http/test/client.hpp"

namespace stepwise::http::test {

/// Holds handlers until a test lets them go.
class Gate {
 public:
  void wait() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void wait_for(int waiting) {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, std::chrono::seconds{5}, [&] { return waiting_ >= waiting; });
  }
  void open() {
    const std::lock_guard lock{mutex_};
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

inline Wait wait_that(std::function<void(std::function<void(bool)>)> then) { return Wait{std::move(then)}; }

/// A small site with one page for each thing the tests look at.
struct Sample {
  Settings settings;
  Gate gate;
  std::atomic<bool> ready{true};
  std::string big = std::string(8 * 1024 * 1024, 'b');
  std::optional<Server> server;

  Sample() {
    spdlog::set_level(spdlog::level::off);
    settings.port = 0;
    settings.loops = 2;
    settings.pool_threads = 4;
    settings.drain_seconds = 5;
    settings.limits.header_seconds = settings.limits.body_seconds = settings.limits.idle_seconds =
        settings.limits.write_seconds = 20;
    settings.limits.body_bytes = 100'000;
    settings.limits.larger_bodies = {{"/upload", 10'000'000}};
    settings.limits.spooled = {
        {"/spool", 20'000'000, "/tmp", [](const Request& q) { return q.header("x-known") == "yes"; }}};
  }
  ~Sample() { gate.open(); }

  Router router() {
    Router r;
    const auto shared = std::make_shared<const std::string>("shared");
    r.add(Method::get, "/", Run::on_loop, [](Request&) { return Response::html(200, "<p>home</p>"); });
    r.add(Method::get, "/pool", Run::on_pool, [](Request&) { return Response::text(200, "pool"); });
    r.add(Method::get, "/pieces", Run::on_loop, [shared](Request&) {
      Response response = Response::text(200, "one ");
      response.body.emplace_back(shared);
      response.body.emplace_back(std::string{" three"});
      return response;
    });
    r.add(Method::get, "/big", Run::on_loop, [this](Request&) { return Response::text(200, big); });
    r.add(Method::get, "/who", Run::on_loop, [](Request& q) {
      return Response::text(
          200, q.address + (q.secure ? " secure " : " plain ") + std::string{q.header("host")} + " " + q.id);
    });
    r.add(Method::get, "/echo/:word", Run::on_loop, [](Request& q) {
      return Response::text(200, std::string{q.part("word")} + "?" + std::string{q.query.get("q")});
    });
    r.add(Method::get, "/sometimes", Run::on_loop, [](Request& q) {
      Response response = Response::text(200, q.may_block ? "pool" : "loop");
      response.needs_pool = !q.may_block && q.query.has("slow");
      return response;
    });
    r.add(Method::post, "/form", Run::on_pool, [](Request& q) {
      std::string text;
      for (const auto& [name, value] : q.form.fields.pairs()) text += name + "=" + value + ";";
      for (const auto& file : q.form.files)
        text += file.file_name + ":" + std::to_string(file.bytes.size()) + ";";
      return Response::text(200, text + std::to_string(q.body.size()));
    });
    r.add(Method::post, "/upload", Run::on_loop,
          [](Request& q) { return Response::text(200, std::to_string(q.body.size())); });
    r.add(Method::post, "/spool", Run::on_pool, [](Request& q) {
      std::string text = q.body_file ? "disk;" : "memory;";
      for (const auto& [name, value] : q.form.fields.pairs()) text += name + "=" + value + ";";
      for (const auto& file : q.form.files)
        text += file.file_name + ":" + std::to_string(file.content().size()) + ":" +
                std::string{file.content().substr(0, 3)} + std::string{file.content().substr(file.content().size() - 3)} +
                ":" + std::to_string(file.bytes.size()) + ";";
      return Response::text(200, text);
    });
    r.add(Method::get, "/throw", Run::on_pool,
          [](Request&) -> Response { throw std::runtime_error{"a secret"}; });
    r.add(Method::get, "/held", Run::on_pool, [this](Request&) {
      gate.wait();
      return Response::text(200, "held");
    });
    r.add(Method::get, "/to", Run::on_loop,
          [](Request&) { return Response::redirect("/next\r\nSet-Cookie: a=b"); });
    add_waits(r);
    return r;
  }

  static Response waiting(Wait wait) {
    Response response = Response::text(200, "durable");
    response.waits.push_back(std::move(wait));
    return response;
  }

  static void add_waits(Router& r) {
    r.add(Method::get, "/waits/now", Run::on_loop,
          [](Request&) { return waiting(wait_that([](auto done) { done(true); })); });
    r.add(Method::get, "/waits/later", Run::on_loop, [](Request&) {
      Response response = waiting(wait_that([](auto done) { done(true); }));
      response.waits.push_back(wait_that([](auto done) {
        std::thread{[done] {
          std::this_thread::sleep_for(std::chrono::milliseconds{50});
          done(true);
        }}.detach();
      }));
      return response;
    });
    r.add(Method::get, "/waits/fails", Run::on_pool,
          [](Request&) { return waiting(wait_that([](auto done) { done(false); })); });
    r.add(Method::get, "/waits/throws", Run::on_loop,
          [](Request&) { return waiting(wait_that([](auto) { throw std::runtime_error{"no"}; })); });
    r.add(Method::get, "/waits/forgets", Run::on_loop,
          [](Request&) { return waiting(wait_that([](auto) {})); });
  }

  void start() {
    server.emplace(
        settings, router(),
        [](int status, const Request* request) {
          return Response::html(status, "<p>error " + std::to_string(status) + " " +
                                            (request ? request->refusal : "") + "</p>");
        },
        [] { return std::string{"extra_metric 1\n"}; }, [this] { return ready.load(); });
    const auto started = server->start();
    ASSERT_TRUE(started) << started.error().sentence;
  }
  Wire wire() const { return Wire{server->port()}; }
  Wire admin() const { return Wire{server->admin_port()}; }
  std::string ask(std::string_view bytes) const {
    Wire w = wire();
    w.send(bytes);
    return w.answer();
  }
};

}  // namespace stepwise::http::test
