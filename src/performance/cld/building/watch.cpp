// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/building/watch.hpp"

#include <atomic>

#include "performance/cld/building/days.hpp"
#include "store/settings.hpp"

namespace stepwise::return_building {
namespace {

/// How often the day is looked at: a day on which nobody asks is kept all the same.
constexpr std::chrono::minutes between_days{20};

}  // namespace

/// Commits that touched somebody, counted by the store's writer.
struct Watch::Changes {
  std::atomic<std::int64_t> count{0};
};

Result<std::unique_ptr<Watch>> Watch::open(store::Store& store, unsigned threads) {
  auto words = cld_export::ReturnWords::load();
  if (!words) return tl::unexpected<Fault>{words.error()};
  return std::make_unique<Watch>(store, std::move(*words), threads);
}

Watch::Watch(store::Store& store, cld_export::ReturnWords words, unsigned threads)
    : store_{store}, words_{std::move(words)}, threads_{threads}, changes_{std::make_shared<Changes>()} {
  store_.on_commit([changes = changes_](const store::Committed& committed) {
    if (!committed.touched.empty()) ++changes->count;
  });
  worker_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

Watch::~Watch() = default;

bool Watch::is_latest(Which which) const {
  const Last& last = last_[static_cast<std::size_t>(which)];
  return last.building != nullptr && last.changes == changes_->count && last.on == store_.clock().today();
}

Watch::Seen Watch::look(Which which, std::chrono::milliseconds patience) {
  std::unique_lock lock{mutex_};
  if (!is_latest(which)) {
    wanted_ = true;
    asked_.notify_one();
    looked_.wait_for(lock, patience, [&] { return is_latest(which); });
  }
  return {last_[static_cast<std::size_t>(which)].building, is_latest(which)};
}

void Watch::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock{mutex_};
      asked_.wait_for(lock, stop, between_days, [this] { return wanted_; });
      if (stop.stop_requested()) return;
      if (!wanted_ && last_[0].on == store_.clock().today()) continue;
      wanted_ = false;
    }
    try {
      for (const Which which : {Which::building, Which::due}) look_at(which);
    } catch (const std::exception&) {
      // The record cannot be read just now: whoever asks next tries again, and is told by the page that asks.
    }
  }
}

void Watch::look_at(Which which) {
  Last last{nullptr, changes_->count, store_.clock().today()};
  {
    const auto tx = store_.read();
    const std::string code = store::setting(*tx, "council.la_code");
    last.building = std::make_shared<const Building>(return_building::look(*tx, words_, which, code, last.on, store_.clock().now(), threads_));
  }
  if (last.building->nothing.empty())
    (void)store_.write([&](store::WriteTx& tx) -> Result<void> {
      keep_day(tx, *last.building, last.on);
      return {};
    });
  const std::lock_guard lock{mutex_};
  last_[static_cast<std::size_t>(which)] = std::move(last);
  looked_.notify_all();
}

}  // namespace stepwise::return_building
