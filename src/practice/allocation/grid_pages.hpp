// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "community/parts/parts.hpp"
#include "govuk/govuk.hpp"
#include "practice/allocation/grid.hpp"
#include "practice/allocation/trials.hpp"

namespace stepwise::allocation {

using community::Filled;
using html::Html;

/// Needs, risks and amounts of a grid, area by area.
Html write_cells(const Grid& grid);

struct GridsView {
  std::vector<Grid> grids;
  std::string in_force;            ///< reference of the one that counts today
  std::string token;
  std::vector<Problem> problems;
  std::vector<std::string> refused;   ///< of a file that was sent, cell by cell
};
Html write_grids(const govuk::Frame& frame, const GridsView& view);

struct GridView {
  Grid grid;
  bool in_force = false, author = false;
  std::int64_t drawn_pence = 0;      ///< a year, of what is kept apart, by totals above the grid's words
  std::int64_t figures = 0;          ///< that stand and were made with it
  Filled form;
};
Html write_grid(const govuk::Frame& frame, const GridView& view);

struct GridForm {
  std::string reference;
  Grid grid;
  Filled form;
};
Html write_grid_form(const govuk::Frame& frame, const GridForm& form);
/// What the form of a grid holds when it is opened, and back: cells that cannot be read are gaps.
http::Fields fields_from(const Grid& grid);
Grid grid_from(const http::Fields& typed, const Grid& before);
/// The fields of the area that was added, under a code made from its words; as they were when none was.
http::Fields with_new_area(const http::Fields& typed);

struct NamedChange {
  std::string reference, initials;   ///< "" where it may not be shown
  std::string team;
  std::int64_t now = 0, then = 0;
};
struct TrialView {
  Grid grid, now;
  std::optional<Trials::Trial> trial;
  std::vector<NamedChange> largest;
  std::int64_t restricted = 0;       ///< of those whose figure changes
  bool sees_people = false, may_open = false, sees_fairness = false;
};
Html write_trial(const govuk::Frame& frame, const TrialView& view);
/// For everybody: `grid` is one of the published ones; `in_force` the reference of the one that counts today.
Html write_public(const Grid& grid, const std::vector<Grid>& published, std::string_view in_force);

std::string grid_href(std::string_view reference);

}  // namespace stepwise::allocation
