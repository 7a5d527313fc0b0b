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
  Selection selection = {};
  bool has_returns = false;
  std::string area = {};  ///< whose shares are drawn on one scale; the first area when it is none
  std::size_t part = 1;   ///< of an area with many shares, the first few or the next
};
govuk::Page scoreboard_page(const FrontPage& model);

/// A council as pages call it.
struct Place {
  std::string code, name, region;
};
struct MeasurePage {
  View view;
  Selection selection;
  std::vector<std::string> team_names;
  Rights rights;
  std::vector<Problem> problems;
  std::string typed_from = {}, typed_to = {};  ///< shown again when there are problems
  bool has_returns = false;                    ///< there are kept returns to choose
  std::vector<Place> councils = {};            ///< of kept returns
  std::vector<Date> years = {};                ///< last months to choose from, for those who may choose whole years only
  std::optional<Date> months_from = {};        ///< the first month shown, when earlier than the selection's
};
govuk::Page measure_page(const MeasurePage& model);
/// The form above the figures: months, or a year for those who may not see people; team, age, council, split, place.
html::Html measure_filter(const MeasurePage& model);
/// What a measure means, and figures from elsewhere: those of one place at a time, never merged.
html::Html measure_definition(const MeasurePage& model);
/// Twelve months as counts and rates; nothing for a measure that is no rate of people.
html::Html rates_table(const View& view);
/// Links to the figures of the record and of kept returns; nothing without returns. `here` is the page with its query.
html::Html source_links(const std::string& path, const Selection& selection, bool has_returns);

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
