// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/appointment/venue.hpp"

namespace stepwise::appointment {
namespace {

constexpr int minutes_a_day = 24 * 60;

bool comes_first(const Venue* a, const Venue* b, const std::string& near) {
  const bool a_near = !near.empty() && outward_code(a->postcode) == near, b_near = !near.empty() && outward_code(b->postcode) == near;
  return a_near && !b_near;
}

struct Found {
  FreeSlot free;
  const Venue* venue;
};

void free_on(const Diary& diary, const Search& search, Date day, Instant now, std::vector<Found>& found) {
  for (const auto& clinic : diary.clinics) {
    const Venue* venue = diary.venue(clinic.venue);
    if (venue == nullptr || (search.venue != 0 && venue->id != search.venue) || !clinic.falls_on(day)) continue;
    if (closure_on(*venue, day) != nullptr || !has_all(*venue, search.facilities)) continue;
    for (const auto& slot : slots_on(clinic, day)) {
      if (slot.start <= now) continue;
      const auto taken = diary.taken.find({slot.clinic, slot.start});
      const int left = slot.capacity - (taken == diary.taken.end() ? 0 : static_cast<int>(taken->second.size()));
      if (left > 0) found.push_back({{slot, left}, venue});
    }
  }
}

}  // namespace

std::optional<Instant> london_moment(Date day, int minute) {
  if (minute < 0 || minute >= minutes_a_day) return std::nullopt;
  const Instant guess = noon(day) + seconds(std::int64_t{minute - minutes_a_day / 2} * 60);
  std::optional<Instant> first;
  for (const std::int64_t hours : {-1, 0, 1}) {
    const Instant at = guess + seconds(hours * 3600);
    if (!first && at.london_date() == day && at.london_minute() == minute) first = at;
  }
  return first;
}

std::vector<Slot> slots_on(const Clinic& clinic, Date day) {
  std::vector<Slot> slots;
  if (!clinic.falls_on(day) || clinic.slot_minutes < 1) return slots;
  for (int minute = clinic.from_minute; minute + clinic.slot_minutes <= clinic.to_minute; minute += clinic.slot_minutes)
    if (const auto start = london_moment(day, minute)) slots.push_back({clinic.id, clinic.venue, *start, clinic.slot_minutes, clinic.capacity});
  return slots;
}

std::optional<Slot> slot_at(const Clinic& clinic, Instant start) {
  for (const auto& slot : slots_on(clinic, start.london_date()))
    if (slot.start == start) return slot;
  return std::nullopt;
}

std::optional<int> free_place(const Slot& slot, std::span<const int> taken) {
  for (int place = 1; place <= slot.capacity; ++place)
    if (std::ranges::find(taken, place) == taken.end()) return place;
  return std::nullopt;
}

std::vector<FreeSlot> free_slots(const Diary& diary, const Search& search, Instant now) {
  std::vector<FreeSlot> all;
  const std::string near = outward_code(search.near);
  for (int ahead = 0; ahead < search.days && all.size() < search.limit; ++ahead) {
    std::vector<Found> found;
    free_on(diary, search, search.from + ahead, now, found);
    std::ranges::stable_sort(found, [&](const Found& a, const Found& b) {
      if (comes_first(a.venue, b.venue, near) || comes_first(b.venue, a.venue, near)) return comes_first(a.venue, b.venue, near);
      if (a.free.slot.start != b.free.slot.start) return a.free.slot.start < b.free.slot.start;
      return a.venue->name < b.venue->name;
    });
    for (const auto& [free, venue] : found)
      if (all.size() < search.limit) all.push_back(free);
  }
  return all;
}

std::vector<Slot> venue_slots(const Diary& diary, std::int64_t venue, Date day) {
  std::vector<Slot> slots;
  for (const auto& clinic : diary.clinics)
    if (clinic.venue == venue) std::ranges::copy(slots_on(clinic, day), std::back_inserter(slots));
  std::ranges::sort(slots, {}, [](const Slot& slot) { return std::pair{slot.start, slot.clinic}; });
  return slots;
}

const Venue* Diary::venue(std::int64_t id) const {
  const auto at = std::ranges::find(venues, id, &Venue::id);
  return at == venues.end() ? nullptr : &*at;
}
const Venue* Diary::venue(std::string_view reference) const {
  const auto at = std::ranges::find(venues, reference, &Venue::reference);
  return at == venues.end() ? nullptr : &*at;
}
const Clinic* Diary::clinic(std::int64_t id) const {
  const auto at = std::ranges::find(clinics, id, &Clinic::id);
  return at == clinics.end() ? nullptr : &*at;
}
const Clinic* Diary::clinic(std::string_view reference) const {
  const auto at = std::ranges::find(clinics, reference, &Clinic::reference);
  return at == clinics.end() ? nullptr : &*at;
}

}  // namespace stepwise::appointment
