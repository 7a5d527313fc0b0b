// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/scoreboard/table_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

Html paragraph(Html words) { return element("p", {{"class", "govuk-body"}}, words); }
/// From so many on a table scrolls by itself: it is wider than a page.
constexpr std::size_t many_columns = 6;
std::string path_of(const TablePage& model) { return "/scoreboard/tables/" + model.table.about->id; }

http::Fields fields_of(const TableChoice& choice) {
  http::Fields fields;
  if (choice.of_returns) fields.add("source", "returns");
  fields.add("year", choice.years[choice.year].key);
  return fields;
}

std::string heading_words(const ShownTable& table, const std::string& heading) { return table.is_waits ? code_in_words(heading) : listed(heading); }

/// A count; for those who may see people, the way to them.
Html count_cell(const TablePage& model, std::size_t part, std::size_t row, std::size_t column) {
  const auto& count = model.table.parts[part].cells[row][column].count;
  const auto* number = std::get_if<std::int64_t>(&count);
  const bool leads = model.rights.people && !model.choice.of_returns && number != nullptr && *number > 0 && !model.table.is_waits;
  if (!leads) return statistics::words(count);
  http::Fields fields = fields_of(model.choice);
  fields.add("age", std::to_string(part));
  fields.add("row", std::to_string(row));
  fields.add("column", std::to_string(column));
  return element("a", {{"class", "govuk-link"}, {"href", path_of(model) + "/people?" + http::write_query(fields)}}, {statistics::words(count)});
}

void add_head(const ShownTable& table, govuk::TableOptions& options) {
  options.stack_names = {t("Row")};
  options.stack_names[0] = table.is_waits ? t("Quarter").str() : listed(table.about->rows_title);
  for (const auto& column : table.columns) {
    options.stack_names.push_back(table.is_waits ? t("{0}, days", listed(column)) : listed(column));
    if (table.is_waits) options.stack_names.push_back(t("Waits"));
  }
  if (!table.is_waits) options.stack_names.push_back(t("Total"));
  for (const auto& name : options.stack_names) options.head.push_back(options.head.empty() ? govuk::Cell{name} : govuk::number(name));
}

govuk::Row row_of(const TablePage& model, std::size_t part, std::size_t row) {
  const ShownTable& table = model.table;
  govuk::Row cells{heading_words(table, table.rows[row])};
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.is_waits) cells.push_back(govuk::number(statistics::words(table.parts[part].cells[row][column].days, "")));
    cells.push_back(govuk::number(count_cell(model, part, row, column)));
  }
  if (!table.is_waits) cells.push_back(govuk::number(statistics::words(table.parts[part].row_totals[row])));
  return cells;
}

Html part_table(const TablePage& model, std::size_t at) {
  const ShownTable& table = model.table;
  const ShownPart& part = table.parts[at];
  govuk::TableOptions options;
  options.caption = t("Age: {0}", listed(part.age));
  options.caption_classes = "govuk-table__caption--m";
  options.first_cell_is_header = true;
  options.stack_on_phones = true;
  add_head(table, options);
  for (std::size_t row = 0; row < table.rows.size(); ++row) options.rows.push_back(row_of(model, at, row));
  if (!table.is_waits) {
    govuk::Row totals{t("Total")};
    for (const auto& total : part.column_totals) totals.push_back(govuk::number(statistics::words(total)));
    totals.push_back(govuk::number(statistics::words(part.total)));
    options.rows.push_back(totals);
  }
  if (table.columns.size() < many_columns) return govuk::table(options);
  return element("div", {{"class", "app-scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", t("Age: {0}", listed(part.age))}}, {govuk::table(options)});
}

Html year_form(const TablePage& model) {
  std::vector<govuk::SelectItem> years;
  for (const auto& year : model.choice.years) years.push_back({.value = year.key, .text = year.is_whole ? year.key : t("{0}, so far", year.key)});
  std::vector<Html> fields{govuk::select({.name = "year", .label = t("Financial year"), .items = years, .value = model.choice.years[model.choice.year].key})};
  if (model.choice.of_returns) fields.push_back(govuk::hidden_field("source", "returns"));
  return element("div", {{"class", "app-form-row"}}, {govuk::search_form(path_of(model), fields, t("Show"))});
}

Html days_words(const TablePage& model) {
  const auto& year = model.choice.years[model.choice.year];
  const std::string from = long_date(story::date_of(year.period.from)), to = long_date(story::date_of(year.period.to));
  return paragraph(model.table.about->of_one_day ? t("On {0}", to) : t("{0} to {1}", from, to));
}

Html about_words(const TablePage& model) {
  const auto& about = *model.table.about;
  Html words = paragraph(t("Do not confuse with: {0}", listed(about.not_the_same_as)));
  if (!about.approximates.empty()) words += paragraph(t("What it misses: {0}", listed(about.approximates)));
  return words + element("p", {{"class", "govuk-body-s"}}, {t("Source: {0}.", listed(about.source))});
}

}  // namespace

govuk::Page tables_page(const tables::Tables& tables) {
  govuk::Page page;
  page.title = t("Tables");
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {t("Tables"), ""}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title}) + paragraph(t("Counts of people, requests and support by two details at once, as the older national return had them."));
  Html items;
  for (const auto& about : tables.all())
    items += element("li", {}, {element("a", {{"class", "govuk-link"}, {"href", "/scoreboard/tables/" + about.id}}, {listed(about.short_title)}), Html{": "}, listed(about.meaning)});
  page.main += element("ul", {{"class", "govuk-list govuk-list--spaced"}}, items);
  return page;
}

govuk::Page table_page(const TablePage& model) {
  const auto& about = *model.table.about;
  govuk::Page page;
  page.title = listed(about.title);
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {t("Tables"), "/scoreboard/tables"}, {listed(about.short_title), ""}};
  page.wide = true;
  Selection selection;
  if (model.choice.of_returns) selection.source = "returns";
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title}) + source_links(path_of(model), selection, model.has_returns) + paragraph(listed(about.meaning)) + year_form(model) + days_words(model);
  for (std::size_t part = 0; part < model.table.parts.size(); ++part) page.main += part_table(model, part);
  page.main += element("p", {{"class", "govuk-body-s"}}, {statistics::rule_words(model.audience)});
  if (model.rights.download)
    page.main += paragraph(element("a", {{"class", "govuk-link"}, {"href", path_of(model) + "/figures.csv?" + http::write_query(fields_of(model.choice))}}, {t("Download the figures (CSV)")}));
  page.main += about_words(model);
  return page;
}

}  // namespace stepwise::scoreboard
