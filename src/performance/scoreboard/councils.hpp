// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "govuk/page.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/scoreboard/views.hpp"

namespace stepwise::scoreboard {

/// What councils are called and where they are: by code, as the loaded populations say; others by their code.
std::vector<Place> places_of(const std::vector<std::string>& codes, std::span<const population::Estimate> populations);

/// Councils beside each other, by name or by region and name; never by figure.
struct CouncilsAsked {
  std::string own;       ///< the reader's own council, by code
  std::string region;    ///< "" is all of England
  bool by_region = false;
  std::size_t page = 1;
};
struct CouncilLine {
  Place place;
  Line line;
  bool own = false;
};
struct CouncilsPage {
  const catalogue::About* about = nullptr;
  Selection selection;
  CouncilsAsked asked;
  std::vector<Date> years;
  std::vector<std::string> regions;
  std::vector<CouncilLine> lines;          ///< every council of the region, in order
  Line whole;                              ///< all councils together
  std::optional<double> england_median, region_median;
  Selection time;                          ///< the months that the figures are of
  std::string period;                      ///< the same in words
  std::optional<population::Among> among;  ///< set when figures are rates of people
  bool can_compare = true;                 ///< false: counts of places of different size, without a population
  bool may_download = false;
};
constexpr std::size_t councils_a_page = 40;

/// Made ready for everyone else, whoever looks: it is other councils' people too. Shares, middles and means are of the
/// selection; counts are rates of the twelve months up to its newest quarter's end.
CouncilsPage councils_model(engine::Numbers& numbers, const Asked& asked, const CouncilsAsked& how);
govuk::Page councils_page(const CouncilsPage& model);
/// Every council of the region, not only those of one page.
std::string councils_csv(const CouncilsPage& model);

}  // namespace stepwise::scoreboard
