// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "performance/scoreboard/behind_store.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

/// What whoever looks may do besides look.
struct Rights {
  bool people = false, download = false;
};

/// One measure on the front page: its months, for the newest settled one and the one under way.
govuk::Page scoreboard_page(const std::vector<View>& views);

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

/// The run chart of a view's months, with its table.
html::Html month_chart(const View& view, std::string csv_href);

}  // namespace stepwise::scoreboard
