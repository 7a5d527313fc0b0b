// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/appointment/appointment_store.hpp"

namespace stepwise::appointment {

/// A row with an appointment's columns.
Appointment appointment_of(const store::Row& row);
/// The same with its person's.
Line line_of(const store::Row& row);
Notice message_of(const store::Row& row);
/// What the audit keeps of one: days and codes, none of what was said.
std::string audit_json(const Appointment& appointment);

}  // namespace stepwise::appointment
