// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/beside_page.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/statistics/statistics.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

// As measures/*/about.toml writes them.
constexpr std::string_view two_places{kept(" and ")}, nobody{kept("Nobody named")};

Html paragraph(const Html& words, const char* classes = "govuk-body") { return element("p", {{"class", classes}}, {words}); }

/// The one share that a figure speaks of, whatever words stand about it: "66%", "5% or less", "under 33%".
std::optional<double> share_in(std::string_view figure) {
  const auto sign = figure.find('%');
  if (sign == std::string_view::npos || figure.find('%', sign + 1) != std::string_view::npos) return std::nullopt;
  auto first = sign;
  while (first > 0 && (figure[first - 1] == '.' || (figure[first - 1] >= '0' && figure[first - 1] <= '9'))) --first;
  return parse_decimal(figure.substr(first, sign - first));
}

Html choice(const BesidePage& model) {
  std::vector<govuk::SelectItem> items;
  for (const auto& place : model.places) items.push_back({.value = place, .text = place});
  return element("div", {{"class", "app-form-row"}},
                 {govuk::search_form("/scoreboard/beside", {govuk::select({.name = "place", .label = t("Figures of"), .items = items, .value = model.place})}, t("Show"))});
}

Html figures_table(const BesidePage& model) {
  govuk::TableOptions table;
  table.caption = t("{0}: figures to think with, not targets for here", model.place);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = {t("Measure"), t("Figure there"), t("Here"), t("Beside it")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& row : model.rows) {
    http::Fields query;
    query.add("place", row.figure->place);
    table.rows.push_back({element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/" + row.about->id + "?" + http::write_query(query)}}, {listed(row.about->title)}),
                          t("{0} ({1}, {2})", listed(row.figure->figure), row.figure->is_target ? t("target there").str() : t("observed").str(), listed(row.figure->when)),
                          ours_in_words(row), standing_beside(*row.about, *row.figure, row.ours)});
  }
  return govuk::table(table);
}

}  // namespace

bool is_of(const catalogue::Reference& figure, std::string_view place) {
  const std::string_view all = figure.place;
  const auto between = all.find(two_places);
  if (between == std::string_view::npos || all == place) return all == place;
  return all.substr(0, between) == place || all.substr(between + two_places.size()) == place;
}

std::string ours_in_words(const BesideRow& row) {
  constexpr double days_of_month = 30.4375;
  const engine::Figure kind = row.about->measure->figure;
  const std::string ours = line_in_words(row.ours, kind);
  if (!row.months.empty()) return t("{0}, of {1}", ours, row.months);
  const auto* shown = std::get_if<std::int64_t>(&row.ours.numerator);
  const double months = row.days / days_of_month;
  if (kind != engine::Figure::count || row.about->measure->timing == engine::Timing::at_month_end || shown == nullptr || months < 2) return ours;
  return t("{0}, about {1} a month", ours, statistics::words(statistics::ShownCount{std::llround(static_cast<double>(*shown) / months)}));
}

std::vector<std::string> places_with_figures(const catalogue::Catalogue& catalogue) {
  std::vector<std::string> places;
  for (const auto& about : catalogue.all())
    for (const auto& figure : about.figures)
      if (figure.place != nobody && figure.place.find(two_places) == std::string::npos) places.push_back(figure.place);
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

Html standing_beside(const catalogue::About& about, const catalogue::Reference& figure, const Line& ours) {
  const auto standard = share_in(figure.figure);
  if (!figure.is_target || !standard || !ours.interval || about.direction == catalogue::Direction::neither) return "–";
  switch (statistics::beside_standard(*standard / 100, *ours.interval, about.direction == catalogue::Direction::up)) {
    case statistics::Beside::clearly_met: return t("Clearly met here");
    case statistics::Beside::clearly_missed: return t("Clearly not met here");
    case statistics::Beside::cannot_tell: return t("Cannot tell yet here");
  }
  return "–";
}

govuk::Page beside_page(const BesidePage& model) {
  govuk::Page page;
  page.title = t("Beside figures of one place");
  page.wide = true;
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {t("Beside figures of one place")}) +
              paragraph(t("Each place counted its own people in its own way, so figures of two places are never put together. Ours are of {0}.", model.months)) + choice(model);
  page.main += model.rows.empty() ? paragraph(t("Choose a place to see what it set or saw.")) : figures_table(model);
  return page;
}

}  // namespace stepwise::scoreboard
