// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/room.hpp"

namespace stepwise::budget {

/// What a provider sees and writes of one fund, by the secret in the address: no name, no record, nothing but the fund. Each
/// look is on the record as a look of the provider's.
http::Response show_fund(const Room& room, access::Visit& visit);
http::Response take_fund(const Room& room, access::Visit& visit);

}  // namespace stepwise::budget
