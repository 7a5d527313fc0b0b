// SPDX-License-Identifier: Apache-2.0
#include "access/sign_in.hpp"

#include "access/password.hpp"
#include "access/request_rules.hpp"
#include "access/roles.hpp"
#include "access/totp.hpp"
#include "base/text.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

constexpr Message wrong_answer =
    noted("The sign-in name or password is not right. After 5 wrong tries in 15 minutes sign-in stops for a while: wait, or ask an administrator");
constexpr Message wrong_code = noted("The code is not right or has been used. Wait for the next one and enter its 6 digits");
constexpr Message too_many = noted("Too many tries. Wait a few minutes and try again");

using Outcome = Result<std::optional<SignInDone>>;

store::AuditLine audit_of(const StaffRecord& staff, const SignInFrom& from, std::string action, std::string_view reason) {
  store::AuditLine line = line_of({staff.id, staff.name, staff.role, from.request_id}, std::move(action), "staff:" + staff.reference);
  line.reason = reason;
  return line;
}

store::AuditLine audit_of_nobody(const SignInFrom& from) {
  store::AuditLine line = line_of({StaffId{0}, "nobody", "", from.request_id}, "sign_in.refused", "");
  line.reason = kept("unknown name");
  return line;
}

std::string stage_for(store::ReadTx& tx, const StaffRecord& staff) {
  const auto role = role_by_key(tx, staff.role);
  if (!staff.totp_secret.empty()) return "code";
  return role && role->needs_second_factor ? "set_up" : "full";
}

/// What the clock says, not the audit's time: that may be ahead of it for long after a clock was wrong, and codes would
/// not fit, nor locks open, nor sessions end.
Instant by_the_clock(const Site::Core& core) { return core.store.clock().now(); }

void count_wrong(store::WriteTx& tx, const StaffRecord& staff, const SignInFrom& from, Instant now, std::string_view reason) {
  const LockState lock = after_wrong_answer(staff.lock, now);
  if (lock != staff.lock) write_lock_state(tx, staff.id, lock);
  tx.audit(audit_of(staff, from, "sign_in.refused", reason));
  if (is_locked(lock, now) && !is_locked(staff.lock, now)) tx.audit(audit_of(staff, from, "sign_in.locked", kept("wrong answers")));
}

SignInDone begin(store::WriteTx& tx, Site::Core& core, const StaffRecord& staff, const SignInFrom& from, const std::string& stage) {
  SignInDone done{open_session(tx, core.random, by_the_clock(core), {staff.id, stage, from.address, from.user_agent}), stage};
  if (stage == "set_up")
    tx.run(sql::access::session_pending, {{"token_hash", token_digest(done.token)}, {"pending", new_totp_secret(core.random)}});
  if (stage == "full") tx.audit(audit_of(staff, from, "sign_in.succeeded", ""));
  return done;
}

Outcome finish_password(store::WriteTx& tx, Site::Core& core, const SignInFrom& from, std::string_view name, bool right) {
  const auto staff = staff_by_sign_in_name(tx, name);
  if (!staff) {
    tx.audit(audit_of_nobody(from));
    return std::nullopt;
  }
  if (!staff->active || is_locked(staff->lock, by_the_clock(core))) {
    tx.audit(audit_of(*staff, from, "sign_in.refused", staff->active ? kept("locked") : kept("not active")));
    return std::nullopt;
  }
  if (!right) {
    count_wrong(tx, *staff, from, by_the_clock(core), kept("wrong password"));
    return std::nullopt;
  }
  const std::string stage = stage_for(tx, *staff);
  if (stage == "full" && staff->lock != after_right_answer()) write_lock_state(tx, staff->id, after_right_answer());
  return begin(tx, core, *staff, from, stage);
}

Result<SignInDone> answer_of(Outcome outcome, std::string_view wrong) {
  if (!outcome) return tl::unexpected<Fault>{outcome.error()};
  if (!*outcome) return fail(FaultKind::invalid, std::string{wrong});
  return std::move(**outcome);
}

Outcome finish_code(store::WriteTx& tx, Site::Core& core, const SignInFrom& from, const Session& session, std::string_view code) {
  const auto staff = staff_by_id(tx, session.staff->id);
  if (!staff || !staff->active || is_locked(staff->lock, by_the_clock(core))) return std::nullopt;
  const bool first = session.stage == "set_up";
  const auto step = totp_accept(first ? session.pending : staff->totp_secret, code, by_the_clock(core), first ? 0 : staff->totp_last_step);
  if (!step) {
    count_wrong(tx, *staff, from, by_the_clock(core), kept("wrong code"));
    return std::nullopt;
  }
  if (first) {
    if (!staff->totp_secret.empty()) return std::nullopt;
    tx.run(sql::access::staff_set_totp, {{"staff_id", staff->id}, {"totp_secret", session.pending}});
    tx.audit(audit_of(*staff, from, "sign_in.code_set_up", ""));
  }
  if (tx.run(sql::access::staff_take_totp_step, {{"staff_id", staff->id}, {"step", *step}}) == 0) return std::nullopt;
  write_lock_state(tx, staff->id, after_right_answer());
  end_session(tx, session.token_hash);
  return begin(tx, core, *staff, from, "full");
}

/// A right answer costs nothing: a whole office signs in of a morning from one address.
Result<SignInDone> free_when_right(Site::Core& core, const SignInFrom& from, std::string_view name, Result<SignInDone> done) {
  if (!done) return done;
  core.tries_by_address.give_back(from.address);
  core.tries_by_name.give_back(name);
  return done;
}

}  // namespace

Result<SignInDone> try_password(Site::Core& core, const SignInFrom& from, std::string_view name, std::string_view password) {
  const Instant now = core.store.clock().now();
  const std::string folded = lower_ascii(trim(name));
  if (!core.tries_by_address.take(from.address, now) || !core.tries_by_name.take(folded.substr(0, 80), now))
    return fail(FaultKind::busy, t(too_many));
  const auto staff = staff_by_sign_in_name(*core.store.read(), folded);
  const bool right = password.size() <= longest_password && verify_password(staff ? staff->password_hash : "", password);
  auto outcome = core.store.write([&](store::WriteTx& tx) { return finish_password(tx, core, from, folded, right); });
  return free_when_right(core, from, folded.substr(0, 80), answer_of(std::move(outcome), t(wrong_answer)));
}

Result<SignInDone> try_code(Site::Core& core, const SignInFrom& from, const Session& session, std::string_view code) {
  const Instant now = core.store.clock().now();
  if (!core.tries_by_address.take(from.address, now) || !core.tries_by_name.take(session.staff->sign_in_name, now))
    return fail(FaultKind::busy, t(too_many));
  auto outcome = core.store.write([&](store::WriteTx& tx) { return finish_code(tx, core, from, session, code); });
  core.refresh();
  return free_when_right(core, from, session.staff->sign_in_name, answer_of(std::move(outcome), t(wrong_code)));
}

}  // namespace stepwise::access
