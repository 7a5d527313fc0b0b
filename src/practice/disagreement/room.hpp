// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "practice/disagreement/disagreement_site.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::disagreement {

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  std::vector<FindSubject> subjects = {};
};
using RoomPointer = std::shared_ptr<Room>;

inline constexpr std::string_view draft_kind = "disagreement";

Result<sheet::Form> say_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> answer_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);

task::Source work_source();

}  // namespace stepwise::disagreement
