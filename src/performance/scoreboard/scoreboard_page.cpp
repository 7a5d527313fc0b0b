// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
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

}  // namespace

govuk::Page scoreboard_page(const std::vector<View>& views) {
  govuk::TableOptions table;
  table.caption = "Front door";
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = {"Measure", "Newest settled month", "Still changing", "Which way"};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& view : views) {
    const auto kind = view.about->measure->figure;
    const Newest newest = newest_of(view);
    table.rows.push_back({element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/" + view.about->id}}, {view.about->title}),
                          cell_words(newest.settled, kind), cell_words(newest.under_way, kind), std::string{direction_words(view.about->direction)}});
  }
  govuk::Page page;
  page.title = "Scoreboard";
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {"Scoreboard"}) +
              element("p", {{"class", "govuk-body-l"}}, {"A few simple measures of whether help is leading to more independence. They move as work is saved."}) +
              govuk::table(table) +
              element("p", {{"class", "govuk-body-s"}}, {views.empty() ? std::string{} : std::string{statistics::rule_words(views.front().audience)}}) +
              element("h2", {{"class", "govuk-heading-m"}}, {"Other councils"}) +
              element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/published"}}, {"Published figures of English councils"}),
                                                       ", to ask why theirs are different."});
  return page;
}

}  // namespace stepwise::scoreboard
