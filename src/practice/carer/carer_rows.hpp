// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/carer/carer.hpp"
#include "practice/parts/sheet.hpp"
#include "store/store.hpp"

namespace stepwise::carer {

Tie tie_of(const store::Row& row);
Invitation invitation_of(const store::Row& row);
Emergency emergency_of(const store::Row& row);
Offer offer_of(const store::Row& row);
HandOff hand_off_of(const store::Row& row);
Sharing sharing_of(const store::Row& row);

/// What is kept of something, by the names of its fields.
sheet::Facts facts_of(const Tie& tie);
sheet::Facts facts_of(const Invitation& invitation);
sheet::Facts facts_of(const Emergency& emergency);
sheet::Facts facts_of(const Offer& offer);
sheet::Facts facts_of(const HandOff& hand_off);

}  // namespace stepwise::carer
