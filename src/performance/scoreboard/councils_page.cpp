// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/charts/finding.hpp"
#include "performance/scoreboard/councils.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"

namespace stepwise::scoreboard {
namespace {

using engine::Figure;
using html::element;
using html::Html;

Html paragraph(Html words) { return element("p", {{"class", "govuk-body"}}, words); }
Html link(const std::string& href, Html words) { return element("a", {{"class", "govuk-link"}, {"href", href}}, words); }

std::string address_of(const CouncilsPage& model, std::size_t page, const char* file = "") {
  http::Fields query;
  query.add("to", model.selection.to.iso_month());
  if (!model.asked.region.empty()) query.add("region", model.asked.region);
  if (model.asked.by_region) query.add("order", "region");
  if (page > 1) query.add("page", std::to_string(page));
  return "/scoreboard/" + model.about->id + "/councils" + file + "?" + http::write_query(query);
}

std::span<const CouncilLine> shown(const CouncilsPage& model) {
  const std::size_t first = std::min((model.asked.page - 1) * councils_a_page, model.lines.size());
  return std::span{model.lines}.subspan(first, std::min(councils_a_page, model.lines.size() - first));
}

charts::About about_chart(const CouncilsPage& model, const char* part) {
  const auto kind = model.about->measure->figure;
  charts::About about{.id = model.about->id + "-councils" + part, .unit = model.among ? charts::Unit::number : chart_unit(kind), .decimals = model.among || kind != Figure::rate ? 1 : 0};
  about.subtitle = model.among ? t("{0}, for each 100,000 {1}, {2}", listed(model.about->title).str(), t(model.among->words).str(), model.period)
                               : t("{0}, {1}", listed(model.about->title).str(), model.period);
  about.csv_href = model.may_download ? address_of(model, 1, ".csv") : "";
  about.category_name = t("Council");
  return about;
}

std::string value_words(const CouncilsPage& model, double value) {
  return charts::figure_words(value, model.among ? charts::Unit::number : chart_unit(model.about->measure->figure), 1);
}

std::string finding_of(const CouncilsPage& model) {
  if (!model.england_median) return t("No council has a figure that can be shown");
  const std::string england = t("Half of the councils are at or below {0}", value_words(model, *model.england_median));
  return model.region_median ? t("{0}; in {1} half are at or below {2}", england, model.asked.region, value_words(model, *model.region_median)) : england;
}

std::string name_of(const CouncilsPage& model, const CouncilLine& one) {
  return model.asked.by_region && model.asked.region.empty() && !one.place.region.empty() ? t("{0}, {1}", one.place.name, one.place.region) : one.place.name;
}

Html dots(const CouncilsPage& model) {
  charts::DotsChart chart;
  chart.about = about_chart(model, "");
  chart.about.finding = finding_of(model);
  chart.series_name = model.among ? t("For each 100,000").str() : std::string{listed(model.about->short_title)};
  for (const auto& one : shown(model)) {
    const double scale = model.among ? 1 : 100;
    const auto& interval = model.among ? one.line.rate_interval : one.line.interval;
    charts::Reading reading = charts::reading_of(model.among ? one.line.rate : one.line.value);
    if (model.among && !one.line.base) reading.table_words = t("No population loaded");
    chart.dots.push_back({.label = name_of(model, one), .reading = reading, .own = one.own,
                          .interval = interval ? std::optional{std::pair{scale * interval->lower, scale * interval->upper}} : std::nullopt});
  }
  chart.median = model.england_median;
  chart.median_name = t("Median of the councils");
  return charts::dots_chart(chart);
}

/// What chance explains round the whole, for shares and for rates of people.
Html funnel(const CouncilsPage& model) {
  if (model.about->measure->figure != Figure::rate && !model.among) return {};
  charts::FunnelChart chart;
  chart.about = about_chart(model, "-chance");
  chart.per_100_000 = model.among.has_value();
  chart.whole_name = t("All councils together");
  if (chart.per_100_000) chart.denominator_name = t("Population");
  for (const auto& one : shown(model)) {
    if (model.among && !one.line.base) continue;
    chart.units.push_back({.label = name_of(model, one), .numerator = one.line.numerator, .denominator = model.among ? statistics::ShownCount{one.line.base->people} : one.line.denominator});
  }
  if (const auto* whole = std::get_if<double>(model.among ? &model.whole.rate : &model.whole.value)) chart.centre = model.among ? *whole : *whole / 100;
  chart.about.finding = charts::funnel_finding(chart);
  return charts::funnel_chart(chart);
}

/// Counts of places of different size: a table, and no chart.
Html counts_table(const CouncilsPage& model) {
  govuk::TableOptions table;
  table.caption = t("Numbers by council, {0}", model.period);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.head = {t("Council"), govuk::number(t("Number"))};
  for (const auto& one : shown(model)) table.rows.push_back({name_of(model, one), govuk::number(words(one.line.numerator))});
  return paragraph(t("Councils differ in size, so that numbers alone say nothing of one beside another. Load populations to compare rates.")) + govuk::table(table);
}

Html filter_form(const CouncilsPage& model) {
  std::vector<govuk::SelectItem> years, regions{{.value = "", .text = t("All regions")}};
  std::string year;
  for (const Date one : model.years) {
    years.push_back({.value = one.iso_month(), .text = t("{0} to {1}", month_words(financial_year_of(one)), month_words(one))});
    if (financial_year_of(one) == financial_year_of(model.selection.to)) year = one.iso_month();
  }
  for (const auto& region : model.regions) regions.push_back({.value = region, .text = region});
  std::vector<Html> fields{govuk::select({.name = "to", .label = t("Year"), .items = years, .value = year})};
  if (!model.regions.empty()) {
    fields.push_back(govuk::select({.name = "region", .label = t("Region"), .items = regions, .value = model.asked.region}));
    fields.push_back(govuk::select({.name = "order", .label = t("Order"), .items = {{.value = "", .text = t("By name")}, {.value = "region", .text = t("By region, then name")}},
                                    .value = model.asked.by_region ? "region" : ""}));
  }
  return element("div", {{"class", "app-form-row"}}, {govuk::search_form("/scoreboard/" + model.about->id + "/councils", fields, t("Show"))});
}

Html paging(const CouncilsPage& model) {
  const std::size_t pages = (model.lines.size() + councils_a_page - 1) / councils_a_page;
  if (pages < 2) return {};
  Html out = paragraph(t("Councils {0} to {1} of {2}, in order of name or region.", (model.asked.page - 1) * councils_a_page + 1, (model.asked.page - 1) * councils_a_page + shown(model).size(), model.lines.size()));
  if (model.asked.page > 1) out += paragraph(link(address_of(model, model.asked.page - 1), t("Previous page")));
  if (model.asked.page < pages) out += paragraph(link(address_of(model, model.asked.page + 1), t("Next page ({0} of {1})", model.asked.page + 1, pages)));
  return out;
}

Html figures_of(const CouncilsPage& model) {
  if (model.lines.empty()) return paragraph(Html{t("No returns are kept, so there are no councils to put beside each other.")} + " " + link("/returns", t("Returns")));
  if (!model.can_compare) return filter_form(model) + counts_table(model) + paging(model);
  return filter_form(model) + dots(model) + funnel(model) + paging(model);
}

}  // namespace

govuk::Page councils_page(const CouncilsPage& model) {
  govuk::Page page;
  page.title = t("{0}: councils beside each other", listed(model.about->short_title).str());
  http::Fields returns;
  returns.add("source", "returns");
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {listed(model.about->short_title), "/scoreboard/" + model.about->id + "?" + http::write_query(returns)}, {t("Councils"), ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title}) +
              paragraph(t("Counted from kept returns. To ask why another council’s figure is different: places differ in age, in wealth and in how they record. This is not a league table, and nobody stands first.")) +
              paragraph(Html{direction_words(model.about->direction)} + ". " + (model.about->not_the_same_as.empty() ? Html{} : Html{t("Not the same as:")} + " " + listed(model.about->not_the_same_as))) +
              figures_of(model) + element("p", {{"class", "govuk-body-s"}}, {rule_words(statistics::Audience::everyone_else)});
  return page;
}

}  // namespace stepwise::scoreboard
