// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/budget/bank_store.hpp"
#include "practice/budget/room.hpp"

namespace stepwise::budget {

/// What is wrong with which line of a file of which nothing was kept.
Html write_refused(const std::vector<RefusedLine>& refused);

/// Where a bank statement is loaded and said to be what it was: on the council's page, or on that of whoever receives the money.
struct BankPlace {
  const Whole& whole;
  std::vector<KeptLine> lines;
  std::string address;  ///< its forms are sent there
};
/// Everything under the heading: the file, what is to say, what was said. Problems are those of the field "file".
Html write_bank(const Room& room, const govuk::Frame& frame, const BankPlace& place, const Names& names, const std::vector<Problem>& problems, const std::vector<RefusedLine>& refused);

/// What is shown again, and with which status.
struct BankAgain {
  std::vector<Problem> problems = {};
  std::vector<RefusedLine> refused = {};
  int status = 422;
};
/// The words of success ("loaded", "nothing-new", "matched"), or the page again.
using TookBank = tl::expected<std::string, BankAgain>;
/// A form of `write_bank` ("do" is "load" or "match") as it was sent. Of a file with a line that is refused nothing is kept.
TookBank take_bank(const Room& room, store::Store& store, const access::ChangeablePerson& who, const Whole& whole, const http::Form& form, Date today, const store::AuditLine& line);

}  // namespace stepwise::budget
