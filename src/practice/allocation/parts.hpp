// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "practice/allocation/room.hpp"
#include "practice/approval/approval_store.hpp"

namespace stepwise::allocation {

/// The page of a starting figure, with what was typed in one of its forms and what is amiss.
http::Response show_allocation(const Room& room, access::Visit& visit, const Found& found, community::Filled form, int status);
/// Why a figure differs from the grid's words: of the total, the levels that were moved and what is added.
std::string reason_of(const Allocation& allocation);

}  // namespace stepwise::allocation
