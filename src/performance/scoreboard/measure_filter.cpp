// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/charts/charts.hpp"
#include "performance/scoreboard/beside_page.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

Html month_field(const MeasurePage& model, const char* name, Message label, Date value, const std::string& typed) {
  const std::string shown = model.problems.empty() || typed.empty() ? value.iso_month() : typed;
  return govuk::input({.name = name, .label = t(label), .hint = t("For example, 2026-04"), .value = shown, .problems = model.problems, .classes = "govuk-input--width-5", .spellcheck = false});
}

/// Whole years, for those for whom figures must not overlap.
Html year_field(const MeasurePage& model) {
  std::vector<govuk::SelectItem> years;
  std::string chosen;
  for (const Date year : model.years) {
    years.push_back({.value = year.iso_month(), .text = t("{0} to {1}", month_words(financial_year_of(year)), month_words(year))});
    if (financial_year_of(year) == financial_year_of(model.selection.to)) chosen = year.iso_month();
  }
  return govuk::select({.name = "to", .label = t("Year"), .items = years, .value = chosen, .problems = model.problems});
}

Html ages_field(const MeasurePage& model) {
  std::vector<govuk::SelectItem> ages{{.value = "", .text = t("All ages")}};
  for (std::size_t band = 0; band < engine::age_bands; ++band) {
    const auto age = static_cast<engine::AgeBand>(band);
    if (!engine::is_band_of(age, model.view.about->measure->ages)) continue;
    const std::string label{engine::age_band_label(age)};
    ages.push_back({.value = label, .text = listed(label)});
  }
  return govuk::select({.name = "age", .label = t("Age"), .items = ages, .value = model.selection.age, .problems = model.problems});
}

Html councils_field(const MeasurePage& model) {
  std::vector<govuk::SelectItem> councils{{.value = "", .text = t("All councils")}};
  for (const auto& place : model.councils) councils.push_back({.value = place.code, .text = place.name});
  return govuk::select({.name = "council", .label = t("Council"), .items = councils, .value = model.selection.council, .problems = model.problems});
}

std::vector<std::string> places_of(const catalogue::About& about) {
  std::vector<std::string> places;
  for (const auto& one : about.figures)
    if (std::ranges::find(places, one.place) == places.end()) places.push_back(one.place);
  return places;
}

Html places_field(const MeasurePage& model, const std::vector<std::string>& places) {
  std::vector<govuk::SelectItem> items{{.value = "", .text = t("No place")}};
  for (const auto& place : places) items.push_back({.value = place, .text = place});
  return govuk::select({.name = "place", .label = t("Beside figures of"), .items = items, .value = model.selection.place});
}

Html elsewhere(const MeasurePage& model) {
  const auto& about = *model.view.about;
  const auto places = places_of(about);
  if (places.empty()) return {};
  if (std::ranges::find(places, model.selection.place) == places.end())
    return element("p", {{"class", "govuk-body"}}, {t("Figures of other places: {0}. Choose one above to put it beside these.", fmt::format("{}", fmt::join(places, ", ")))});
  govuk::TableOptions table;
  table.caption = t("{0}: figures to think with, not targets for here", model.selection.place);
  table.caption_classes = "govuk-table__caption--s";
  table.stack_on_phones = true;
  table.stack_names = {t("Figure"), t("When"), t("Kind"), t("Beside this page"), t("Source")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& one : about.figures)
    if (one.place == model.selection.place)
      table.rows.push_back({listed(one.figure), listed(one.when), one.is_target ? t("target there") : t("observed"), standing_beside(about, one, model.view.total), listed(one.source)});
  return govuk::table(table);
}

}  // namespace

Html measure_filter(const MeasurePage& model) {
  const bool chooses_freely = model.view.audience == statistics::Audience::may_see_people;
  std::vector<Html> fields;
  if (chooses_freely) {
    fields.push_back(month_field(model, "from", noted("First month"), model.selection.from, model.typed_from));
    fields.push_back(month_field(model, "to", noted("Last month"), model.selection.to, model.typed_to));
    std::vector<govuk::SelectItem> teams{{.value = "", .text = t("All teams")}};
    for (const auto& name : model.team_names) teams.push_back({.value = name, .text = name});
    fields.push_back(govuk::select({.name = "team", .label = t("Team"), .items = teams, .value = model.selection.team, .problems = model.problems}));
    fields.push_back(ages_field(model));
  } else {
    fields.push_back(year_field(model));
  }
  if (model.selection.of_returns() && !model.councils.empty()) fields.push_back(councils_field(model));
  fields.push_back(govuk::select({.name = "split", .label = t("Split by"),
                                  .items = {{.value = "", .text = t("Team and age")}, {.value = "gender", .text = t("Gender")}, {.value = "reason", .text = t("Support reason")}},
                                  .value = model.selection.split}));
  if (const auto places = places_of(*model.view.about); !places.empty()) fields.push_back(places_field(model, places));
  if (model.selection.of_returns()) fields.push_back(govuk::hidden_field("source", "returns"));
  return element("div", {{"class", "app-form-row"}}, {govuk::search_form("/scoreboard/" + model.view.about->id, fields, t("Show"))});
}

Html measure_definition(const MeasurePage& model) {
  const auto& about = *model.view.about;
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](Message key, const std::string& value) {
    if (!value.empty()) rows.push_back({.key = t(key), .value = listed(value)});
  };
  add(noted("What it means"), about.meaning);
  add(noted("Counted"), about.numerator);
  add(noted("Out of"), about.denominator);
  add(noted("Not classified"), about.apart);
  add(noted("Window"), about.window);
  rows.push_back({.key = t("Which way"), .value = direction_words(about.direction)});
  add(noted("What it only comes near to"), about.approximates);
  if (about.computable == catalogue::Computable::record) rows.push_back({.key = t("Where it can be counted"), .value = t("Only from a record kept in Stepwise: no return holds it")});
  add(noted("Not the same as"), about.not_the_same_as);
  add(noted("Beside published figures"), about.comparable);
  add(noted("Source"), about.source);
  return element("h2", {{"class", "govuk-heading-m"}, {"id", "definition"}}, {t("Definition")}) + govuk::summary_list({.rows = rows}) + elsewhere(model);
}

Html rates_table(const View& view) {
  if (!view.rates) return {};
  const std::string among = t(view.rates->among.words).str();
  if (view.rates->years.empty()) return element("p", {{"class", "govuk-body"}}, {t("No quarter of these months has ended yet, so there is no rate for twelve months.")});
  const bool known = view.rates->years.front().base.has_value();
  govuk::TableOptions table;
  table.caption = t("Twelve months up to each quarter’s end, for each 100,000 {0}", among);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = {t("Twelve months"), t("Number"), t("For each 100,000"), t("95% interval"), t("Population")};
  for (std::size_t i = 0; i < table.stack_names.size(); ++i) table.head.push_back(i == 0 ? govuk::Cell{table.stack_names[i]} : govuk::number(table.stack_names[i]));
  for (const auto& line : view.rates->years) {
    const std::string rate = line.base ? (std::holds_alternative<statistics::Hidden>(line.rate) ? std::string{"*"} : charts::figure_words(std::get<double>(line.rate), charts::Unit::number, 1)) : std::string{t("No population loaded")};
    const std::string interval = line.rate_interval ? t("{0} to {1}", charts::figure_words(line.rate_interval->lower, charts::Unit::number, 1), charts::figure_words(line.rate_interval->upper, charts::Unit::number, 1)) : "–";
    const std::string base = line.base ? t("{0} (middle of {1})", number_words(line.base->people), std::to_string(line.base->year)) : "–";
    table.rows.push_back({line.key, govuk::number(words(line.numerator)), govuk::number(rate), govuk::number(interval), govuk::number(base)});
  }
  Html out = govuk::table(table);
  if (!known) out += element("p", {{"class", "govuk-body"}}, {t("No population is loaded for this council, so only the number is shown. An operator loads populations with:"), " ", element("code", {}, {kept("stepwise population load FILE")})});
  return out;
}

}  // namespace stepwise::scoreboard
