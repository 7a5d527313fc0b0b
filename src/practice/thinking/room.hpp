// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "practice/parts/sheet.hpp"
#include "practice/thinking/thinking_pages.hpp"
#include "practice/thinking/thinking_site.hpp"

namespace stepwise::thinking {

inline constexpr std::string_view draft_kind = "thinking";
inline constexpr int usual_look_days = 182;

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  std::vector<Target> targets = {};
  NameOutcomes outcomes = {};
  AsksWhetherCarer is_carer = {};
};
using RoomPointer = std::shared_ptr<const Room>;

/// What every page shows with, for whoever looks. The photo is its address, or the picture itself on paper.
View view_of(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who, const person::Banner& banner);
/// The targets that a member of staff may go to with a finding.
std::vector<const Target*> targets_for(const Room& room, const access::Staff& staff, const Finding& finding);
/// Only those who support carers are asked whether somebody says it as one, and only of somebody who is known to be.
bool asks_as_carer(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who);

access::Routes page_routes(const RoomPointer& room);
access::Routes form_routes(const RoomPointer& room);
access::Routes finding_routes(const RoomPointer& room);
access::Routes photo_routes(const RoomPointer& room);
access::Routes media_routes(const RoomPointer& room);
/// Of what people keep as carers, or of all else.
task::Source work_source(bool carers);

}  // namespace stepwise::thinking
