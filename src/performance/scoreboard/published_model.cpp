// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "performance/scoreboard/published_pages.hpp"

namespace stepwise::scoreboard {
namespace {

void describe(PublishedPage& page, const CodeList& measures, const catalogue::Catalogue& catalogue) {
  page.measure_label = measures.label(page.measure);
  page.unit = measures.value(page.measure, "unit");
  page.source = measures.value(page.measure, "source");
  page.difference = measures.value(page.measure, "difference");
  page.same_definition = measures.value(page.measure, "same_definition") == "yes";
  page.lower_is_better = measures.value(page.measure, "direction") == "lower";
  if (const auto* nearest = catalogue.find(measures.value(page.measure, "nearest_measure"))) {
    page.nearest_id = nearest->id;
    page.nearest_title = nearest->title;
  }
}

/// The year asked for, or the newest in which anybody of the region has a figure.
void read_region(store::ReadTx& tx, PublishedPage& page, std::string_view asked_year) {
  const auto read = [&](const std::string& year) {
    page.year = year;
    page.region = benchmark::region_year(tx, page.measure, page.council->region, year);
    return std::ranges::any_of(page.region, [](const auto& figure) { return figure.value.has_value(); });
  };
  if (std::ranges::find(page.years, asked_year) != page.years.end()) read(std::string{asked_year});
  else std::any_of(page.years.rbegin(), page.years.rend(), read);
  std::vector<double> values;
  for (const auto& figure : page.region)
    if (figure.value) values.push_back(*figure.value);
  page.median = benchmark::median(values);
}

/// Two councils of one name, an old one and the one that took its place, are told apart by their codes.
void tell_namesakes_apart(std::vector<benchmark::Council>& councils) {
  std::map<std::string, int> times;
  for (const auto& council : councils) ++times[council.name];
  for (auto& council : councils)
    if (times[council.name] > 1) council.name += " (" + council.code + ")";
}

}  // namespace

PublishedPage read_published_page(store::ReadTx& tx, const http::Fields& query, const CodeList& measures, const catalogue::Catalogue& catalogue) {
  PublishedPage page;
  page.measures = measures.items();
  page.measure = measures.has(query.get("measure")) ? std::string{query.get("measure")} : measures.items().front().code;
  describe(page, measures, catalogue);
  page.councils = benchmark::councils(tx);
  tell_namesakes_apart(page.councils);
  if (page.councils.empty()) return page;
  const auto chosen = std::ranges::find(page.councils, query.get("council"), &benchmark::Council::code);
  page.council = chosen == page.councils.end() ? page.councils.front() : *chosen;
  page.years = benchmark::years(tx, page.measure);
  page.series = benchmark::council_series(tx, page.measure, page.council->code);
  if (!page.years.empty()) read_region(tx, page, query.get("year"));
  return page;
}

}  // namespace stepwise::scoreboard
