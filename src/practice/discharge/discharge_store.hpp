// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/discharge/discharge.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::discharge {

/// Writes a stay as it is, with its notices and delays, without audit or touch: for the demo council and for
/// record_notice. Gives its number. `discharge.reference` is given; `form_token` may be "".
std::int64_t insert_discharge(store::WriteTx& tx, PersonId person, const Discharge& discharge, std::string_view form_token);

/// One notice to keep.
struct Recording {
  Notice notice;
  Owner owner;                 ///< of a stay not heard of before
  std::string came_by = "hand";
  std::string form_token;      ///< a second save with it gives the first one's reference
  std::string draft;           ///< removed in the same transaction; "" when there is none
  store::AuditLine line;
};
struct Recorded {
  std::string reference;
  Arrival arrival = Arrival::first;
};
/// Keeps a notice: a new stay, or a further version of the stay with the same hospital, person and day of admission.
/// Audited, and the person touched. A Fault when nothing more may come to that stay (the person has died).
Result<Recorded> record_notice(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Recording& recording, Date today);

/// The hospital takes back what it sent about a stay on record, on the notice's day of receipt and because of its `why`.
/// `same` when that was known, or something newer was heard since. A Fault when no such stay is on record, or it has gone
/// further than a notice can be taken back.
Result<Recorded> withdraw_notice(store::WriteTx& tx, const access::ChangeablePerson& who, const Recording& recording, const Lists& lists, Date today);

/// Keeps a changed stay as its next version, with its delays and new notices. `discharge.version` is the version it was
/// made from; a Fault of kind stale when somebody saved first. `line.action` says what was done.
Result<void> save_discharge(store::WriteTx& tx, const access::ChangeablePerson& who, const Discharge& discharge, store::AuditLine line);

/// Whose record a stay stands in: pass it to the Gate before reading further.
std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view discharge_reference);
std::optional<Discharge> read_discharge(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's stays, the latest admission first.
std::vector<Discharge> read_discharges(store::ReadTx& tx, const access::ReadablePerson& who);

/// A line of the board, with the person's name. Restricted records never stand in it.
struct BoardLine {
  Discharge discharge;
  PersonId person{0};
  std::string person_reference, person_name;
};
struct Board {
  std::vector<BoardLine> expected, waiting, left;   ///< waiting: the longest first; left: those to ask first
  std::vector<BoardLine> settled;                   ///< left since the day asked for, and asked how it went
  std::int64_t restricted = 0;                      ///< left out because the record is restricted
};
/// Everyone on the discharge team's page; `team` nothing: of every team. The caller writes the audited look (`Gate::listed`).
Board read_board(store::ReadTx& tx, std::optional<TeamId> team, Date left_since, Date today);

/// Open stays whose next day has come, as tasks; those a worker holds; and another worker made the owner of one.
std::vector<task::Task> due_tasks(store::ReadTx& tx, const task::Asked& asked);
std::vector<task::Task> held_tasks(store::ReadTx& tx, StaffId worker);
Result<void> give_task(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line);

/// People on record with an NHS number, for a file of notices.
struct Numbered {
  PersonId id{0};
  std::string reference, family_name;
  bool restricted = false;
  std::optional<Date> born_on, died_on;
};
std::vector<Numbered> people_with_nhs_number(store::ReadTx& tx, std::string_view nhs_number);

std::string discharge_href(std::string_view reference);

}  // namespace stepwise::discharge
