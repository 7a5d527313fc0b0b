// SPDX-License-Identifier: Apache-2.0
#include "store/disk_room.hpp"

#include <spdlog/spdlog.h>

#include <limits>
#include <utility>

namespace stepwise::store {
namespace {

constexpr auto ask_every = std::chrono::milliseconds{100};
constexpr auto plenty = std::numeric_limits<std::uintmax_t>::max();

DiskRoom::Available room_beside(const Target& target) {
  if (target.engine != Engine::sqlite) return [] { return plenty; };
  return [file = target.file()] {
    std::error_code unknown;
    const auto space = std::filesystem::space(file, unknown);
    return unknown ? plenty : space.available;
  };
}

}  // namespace

DiskRoom::DiskRoom(const Target& target) : DiskRoom{room_beside(target)} {}

bool DiskRoom::is_short(Steady::time_point now) {
  if (now < ask_at_) return short_;
  ask_at_ = now + ask_every;
  const bool was = std::exchange(short_, available_() < kept_for_looks);
  if (short_ && !was)
    spdlog::error("store: less than {} MB of disk are left: saves are refused until there is room, reading goes on", kept_for_looks >> 20);
  if (was && !short_) spdlog::info("store: there is room on the disk again: saves are taken");
  return short_;
}

}  // namespace stepwise::store
