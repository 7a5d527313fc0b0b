// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/carer/carer_pages.hpp"
#include "practice/carer/room.hpp"

namespace stepwise::carer {

/// What the carer's own page is made of.
CaringView caring_view(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today);
/// What the page of the person who is cared for is made of: nothing but what was agreed.
UnpaidCareView unpaid_care_view(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Date today);

}  // namespace stepwise::carer
