// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "community/coordination/coordination.hpp"
#include "store/store.hpp"

namespace stepwise::coordination {

/// Writes one down, once for its form; gives its reference. Audit says that it was written and never what it says.
std::string write_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Note& note, std::string_view form_token, store::AuditLine line);
/// Other words for a note. Stale when somebody saved first; the words of before are gone.
Result<void> rewrite_note(store::WriteTx& tx, const access::ChangeablePerson& who, const Note& note, store::AuditLine line);
/// Takes a note away for good; audit keeps that it was there and why it went.
Result<void> delete_note(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::string reason, store::AuditLine line);
/// Without audit, for the demo council.
void insert_note(store::WriteTx& tx, PersonId person, const Note& note, std::string_view form_token);

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view note_reference);
/// A person's notes, newest first.
std::vector<Note> read_notes(store::ReadTx& tx, const access::ReadablePerson& who);
std::optional<Note> read_note(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);

/// Whom a worker is to meet again, by their newest note. People whose record is restricted, or who have died, are left out.
struct ToMeet {
  Date on;
  std::string person_reference, person_name;
};
std::vector<ToMeet> to_meet(store::ReadTx& tx, StaffId worker);

std::string write_hello(store::WriteTx& tx, const Hello& hello, std::string_view form_token, store::AuditLine line);
void insert_hello(store::WriteTx& tx, const Hello& hello, std::string_view form_token);
Result<void> delete_hello(store::WriteTx& tx, std::string_view reference, std::string reason, store::AuditLine line);
std::optional<Hello> read_hello(store::ReadTx& tx, std::string_view reference);
/// Since a day, newest first.
std::vector<Hello> read_hellos(store::ReadTx& tx, Date since);

}  // namespace stepwise::coordination
