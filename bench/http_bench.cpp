// SPDX-License-Identifier: Apache-2.0
// The http room alone: a fixed page of 24 KB on the loop, on the pool, and waiting as an audited look does.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

#include "http/http.hpp"

int main(int count, char** words) {
  using namespace stepwise::http;
  spdlog::set_level(spdlog::level::warn);
  Settings settings;
  settings.port = static_cast<unsigned short>(count > 1 ? std::atoi(words[1]) : 0);
  settings.pool_threads = 4;
  const auto page = std::make_shared<const std::string>(24 * 1024, 'p');
  const auto answer = [page](Request&) {
    Response response;
    response.body.emplace_back(page);
    return response;
  };
  Router router;
  router.add(Method::get, "/", Run::on_loop, answer);
  router.add(Method::get, "/pool", Run::on_pool, answer);
  router.add(Method::get, "/waits", Run::on_loop, [answer](Request& request) {
    Response response = answer(request);
    response.waits.push_back({[](const auto& done) { done(true); }});
    return response;
  });
  Server server{settings, router, {}, {}, {}};
  if (const auto started = server.start(); !started) {
    fmt::print(stderr, "{}\n", started.error().sentence);
    return 1;
  }
  fmt::print("http://127.0.0.1:{}\n", server.port());
  std::fflush(stdout);
  server.run_until_stopped();
}
