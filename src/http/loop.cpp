// SPDX-License-Identifier: Apache-2.0
#include "http/loop.hpp"

#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <list>

#include "http/connection.hpp"
#include "http/listening.hpp"

namespace stepwise::http {
namespace {

namespace asio = boost::asio;
using Error = boost::system::error_code;
using Descriptor = asio::posix::stream_descriptor;

constexpr auto sweep_every = std::chrono::milliseconds{250};
constexpr int answers_in_a_row = 32;

struct Link {
  Link(asio::io_context& io, int socket, const AddressBytes& peer, const Site& site, Tally& tally)
      : connection{socket, peer, site, tally}, socket{io, socket} {}
  Connection connection;
  Descriptor socket;
  Error error;
};
using Links = std::list<Link>;

/// Waits without holding a buffer, so that an idle browser costs little.
auto ready(Link& link, Wants wants) {
  const auto type = wants == Wants::write ? Descriptor::wait_write : Descriptor::wait_read;
  return link.socket.async_wait(type, asio::redirect_error(asio::use_awaitable, link.error));
}

class AsioLoop final : public Loop, public std::enable_shared_from_this<AsioLoop> {
 public:
  AsioLoop(std::shared_ptr<const Site> site, std::shared_ptr<Pool> pool)
      : site_{std::move(site)}, pool_{std::move(pool)} {
    asio::co_spawn(io_, sweep(), asio::detached);
  }
  /// Sockets go before the reactor that watches them.
  ~AsioLoop() override { links_.clear(); }

  void run() override {
    const auto work = asio::make_work_guard(io_);
    io_.run();
  }

  void take(int socket, const AddressBytes& peer) override {
    asio::post(io_, [this, socket, peer] { asio::co_spawn(io_, serve(socket, peer), asio::detached); });
  }

  void listen(int socket, Accepted accepted) override {
    asio::post(io_, [this, socket, accepted = std::move(accepted)]() mutable {
      listeners_.emplace_back(io_, socket);
      asio::co_spawn(io_, accept(listeners_.back(), std::move(accepted)), asio::detached);
    });
  }

  void stop_listening(int socket) override {
    asio::post(io_, [this, socket] {
      Error ignored;
      for (auto& listener : listeners_)
        if (listener.is_open() && listener.native_handle() == socket) listener.close(ignored);
    });
  }

  void on_signal(std::function<void()> signalled) override {
    signals_.add(SIGTERM);
    signals_.add(SIGINT);
    asio::co_spawn(io_, watch_signals(std::move(signalled)), asio::detached);
  }

  void drain() override {
    asio::post(io_, [this] {
      draining_ = true;
      for (Link& link : links_)
        if (link.connection.idle()) interrupt(link);
    });
  }

  void stop() override { io_.stop(); }
  const Tally& tally() const override { return tally_; }
  Tally& tally() override { return tally_; }

 private:
  struct Settling;
  using Serving = asio::awaitable<void>;

  static void interrupt(Link& link) {
    Error ignored;
    link.socket.cancel(ignored);
  }

  Serving serve(int socket, AddressBytes peer);
  Serving shake_hands(Link& link);
  Serving read(Link& link);
  asio::awaitable<bool> on_pool(Link& link, const Handler& handler);
  asio::awaitable<bool> settled(Link& link);
  Serving answer(Link& link);
  Serving accept(Descriptor& listener, Accepted accepted);
  Serving watch_signals(std::function<void()> signalled);
  Serving sweep();
  /// Whether to wait for the socket; an idle connection is closed instead when the loop is draining.
  bool must_wait(Link& link, Wants wants);

  std::shared_ptr<const Site> site_;
  std::shared_ptr<Pool> pool_;
  Tally tally_;
  Links links_;
  bool draining_ = false;
  std::array<char, 64 * 1024> scratch_{};
  asio::io_context io_{1};
  asio::signal_set signals_{io_};
  asio::steady_timer timer_{io_};
  std::list<Descriptor> listeners_;
};

/// What many answers wait for together: calls back once all have said how they went, or have been dropped
/// unsaid.
struct AsioLoop::Settling {
  std::shared_ptr<AsioLoop> loop;
  std::function<void(bool)> done;
  std::atomic<std::size_t> left;
  std::atomic<bool> good{true};

  Settling(std::shared_ptr<AsioLoop> where, std::function<void(bool)> then, std::size_t count)
      : loop{std::move(where)}, done{std::move(then)}, left{count} {}

  void one(bool went_well) {
    if (!went_well) good = false;
    if (left.fetch_sub(1) != 1) return;
    asio::post(loop->io_, [done = std::move(done), good = good.load()] { done(good); });
  }

  /// One of the things waited for. Only the first word counts; none at all is a failure.
  struct Ticket {
    explicit Ticket(std::shared_ptr<Settling> whole) : settling{std::move(whole)} {}
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    ~Ticket() { say(false); }
    void say(bool went_well) {
      if (!said.exchange(true)) settling->one(went_well);
    }
    std::shared_ptr<Settling> settling;
    std::atomic<bool> said{false};
  };
};

asio::awaitable<void> AsioLoop::sweep() {
  for (;;) {
    timer_.expires_after(sweep_every);
    co_await timer_.async_wait(asio::use_awaitable);
    const auto now = Connection::Clock::now();
    for (Link& link : links_)
      if (link.connection.deadline() <= now) {
        link.connection.time_out();
        interrupt(link);
      }
  }
}

asio::awaitable<void> AsioLoop::watch_signals(std::function<void()> signalled) {
  for (;;) {
    co_await signals_.async_wait(asio::use_awaitable);
    signalled();
  }
}

asio::awaitable<void> AsioLoop::accept(Descriptor& listener, Accepted accepted) {
  asio::steady_timer pause{io_};
  auto quiet_until = std::chrono::steady_clock::time_point{};
  while (listener.is_open()) {
    Error error;
    co_await listener.async_wait(Descriptor::wait_read, asio::redirect_error(asio::use_awaitable, error));
    if (error || !listener.is_open()) co_return;
    const Arrived arrived = accept_one(listener.native_handle());
    if (arrived.socket >= 0) accepted(arrived.socket, arrived.peer);
    if (!arrived.exhausted) continue;
    if (const auto now = std::chrono::steady_clock::now(); now >= quiet_until) {
      spdlog::error("no more file descriptors: connections wait; raise the limit on open files");
      quiet_until = now + std::chrono::minutes{1};
    }
    pause.expires_after(std::chrono::milliseconds{100});
    co_await pause.async_wait(asio::use_awaitable);
  }
}

asio::awaitable<void> AsioLoop::shake_hands(Link& link) {
  for (Wants wants = link.connection.shake_hands(); wants != Wants::nothing && !link.connection.closed();) {
    co_await ready(link, wants);
    wants = link.connection.shake_hands();
  }
}

bool AsioLoop::must_wait(Link& link, Wants wants) {
  if (wants == Wants::nothing || link.connection.closed()) return false;
  if (draining_ && link.connection.idle()) link.connection.close();
  return !link.connection.closed();
}

asio::awaitable<bool> AsioLoop::on_pool(Link& link, const Handler& handler) {
  return asio::async_initiate<const asio::use_awaitable_t<>, void(bool)>(
      [this, &link, &handler](auto resume) {
        auto shared = std::make_shared<decltype(resume)>(std::move(resume));
        const auto back = [this, shared](bool taken) {
          asio::post(io_, [shared, taken] { (*shared)(taken); });
        };
        Connection& connection = link.connection;
        if (!pool_->run([&connection, &handler, back] {
              connection.answer(handle(connection.site(), handler, connection.request()));
              back(true);
            }))
          back(false);
      },
      asio::use_awaitable);
}

asio::awaitable<bool> AsioLoop::settled(Link& link) {
  return asio::async_initiate<const asio::use_awaitable_t<>, void(bool)>(
      [this, &link](auto resume) {
        auto shared = std::make_shared<decltype(resume)>(std::move(resume));
        auto waits = std::move(link.connection.response().waits);
        auto settling = std::make_shared<Settling>(
            shared_from_this(), [shared](bool good) { (*shared)(good); }, waits.size());
        for (Wait& wait : waits) {
          auto ticket = std::make_shared<Settling::Ticket>(settling);
          try {
            wait.then([ticket](bool went_well) { ticket->say(went_well); });
          } catch (...) {
            ticket->say(false);
          }
        }
      },
      asio::use_awaitable);
}

asio::awaitable<void> AsioLoop::answer(Link& link) {
  Connection& connection = link.connection;
  const Router::Match match = connection.route();
  bool answered = false;
  if (match.handler && match.run == Run::on_loop) {
    connection.request().may_block = false;
    connection.answer(handle(*site_, *match.handler, connection.request()));
    connection.request().may_block = true;
    answered = !connection.response().needs_pool;
  }
  if (match.handler && !answered && !co_await on_pool(link, *match.handler)) {
    connection.count_rejected(Rejected::busy);
    connection.answer_error(503);
  }
  if (!connection.response().waits.empty() && !co_await settled(link)) connection.answer_error(503);
}

asio::awaitable<void> AsioLoop::serve(int socket, AddressBytes peer) {
  Links here;
  Link& link = here.emplace_back(io_, socket, peer, *site_, tally_);
  Connection& connection = link.connection;
  links_.splice(links_.end(), here);
  const auto self = std::prev(links_.end());
  if (site_->tls) co_await shake_hands(link);
  for (int answers = 1; !connection.closed(); ++answers) {
    Wants wants = connection.has_pending() || draining_ ? connection.read_request(scratch_) : Wants::read;
    while (must_wait(link, wants)) {
      co_await ready(link, wants);
      wants = connection.read_request(scratch_);
    }
    if (connection.closed()) break;
    co_await answer(link);
    connection.begin_sending(draining_);
    while ((wants = connection.send()) != Wants::nothing) co_await ready(link, wants);
    connection.finish();
    if (answers % answers_in_a_row == 0) co_await asio::post(io_, asio::use_awaitable);
  }
  while (connection.linger(scratch_) != Wants::nothing && connection.deadline() > Connection::Clock::now())
    co_await ready(link, Wants::read);
  links_.erase(self);
}

}  // namespace

std::shared_ptr<Loop> Loop::make(std::shared_ptr<const Site> site, std::shared_ptr<Pool> pool) {
  return std::make_shared<AsioLoop>(std::move(site), std::move(pool));
}

}  // namespace stepwise::http
