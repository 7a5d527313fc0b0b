// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "practice/front_door/list_pages.hpp"
#include "practice/front_door/room.hpp"

namespace stepwise::front_door {

/// "Save and come back later" without a script: keeps what the form holds, whatever it is, and goes home; a stale tab
/// gets both texts side by side.
http::Response save_and_come_back(const Room& room, access::Visit& visit, std::string_view kind, std::string_view person_reference);

/// One's own drafts, the newest first. A draft about a person whose record is restricted names nobody.
std::vector<DraftLine> read_draft_lines(const Room& room, store::ReadTx& tx, StaffId staff);

}  // namespace stepwise::front_door
