// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/room.hpp"

namespace stepwise::budget {

/// What the provider of a fund, or whoever receives a direct payment or helps with it, sees and writes by the secret in the address:
/// no name, no record, nothing but the account. Each look is on the record as theirs.
http::Response show_fund(const Room& room, access::Visit& visit);
http::Response take_fund(const Room& room, access::Visit& visit);

}  // namespace stepwise::budget
