// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "community/parts/parts.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/plan/rate_store.hpp"

namespace stepwise::plan {

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  support::Lists services;
  CodeList formats;
  Sources sources = {};
  std::vector<Block> blocks = {};
  std::vector<support::Guard> guards = {};
};
using RoomPointer = std::shared_ptr<const Room>;

inline constexpr std::string_view approval_key = "plan", peer_key = "plan_peer", route_setting = "plan.sign_off";

/// Everything that stands beside a plan now.
Around around(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Plan& plan);
State state_now(const Plan& plan, const Around& around);
/// Tells of a plan in place the day of the next look at it: its own day is that of the first.
void look_ahead(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, Plan& plan);
/// What somebody who was asked said.
std::optional<Asked> asked_of(store::ReadTx& tx, const Plan& plan);

/// The plan that the address names, of the person the form is about. What is about somebody as a carer is for those who support
/// carers: without that there is no such plan.
Result<Plan> plan_of_address(const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who);
/// A fault when it may not be written where it stands, that says what can be done.
Result<void> may_write(const Plan& plan, State state);

/// The codes as choices of a form.
std::vector<sheet::Choice> choices(std::span<const Coded> codes);
/// A new version made from another: its pieces, needs and words, without answers and signatures. Pure.
Plan next_version(const Plan& from, const Worker& author, Date today);
/// Signed now: sums, estimate and rates as they are. Pure but for what it is given.
Plan signed_version(Plan plan, const Around& around, const Worker& by, std::string_view route, std::string reasons, Instant at);

/// Runs what an approval decided, in its transaction.
Result<void> decided(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, const approval::Approval& approval, const access::Staff& by, store::AuditLine line);

/// The page of a plan, which says what was done; and that the person is to be asked again, when what they answered about is changed.
inline constexpr std::string_view ask_again_suffix = "-ask-again";
std::string done_href(std::string_view home, std::string_view done, const Plan& before, const std::optional<Plan>& now);

access::Routes page_routes(const RoomPointer& room);
access::Routes step_routes(const RoomPointer& room);
access::Routes piece_routes(const RoomPointer& room);
access::Routes sign_routes(const RoomPointer& room);
access::Routes start_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes rate_routes(const RoomPointer& room);

/// The forms behind /people/:person/plan/:plan/:step, by step.
using MakeStep = Result<sheet::Form> (*)(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
MakeStep step_form(std::string_view step);
Result<sheet::Form> words_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> change_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> agreement_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> copy_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> hand_over_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> ask_review_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);
Result<sheet::Form> close_form(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const Plan&);

}  // namespace stepwise::plan
