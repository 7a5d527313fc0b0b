// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "practice/assessment/assessment_store.hpp"
#include "practice/assessment/quality.hpp"

namespace stepwise::assessment {

/// One as lists and work show it: the facts that say where it stands, without words. Restricted people are in no list.
struct Line {
  Assessment about;
  std::string person_reference, person_name;
  std::optional<Date> died_on;
};
struct ListAsked {
  std::optional<TeamId> team;
  std::optional<StaffId> worker;   ///< theirs, and those they are to plan from
  Date signed_from;                ///< signed ones since this day are among them
  int limit = 500;
};
/// Open ones and those signed lately, by the day they are due.
std::vector<Line> list_lines(store::ReadTx& tx, const ListAsked& asked);
std::int64_t restricted_open(store::ReadTx& tx, std::optional<TeamId> team);

/// A signed one that can be drawn into a sample, without the person's name.
struct SignedLine {
  Drawable drawable;
  Kind kind = Kind::needs;
  Instant signed_at;
  std::string worker_name, person_reference, initials;
  std::optional<Date> read_on;
};
std::vector<SignedLine> signed_between(store::ReadTx& tx, std::optional<TeamId> team, Instant from, Instant to);
/// What colleagues found who read one, the latest first.
std::vector<Check> checks_since(store::ReadTx& tx, Date from, std::optional<TeamId> team);

struct WaitingNotice {
  std::string reference, assessment_reference, words;
  std::optional<StaffId> worker;
  std::string worker_name;
  std::optional<TeamId> team;
  Date made_on;
  std::string person_reference, person_name;
  bool of_carer = false;   ///< what was amended is a carer's
};
std::vector<WaitingNotice> waiting_notices(store::ReadTx& tx, std::optional<TeamId> team, std::optional<StaffId> worker, int limit);

}  // namespace stepwise::assessment
