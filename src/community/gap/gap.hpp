// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/date.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::gap {

/// The defined lists the register is written in.
struct Lists {
  CodeList group, action;
  static Result<Lists> load();
};

/// What somebody asked for and nobody found: what, for which group of people, in which area. Never who asked.
struct Asking {
  std::string what, for_group, area;
  friend bool operator==(const Asking&, const Asking&) = default;
};
/// The same gap asked for again has the same words here: accents, case and punctuation folded away.
std::string same_as(const Asking& asking);

/// Names and numbers by which somebody might be known, taken from the record of whoever the gap was found with.
struct Identity {
  std::vector<std::string> words;
};
/// What must be put right before a gap is kept; a text that holds a word of `identity` is one.
std::vector<Problem> problems_of(const Asking& asking, const Identity& identity, const Lists& lists);

/// The group of people that a primary support reason (lists/primary_support_reason.csv) stands for; "anyone" otherwise.
std::string group_of(std::string_view primary_support_reason, const Lists& lists);
/// The first half of a postcode, or the town: an area that no one person can be told from.
std::string area_of(std::string_view postcode, std::string_view town);

/// One thing done about a gap.
struct Action {
  Date on;
  std::string kind;   ///< lists/gap_action.csv
  std::string words, place_reference, place_name, by_name;
};
struct Gap {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Asking asking;
  std::vector<Date> asked_on;      ///< each time, its own and those of gaps merged into it
  std::vector<Action> actions;     ///< oldest first
  std::optional<std::string> merged_into;
};

/// Where a gap stands. Never stored: the last action that says so, here and nowhere else.
enum class Status { open, working, filled, closed, merged };
std::string_view status_key(Status status);
Message status_words(Status status);
std::optional<Status> status_from_key(std::string_view key);
Status status_of(const Gap& gap, const Lists& lists);

/// What is amiss with an action somebody wants to record.
std::vector<Problem> problems_of(const Action& action, std::optional<Date> on, const Lists& lists, Date today);

}  // namespace stepwise::gap
