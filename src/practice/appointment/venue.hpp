// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"

namespace stepwise::appointment {

/// Days on which a venue is not there. Without a last day it is closed for good.
struct Closure {
  std::string reference = {};
  std::int64_t venue = 0;
  Date from = {};
  std::optional<Date> to = {};
  std::string reason = {};
  Instant made_at = {};
  bool covers(Date day) const { return day >= from && (!to || day <= *to); }
};

/// A place where Talking Points are held. Facilities are codes of lists/venue_facility.csv.
struct Venue {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string name = {}, address = {}, town = {}, postcode = {};
  std::optional<double> latitude = {}, longitude = {};  ///< degrees, WGS 84
  std::vector<std::string> facilities = {};
  std::string getting_there = {}, telephone = {};
  std::vector<Closure> closures = {};              ///< those that were not lifted, by first day
};
/// The closure that a day falls in; nothing when the venue is open.
const Closure* closure_on(const Venue& venue, Date day);
/// Whether it has every one of these facilities.
bool has_all(const Venue& venue, std::span<const std::string> facilities);
/// ",step_free,toilets," and back: how lists of codes are kept.
std::string joined_codes(std::span<const std::string> codes);
std::vector<std::string> split_codes(std::string_view kept);
/// What is wrong with a venue as typed.
std::vector<Problem> problems_of(const Venue& venue);
/// The first half of a postcode, in capitals: "ZZ3 4AB" and "zz3" give "ZZ3".
std::string outward_code(std::string_view postcode);

/// A time at a venue that comes again each week between two days, or on one day alone. Minutes are since midnight in London.
struct Clinic {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::int64_t venue = 0;
  int weekday = 1;                ///< Monday is 1
  Date from = {};
  std::optional<Date> to = {};
  int from_minute = 0, to_minute = 0, slot_minutes = 45;
  int capacity = 1;               ///< people a slot
  std::optional<TeamId> team = {};
  std::string team_name = {};
  std::optional<StaffId> worker = {};
  std::string worker_name = {};
  bool falls_on(Date day) const { return day >= from && (!to || day <= *to) && day.weekday() == weekday; }
};
std::vector<Problem> problems_of(const Clinic& clinic, Date today);

/// One time that may be booked. Never kept: it follows from its clinic.
struct Slot {
  std::int64_t clinic = 0, venue = 0;
  Instant start = {};
  int minutes = 0, capacity = 0;
  friend bool operator==(const Slot&, const Slot&) = default;
};
/// A clock time on a day in London. Nothing when the clock jumps over it; the first of the two where it is set back.
std::optional<Instant> london_moment(Date day, int minute);
/// A clinic's slots on a day, in order: whole ones that end by the clinic's end.
std::vector<Slot> slots_on(const Clinic& clinic, Date day);
/// The clinic's slot that starts at a moment; nothing when it has none there.
std::optional<Slot> slot_at(const Clinic& clinic, Instant start);

/// Which places are taken, by clinic and start.
using Taken = std::map<std::pair<std::int64_t, Instant>, std::vector<int>>;
/// The lowest place from 1 to the slot's capacity that nobody has; nothing when it is full.
std::optional<int> free_place(const Slot& slot, std::span<const int> taken);

/// Venues with their clinics, as free times are looked for.
struct Diary {
  std::vector<Venue> venues = {};
  std::vector<Clinic> clinics = {};
  Taken taken;
  const Venue* venue(std::int64_t id) const;
  const Venue* venue(std::string_view reference) const;
  const Clinic* clinic(std::int64_t id) const;
  const Clinic* clinic(std::string_view reference) const;
};
/// What is looked for. `near` is the first half of a postcode, whose venues come first on a day.
struct Search {
  std::vector<std::string> facilities = {};
  std::string near = {};
  std::int64_t venue = 0;   ///< 0: any
  Date from = {};
  int days = 56;
  std::size_t limit = 24;
};
struct FreeSlot {
  Slot slot;
  int left = 0;
};
/// The next free slots after `now`, by day, then nearness, then time. Venues that are closed that day, or lack a facility, have none.
std::vector<FreeSlot> free_slots(const Diary& diary, const Search& search, Instant now);
/// Every slot of a venue on a day, free or not, closed or not.
std::vector<Slot> venue_slots(const Diary& diary, std::int64_t venue, Date day);

}  // namespace stepwise::appointment
