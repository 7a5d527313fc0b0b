// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <span>

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

std::string drawn_area(const FrontPage& model) {
  const bool known = std::ranges::any_of(model.views, [&](const View& view) { return view.about->area == model.area; });
  return known || model.views.empty() ? model.area : model.views.front().about->area;
}

constexpr std::size_t shares_at_once = 6;

std::vector<View> shares_of(std::span<const View> area) {
  std::vector<View> shares;
  std::ranges::copy_if(area, std::back_inserter(shares), [](const View& view) { return view.about->measure->figure == engine::Figure::rate; });
  return shares;
}

/// Links to the parts of an area's shares that are not drawn.
Html links_to_shares(const std::string& area, std::size_t shares, std::size_t drawn_part, const Selection& selection) {
  Html out;
  for (std::size_t part = 1; (part - 1) * shares_at_once < shares && shares > 1; ++part) {
    if (part == drawn_part) continue;
    http::Fields query;
    query.add("area", area);
    if (part > 1) query.add("part", std::to_string(part));
    if (selection.of_returns()) query.add("source", selection.source);
    const std::size_t first = (part - 1) * shares_at_once + 1, last = std::min(shares, part * shares_at_once);
    const std::string words = shares > shares_at_once ? t("Draw shares {0} to {1} of {2} of this area on one scale", first, last, shares) : std::string{t("Draw the shares of this area on one scale")};
    out += element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard?" + http::write_query(query) + "#" + area}}, {words})});
  }
  return out;
}

std::string area_href(const std::string& area, const Selection& selection) {
  http::Fields query;
  query.add("area", area);
  if (selection.of_returns()) query.add("source", selection.source);
  return "/scoreboard?" + http::write_query(query) + "#" + area;
}

/// One area's measures, and some of its shares on one scale: one at a time, so that the page stays light.
Html open_area(const FrontPage& model, const std::vector<View>& area, const std::string& csv_href) {
  const auto shares = shares_of(area);
  const std::size_t parts = std::max<std::size_t>(1, (shares.size() + shares_at_once - 1) / shares_at_once);
  const std::size_t part = std::clamp<std::size_t>(model.part, 1, parts), from = (part - 1) * shares_at_once;
  const Html chart = shares_chart({shares.begin() + static_cast<std::ptrdiff_t>(from), shares.begin() + static_cast<std::ptrdiff_t>(std::min(shares.size(), from + shares_at_once))}, csv_href);
  const std::string& name = area.front().about->area;
  return element("div", {{"id", name}}, {measures_table(area, model.selection), chart, links_to_shares(name, shares.size(), part, model.selection)});
}

/// The views of an area, which stand together.
std::vector<View> views_of(const FrontPage& model, const std::string& area) {
  std::vector<View> views;
  std::ranges::copy_if(model.views, std::back_inserter(views), [&](const View& view) { return view.about->area == area; });
  return views;
}

constexpr std::size_t most_named = 6;

/// Measures whose newest settled month stands out in one way, at most a few, each with what it says.
Html standing_list(const FrontPage& model, Standing standing, Html heading) {
  Html items;
  std::size_t found = 0;
  for (const auto& view : model.views) {
    if (standing_of(view) != standing || ++found > most_named) continue;
    items += element("li", {}, {element("a", {{"class", "govuk-link"}, {"href", page_of(view, model.selection)}}, {finding(view)})});
  }
  if (found == 0) return {};
  if (found > most_named) items += element("li", {}, {tn("and {0} more below", "and {0} more below", static_cast<std::int64_t>(found - most_named))});
  return element("h3", {{"class", "govuk-heading-s"}}, {heading}) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, {items});
}

/// What a reader with a minute needs: what chance does not explain, worse first, and the way to each area.
Html in_a_minute(const FrontPage& model) {
  if (model.views.empty()) return {};
  const Html lists = standing_list(model, Standing::worse, t("Worse than usual")) + standing_list(model, Standing::better, t("Better than usual")) +
                     standing_list(model, Standing::otherwise, t("Different from usual, neither better nor worse"));
  Html ways;
  for (std::size_t i = 0; i < model.views.size(); ++i) {
    const auto& about = *model.views[i].about;
    if (i > 0 && model.views[i - 1].about->area == about.area) continue;
    const auto many = std::ranges::count_if(model.views, [&](const View& view) { return view.about->area == about.area; });
    ways += element("li", {}, {element("a", {{"class", "govuk-link"}, {"href", area_href(about.area, model.selection)}}, {listed(about.area_title)}), ": ",
                               tn("{0} measure", "{0} measures", many)});
  }
  return element("h2", {{"class", "govuk-heading-m"}}, {t("What stands out")}) +
         element("p", {{"class", "govuk-body"}}, {lists.empty() ? t("No newest settled month stands out from what chance explains.") : t("The newest settled month is not what chance explains. To ask why; of other measures there is nothing to explain.")}) +
         lists + element("h2", {{"class", "govuk-heading-m"}}, {t("Every measure")}) + element("ul", {{"class", "govuk-list"}}, {ways});
}

}  // namespace

govuk::Page scoreboard_page(const FrontPage& model) {
  const std::string csv_href = !model.rights.download ? "" : model.selection.of_returns() ? "/scoreboard/figures.csv?source=returns" : "/scoreboard/figures.csv";
  govuk::Page page;
  page.title = t("Scoreboard");
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {t("Scoreboard")}) +
              element("p", {{"class", "govuk-body-l"}}, {t("A few simple measures of whether help is leading to more independence. They move as work is saved.")}) +
              source_links("/scoreboard", model.selection, model.has_returns) + in_a_minute(model) + (model.views.empty() ? Html{} : open_area(model, views_of(model, drawn_area(model)), csv_href)) + outcomes_chart(model.outcomes, csv_href);
  if (!model.views.empty()) page.main += element("p", {{"class", "govuk-body-s"}}, {rule_words(model.views.front().audience)});
  page.main += element("h2", {{"class", "govuk-heading-m"}}, {t("Other councils")}) +
               element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/beside"}}, {t("Beside figures of one place")}),
                                                        ": ", t("what it set as a target, or saw.")}) +
               element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/published"}}, {t("Published figures of English councils")}),
                                                        ": ", t("to ask why theirs are different.")});
  page.main += element("h2", {{"class", "govuk-heading-m"}}, {t("Tables")}) +
               element("p", {{"class", "govuk-body"}}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/tables"}}, {t("People, requests and support by two details at once")})});
  return page;
}

}  // namespace stepwise::scoreboard
