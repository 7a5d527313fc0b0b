// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "practice/front_door/feedback.hpp"
#include "practice/task/task.hpp"
#include "store/store.hpp"

namespace stepwise::front_door {

/// What is on record of telling whoever got in touch; nothing when nobody has asked yet.
std::optional<Feedback> read_feedback(store::ReadTx& tx, const access::ReadablePerson& who, ContactId contact);
/// Writes it as it is, without audit or touch: for save_feedback and the demo council. Throws store::Conflict when there is one.
void insert_feedback(store::WriteTx& tx, PersonId person, ContactId contact, const Feedback& feedback);
/// Keeps it. `feedback.version` is the version it was made from; stale when somebody saved first. The audit holds what was
/// told, and by what right.
Result<void> save_feedback(store::WriteTx& tx, const access::ChangeablePerson& who, const Contact& contact, const Feedback& feedback, store::AuditLine line);

/// Contacts as work: to follow up, still open, or to tell whoever got in touch. By worker when there is one, otherwise by team.
std::vector<task::Task> contact_tasks(store::ReadTx& tx, const task::Asked& asked, const ContactLists& lists);
/// Makes somebody else the owner of a contact. What was frozen when it was taken stays.
Result<void> give_contact(store::WriteTx& tx, const access::ChangeablePerson& who, const task::Task& task, StaffId to, store::AuditLine line);

}  // namespace stepwise::front_door
