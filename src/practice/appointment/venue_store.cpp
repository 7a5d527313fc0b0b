// SPDX-License-Identifier: Apache-2.0
#include "practice/appointment/venue_store.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "language/language.hpp"
#include "sql/appointment.hpp"
#include "store/rows.hpp"

namespace stepwise::appointment {
namespace {

Venue venue_of(const store::Row& row) {
  Venue venue{.id = row.integer("venue_id"), .reference = row.text("reference"), .version = row.integer("version"), .name = row.text("name"),
              .address = row.text("address"), .town = row.text("town"), .postcode = row.text("postcode"), .facilities = split_codes(row.text("facilities")),
              .getting_there = row.text("getting_there"), .telephone = row.text("telephone"), .closures = {}};
  if (!row.is_null("latitude")) venue.latitude = row.real("latitude");
  if (!row.is_null("longitude")) venue.longitude = row.real("longitude");
  return venue;
}

Clinic clinic_of(const store::Row& row) {
  return {.id = row.integer("clinic_id"), .reference = row.text("reference"), .version = row.integer("version"), .venue = row.integer("venue_id"),
          .weekday = static_cast<int>(row.integer("weekday")), .from = row.date("from_on"), .to = row.maybe_date("to_on"),
          .from_minute = static_cast<int>(row.integer("from_minute")), .to_minute = static_cast<int>(row.integer("to_minute")),
          .slot_minutes = static_cast<int>(row.integer("slot_minutes")), .capacity = static_cast<int>(row.integer("capacity")),
          .team = maybe_id<TeamId>(row, "team_id"), .team_name = row.text("team_name"), .worker = maybe_id<StaffId>(row, "worker_id"),
          .worker_name = row.text("worker_name")};
}

std::string venue_json(const Venue& venue) {
  return nlohmann::json{{"name", venue.name}, {"address", venue.address}, {"town", venue.town}, {"postcode", venue.postcode}, {"facilities", venue.facilities},
                        {"getting_there", venue.getting_there}, {"telephone", venue.telephone}}.dump();
}

std::string closure_json(const Closure& closure) {
  return nlohmann::json{{"from", closure.from.iso()}, {"to", closure.to ? closure.to->iso() : ""}, {"reason", closure.reason}}.dump();
}

std::string clinic_json(const Clinic& clinic) {
  return nlohmann::json{{"weekday", clinic.weekday}, {"from", clinic.from.iso()}, {"to", clinic.to ? clinic.to->iso() : ""}, {"from_minute", clinic.from_minute},
                        {"to_minute", clinic.to_minute}, {"slot_minutes", clinic.slot_minutes}, {"capacity", clinic.capacity}, {"team", clinic.team_name},
                        {"worker", clinic.worker_name}}.dump();
}

void note(store::WriteTx& tx, store::AuditLine line, const Venue& venue) {
  line.subject = "venue:" + venue.reference;
  tx.audit(line);
}

tl::unexpected<Fault> somebody_first() { return fail(FaultKind::stale, t("Somebody changed this venue first. Open it again, and make your change there")); }

bool is_named(store::ReadTx& tx, const Venue& venue) {
  for (const auto& row : tx.all(sql::appointment::venues, {}))
    if (row.text("reference") != venue.reference && equals_ignoring_case(trim(row.text("name")), trim(venue.name))) return true;
  return false;
}

}  // namespace

Diary read_venues(store::ReadTx& tx, Date from) {
  Diary diary;
  for (const auto& row : tx.all(sql::appointment::venues, {})) diary.venues.push_back(venue_of(row));
  for (const auto& row : tx.all(sql::appointment::closures, {}))
    for (auto& venue : diary.venues)
      if (venue.id == row.integer("venue_id"))
        venue.closures.push_back({row.text("reference"), venue.id, row.date("from_on"), row.maybe_date("to_on"), row.text("reason"), row.instant("made_at")});
  for (const auto& row : tx.all(sql::appointment::clinics, {{"from_on", from}})) diary.clinics.push_back(clinic_of(row));
  return diary;
}

Diary read_diary(store::ReadTx& tx, Date from, int days) {
  Diary diary = read_venues(tx, from);
  const Instant first = noon(from - 1), past = noon(from + days);
  tx.each(sql::appointment::taken, {{"from_at", first}, {"to_at", past}},
          [&](const store::Row& row) { diary.taken[{row.integer("clinic_id"), row.instant("start_at")}].push_back(static_cast<int>(row.integer("place"))); });
  return diary;
}

std::map<std::int64_t, std::int64_t> waiting_counts(store::ReadTx& tx) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const auto& row : tx.all(sql::appointment::waiting_count, {})) counts[row.integer("venue_id")] = row.integer("total");
  return counts;
}

Result<std::int64_t> add_venue(store::WriteTx& tx, const Venue& venue, store::AuditLine line) {
  if (is_named(tx, venue)) return fail(FaultKind::invalid, t("There is a venue of that name already. Give this one another name"));
  const auto id = tx.insert(sql::appointment::venue_insert,
                            {{"reference", venue.reference}, {"name", venue.name}, {"address", venue.address}, {"town", venue.town}, {"postcode", venue.postcode},
                             {"latitude", venue.latitude}, {"longitude", venue.longitude}, {"facilities", joined_codes(venue.facilities)},
                             {"getting_there", venue.getting_there}, {"telephone", venue.telephone}, {"made_at", tx.now()}});
  line.action = "venue.added";
  line.after = venue_json(venue);
  note(tx, line, venue);
  return id;
}

Result<void> change_venue(store::WriteTx& tx, const Venue& venue, store::AuditLine line) {
  if (is_named(tx, venue)) return fail(FaultKind::invalid, t("There is a venue of that name already. Give this one another name"));
  const Diary before = read_venues(tx, tx.now().london_date());
  const Venue* old = before.venue(venue.reference);
  const auto changed = tx.run(sql::appointment::venue_update,
                              {{"reference", venue.reference}, {"version", venue.version}, {"name", venue.name}, {"address", venue.address}, {"town", venue.town},
                               {"postcode", venue.postcode}, {"latitude", venue.latitude}, {"longitude", venue.longitude},
                               {"facilities", joined_codes(venue.facilities)}, {"getting_there", venue.getting_there}, {"telephone", venue.telephone}});
  if (changed == 0 || old == nullptr) return somebody_first();
  line.action = "venue.changed";
  line.before = venue_json(*old);
  line.after = venue_json(venue);
  note(tx, line, venue);
  return {};
}

Result<void> close_venue(store::WriteTx& tx, Random& random, const Venue& venue, const Closure& closure, store::AuditLine line) {
  tx.run(sql::appointment::closure_insert, {{"reference", new_reference(random)}, {"venue_id", venue.id}, {"from_on", closure.from}, {"to_on", closure.to},
                                            {"reason", closure.reason}, {"made_at", tx.now()}});
  line.action = "venue.closed";
  line.reason = closure.reason;
  line.after = closure_json(closure);
  note(tx, line, venue);
  return {};
}

Result<void> lift_closure(store::WriteTx& tx, const Venue& venue, const Closure& closure, store::AuditLine line) {
  if (tx.run(sql::appointment::closure_lift, {{"reference", closure.reference}, {"lifted_at", tx.now()}}) == 0) return somebody_first();
  line.action = "venue.opened_again";
  line.before = closure_json(closure);
  note(tx, line, venue);
  return {};
}

Result<std::int64_t> add_clinic(store::WriteTx& tx, const Venue& venue, const Clinic& clinic, store::AuditLine line) {
  const auto id = tx.insert(sql::appointment::clinic_insert,
                            {{"reference", clinic.reference}, {"venue_id", venue.id}, {"weekday", clinic.weekday}, {"from_on", clinic.from}, {"to_on", clinic.to},
                             {"from_minute", clinic.from_minute}, {"to_minute", clinic.to_minute}, {"slot_minutes", clinic.slot_minutes},
                             {"capacity", clinic.capacity}, {"team_id", clinic.team}, {"team_name", clinic.team_name}, {"worker_id", clinic.worker},
                             {"worker_name", clinic.worker_name}, {"made_at", tx.now()}});
  line.action = "clinic.added";
  line.after = clinic_json(clinic);
  note(tx, line, venue);
  return id;
}

Result<void> end_clinic(store::WriteTx& tx, const Venue& venue, const Clinic& clinic, Date last_day, store::AuditLine line) {
  if (tx.run(sql::appointment::clinic_end, {{"reference", clinic.reference}, {"version", clinic.version}, {"to_on", last_day}}) == 0) return somebody_first();
  line.action = "clinic.ended";
  line.before = clinic_json(clinic);
  Clinic after = clinic;
  after.to = last_day;
  line.after = clinic_json(after);
  note(tx, line, venue);
  return {};
}

std::vector<Worker> read_workers(store::ReadTx& tx) {
  std::vector<Worker> workers;
  for (const auto& row : tx.all(sql::appointment::staff_and_teams, {}))
    workers.push_back({row.id<StaffId>("staff_id"), row.text("reference"), row.text("name"), maybe_id<TeamId>(row, "team_id"), row.text("team_name")});
  return workers;
}

}  // namespace stepwise::appointment
