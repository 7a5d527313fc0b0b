// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <vector>

#include "performance/cld/export/returned.hpp"
#include "performance/cld/export/words.hpp"
#include "store/store.hpp"

namespace stepwise::cld_export {

/// A contact or a care event of the record, with the cells of its own columns, before it is known whether a return holds it.
struct Happening {
  story::Event event;  ///< what the rule looks at: kind, days, whose it is, whether it says an outcome
  std::int64_t id = 0;
  bool cancelled = false, duplicate = false;
  std::string reference, description, team, worker;
  bool conversation = false;
  std::vector<std::pair<Column, std::string>> cells;
};

/// What happened to people whose number is at least `first` and less than `past`: by person, then by kind, start and number.
using Happenings = std::map<std::int64_t, std::vector<Happening>>;
Happenings read_happenings(store::ReadTx& tx, const ReturnWords& words, std::int64_t first, std::int64_t past);

/// What the rule of returns says of one, with the record's own reasons first.
Returned judge(const Happening& happening, const story::Facts& facts, const ReturnPeriod& period);

/// "0.00": pence, or hundredths of units.
std::string two_places(std::int64_t hundredths);

}  // namespace stepwise::cld_export
