// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "performance/scoreboard/behind_store.hpp"
#include "performance/scoreboard/outcomes.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

/// What whoever looks may do besides look.
struct Rights {
  bool people = false, download = false;
};

/// The front page: of each measure the newest settled month and the one under way, and how contacts ended.
struct FrontPage {
  std::vector<View> views;
  std::vector<QuarterOutcomes> outcomes = {};
  Rights rights = {};
};
govuk::Page scoreboard_page(const FrontPage& model);

struct MeasurePage {
  View view;
  Selection selection;
  std::vector<std::string> team_names;
  Rights rights;
  std::vector<Problem> problems;
  std::string typed_from = {}, typed_to = {};  ///< shown again when there are problems
};
govuk::Page measure_page(const MeasurePage& model);

/// Which cell of a measure the list of people is about.
struct Cell {
  Selection selection;
  std::optional<bool> met;
};
struct BehindPage {
  const catalogue::About* about = nullptr;
  Cell cell;
  std::vector<BehindLine> lines;
  std::size_t page = 1, total = 0, per_page = 50;
  bool cut = false;  ///< there are more than the list can hold
};
govuk::Page behind_page(const BehindPage& model);
/// The query of a link to the people behind a cell.
std::string behind_href(const catalogue::About& about, const Cell& cell, std::size_t page = 1);

}  // namespace stepwise::scoreboard
