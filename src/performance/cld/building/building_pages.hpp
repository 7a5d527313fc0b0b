// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "performance/cld/building/days.hpp"

namespace stepwise::return_building {

inline constexpr std::size_t todos_a_page = 50;
/// In addresses, in the place of a team's reference: work of no team, or of one that is no longer there.
inline constexpr std::string_view no_team = "no-team";
inline constexpr std::string_view building_path = "/returns/building";

struct TeamLine {
  std::string name, reference;  ///< `no_team` for those without
  Tally tally;
};

/// The front page: how the return stands, what is wrong by field and team, and what it leaves out.
struct FrontModel {
  const Building* building = nullptr;  ///< nothing: the first look is still going on
  bool is_latest = false;
  Which which = Which::building;
  Date today;
  std::vector<TeamLine> teams;
  std::vector<DayCount> days;
  const cld::FieldTable* fields = nullptr;
};
govuk::Page front_page(const FrontModel& model);

/// One thing to put right, with whose it is as far as the reader may know.
struct TodoLine {
  const Todo* todo = nullptr;
  bool may_open = false, restricted = false;
  std::string name;
};
/// What one team has to put right.
struct TeamModel {
  Which which = Which::building;
  TeamLine team;
  std::vector<TodoLine> lines;
  std::size_t page = 1, total = 0;
  const cld::FieldTable* fields = nullptr;
};
govuk::Page team_page(const TeamModel& model);

/// The same for a spreadsheet: nobody is named, records go by their references.
std::string todos_csv(const std::vector<const Todo*>& todos, const cld::FieldTable& fields);

/// "?return=due", or "" for the one that is building.
std::string which_query(Which which);
/// NHS Number; "The whole row" for no field.
std::string field_words(int field, const cld::FieldTable& fields);

}  // namespace stepwise::return_building
