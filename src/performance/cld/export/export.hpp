// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "performance/cld/check/check.hpp"
#include "performance/cld/export/return_rows.hpp"

namespace stepwise::cld_export {

/// What to make a return of.
struct ReturnOf {
  std::string la_code;
  ReturnPeriod period;
  Date today;            ///< the day it is sent
  unsigned threads = 1;  ///< to check with
};

/// What a return would hold, and what the check says of it.
struct Looked {
  RowCounts counts;
  cld::CheckReport report;
};
/// Makes the return in the snapshot `tx`, row by row, and checks each as `cld check` does; nothing is written anywhere. A Fault
/// says that there is nothing to return.
Result<Looked> look_at_return(store::ReadTx& tx, const ReturnWords& words, const ReturnOf& what, cld::Findings& findings,
                              std::function<void(const RowAbout&)> told = {});

/// What keeps a return from being sent at all, a sentence each: blanks in Submission information, Client_Type, Event_Type or
/// Event_Start_Date (cld.md 10.6). None when it may be sent.
std::vector<std::string> refusals(const cld::CheckReport& report, const cld::FieldTable& table);

/// Writes the return, the first row included, in stretches of whole rows; `take` says false to stop.
RowCounts write_return(store::ReadTx& tx, const ReturnWords& words, const ReturnOf& what, const std::function<bool(std::string_view)>& take);

}  // namespace stepwise::cld_export
