// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "performance/benchmark/benchmark.hpp"
#include "store/store.hpp"

namespace stepwise::benchmark {

/// What a load did: the same file again changes nothing.
struct Loaded {
  std::size_t added = 0, changed = 0, unchanged = 0;
};

/// Puts figures in the record, in one transaction, with one audit line that says how many.
Result<Loaded> load_figures(store::Store& store, const std::vector<PublishedFigure>& figures, const store::AuditLine& by);

struct Council {
  std::string code, name, region;
};
/// Every council with a figure, by name.
std::vector<Council> councils(store::ReadTx& tx);

struct YearFigure {
  std::string financial_year;
  std::optional<double> value;
};
/// A council's figures for a measure, oldest first; years without a published figure are there without a value.
std::vector<YearFigure> council_series(store::ReadTx& tx, const std::string& measure, const std::string& council);

struct CouncilFigure {
  std::string council_code, council_name;
  std::optional<double> value;
};
/// Every council of a region in a year, by name: never by value.
std::vector<CouncilFigure> region_year(store::ReadTx& tx, const std::string& measure, const std::string& region, const std::string& year);

/// Financial years with a row for a measure, oldest first.
std::vector<std::string> years(store::ReadTx& tx, const std::string& measure);

}  // namespace stepwise::benchmark
