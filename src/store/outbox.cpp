// SPDX-License-Identifier: Apache-2.0
#include "store/outbox.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "sql/store.hpp"

namespace stepwise::store {
namespace {

constexpr std::int64_t items_a_run = 100;
constexpr std::chrono::minutes claim_lasts{5};

Outgoing outgoing_of(const Row& row) {
  return {row.integer("outbox_id"), row.text("kind"), row.text("item_key"), row.text("payload"),
          fmt::format("{}:{}", row.text("kind"), row.text("item_key")), static_cast<int>(row.integer("tries")) + 1};
}

Instant later(Instant at, std::chrono::microseconds wait) { return at + wait.count(); }

/// The item, if it is still due and nobody else took it: its next try is put off while we hold it.
Result<bool> claim(Store& store, const Outgoing& item) {
  return store.write([&](WriteTx& tx) -> Result<bool> {
    return tx.run(sql::store::outbox_claim, {{"outbox_id", item.id}, {"tries", item.tries - 1}, {"now", tx.now()}, {"until", later(tx.now(), claim_lasts)}}) == 1;
  });
}

Result<void> record(Store& store, const Outgoing& item, const Result<void>& sent) {
  return store.write([&](WriteTx& tx) -> Result<void> {
    if (sent) tx.run(sql::store::outbox_delivered, {{"outbox_id", item.id}, {"at", tx.now()}});
    else tx.run(sql::store::outbox_failed, {{"outbox_id", item.id}, {"next_try_at", later(tx.now(), wait_after(item.tries))}, {"error", sent.error().sentence}});
    return {};
  });
}

}  // namespace

struct Outbox::Impl {
  explicit Impl(Store& of) : store{of} {}
  Store& store;
  std::map<std::string, Deliverer, std::less<>> outside;
  std::map<std::string, std::function<Result<void>(WriteTx&, const Outgoing&)>, std::less<>> inside;
  std::mutex running, mutex;
  std::condition_variable stop;
  bool stopping = false;
  std::thread thread;

  /// Only kinds that somebody here delivers: others wait for a server that knows them.
  std::vector<Outgoing> due() {
    std::vector<std::string> kinds;
    for (const auto& [kind, deliverer] : outside) kinds.push_back(kind);
    for (const auto& [kind, effect] : inside) kinds.push_back(kind);
    std::vector<Outgoing> out;
    const auto tx = store.read();
    for (const auto& kind : kinds)
      tx->each(sql::store::outbox_due, {{"kind", kind}, {"now", store.clock().now()}, {"how_many", items_a_run}},
               [&](const Row& row) { out.push_back(outgoing_of(row)); });
    return out;
  }

  bool send(const Outgoing& item) {
    if (const auto effect = inside.find(item.kind); effect != inside.end()) return send_inside(item, effect->second);
    const auto deliverer = outside.find(item.kind);
    if (const auto ours = claim(store, item); !ours || !*ours) return false;
    Result<void> sent;
    try {
      sent = deliverer->second(item);
    } catch (const std::exception&) {
      sent = fail(FaultKind::unavailable, "The part of the program that delivers this stopped unexpectedly.");
    }
    if (const auto kept = record(store, item, sent); !kept) spdlog::error("store: outbox item {} could not be marked", item.id);
    return sent.has_value();
  }

  bool send_inside(const Outgoing& item, const std::function<Result<void>(WriteTx&, const Outgoing&)>& effect) {
    bool ours = false;
    const auto sent = store.write([&](WriteTx& tx) -> Result<void> {
      ours = tx.run(sql::store::outbox_claim, {{"outbox_id", item.id}, {"tries", item.tries - 1}, {"now", tx.now()}, {"until", tx.now()}}) == 1;
      if (!ours) return {};
      if (auto done = effect(tx, item); !done) return done;
      tx.run(sql::store::outbox_delivered, {{"outbox_id", item.id}, {"at", tx.now()}});
      return {};
    });
    if (sent || !ours) return sent && ours;
    if (const auto claimed = claim(store, item); claimed && *claimed) static_cast<void>(record(store, item, sent));
    return false;
  }
};

Outbox::Outbox(Store& store) : impl_{std::make_unique<Impl>(store)} {}

Outbox::~Outbox() {
  {
    const std::lock_guard lock{impl_->mutex};
    impl_->stopping = true;
  }
  impl_->stop.notify_all();
  if (impl_->thread.joinable()) impl_->thread.join();
}

void Outbox::deliver(std::string kind, Deliverer deliverer) { impl_->outside.insert_or_assign(std::move(kind), std::move(deliverer)); }

void Outbox::inside(std::string kind, std::function<Result<void>(WriteTx&, const Outgoing&)> effect) {
  impl_->inside.insert_or_assign(std::move(kind), std::move(effect));
}

std::size_t Outbox::run_due() {
  const std::lock_guard one_at_a_time{impl_->running};
  return static_cast<std::size_t>(std::ranges::count_if(impl_->due(), [&](const Outgoing& item) { return impl_->send(item); }));
}

void Outbox::start(std::chrono::milliseconds every) {
  impl_->thread = std::thread{[this, every] {
    for (std::unique_lock lock{impl_->mutex}; !impl_->stop.wait_for(lock, every, [&] { return impl_->stopping; });) {
      lock.unlock();
      try {
        run_due();
      } catch (const std::exception& error) {
        spdlog::error("store: the outbox could not be read: {}", error.what());
      }
      lock.lock();
    }
  }};
}

std::vector<OutboxFailure> outbox_failures(ReadTx& tx) {
  std::vector<OutboxFailure> out;
  tx.each(sql::store::outbox_failures, {}, [&](const Row& row) {
    out.push_back({row.integer("outbox_id"), row.text("kind"), row.text("item_key"), row.text("last_error"), row.integer("tries"),
                   row.instant("made_at"), row.instant("next_try_at")});
  });
  return out;
}

std::int64_t outbox_waiting(ReadTx& tx) { return tx.one(sql::store::outbox_waiting, {})->integer("waiting"); }

void try_again(WriteTx& tx, std::int64_t outbox_id) { tx.run(sql::store::outbox_try_again, {{"outbox_id", outbox_id}, {"now", tx.now()}}); }

std::chrono::seconds wait_after(std::int64_t tries) {
  constexpr std::chrono::seconds longest = std::chrono::hours{6};
  return tries >= 13 ? longest : std::min(longest, std::chrono::seconds{10LL << (tries < 1 ? 0 : tries - 1)});
}

}  // namespace stepwise::store
