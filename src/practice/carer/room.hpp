// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "practice/carer/carer_site.hpp"
#include "practice/carer/carer_store.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::carer {

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  std::vector<Reliance> reliances = {};
  BeginReview begin_review = {};
};
using RoomPointer = std::shared_ptr<Room>;

inline constexpr std::string_view draft_kind = "carer";

/// Somebody a form may choose: a reference, a name, a number.
struct Somebody {
  PersonId id{0};
  std::string reference, name;
};
std::vector<sheet::Choice> choices_of(const std::vector<Somebody>& people);
std::vector<sheet::Choice> choices_of(std::span<const Item> items);
/// Nothing when the reference is none of theirs.
std::optional<PersonId> chosen(const std::vector<Somebody>& people, std::string_view reference);
/// Whom this carer cares for, with open ties.
std::vector<Somebody> cared_for_by(store::ReadTx& tx, const Caring& caring);

/// A form of this room: `path` below the carer's home, saved to the same address.
sheet::Form form_at(const sheet::Opened& opened, std::string title, const std::string& path, std::string button);
sheet::Field day_field(std::string name, std::string label, std::string needed, std::optional<Date> latest);

using MakeForm = Result<sheet::Form> (*)(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&);
/// By the words of the address: `add/FORM` and `FORM/THING`. Nothing when there is no such form.
MakeForm add_form_named(std::string_view name);
MakeForm change_form_named(std::string_view name);

Result<sheet::Form> tie_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> end_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> invitation_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> hand_off_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> emergency_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> sharing_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> unshare_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> offer_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> friend_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> confirm_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> withdraw_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> looked_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);

access::Routes page_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
task::Source work_source();

}  // namespace stepwise::carer
