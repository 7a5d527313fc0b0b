// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "performance/scoreboard/scoreboard.hpp"

namespace stepwise::scoreboard {

/// A figure from elsewhere, beside ours of the same measure.
struct BesideRow {
  const catalogue::About* about = nullptr;
  const catalogue::Reference* figure = nullptr;
  Line ours;  ///< the months shown, together
  int days = 0;             ///< how many days of those months are over, today with them
  std::string months = {};  ///< which months, where they are not those of the page
};
/// One place's figures, and nobody else's: target sets are never merged (six-steps.md 3, conflicts to respect).
struct BesidePage {
  std::vector<std::string> places;
  std::string place;
  std::string months;  ///< which months ours are of, in words
  std::vector<BesideRow> rows;
};
govuk::Page beside_page(const BesidePage& model);

/// Ours in words; of a count that may be shown also how many that is a month, as other places give theirs a month or a year; of
/// other months than the page's which those are.
std::string ours_in_words(const BesideRow& row);

/// Whether a figure is of a place: a figure of two ("Swindon and Coventry") is of each.
bool is_of(const catalogue::Reference& figure, std::string_view place);
/// Every place that a figure is from, by name.
std::vector<std::string> places_with_figures(const catalogue::Catalogue& catalogue);
/// "Clearly met here", "Clearly not met here", "Cannot tell yet here", or a dash where a figure is no share or no target.
html::Html standing_beside(const catalogue::About& about, const catalogue::Reference& figure, const Line& ours);

}  // namespace stepwise::scoreboard
