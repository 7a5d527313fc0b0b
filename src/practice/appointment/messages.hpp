// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/appointment/appointment_store.hpp"

namespace stepwise::appointment {

/// Writes down what a person is told, in place of what was not sent yet, when they chose to be told in writing; and, for one that is
/// coming, asks the outbox for a reminder two days before.
void tell(store::WriteTx& tx, Random& random, PersonId person, const Appointment& appointment, Telling telling, std::string_view council);
/// What was not sent yet is not sent any more.
void drop_messages(store::WriteTx& tx, PersonId person, std::string_view appointment_reference);

}  // namespace stepwise::appointment
