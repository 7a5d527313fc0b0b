// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/language.hpp"

namespace stepwise::population {

/// Bands that populations are published in for adult social care.
enum class Band : std::uint8_t { from_18_to_64, from_65_on };
std::string_view band_key(Band band);    ///< "18_to_64", as kept
std::string_view band_label(Band band);  ///< "18 to 64"
std::optional<Band> band_from(std::string_view label_or_key);

/// How many people of a band lived in a council's area in the middle of a year.
struct Estimate {
  std::string council;        ///< its code in national returns, three digits
  int year = 0;
  Band band = Band::from_18_to_64;
  std::int64_t people = 0;
  std::string source = {};    ///< where the figure was taken from
  std::string name = {}, region = {};  ///< of the council; "" when the file does not say
  friend bool operator==(const Estimate&, const Estimate&) = default;
};

struct RefusedRow {
  std::size_t line;
  std::string sentence;
};
struct Read {
  std::vector<Estimate> estimates;
  std::vector<RefusedRow> refused;
};
/// Reads columns council_code, year, age_band, people, and source, council_name and region when they are there (in any order and case).
/// Each row is checked by itself; one for the same council, year and band as an earlier one is refused. A file without
/// the first four columns, or that is no text, is a Fault.
Result<Read> read_estimates(std::string_view csv);

/// Of which people a measure is a rate: the keys of about.toml's `population`.
struct Among {
  std::vector<Band> bands;
  Message words;  ///< "people aged 18 to 64"
};
/// "18_to_64", "65_and_above" or "18_and_above"; nothing for another.
std::optional<Among> among(std::string_view key);

/// How many people a rate divides by, and of which year the estimate is.
struct Base {
  std::int64_t people = 0;
  int year = 0;
};
/// The estimate for the financial year that a period ends in: of the mid-year it starts in, else the newest earlier one, else
/// the oldest later one; the same year for all bands asked for. Nothing where a band is missing. Source: ascof.md 2 (2024/25 is
/// divided by mid-2024).
std::optional<Base> base_for(std::span<const Estimate> estimates, std::string_view council, std::span<const Band> bands, int financial_year);

}  // namespace stepwise::population
