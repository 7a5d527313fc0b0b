// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/task/task.hpp"
#include "practice/work/hand_over_store.hpp"
#include "practice/work/work.hpp"
#include "store/store.hpp"

namespace stepwise::work {

/// What the kinds of things to do added by hand begin with.
inline constexpr std::string_view to_do_kinds = "to_do";

/// Adds a thing to do and gives its reference; a second call with the same form token gives the first one's. About a
/// person only with the proof. Audited as "to_do.added".
Result<std::string> add_to_do(store::WriteTx& tx, Random& random, const access::ChangeablePerson* who, ToDo to_do, store::AuditLine line, std::string_view form_token = {});
/// Other words, day or owner, from `changed.version`. Faults: stale. Audited as "to_do.changed".
Result<void> change_to_do(store::WriteTx& tx, const ToDo& changed, store::AuditLine line);
/// Done, with what came of it. Faults: stale when it is done already. Audited as "to_do.done".
Result<void> finish_to_do(store::WriteTx& tx, std::string_view reference, std::string_view note, std::string_view by_name, store::AuditLine line);
/// Makes somebody else its owner.
Result<void> give_to_do(store::WriteTx& tx, std::string_view reference, const Receiver& to, store::AuditLine line);

std::optional<ToDo> read_to_do(store::ReadTx& tx, std::string_view reference);
/// What is open about a person.
std::vector<ToDo> to_dos_of(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<task::Task> to_do_tasks(store::ReadTx& tx, const task::Asked& asked);
std::int64_t to_dos_left_out(store::ReadTx& tx, const task::Asked& asked);

/// Keeps what was agreed about a worker's cases; once for a form token. Audited as "work.supervised".
Result<std::string> add_supervision(store::WriteTx& tx, Random& random, Supervision supervision, store::AuditLine line, std::string_view form_token);
/// Of one worker, the latest first.
std::vector<Supervision> supervisions_of(store::ReadTx& tx, StaffId staff, int limit);
/// When each worker's cases were last talked about.
std::vector<std::pair<StaffId, Date>> last_supervised(store::ReadTx& tx);
/// Meetings about cases that fall due, for who holds them.
std::vector<task::Task> supervision_tasks(store::ReadTx& tx, const task::Asked& asked);

}  // namespace stepwise::work
