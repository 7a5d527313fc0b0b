// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/code_list.hpp"
#include "base/result.hpp"

namespace stepwise::benchmark {

/// One council's published figure for one measure in one financial year. No value: not published.
struct PublishedFigure {
  std::string measure_code, council_code, financial_year, council_name, council_type, region;
  std::optional<double> value;
};

/// A row that was not taken, with the line it begins on and why.
struct RefusedRow {
  std::size_t line;
  std::string sentence;
};

struct Published {
  std::vector<PublishedFigure> figures;
  std::vector<RefusedRow> refused;
};

/// Reads the plain layout: financial_year, council_code, council_name, council_type, region, measure, measure_code,
/// value (columns in any order, names in any case). Each row is checked by itself against `measures`
/// (lists/published_measure.csv); a row for the same measure, council and year as an earlier one is refused.
/// A file without those columns is a Fault.
Result<Published> read_published(std::string_view csv, const CodeList& measures);

/// The middle value; between two, their mean. Nothing for no values.
std::optional<double> median(std::vector<double> values);

}  // namespace stepwise::benchmark
