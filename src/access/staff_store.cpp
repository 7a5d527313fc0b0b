// SPDX-License-Identifier: Apache-2.0
#include "access/staff_store.hpp"

#include "access/access.hpp"
#include "access/changes.hpp"
#include "access/staff_rules.hpp"
#include "base/text.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

StaffRecord staff_from(const store::Row& row) {
  StaffRecord staff;
  staff.id = row.id<StaffId>("staff_id");
  staff.reference = row.text("reference");
  staff.version = row.integer("version");
  staff.sign_in_name = row.text("sign_in_name");
  staff.name = row.text("name");
  staff.role = row.text("role_key");
  staff.role_label = row.text("role_label");
  if (const auto team = row.maybe_integer("team_id")) staff.team = TeamId{*team};
  staff.team_reference = row.text("team_reference");
  staff.team_name = row.text("team_name");
  staff.password_hash = row.text("password_hash");
  staff.totp_secret = row.text("totp_secret");
  staff.totp_last_step = row.integer("totp_last_step");
  staff.must_change_password = row.flag("must_change_password");
  staff.active = row.flag("active");
  staff.lock = {row.integer("failures"), row.instant("first_failure_at"), row.integer("lock_outs"), row.instant("locked_until")};
  return staff;
}

std::optional<StaffRecord> staff_from(const std::optional<store::Row>& row) {
  if (!row) return std::nullopt;
  return staff_from(*row);
}

std::string subject_of(const StaffRecord& staff) { return "staff:" + staff.reference; }

std::string yes_no(bool yes) { return yes ? "yes" : "no"; }

std::string team_words(const std::optional<TeamId>& team) { return team ? std::to_string(team->value()) : ""; }

bool role_exists(store::ReadTx& tx, std::string_view role) { return tx.one(sql::access::role_by_key, {{"role_key", role}}).has_value(); }

bool role_gives(store::ReadTx& tx, std::string_view role, Permission permission) {
  for (const store::Row& row : tx.all(sql::access::role_permissions, {{"role_key", role}}))
    if (row.text("permission") == permission_words(permission).key) return true;
  return false;
}

/// Nobody else could manage staff if this member of staff no longer did.
bool is_last_manager(store::ReadTx& tx, StaffId staff) {
  const auto others = tx.one(sql::access::staff_active_with, {{"permission", permission_words(Permission::manage_staff).key}, {"except_staff_id", staff}});
  return others->integer("how_many") == 0;
}

Result<void> may_change(store::ReadTx& tx, const Actor& actor, const StaffRecord& before, const StaffChange& change) {
  const bool own = actor.id.value() != 0 && actor.id == before.id;
  if (own && change.role != before.role) return fail(FaultKind::invalid, t("You cannot change your own role. Ask another administrator"));
  if (own && !change.active) return fail(FaultKind::invalid, t("You cannot stop yourself from signing in. Ask another administrator"));
  if (!role_exists(tx, change.role)) return fail(FaultKind::invalid, t("Choose a role from the list"));
  const bool managed = before.active && role_gives(tx, before.role, Permission::manage_staff);
  const bool manages = change.active && role_gives(tx, change.role, Permission::manage_staff);
  if (managed && !manages && is_last_manager(tx, before.id))
    return fail(FaultKind::invalid, t("This is the last person who can manage staff. Give someone else that right first"));
  return {};
}

}  // namespace

Actor command_line_actor() { return {StaffId{0}, kept("command line"), "program", ""}; }

store::AuditLine line_of(const Actor& actor, std::string action, std::string subject) {
  store::AuditLine line;
  if (actor.id.value() != 0) line.actor = actor.id;
  line.actor_name = actor.name;
  line.role = actor.role;
  line.action = std::move(action);
  line.subject = std::move(subject);
  line.request_id = actor.request_id;
  return line;
}

std::vector<StaffRecord> list_staff(store::ReadTx& tx) {
  std::vector<StaffRecord> all;
  for (const store::Row& row : tx.all(sql::access::staff_list, {})) all.push_back(staff_from(row));
  return all;
}
std::optional<StaffRecord> staff_by_reference(store::ReadTx& tx, std::string_view reference) {
  return staff_from(tx.one(sql::access::staff_by_reference, {{"reference", reference}}));
}
std::optional<StaffRecord> staff_by_sign_in_name(store::ReadTx& tx, std::string_view sign_in_name) {
  return staff_from(tx.one(sql::access::staff_by_sign_in_name, {{"sign_in_name", lower_ascii(trim(sign_in_name))}}));
}
std::optional<StaffRecord> staff_by_id(store::ReadTx& tx, StaffId id) {
  return staff_from(tx.one(sql::access::staff_by_id, {{"staff_id", id}}));
}

Result<StaffId> create_staff(store::WriteTx& tx, Random& random, const Actor& actor, const NewStaff& staff) {
  const std::string sign_in_name = lower_ascii(trim(staff.sign_in_name));
  if (const auto problem = sign_in_name_problem(sign_in_name)) return fail(FaultKind::invalid, *problem);
  if (const auto problem = staff_name_problem(staff.name)) return fail(FaultKind::invalid, *problem);
  if (!role_exists(tx, staff.role)) return fail(FaultKind::invalid, t("Choose a role from the list"));
  if (staff_by_sign_in_name(tx, sign_in_name)) return fail(FaultKind::invalid, t(name_is_taken));
  const std::string reference = new_reference(random);
  const StaffId id{tx.insert(sql::access::staff_insert, {{"reference", reference},
                                                         {"sign_in_name", sign_in_name},
                                                         {"name", trim(staff.name)},
                                                         {"role_key", staff.role},
                                                         {"team_id", staff.team},
                                                         {"password_hash", staff.password_hash},
                                                         {"must_change_password", staff.must_change_password},
                                                         {"now", tx.now()}})};
  store::AuditLine line = line_of(actor, "staff.added", "staff:" + reference);
  line.after = difference_of({{"sign_in_name", "", sign_in_name},
                              {"name", "", std::string{trim(staff.name)}},
                              {"role", "", staff.role},
                              {"team", "", team_words(staff.team)}})
                   .after;
  tx.audit(line);
  return id;
}

Result<void> change_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& before, const StaffChange& change) {
  const std::string sign_in_name = lower_ascii(trim(change.sign_in_name));
  if (const auto problem = sign_in_name_problem(sign_in_name)) return fail(FaultKind::invalid, *problem);
  if (const auto problem = staff_name_problem(change.name)) return fail(FaultKind::invalid, *problem);
  if (const auto allowed = may_change(tx, actor, before, change); !allowed) return allowed;
  if (const auto other = staff_by_sign_in_name(tx, sign_in_name); other && other->id != before.id)
    return fail(FaultKind::invalid, t(name_is_taken));
  const Difference difference = difference_of({{"sign_in_name", before.sign_in_name, sign_in_name},
                                               {"name", before.name, std::string{trim(change.name)}},
                                               {"role", before.role, change.role},
                                               {"team", team_words(before.team), team_words(change.team)},
                                               {"active", yes_no(before.active), yes_no(change.active)}});
  if (tx.run(sql::access::staff_update, {{"staff_id", before.id},
                                         {"version", before.version},
                                         {"sign_in_name", sign_in_name},
                                         {"name", trim(change.name)},
                                         {"role_key", change.role},
                                         {"team_id", change.team},
                                         {"active", change.active}}) == 0)
    return fail(FaultKind::stale, t("Someone else changed this member of staff first. Both versions are shown below"));
  if (!difference.any) return {};
  if (before.active && !change.active) tx.run(sql::access::session_end_of_staff, {{"staff_id", before.id}, {"keep", ""}, {"now", tx.now()}});
  note_access_change(tx, before.id, "");
  store::AuditLine line = line_of(actor, "staff.changed", subject_of(before));
  line.before = difference.before;
  line.after = difference.after;
  tx.audit(line);
  return {};
}

Result<void> set_password_hash(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff, std::string_view hash, bool must_change,
                               std::string_view keep_session) {
  tx.run(sql::access::staff_set_password, {{"staff_id", staff.id}, {"password_hash", hash}, {"must_change_password", must_change}});
  tx.run(sql::access::session_end_of_staff, {{"staff_id", staff.id}, {"keep", keep_session}, {"now", tx.now()}});
  note_access_change(tx, staff.id, "");
  tx.audit(line_of(actor, actor.id == staff.id ? "staff.password_changed" : "staff.password_reset", subject_of(staff)));
  return {};
}

namespace {
void write_lock(store::WriteTx& tx, StaffId staff, const LockState& lock) {
  tx.run(sql::access::staff_set_lock, {{"staff_id", staff},
                                       {"failures", lock.failures},
                                       {"first_failure_at", lock.first_failure},
                                       {"lock_outs", lock.lock_outs},
                                       {"locked_until", lock.locked_until}});
}
}  // namespace

Result<void> lock_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff) {
  if (actor.id.value() != 0 && actor.id == staff.id) return fail(FaultKind::invalid, t("You cannot lock yourself out. Ask another administrator"));
  if (role_gives(tx, staff.role, Permission::manage_staff) && actor.id.value() != 0 && is_last_manager(tx, staff.id))
    return fail(FaultKind::invalid, t("This is the last person who can manage staff. Give someone else that right first"));
  write_lock(tx, staff.id, {0, {}, 0, tx.now() + seconds(100LL * 365 * 24 * 60 * 60)});
  tx.run(sql::access::session_end_of_staff, {{"staff_id", staff.id}, {"keep", ""}, {"now", tx.now()}});
  note_access_change(tx, staff.id, "");
  tx.audit(line_of(actor, "staff.locked", subject_of(staff)));
  return {};
}

Result<void> unlock_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff) {
  write_lock(tx, staff.id, {});
  tx.audit(line_of(actor, "staff.unlocked", subject_of(staff)));
  return {};
}

void write_lock_state(store::WriteTx& tx, StaffId staff, const LockState& lock) { write_lock(tx, staff, lock); }

Result<void> reset_second_factor(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff) {
  tx.run(sql::access::staff_set_totp, {{"staff_id", staff.id}, {"totp_secret", ""}});
  tx.run(sql::access::session_end_of_staff, {{"staff_id", staff.id}, {"keep", ""}, {"now", tx.now()}});
  note_access_change(tx, staff.id, "");
  tx.audit(line_of(actor, "staff.codes_reset", subject_of(staff)));
  return {};
}

void note_access_change(store::WriteTx& tx, StaffId staff, std::string_view token_hash) {
  tx.run(sql::access::access_change_insert, {{"now", tx.now()}, {"token_hash", token_hash}, {"staff_id", staff}});
}

}  // namespace stepwise::access
