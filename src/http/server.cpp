// SPDX-License-Identifier: Apache-2.0
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "http/http.hpp"
#include "http/listening.hpp"
#include "http/loop.hpp"

namespace stepwise::http {

struct Server::Impl {
  Settings settings;
  Router router;
  ErrorPage error_page;
  std::function<std::string()> metrics;
  std::function<bool()> ready;
  unsigned short port = 0, admin_port = 0;
  int door = -1;                           ///< the public listening socket
  std::shared_ptr<Pool> pool, admin_pool;  ///< the admin listener answers when the other is full
  std::shared_ptr<Loop> front;             ///< accepts, watches signals, serves the admin listener
  std::vector<std::shared_ptr<Loop>> loops;
  std::vector<std::jthread> threads;
  std::mutex mutex, stopping;
  std::condition_variable changed;
  bool wanted = false;  ///< somebody asked it to stop
  std::atomic<bool> draining{false};
  bool started = false;

  Result<std::shared_ptr<const Site>> public_site() const;
  std::shared_ptr<const Site> admin_site();
  std::uint64_t open_connections() const;
  void welcome(int socket, const AddressBytes& peer);
  std::string all_metrics() const;
  Result<void> start();
  void stop();
};

namespace {

Response words(bool good, std::string text) {
  Response response = Response::text(good ? 200 : 503, std::move(text));
  return response;
}

constexpr std::size_t other_files = 1000;  ///< of the record, the log, the loops

/// What a browser past the limit is told, before its request is read.
void turn_away(int socket) {
  static constexpr char text[] =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  ::send(socket, text, sizeof text - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
  ::close(socket);
}

}  // namespace

Result<std::shared_ptr<const Site>> Server::Impl::public_site() const {
  auto site = std::make_shared<Site>();
  site->limits = settings.limits;
  site->router = router;
  site->error_page = error_page;
  auto proxies = Proxies::from(settings.trusted_proxies);
  if (!proxies) return tl::unexpected{proxies.error()};
  site->proxies = std::move(*proxies);
  if (settings.certificate_file.empty() != settings.key_file.empty())
    return fail(FaultKind::invalid,
                "TLS needs both a certificate file and a key file. Set both, or neither behind a proxy.");
  if (!settings.certificate_file.empty()) {
    auto tls = Tls::load(settings.certificate_file, settings.key_file);
    if (!tls) return tl::unexpected{tls.error()};
    site->tls = std::move(*tls);
  }
  return site;
}

std::shared_ptr<const Site> Server::Impl::admin_site() {
  auto site = std::make_shared<Site>();
  site->logged = false;
  site->router.add(Method::get, "/healthz", Run::on_loop, [](Request&) { return words(true, "ok\n"); });
  site->router.add(Method::get, "/readyz", Run::on_pool, [this](Request&) {
    const bool good = !draining && (!ready || ready());
    return words(good, good ? "ready\n" : draining ? "stopping\n" : "not ready\n");
  });
  site->router.add(Method::get, "/metrics", Run::on_pool, [this](Request&) {
    Response response = Response::text(200, all_metrics());
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
  });
  return site;
}

std::uint64_t Server::Impl::open_connections() const {
  std::uint64_t open = 0;
  for (const auto& loop : loops) open += loop->tally().open.load(std::memory_order_relaxed);
  return open;
}

std::string Server::Impl::all_metrics() const {
  std::vector<const Tally*> tallies;
  for (const auto& loop : loops) tallies.push_back(&std::as_const(*loop).tally());
  return write_metrics(tallies, pool->state()) + (metrics ? metrics() : std::string{});
}

/// The loop with fewest connections takes the next.
void Server::Impl::welcome(int socket, const AddressBytes& peer) {
  const auto open = [](const std::shared_ptr<Loop>& loop) {
    return loop->tally().open.load(std::memory_order_relaxed);
  };
  const auto& least = *std::ranges::min_element(loops, {}, open);
  if (open_connections() < settings.limits.connections) return least->take(socket, peer);
  least->tally().reject(Rejected::connections);
  turn_away(socket);
}

Result<void> Server::Impl::start() {
  auto site = public_site();
  if (!site) return tl::unexpected{site.error()};
  auto main_door = listen_on(settings.address, settings.port);
  if (!main_door) return tl::unexpected{main_door.error()};
  auto admin_door =
      settings.admin ? listen_on("127.0.0.1", settings.admin_port) : Result<Listening>{Listening{}};
  if (!admin_door) {
    ::close(main_door->socket);
    return tl::unexpected{admin_door.error()};
  }
  std::signal(SIGPIPE, SIG_IGN);
  allow_open_files(settings.limits.connections + other_files);
  door = main_door->socket;
  port = main_door->port;
  admin_port = admin_door->port;
  pool = std::make_shared<Pool>(settings.pool_threads, settings.pool_queue);
  admin_pool = std::make_shared<Pool>(1, 64);
  front = Loop::make(admin_site(), admin_pool);
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  const auto count = settings.loops > 0 ? static_cast<unsigned>(settings.loops) : cores;
  for (unsigned i = 0; i < count; ++i) loops.push_back(Loop::make(*site, pool));
  front->listen(main_door->socket, [this](int socket, const AddressBytes& peer) { welcome(socket, peer); });
  if (settings.admin)
    front->listen(admin_door->socket,
                  [this](int socket, const AddressBytes& peer) { front->take(socket, peer); });
  for (const auto& loop : loops) threads.emplace_back([loop] { loop->run(); });
  threads.emplace_back([loop = front] { loop->run(); });
  started = true;
  return {};
}

void Server::Impl::stop() {
  const std::lock_guard once{stopping};
  if (!started) return;
  draining = true;
  front->stop_listening(door);
  for (const auto& loop : loops) loop->drain();
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{settings.drain_seconds};
  while (open_connections() > 0 && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  if (const auto left = open_connections(); left > 0)
    spdlog::warn("stopping with {} connections still open", left);
  front->stop();
  for (const auto& loop : loops) loop->stop();
  threads.clear();
  pool->stop();
  admin_pool->stop();
  loops.clear();
  front.reset();
  started = false;
}

Server::Server(Settings settings, Router router, ErrorPage error_page, std::function<std::string()> metrics,
               std::function<bool()> ready)
    : impl_{std::make_unique<Impl>()} {
  impl_->settings = std::move(settings);
  impl_->router = std::move(router);
  impl_->error_page = std::move(error_page);
  impl_->metrics = std::move(metrics);
  impl_->ready = std::move(ready);
}

Server::~Server() { stop(); }

Result<void> Server::start() { return impl_->start(); }
unsigned short Server::port() const { return impl_->port; }
unsigned short Server::admin_port() const { return impl_->admin_port; }

void Server::stop() {
  {
    const std::lock_guard lock{impl_->mutex};
    impl_->wanted = true;
  }
  impl_->changed.notify_all();
  impl_->stop();
}

void Server::run_until_stopped() {
  if (!impl_->started) return;
  impl_->front->on_signal([impl = impl_.get()] {
    const std::lock_guard lock{impl->mutex};
    if (impl->wanted) std::_Exit(130);
    impl->wanted = true;
    impl->changed.notify_all();
  });
  std::unique_lock lock{impl_->mutex};
  impl_->changed.wait(lock, [this] { return impl_->wanted; });
  lock.unlock();
  spdlog::info("stopping: finishing what is under way");
  impl_->stop();
}

}  // namespace stepwise::http
