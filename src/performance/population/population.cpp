// SPDX-License-Identifier: Apache-2.0
#include "performance/population/population.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace stepwise::population {
namespace {

constexpr std::array<std::string_view, 7> columns{"council_code", "year", "age_band", "people", "source", "council_name", "region"};
constexpr std::size_t needed = 4, no_column = static_cast<std::size_t>(-1), longest_text = 200;
constexpr std::int64_t most_people = 10'000'000;

struct Layout {
  std::array<std::size_t, columns.size()> at{};
  std::size_t width = 0;
};

Result<Layout> read_header(std::span<const std::string> cells) {
  Layout layout{{}, cells.size()};
  std::string missing;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto found = std::ranges::find_if(cells, [&](const std::string& cell) { return equals_ignoring_case(trim(cell), columns[i]); });
    layout.at[i] = found == cells.end() ? no_column : static_cast<std::size_t>(found - cells.begin());
    if (found == cells.end() && i < needed) missing += (missing.empty() ? "" : ", ") + std::string{columns[i]};
  }
  if (!missing.empty()) return fail(FaultKind::invalid, "The first line should name the columns; it lacks: " + missing + ".");
  return layout;
}

bool is_council_code(std::string_view text) { return text.size() == 3 && text.find_first_not_of("0123456789") == std::string_view::npos; }

Result<Estimate> read_row(const Layout& layout, std::span<const std::string> cells) {
  if (cells.size() != layout.width)
    return fail(FaultKind::invalid, "It has " + std::to_string(cells.size()) + " cells; the first line has " + std::to_string(layout.width) + ".");
  const auto cell = [&](std::size_t column) { return layout.at[column] == no_column ? std::string{} : std::string{trim(cells[layout.at[column]])}; };
  Estimate estimate{cell(0), 0, Band::from_18_to_64, 0, cell(4), cell(5), cell(6)};
  if (!is_council_code(estimate.council)) return fail(FaultKind::invalid, "The council code '" + estimate.council.substr(0, 20) + "' should be the three digits of national returns.");
  const auto year = parse_number(cell(1));
  if (!year || *year < 1990 || *year > 2100) return fail(FaultKind::invalid, "The year '" + cell(1).substr(0, 20) + "' should be a year such as 2024: the middle of it is meant.");
  const auto band = band_from(cell(2));
  if (!band) return fail(FaultKind::invalid, "The age band '" + cell(2).substr(0, 20) + "' should be '18 to 64' or '65 and above'.");
  const auto people = parse_number(cell(3));
  if (!people || *people < 1 || *people > most_people) return fail(FaultKind::invalid, "The people '" + cell(3).substr(0, 20) + "' should be a whole number above 0, without commas.");
  for (const auto* text : {&estimate.source, &estimate.name, &estimate.region})
    if (text->size() > longest_text) return fail(FaultKind::invalid, "A source or name is longer than " + std::to_string(longest_text) + " letters.");
  estimate.year = static_cast<int>(*year);
  estimate.band = *band;
  estimate.people = *people;
  return estimate;
}

}  // namespace

std::string_view band_key(Band band) { return band == Band::from_18_to_64 ? "18_to_64" : "65_and_above"; }
std::string_view band_label(Band band) { return band == Band::from_18_to_64 ? kept("18 to 64") : kept("65 and above"); }
std::optional<Band> band_from(std::string_view text) {
  for (const Band band : {Band::from_18_to_64, Band::from_65_on})
    if (equals_ignoring_case(text, band_key(band)) || equals_ignoring_case(text, band_label(band))) return band;
  return std::nullopt;
}

Result<Read> read_estimates(std::string_view csv) {
  if (csv.find('\0') != std::string_view::npos) return fail(FaultKind::invalid, "This is not a text file. Save the populations as CSV.");
  if (!is_clean_utf8(csv)) return fail(FaultKind::invalid, "Some of its letters are not in UTF-8. Save the populations as CSV UTF-8.");
  Read out;
  std::size_t rows = 0;
  std::optional<Result<Layout>> layout;
  std::set<std::tuple<std::string, int, Band>> seen;
  const auto read = read_csv(csv, [&](std::size_t line, std::span<const std::string> cells) {
    if (!layout) {
      layout = read_header(cells);
      return;
    }
    if (!layout->has_value()) return;
    ++rows;
    auto estimate = read_row(**layout, cells);
    if (!estimate) out.refused.push_back({line, estimate.error().sentence});
    else if (!seen.emplace(estimate->council, estimate->year, estimate->band).second)
      out.refused.push_back({line, "Council " + estimate->council + " has a population for this year and age band on an earlier line."});
    else out.estimates.push_back(std::move(*estimate));
  });
  if (!read) return tl::unexpected<Fault>{read.error()};
  if (!layout) return fail(FaultKind::invalid, "The file is empty.");
  if (!layout->has_value()) return tl::unexpected<Fault>{layout->error()};
  if (rows == 0) return fail(FaultKind::invalid, "It names its columns and has no row of populations.");
  return out;
}

std::optional<Among> among(std::string_view key) {
  if (key == band_key(Band::from_18_to_64)) return Among{{Band::from_18_to_64}, noted("people aged 18 to 64")};
  if (key == band_key(Band::from_65_on)) return Among{{Band::from_65_on}, noted("people aged 65 and over")};
  if (key == "18_and_above") return Among{{Band::from_18_to_64, Band::from_65_on}, noted("people aged 18 and over")};
  return std::nullopt;
}

std::optional<Base> base_for(std::span<const Estimate> estimates, std::string_view council, std::span<const Band> bands, int financial_year) {
  const auto of_year = [&](int year) -> std::optional<Base> {
    Base base{0, year};
    for (const Band band : bands) {
      const auto found = std::ranges::find_if(estimates, [&](const Estimate& one) { return one.council == council && one.year == year && one.band == band; });
      if (found == estimates.end()) return std::nullopt;
      base.people += found->people;
    }
    return base;
  };
  std::set<int> years;
  for (const auto& one : estimates)
    if (one.council == council) years.insert(one.year);
  for (auto year = years.upper_bound(financial_year); year != years.begin();)
    if (const auto base = of_year(*--year)) return base;
  for (auto year = years.upper_bound(financial_year); year != years.end(); ++year)
    if (const auto base = of_year(*year)) return base;
  return std::nullopt;
}

}  // namespace stepwise::population
