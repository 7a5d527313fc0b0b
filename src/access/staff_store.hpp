// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/lock_out.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "language/language.hpp"
#include "store/store.hpp"

namespace stepwise::access {

/// Why a save is refused when the sign-in name is somebody else's.
inline constexpr Message name_is_taken = noted("Someone already has that sign-in name. Choose another");

/// One member of staff as administrators see them.
struct StaffRecord {
  StaffId id{0};
  std::string reference;
  std::int64_t version = 0;
  std::string sign_in_name, name, role, role_label;
  std::optional<TeamId> team;
  std::string team_reference, team_name;
  std::string password_hash, totp_secret;
  std::int64_t totp_last_step = 0;
  bool must_change_password = false, active = true;
  LockState lock;
};

/// Who does something to staff: a member of staff, or the program (id 0) by a name such as "command line".
struct Actor {
  StaffId id{0};
  std::string name, role, request_id;
};
/// The actor of a change made from the command line.
Actor command_line_actor();
store::AuditLine line_of(const Actor& actor, std::string action, std::string subject);

struct NewStaff {
  std::string sign_in_name, name, role;  ///< `role` is a role's key
  std::optional<TeamId> team;
  std::string password_hash;             ///< from access::hash_password; "" means nobody can sign in yet
  bool must_change_password = true;
};
struct StaffChange {
  std::string sign_in_name, name, role;
  std::optional<TeamId> team;
  bool active = true;
};

/// In order of name.
std::vector<StaffRecord> list_staff(store::ReadTx& tx);
std::optional<StaffRecord> staff_by_reference(store::ReadTx& tx, std::string_view reference);
std::optional<StaffRecord> staff_by_sign_in_name(store::ReadTx& tx, std::string_view sign_in_name);
std::optional<StaffRecord> staff_by_id(store::ReadTx& tx, StaffId id);

/// A new member of staff. Faults: a name that is empty, taken or badly made, a role that does not exist.
Result<StaffId> create_staff(store::WriteTx& tx, Random& random, const Actor& actor, const NewStaff& staff);
/// Faults: stale version; own role; the last active administrator.
Result<void> change_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& before, const StaffChange& change);
/// Sets the password's hash, ends every session but `keep_session` (a token hash, may be ""), clears a lock.
Result<void> set_password_hash(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff, std::string_view hash,
                               bool must_change, std::string_view keep_session);
/// Stops sign-in until unlocked, and ends their sessions.
Result<void> lock_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff);
Result<void> unlock_staff(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff);
/// Keeps what sign-in counted.
void write_lock_state(store::WriteTx& tx, StaffId staff, const LockState& lock);
/// Forgets the one-time code secret, so that it is set up again at the next sign-in; ends their sessions.
Result<void> reset_second_factor(store::WriteTx& tx, const Actor& actor, const StaffRecord& staff);

struct Team {
  TeamId id{0};
  std::string reference, name;
  std::int64_t version = 0;
  bool closed = false;
};
std::vector<Team> list_teams(store::ReadTx& tx);
std::optional<Team> team_by_reference(store::ReadTx& tx, std::string_view reference);
Result<TeamId> create_team(store::WriteTx& tx, Random& random, const Actor& actor, std::string_view name);
Result<void> change_team(store::WriteTx& tx, const Actor& actor, const Team& before, std::string_view name, bool closed);

/// Tells every server to forget what it holds about one member of staff (0: about everybody).
void note_access_change(store::WriteTx& tx, StaffId staff, std::string_view token_hash);

}  // namespace stepwise::access
