// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

/// The newest month that is not provisional, and the newest of all when it still is.
struct Newest {
  const Line* settled = nullptr;
  const Line* under_way = nullptr;
};
Newest newest_of(const View& view) {
  Newest newest;
  for (const auto& line : view.months) {
    if (!line.provisional) newest.settled = &line;
    newest.under_way = line.provisional ? &line : nullptr;
  }
  return newest;
}

Html cell_words(const Line* line, engine::Figure kind) {
  if (line == nullptr) return "–";
  return Html{line->key + ": "} + element("strong", {}, {line_in_words(*line, kind)});
}

/// A measure's page, of the same source.
std::string page_of(const View& view, const Selection& selection) {
  http::Fields query;
  if (selection.of_returns()) query.add("source", selection.source);
  return "/scoreboard/" + view.about->id + (selection.of_returns() ? "?" + http::write_query(query) : "");
}

Html measures_table(const std::vector<View>& views, const Selection& selection) {
  govuk::TableOptions table;
  table.caption = listed(views.front().about->area_title);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = {t("Measure"), t("Newest settled month"), t("Still changing"), t("Which way")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& view : views) {
    const auto kind = view.about->measure->figure;
    const Newest newest = newest_of(view);
    table.rows.push_back({element("a", {{"class", "govuk-link"}, {"href", page_of(view, selection)}}, {listed(view.about->title)}),
                          cell_words(newest.settled, kind), cell_words(newest.under_way, kind), direction_words(view.about->direction)});
  }
  return govuk::table(table);
}

/// One area after another, in the catalogue's order: its measures, then its shares on one scale.
Html areas(const std::vector<View>& views, const Selection& selection, const std::string& csv_href) {
  Html out;
  for (auto first = views.begin(); first != views.end();) {
    const auto past = std::find_if(first, views.end(), [&](const View& view) { return view.about->area != first->about->area; });
    const std::vector<View> area{first, past};
    out += measures_table(area, selection) + shares_chart(area, csv_href);
    first = past;
  }
  return out;
}

}  // namespace

govuk::Page scoreboard_page(const FrontPage& model) {
  const std::string csv_href = !model.rights.download ? "" : model.selection.of_returns() ? "/scoreboard/figures.csv?source=returns" : "/scoreboard/figures.csv";
  govuk::Page page;
  page.title = t("Scoreboard");
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {t("Scoreboard")}) +
              element("p", {{"class", "govuk-body-l"}}, {t("A few simple measures of whether help is leading to more independence. They move as work is saved.")}) +
              source_links("/scoreboard", model.selection, model.has_returns) + areas(model.views, model.selection, csv_href) + outcomes_chart(model.outcomes, csv_href);
  if (!model.views.empty()) page.main += element("p", {{"class", "govuk-body-s"}}, {rule_words(model.views.front().audience)});
  page.main += element("h2", {{"class", "govuk-heading-m"}}, {t("Other councils")}) +
               element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/published"}}, {t("Published figures of English councils")}),
                                                        ": ", t("to ask why theirs are different.")});
  return page;
}

}  // namespace stepwise::scoreboard
