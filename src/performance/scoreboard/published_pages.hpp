// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/code_list.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"
#include "performance/benchmark/benchmark_store.hpp"
#include "performance/catalogue/about.hpp"

namespace stepwise::scoreboard {

/// Published figures of one council and its region, finished before it is shown.
struct PublishedPage {
  std::vector<CodeList::Item> measures;
  std::vector<benchmark::Council> councils;
  std::vector<std::string> years;
  std::string measure, measure_label, unit, source, difference, nearest_id, nearest_title;
  bool same_definition = false, lower_is_better = false;
  std::optional<benchmark::Council> council;  ///< nothing when no figures are loaded
  std::string year;
  std::vector<benchmark::YearFigure> series;
  std::vector<benchmark::CouncilFigure> region;
  std::optional<double> median;
};
/// Reads `measure`, `council` and `year`; what is missing or unknown becomes the first council, the newest year.
PublishedPage read_published_page(store::ReadTx& tx, const http::Fields& query, const CodeList& measures, const catalogue::Catalogue& catalogue);
govuk::Page published_page(const PublishedPage& model);

}  // namespace stepwise::scoreboard
