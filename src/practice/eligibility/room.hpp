// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "practice/assessment/assessment_store.hpp"
#include "practice/eligibility/eligibility_site.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::eligibility {

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
};
using RoomPointer = std::shared_ptr<const Room>;

inline constexpr std::string_view draft_kind = "eligibility";

/// What a carer said is for those who support carers, on the carer's own record too.
inline bool may_see(const access::Staff& staff, Kind kind) { return kind != Kind::carer || staff.can(access::Permission::support_carers); }

/// The last finished assessment that a kind of determination stands on.
std::optional<assessment::Assessment> assessment_for(store::ReadTx& tx, const access::ReadablePerson& who, Kind kind);
/// The number of the latest signing of the assessment a determination stands on; nothing when it cannot be found.
std::optional<std::int64_t> signed_now(store::ReadTx& tx, const access::ReadablePerson& who, const Determination& determination);

/// The forms, by their step.
Result<sheet::Form> judge_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> decide_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> give_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
/// What was typed, as a determination of that assessment; the needs are those of the assessment.
Determination judged_from(const http::Fields& typed, Kind kind, const assessment::Assessment& assessment);

access::Routes page_routes(const RoomPointer& room);

}  // namespace stepwise::eligibility
