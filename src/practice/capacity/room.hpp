// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "practice/capacity/capacity_site.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::capacity {

inline constexpr std::string_view draft_kind = "capacity";

/// What the handlers of this room share.
struct Room {
  sheet::Desk desk;
  person::Findings findings = {};
};
using RoomPointer = std::shared_ptr<const Room>;

/// What the page of a person shows with.
struct View {
  std::string home, record;   ///< /people/REFERENCE/capacity, /people/REFERENCE
  bool may_change = false, may_hand_over = false;
  Date today;
};
html::Html write_held(const View& view, const Held& held);
html::Html write_summary(const View& view, const Held& held);

// The forms of the room, each made from the record as it is now.
Result<sheet::Form> decision_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> best_interests_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> authority_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);
Result<sheet::Form> advocacy_form(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened);

std::vector<sheet::Choice> choices_of(std::span<const Choice> choices);
/// The name of what is missing, where it is needed only because of another answer.
void need(std::vector<Problem>& problems, const http::Fields& typed, std::string_view field, std::string sentence);
task::Source work_source();

}  // namespace stepwise::capacity
