// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/charts/charts.hpp"
#include "performance/scoreboard/published_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

/// A run chart's middle line says nothing of one or two years.
constexpr std::size_t fewest_for_a_median = 3;

Html paragraph(Html words) { return element("p", {{"class", "govuk-body"}}, words); }

charts::Unit chart_unit(const std::string& unit) { return unit == "%" ? charts::Unit::percent : charts::Unit::number; }
/// Scores run from 0 to 1 or to 12: they need their decimals.
int decimals_of(const PublishedPage& model) { return model.unit == kept("score from 0 to 1") ? 3 : 1; }
charts::Reading reading(const std::optional<double>& value) {
  charts::Reading out{.value = value};
  if (!value) out.table_words = t("not published");
  return out;
}
std::string figure_of(const PublishedPage& model, double value) {
  return fmt::format("{:.{}f}{}", value, decimals_of(model), model.unit == "%" ? "%" : "");
}

Html filter_form(const PublishedPage& model) {
  std::vector<govuk::SelectItem> measures, councils, years;
  for (const auto& item : model.measures) measures.push_back({.value = item.code, .text = listed(item.label)});
  for (const auto& council : model.councils) councils.push_back({.value = council.code, .text = council.name});
  for (const auto& year : model.years) years.push_back({.value = year, .text = year});
  return element("div", {{"class", "app-form-row"}},
                 {govuk::search_form("/scoreboard/published",
                                     {govuk::select({.name = "measure", .label = t("Measure"), .items = measures, .value = model.measure}),
                                      govuk::select({.name = "council", .label = t("Council"), .items = councils, .value = model.council->code}),
                                      govuk::select({.name = "year", .label = t("Year for the region"), .items = years, .value = model.year})},
                                     t("Show"))});
}

std::string series_finding(const PublishedPage& model) {
  const benchmark::YearFigure *first = nullptr, *last = nullptr;
  for (const auto& figure : model.series)
    if (figure.value) first = first ? first : &figure, last = &figure;
  if (first == nullptr) return t("{0} has no published figure for this measure", model.council->name);
  if (first == last) return t("{0}: {1} in {2}", model.council->name, figure_of(model, *last->value), last->financial_year);
  return t("{0}: {1} in {2}, {3} in {4}", model.council->name, figure_of(model, *first->value), first->financial_year, figure_of(model, *last->value), last->financial_year);
}

Html series_chart(const PublishedPage& model) {
  charts::RunChart chart;
  chart.about = {.id = "council-series", .finding = series_finding(model), .subtitle = t("{0} ({1})", listed(model.measure_label).str(), listed(model.unit).str()), .unit = chart_unit(model.unit),
                 .decimals = decimals_of(model), .category_name = t("Financial year")};
  chart.series_name = model.council->name;
  std::vector<double> values;
  for (const auto& figure : model.series) {
    chart.points.push_back({.label = figure.financial_year, .reading = reading(figure.value)});
    if (figure.value) values.push_back(*figure.value);
  }
  if (values.size() >= fewest_for_a_median) chart.mean = benchmark::median(values);
  chart.mean_name = t("Median of these years");
  chart.from_zero = false;
  return charts::run_chart(chart);
}

Html region_chart(const PublishedPage& model) {
  charts::DotsChart chart;
  const std::string finding = model.median ? t("{0} in {1}: half of its councils are at or below {2}", model.council->region, model.year, figure_of(model, *model.median))
                                           : t("{0} in {1}", model.council->region, model.year);
  chart.about = {.id = "region", .finding = finding, .subtitle = t("{0} ({1}), councils by name", listed(model.measure_label).str(), listed(model.unit).str()), .unit = chart_unit(model.unit),
                 .decimals = decimals_of(model), .category_name = t("Council")};
  for (const auto& figure : model.region) chart.dots.push_back({.label = figure.council_name, .reading = reading(figure.value), .own = figure.council_code == model.council->code});
  chart.median = model.median;
  chart.median_name = t("Median of the region");
  return charts::dots_chart(chart);
}

Html beside_ours(const PublishedPage& model) {
  Html words{model.same_definition ? t("Our own figure uses the same definition.") : t("Stepwise has no figure of its own with this definition.")};
  if (!model.same_definition && !model.difference.empty()) words += Html{" "} + listed(model.difference);
  if (!model.nearest_id.empty())
    words += Html{" "} + (model.same_definition ? t("See:") : t("The nearest of ours:")) + " " +
             element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/" + model.nearest_id}}, {listed(model.nearest_title)}) + ".";
  return element("h2", {{"class", "govuk-heading-m"}}, {t("Beside our own")}) + govuk::inset_text({.content = words});
}

}  // namespace

govuk::Page published_page(const PublishedPage& model) {
  govuk::Page page;
  page.title = t("Published figures of English councils");
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {t("Published figures"), ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title});
  if (!model.council) {
    page.main += paragraph(t("No published figures are loaded yet. An operator loads them with:")) +
                 element("pre", {}, {element("code", {}, {kept("stepwise benchmark load FILE")})});
    return page;
  }
  page.main += paragraph(t("To ask why another council's figure is different. Places differ in age, in wealth and in how they record: this is not a league table, and councils stand by name.")) +
               filter_form(model) + series_chart(model) + (model.region.empty() ? Html{} : region_chart(model)) + beside_ours(model) +
               element("p", {{"class", "govuk-body-s"}}, {Html{t("Source: {0}.", listed(model.source).str())} + " " + (model.lower_is_better ? t("Lower is better.").str() : std::string{})});
  return page;
}

}  // namespace stepwise::scoreboard
