// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "practice/appointment/venue.hpp"
#include "store/store.hpp"

namespace stepwise::appointment {

/// Every venue with its closures, and the clinics that go on until a day or later. Without who is booked.
Diary read_venues(store::ReadTx& tx, Date from);
/// The same with what is taken from a day on, for so many days.
Diary read_diary(store::ReadTx& tx, Date from, int days);
/// How many wait for each venue; 0 is any venue.
std::map<std::int64_t, std::int64_t> waiting_counts(store::ReadTx& tx);

/// Adds a venue and gives its number. A name that is taken is invalid.
Result<std::int64_t> add_venue(store::WriteTx& tx, const Venue& venue, store::AuditLine line);
/// Keeps a venue's facts as its next version. Stale when somebody saved first.
Result<void> change_venue(store::WriteTx& tx, const Venue& venue, store::AuditLine line);
/// Closes a venue for some days, or for good; the bookings of those days need another time from then on.
Result<void> close_venue(store::WriteTx& tx, Random& random, const Venue& venue, const Closure& closure, store::AuditLine line);
/// Takes a closure back.
Result<void> lift_closure(store::WriteTx& tx, const Venue& venue, const Closure& closure, store::AuditLine line);
Result<std::int64_t> add_clinic(store::WriteTx& tx, const Venue& venue, const Clinic& clinic, store::AuditLine line);
/// Sets a clinic's last day.
Result<void> end_clinic(store::WriteTx& tx, const Venue& venue, const Clinic& clinic, Date last_day, store::AuditLine line);

/// Who may be named for a clinic.
struct Worker {
  StaffId id{0};
  std::string reference, name;
  std::optional<TeamId> team;
  std::string team_name;
};
std::vector<Worker> read_workers(store::ReadTx& tx);

}  // namespace stepwise::appointment
