// SPDX-License-Identifier: Apache-2.0
#include "community/directory/follower.hpp"

#include <algorithm>

#include "community/directory/place_store.hpp"
#include "community/directory/postcode_file.hpp"
#include "sql/directory.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {
namespace {

constexpr auto follow_every = std::chrono::milliseconds{250};

/// Letters and digits of a postcode without its space, eight bytes.
std::uint64_t packed(std::string_view postcode) {
  std::uint64_t code = 0;
  for (const char c : postcode)
    if (c != ' ') code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

std::shared_ptr<const Postcodes> read_postcodes(store::ReadTx& tx) {
  auto all = std::make_shared<Postcodes>();
  tx.each(sql::directory::postcodes, {}, [&](const store::Row& row) { all->add(row.text("postcode"), {row.real("latitude"), row.real("longitude")}); });
  all->settle();
  return all;
}

}  // namespace

void Postcodes::add(std::string_view postcode, Point point) {
  all_.push_back({packed(postcode), static_cast<float>(point.latitude), static_cast<float>(point.longitude)});
}

void Postcodes::settle() { std::ranges::sort(all_, {}, &One::code); }

std::optional<Point> Postcodes::find(std::string_view postcode) const {
  const auto tidy = tidy_postcode(postcode);
  if (!tidy) return std::nullopt;
  const auto code = packed(*tidy);
  const auto found = std::ranges::lower_bound(all_, code, {}, &One::code);
  if (found == all_.end() || found->code != code) return std::nullopt;
  return Point{found->latitude, found->longitude};
}

Follower::Follower(store::Store& store, std::shared_ptr<const PlaceLists> lists, std::shared_ptr<const Wants> wants)
    : store_{store}, index_{std::make_shared<SearchIndex>(std::move(lists), std::move(wants), stale_days_default)}, postcodes_{std::make_shared<Postcodes>()} {
  catch_up();
  thread_ = std::thread{[this] { live(); }};
}

Follower::~Follower() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

std::shared_ptr<const SearchIndex> Follower::index() const {
  const std::lock_guard lock{mutex_};
  return index_;
}

std::shared_ptr<const Postcodes> Follower::postcodes() const {
  const std::lock_guard lock{mutex_};
  return postcodes_;
}

std::int64_t Follower::turn() const {
  const std::lock_guard lock{mutex_};
  return turn_;
}

void Follower::catch_up() {
  const std::lock_guard reading{reading_};
  const auto tx = store_.read();
  const std::string loaded = store::setting(*tx, postcodes_setting);
  const auto fresh = loaded == postcodes_known_ ? nullptr : read_postcodes(*tx);
  const auto now = fresh ? fresh : postcodes();
  auto changes = places_changed_after(*tx, fresh ? 0 : known_);
  for (auto& place : changes.places) place.by_postcode = now->find(place.facts.postcode);
  const int days = stale_days(*tx);
  auto next = index();
  if (!changes.places.empty()) next = next->with(std::move(changes.places));
  if (days != next->stale_days()) next = next->with_stale_days(days);
  known_ = changes.newest;
  postcodes_known_ = loaded;
  const std::lock_guard lock{mutex_};
  turn_ += next != index_ || fresh ? 1 : 0;
  index_ = std::move(next);
  if (fresh) postcodes_ = fresh;
}

void Follower::live() {
  for (;;) {
    {
      std::unique_lock lock{mutex_};
      if (wake_.wait_for(lock, follow_every, [&] { return closing_; })) return;
    }
    try {
      catch_up();
    } catch (const std::exception&) {
      continue;
    }
  }
}

}  // namespace stepwise::directory
