// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/beds.hpp"

#include <nlohmann/json.hpp>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/person/person.hpp"
#include "sql/discharge.hpp"

namespace stepwise::discharge {
namespace {

namespace statements = sql::discharge;

constexpr std::size_t longest_name = 100;

BedStay stay_of(const store::Row& row) {
  return {.id = row.integer("bed_stay_id"), .version = row.integer("version"), .reference = row.text("reference"), .place = row.text("place"), .name = row.text("name"),
          .person_reference = row.text("person_reference"), .went_to = row.text("went_to"), .referred_on = row.date("referred_on"), .from_on = row.date("from_on"),
          .until_on = row.maybe_date("until_on")};
}

void write_line(store::WriteTx& tx, store::AuditLine line, const access::ChangeablePerson& who, std::string action, std::string_view reference, const nlohmann::json& after) {
  line.action = std::move(action);
  line.person = who.id();
  line.subject = "bed_stay:" + std::string{reference};
  line.after = after.dump();
  tx.audit(line);
  tx.touch(who.id());
}

}  // namespace

std::vector<Bed> read_beds(store::ReadTx& tx, Date today) {
  std::vector<Bed> beds;
  for (const auto& row : tx.all(statements::beds, {{"today", today}})) {
    Bed bed{row.integer("care_bed_id"), row.integer("version"), row.text("reference"), row.text("place"), row.text("name"), {}};
    if (!row.is_null("person_id")) {
      person::Details names;
      names.given_name = row.text("given_name");
      names.family_name = row.text("family_name");
      bed.stay = InBed{row.text("stay_reference"), row.text("person_reference"), person::full_name(names), row.date("referred_on"), row.date("from_on"), row.flag("restricted")};
      if (bed.stay->restricted) bed.stay->person_name = bed.stay->person_reference = bed.stay->reference = "";
    }
    beds.push_back(std::move(bed));
  }
  return beds;
}

std::optional<BedStay> read_bed_stay(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(statements::bed_stay_by_reference, {{"reference", reference}});
  if (!row) return std::nullopt;
  return stay_of(*row);
}

std::vector<BedStay> read_bed_stays(store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<BedStay> stays;
  for (const auto& row : tx.all(statements::bed_stays_of_person, {{"person_id", who.id()}})) stays.push_back(stay_of(row));
  return stays;
}

std::vector<Problem> problems_of(const BedWanted& wanted, Date today) {
  std::vector<Problem> problems;
  if (!wanted.referred_on) problems.push_back({"referred", "empty", t("Enter the day the bed was asked for, such as 21 11 2026")});
  else if (*wanted.referred_on > today) problems.push_back({"referred", "future", t("The day the bed was asked for must be today or before")});
  if (!wanted.from_on) problems.push_back({"from", "empty", t("Enter the day they came into the bed, such as 21 11 2026")});
  else if (*wanted.from_on > today) problems.push_back({"from", "future", t("The day they came into the bed must be today or before")});
  else if (wanted.referred_on && *wanted.from_on < *wanted.referred_on) problems.push_back({"from", "order", t("They cannot come into the bed before it was asked for")});
  return problems;
}

Result<std::string> take_bed(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const BedWanted& wanted, const Owner& owner, store::AuditLine line) {
  const auto bed = tx.one(statements::bed_by_reference, {{"reference", wanted.bed}});
  if (!bed || !bed->is_null("closed_on")) return fail(FaultKind::not_found, t("There is no such bed"));
  if (tx.one(statements::bed_of_person, {{"person_id", who.id()}})) return fail(FaultKind::invalid, t("This person is in a bed already. End that first"));
  const std::int64_t id = bed->integer("care_bed_id");
  if (tx.one(statements::bed_taken, {{"care_bed_id", id}, {"from_on", wanted.from_on}})) return fail(FaultKind::stale, t("Somebody has this bed on that day. Choose another bed, or a later day"));
  if (tx.run(statements::bed_claim, {{"care_bed_id", id}, {"version", bed->integer("version")}}) == 0)
    return fail(FaultKind::stale, t("Somebody was given this bed a moment ago. Choose another"));
  const std::string reference = new_reference(random);
  tx.run(statements::bed_stay_insert,
         {{"person_id", who.id()}, {"bed_stay_id", tx.next_id("care_bed_stay")}, {"reference", reference}, {"care_bed_id", id}, {"discharge_reference", wanted.discharge},
          {"referred_on", wanted.referred_on}, {"from_on", wanted.from_on}, {"until_on", nullptr}, {"went_to", ""}, {"team_id", owner.team}, {"team_name", owner.team_name},
          {"worker_name", owner.worker_name}});
  write_line(tx, std::move(line), who, "discharge.bed_taken", reference,
             {{"place", bed->text("place")}, {"bed", bed->text("name")}, {"referred_on", wanted.referred_on->iso()}, {"from_on", wanted.from_on->iso()}});
  return reference;
}

Result<void> leave_bed(store::WriteTx& tx, const access::ChangeablePerson& who, const BedStay& stay, Date until, std::string_view went_to, store::AuditLine line) {
  if (until < stay.from_on) return fail(FaultKind::invalid, t("The day they left the bed must be on or after {0}", long_date(stay.from_on)));
  const auto changed = tx.run(statements::bed_stay_end,
                              {{"person_id", who.id()}, {"bed_stay_id", stay.id}, {"version", stay.version}, {"until_on", until}, {"went_to", went_to}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone ended this before. Nothing was changed"));
  write_line(tx, std::move(line), who, "discharge.bed_left", stay.reference, {{"until_on", until.iso()}, {"went_to", std::string{went_to}}});
  return {};
}

Result<void> add_bed(store::WriteTx& tx, Random& random, std::string_view place, std::string_view name, store::AuditLine line) {
  const std::string reference = new_reference(random);
  try {
    tx.insert(statements::bed_insert, {{"reference", reference}, {"place", place}, {"name", name}});
  } catch (const store::Conflict&) {
    return fail(FaultKind::invalid, t("There is a bed of that name in that place already. Give it another name"));
  }
  line.action = "bed.added";
  line.subject = "bed:" + reference;
  line.after = nlohmann::json{{"place", std::string{place}}, {"bed", std::string{name}}}.dump();
  tx.audit(line);
  return {};
}

Result<void> close_bed(store::WriteTx& tx, std::string_view reference, Date on, store::AuditLine line) {
  const auto bed = tx.one(statements::bed_by_reference, {{"reference", reference}});
  if (!bed) return fail(FaultKind::not_found, t("There is no such bed"));
  const std::int64_t id = bed->integer("care_bed_id");
  if (tx.one(statements::bed_taken, {{"care_bed_id", id}, {"from_on", on}})) return fail(FaultKind::invalid, t("Somebody is in this bed. End their stay first"));
  if (tx.run(statements::bed_close, {{"care_bed_id", id}, {"version", bed->integer("version")}, {"closed_on", on}}) == 0)
    return fail(FaultKind::stale, t("Someone changed this bed first. Look at the list again"));
  line.action = "bed.closed";
  line.subject = "bed:" + std::string{reference};
  tx.audit(line);
  return {};
}

BedsInTime beds_in_time(store::ReadTx& tx, Date from, Date until) {
  const auto row = tx.one(statements::beds_within, {{"from_on", from}, {"until_on", until}, {"days", bed_within_days}});
  return {row->integer("total"), row->integer("in_time")};
}

}  // namespace stepwise::discharge
