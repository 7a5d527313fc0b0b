// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "access/markup.hpp"
#include "access/site.hpp"
#include "access/staff_store.hpp"
#include "base/problem.hpp"

namespace stepwise::access {

/// A number of a room as it stands on the settings page: pounds for pence.
struct RoomNumber {
  const RoomSetting& setting;
  std::string field, typed;
  std::string was;   ///< what the page was made from
};
std::vector<RoomNumber> room_numbers(store::ReadTx& tx, std::span<const RoomSetting> settings);
/// The same with what was typed; a field that was not sent stays as it is.
std::vector<RoomNumber> room_numbers(std::vector<RoomNumber> kept, const http::Fields& typed);
std::vector<Problem> room_problems(std::span<const RoomNumber> numbers);
std::vector<Html> room_fields(std::span<const RoomNumber> numbers, const std::vector<Problem>& problems);
/// Fault: stale, when what is kept is no longer what the page was made from. The numbers have no problem.
Result<void> change_room_numbers(store::WriteTx& tx, const Actor& actor, std::span<const RoomNumber> numbers);

}  // namespace stepwise::access
