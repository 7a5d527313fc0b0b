// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sql/directory.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {
namespace {

Place place_of(const store::Row& row) {
  Place place;
  place.id = row.integer("place_id");
  place.reference = row.text("reference");
  place.version = row.integer("version");
  place.made_at = row.instant("made_at");
  place.changed_at = row.maybe_instant("changed_at").value_or(place.made_at);
  place.closed_on = row.maybe_date("closed_on");
  place.closed_reason = row.text("closed_reason");
  place.closed_by_name = row.text("closed_by_name");
  for (const auto& field : fields()) place.facts.*field.value = row.text(field.name);
  place.checked_on = row.maybe_date("checked_on");
  place.checked_by_name = row.text("checked_by_name");
  place.flag_reason = row.text("flag_reason");
  if (const auto at = row.maybe_instant("flagged_at")) place.flagged_on = at->london_date();
  return place;
}

std::int64_t next_change(store::WriteTx& tx) { return tx.next_id("place_change"); }

tl::unexpected<Fault> no_such_place() { return fail(FaultKind::not_found, t("There is no such place in the directory")); }

void write_version(store::WriteTx& tx, std::int64_t place_id, std::int64_t version, const Facts& facts, Origin origin, std::string_view why, const store::AuditLine& line) {
  tx.run(sql::directory::version_insert, {{"place_id", place_id}, {"version", version}, {"facts", facts_json(facts)}, {"made_at", tx.now()}, {"made_by_id", line.actor},
                                          {"made_by_name", line.actor_name}, {"origin", origin_key(origin)}, {"why", why}});
}

void audit(store::WriteTx& tx, store::AuditLine line, std::string_view action, std::string_view reference) {
  if (line.action.empty()) line.action = action;
  line.subject = "place:" + std::string{reference};
  tx.audit(line);
}

void touch(store::WriteTx& tx, std::int64_t place_id) { tx.run(sql::directory::place_touch, {{"place_id", place_id}, {"change_number", next_change(tx)}}); }

std::int64_t insert(store::WriteTx& tx, const std::string& reference, const Facts& f, std::string_view form_token) {
  const std::int64_t id = tx.next_id("place");
  tx.run(sql::directory::place_insert,
         {{"place_id", id}, {"reference", reference}, {"version", 1}, {"change_number", next_change(tx)}, {"made_at", tx.now()},
          {"form_token", form_token.empty() ? std::optional<std::string>{} : std::optional{std::string{form_token}}},
          {"name", f.name}, {"kind", f.kind}, {"organisation", f.organisation}, {"what_happens", f.what_happens}, {"for_whom", f.for_whom},
          {"who_for", f.who_for}, {"minimum_age", f.minimum_age}, {"maximum_age", f.maximum_age}, {"access_facts", f.access_facts}, {"inclusion_note",
          f.inclusion_note}, {"welcome", f.welcome}, {"welcomer", f.welcomer}, {"cost_kind", f.cost_kind}, {"cost", f.cost}, {"when_words",
          f.when_words}, {"sessions", f.sessions}, {"meets", f.meets}, {"building", f.building}, {"address", f.address}, {"postcode", f.postcode},
          {"latitude", f.latitude}, {"longitude", f.longitude}, {"hide_address", f.hide_address}, {"how_to_join", f.how_to_join}, {"phone", f.phone},
          {"email", f.email}, {"website", f.website}});
  return id;
}

}  // namespace

std::string place_href(std::string_view reference) { return "/community/" + std::string{reference}; }

std::optional<Place> place(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::directory::place_by_reference, {{"reference", reference}});
  return row ? std::optional{place_of(*row)} : std::nullopt;
}

std::optional<Place> place_by_id(store::ReadTx& tx, std::int64_t place_id) {
  const auto row = tx.one(sql::directory::place_by_id, {{"place_id", place_id}});
  return row ? std::optional{place_of(*row)} : std::nullopt;
}

Changes places_changed_after(store::ReadTx& tx, std::int64_t change_number) {
  Changes changes{{}, change_number};
  tx.each(sql::directory::places_changed_after, {{"after", change_number}}, [&](const store::Row& row) {
    changes.places.push_back(place_of(row));
    changes.newest = row.integer("change_number");
  });
  return changes;
}

std::int64_t newest_change(store::ReadTx& tx) { return tx.one(sql::directory::newest_change, {})->integer("change_number"); }

Result<std::string> add_place(store::WriteTx& tx, Random& random, const Facts& facts, std::string_view form_token, Origin origin, store::AuditLine line) {
  if (!form_token.empty())
    if (const auto before = tx.one(sql::directory::place_by_token, {{"form_token", form_token}})) return before->text("reference");
  const std::string reference = new_reference(random);
  const auto id = insert(tx, reference, facts, form_token);
  write_version(tx, id, 1, facts, origin, "", line);
  line.after = changed_json({}, facts).second;
  audit(tx, std::move(line), "place.added", reference);
  return reference;
}

Result<void> save_place(store::WriteTx& tx, std::string_view reference, std::int64_t version, const Facts& f, Origin origin, std::string_view why, store::AuditLine line) {
  const auto before = place(tx, reference);
  if (!before) return no_such_place();
  if (before->version != version) return fail(FaultKind::stale, t("Somebody saved this place first. Nothing of yours is lost: compare the two and save again"));
  if (before->facts == f) return {};
  const auto changed = tx.run(sql::directory::place_update,
                              {{"place_id", before->id}, {"version", version}, {"change_number", next_change(tx)},
                               {"name", f.name}, {"kind", f.kind}, {"organisation", f.organisation}, {"what_happens", f.what_happens}, {"for_whom",
                               f.for_whom}, {"who_for", f.who_for}, {"minimum_age", f.minimum_age}, {"maximum_age", f.maximum_age}, {"access_facts",
                               f.access_facts}, {"inclusion_note", f.inclusion_note}, {"welcome", f.welcome}, {"welcomer", f.welcomer}, {"cost_kind",
                               f.cost_kind}, {"cost", f.cost}, {"when_words", f.when_words}, {"sessions", f.sessions}, {"meets", f.meets},
                               {"building", f.building}, {"address", f.address}, {"postcode", f.postcode}, {"latitude", f.latitude}, {"longitude",
                               f.longitude}, {"hide_address", f.hide_address}, {"how_to_join", f.how_to_join}, {"phone", f.phone}, {"email", f.email},
                               {"website", f.website}});
  if (changed == 0) return fail(FaultKind::stale, t("Somebody saved this place first. Nothing of yours is lost: compare the two and save again"));
  write_version(tx, before->id, version + 1, f, origin, why, line);
  std::tie(line.before, line.after) = changed_json(before->facts, f);
  line.reason = why;
  audit(tx, std::move(line), "place.changed", reference);
  return {};
}

Result<void> check_place(store::WriteTx& tx, std::string_view reference, const Check& check, store::AuditLine line) {
  const auto now = place(tx, reference);
  if (!now) return no_such_place();
  if (now->closed_on) return fail(FaultKind::invalid, t("This place is closed. Open it again before you check it"));
  tx.run(sql::directory::check_insert, {{"place_id", now->id}, {"place_check_id", tx.next_id("place_check")}, {"checked_on", check.on}, {"checked_by_id", line.actor},
                                        {"checked_by_name", check.by_name.empty() ? line.actor_name : check.by_name}, {"how", check.how}, {"note", check.note}});
  tx.run(sql::directory::flags_settle, {{"place_id", now->id}, {"settled_at", tx.now()}, {"settled_by_name", line.actor_name}, {"settled_words", check.note}});
  touch(tx, now->id);
  audit(tx, std::move(line), "place.checked", reference);
  return {};
}

Result<void> flag_for_checking(store::WriteTx& tx, std::string_view place_reference, std::string reason, store::AuditLine line) {
  const auto now = place(tx, place_reference);
  if (!now) return no_such_place();
  for (const auto& flag : flags_of(tx, now->id))
    if (!flag.settled_at && flag.reason == reason) return {};
  tx.run(sql::directory::flag_insert, {{"place_id", now->id}, {"place_flag_id", tx.next_id("place_flag")}, {"reason", reason}, {"flagged_at", tx.now()}, {"flagged_by_name", line.actor_name}});
  touch(tx, now->id);
  line.person.reset();
  line.reason = std::move(reason);
  line.action = "place.flagged";
  audit(tx, std::move(line), "place.flagged", place_reference);
  return {};
}

Result<void> close_place(store::WriteTx& tx, std::string_view reference, Date on, std::string_view reason, store::AuditLine line) {
  const auto now = place(tx, reference);
  if (!now) return no_such_place();
  if (now->closed_on) return fail(FaultKind::stale, t("Somebody closed this place first"));
  tx.run(sql::directory::place_close, {{"place_id", now->id}, {"change_number", next_change(tx)}, {"closed_on", on}, {"closed_reason", reason}, {"closed_by_name", line.actor_name}});
  line.reason = reason;
  audit(tx, std::move(line), "place.closed", reference);
  return {};
}

Result<void> reopen_place(store::WriteTx& tx, std::string_view reference, store::AuditLine line) {
  const auto now = place(tx, reference);
  if (!now) return no_such_place();
  if (!now->closed_on) return {};
  tx.run(sql::directory::place_close, {{"place_id", now->id}, {"change_number", next_change(tx)}, {"closed_on", nullptr}, {"closed_reason", ""}, {"closed_by_name", ""}});
  line.before = R"({"closed_on":")" + now->closed_on->iso() + R"("})";
  audit(tx, std::move(line), "place.opened_again", reference);
  return {};
}

}  // namespace stepwise::directory
