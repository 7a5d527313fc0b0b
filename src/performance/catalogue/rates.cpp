// SPDX-License-Identifier: Apache-2.0
#include "performance/catalogue/rates.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "language/language.hpp"
#include "performance/statistics/rates.hpp"

namespace stepwise::catalogue {
namespace {

using engine::By;
using population::Base;

std::optional<population::Among> among_of(const About& about) {
  return about.measure->figure == engine::Figure::count ? population::among(about.population) : std::nullopt;
}

/// The financial year that a month, a quarter ("2026-27 Q1") or a day is in.
int year_of(Date day) { return day.month() >= 4 ? day.year() : day.year() - 1; }
int year_of_row(const engine::Figures& figures, const engine::Row& row, const engine::Period& period) {
  for (std::size_t i = 0; i < figures.by.size(); ++i) {
    if (figures.by[i] == By::quarter) return static_cast<int>(parse_number(row.keys[i].substr(0, 4)).value_or(0));
    if (const auto month = figures.by[i] == By::month ? Date::parse_iso(row.keys[i] + "-01") : std::nullopt) return year_of(*month);
  }
  return year_of(story::date_of(period.to));
}

std::optional<Base> base_of(const Populations& populations, std::span<const std::string> councils, const population::Among& among, int year) {
  Base sum;
  for (const auto& council : councils) {
    const auto base = population::base_for(populations.estimates, council, among.bands, year);
    if (!base) return std::nullopt;
    sum = {sum.people + base->people, sum.year == 0 ? base->year : std::min(sum.year, base->year)};
  }
  return sum.people > 0 ? std::optional{sum} : std::nullopt;
}

std::optional<Base> base_of_row(const Populations& populations, const population::Among& among, const engine::Figures& figures, const engine::Row& row, const engine::Period& period) {
  const auto council = std::ranges::find(figures.by, By::council);
  const auto year = year_of_row(figures, row, period);
  if (council == figures.by.end() || row.keys.empty()) return base_of(populations, populations.councils, among, year);
  const auto& key = row.keys[static_cast<std::size_t>(council - figures.by.begin())];
  return base_of(populations, key.empty() ? populations.councils : std::vector{key}, among, year);
}

}  // namespace

bool add_rates(Grid& grid, const About& about, const engine::Figures& figures, const engine::Period& period, const Populations& populations) {
  const auto among = among_of(about);
  const bool of_whole_councils = std::ranges::all_of(figures.by, [](By by) { return by == By::council || by == By::month || by == By::quarter; });
  if (!among || !of_whole_councils) return false;
  const auto last = static_cast<std::ptrdiff_t>(grid.columns.size()) - 1;
  const std::initializer_list<const char*> names{"per_100000", "lower_95", "upper_95", "population"};
  grid.columns.insert(grid.columns.begin() + last, names.begin(), names.end());
  grid.is_number.insert(grid.is_number.begin() + last, names.size(), true);
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const auto& row = figures.by.empty() ? figures.total : figures.rows[i];
    std::vector<std::optional<std::string>> cells(names.size());
    if (const auto base = base_of_row(populations, *among, figures, row, period)) {
      const auto interval = statistics::per_100_000_interval(row.numerator, base->people);
      cells = {fmt::format("{:.1f}", statistics::per_100_000(row.numerator, base->people)), fmt::format("{:.1f}", interval.lower), fmt::format("{:.1f}", interval.upper), std::to_string(base->people)};
    }
    grid.rows[i].insert(grid.rows[i].begin() + last, cells.begin(), cells.end());
  }
  return true;
}

std::string rate_words(const About& about, const engine::Figures& figures, const engine::Period& period, const Populations& populations) {
  const auto among = among_of(about);
  if (!among) return "";
  const auto base = base_of(populations, populations.councils, *among, year_of(story::date_of(period.to)));
  if (!base) return "No population is loaded, so there is no rate per 100,000: see 'stepwise population load'.";
  return fmt::format("{:.1f} for each 100,000 {} in {} months (population {}, middle of {})", statistics::per_100_000(figures.total.numerator, base->people), t(among->words).str(), period.months(),
                     with_commas(base->people), base->year);
}

}  // namespace stepwise::catalogue
