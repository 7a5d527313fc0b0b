// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "govuk/govuk.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;
using engine::Figure;

Html paragraph(Html words) { return element("p", {{"class", "govuk-body"}}, words); }
Html link(const std::string& href, Html words) { return element("a", {{"class", "govuk-link"}, {"href", href}}, words); }

/// The selection of one row: the page's own, narrowed to the row's month, team or age band.
Cell cell_of(const MeasurePage& model, std::string_view split, const Line& line) {
  Cell cell{model.selection, {}};
  if (split == "month") {
    cell.selection.from = *Date::parse_iso(line.code + "-01");
    cell.selection.to = cell.selection.from.add_months(1) - 1;
  } else if (split == "team") {
    cell.selection.team = line.code;
  } else if (split == "age") {
    cell.selection.age = line.code;
  }
  return cell;
}

Html count_cell(const MeasurePage& model, const statistics::ShownCount& count, const Cell& cell, std::string_view hidden_words) {
  const auto* number = std::get_if<std::int64_t>(&count);
  if (!model.rights.people || number == nullptr || *number == 0) return words(count);
  return link(behind_href(*model.view.about, cell), Html{words(count)} + element("span", {{"class", "govuk-visually-hidden"}}, {std::string{hidden_words}}));
}

std::string interval_words(const Line& line) {
  return line.interval ? fmt::format("{:.0f}% to {:.0f}%", 100 * line.interval->lower, 100 * line.interval->upper) : "–";
}

Html value_cell(const Line& line, Figure kind) {
  Html out{words(line.value, unit_of(kind))};
  if (line.provisional) out += Html{" "} + govuk::tag({.text = "Still changing", .classes = "govuk-tag--grey"});
  return out;
}

Html split_table(const MeasurePage& model, std::string_view split, std::string caption, const std::vector<Line>& lines, bool newest_first) {
  const Figure kind = model.view.about->measure->figure;
  const bool share = kind == Figure::rate;
  govuk::TableOptions table;
  table.caption = std::move(caption);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = {split == "month" ? "Month" : split == "team" ? "Team" : "Age"};
  if (share) table.stack_names.insert(table.stack_names.end(), {"Counted", "Out of", "Share", "95% interval"});
  else if (kind == Figure::median_days) table.stack_names.insert(table.stack_names.end(), {"Counted", "Middle wait"});
  else table.stack_names.emplace_back("Number");
  for (std::size_t i = 0; i < table.stack_names.size(); ++i) table.head.push_back(i == 0 ? govuk::Cell{table.stack_names[i]} : govuk::number(table.stack_names[i]));
  const auto add = [&](const Line& line) {
    Cell everyone = cell_of(model, split, line), met = everyone;
    met.met = true;
    govuk::Row row{line.key};
    if (share) row.push_back(govuk::number(count_cell(model, line.numerator, met, " people counted in " + line.key)));
    if (kind != Figure::count) row.push_back(govuk::number(count_cell(model, line.denominator, everyone, " in all in " + line.key)));
    row.push_back(govuk::number(kind == Figure::count ? count_cell(model, line.numerator, everyone, " in " + line.key) : value_cell(line, kind)));
    if (share) row.push_back(govuk::number(interval_words(line)));
    table.rows.push_back(std::move(row));
  };
  if (newest_first) for (auto at = lines.rbegin(); at != lines.rend(); ++at) add(*at);
  else for (const auto& line : lines) add(line);
  return govuk::table(table);
}

Html filter_form(const MeasurePage& model) {
  std::vector<govuk::SelectItem> teams{{.value = "", .text = "All teams"}}, ages{{.value = "", .text = "All ages"}};
  for (const auto& name : model.team_names) teams.push_back({.value = name, .text = name});
  const bool waits = model.view.about->measure->ages == engine::AgeScheme::waiting_times;
  for (std::size_t band = 0; band < engine::age_bands; ++band) {
    const auto age = static_cast<engine::AgeBand>(band);
    const bool wait_band = age == engine::AgeBand::waiting_25_to_64 || age == engine::AgeBand::waiting_65;
    if (wait_band != waits) continue;
    const std::string label{engine::age_band_label(age)};
    ages.push_back({.value = label, .text = label});
  }
  const auto month = [&](const char* name, const char* label, Date value, const std::string& typed) {
    const std::string shown = model.problems.empty() || typed.empty() ? value.iso_month() : typed;
    return govuk::input({.name = name, .label = label, .hint = "For example, 2026-04", .value = shown, .problems = model.problems, .classes = "govuk-input--width-5", .spellcheck = false});
  };
  return element("div", {{"class", "app-form-row"}},
                 {govuk::search_form("/scoreboard/" + model.view.about->id,
                                     {month("from", "First month", model.selection.from, model.typed_from), month("to", "Last month", model.selection.to, model.typed_to),
                                      govuk::select({.name = "team", .label = "Team", .items = teams, .value = model.selection.team, .problems = model.problems}),
                                      govuk::select({.name = "age", .label = "Age", .items = ages, .value = model.selection.age, .problems = model.problems})},
                                     "Show")});
}

Html elsewhere(const catalogue::About& about) {
  if (about.figures.empty()) return {};
  govuk::TableOptions table;
  table.caption = "Figures from elsewhere: to think with, not targets for here";
  table.caption_classes = "govuk-table__caption--s";
  table.stack_on_phones = true;
  table.stack_names = {"Place", "Figure", "When", "Kind", "Source"};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& one : about.figures) table.rows.push_back({one.place, one.figure, one.when, one.is_target ? "target there" : "observed", one.source});
  return govuk::table(table);
}

Html definition(const catalogue::About& about) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) rows.push_back({.key = key, .value = value});
  };
  add("What it means", about.meaning);
  add("Counted", about.numerator);
  add("Out of", about.denominator);
  add("Window", about.window);
  add("Which way", std::string{direction_words(about.direction)});
  add("What it only comes near to", about.approximates);
  add("Not the same as", about.not_the_same_as);
  add("Beside published figures", about.comparable);
  add("Source", about.source);
  return element("h2", {{"class", "govuk-heading-m"}, {"id", "definition"}}, {"Definition"}) + govuk::summary_list({.rows = rows}) + elsewhere(about);
}

}  // namespace

govuk::Page measure_page(const MeasurePage& model) {
  const auto& about = *model.view.about;
  const std::string query = http::write_query(query_of(model.selection));
  govuk::Page page;
  page.title = about.title;
  page.problems = model.problems;
  page.breadcrumbs = {{"Scoreboard", "/scoreboard"}, {about.short_title, ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {about.title}) + paragraph(about.meaning) +
              paragraph(Html{"Over these months: "} + element("strong", {}, {line_in_words(model.view.total, about.measure->figure)}) + ". " +
                        std::string{direction_words(about.direction)} + ". " + link("#definition", "How it is worked out") + ".") +
              filter_form(model) +
              month_chart(model.view, model.rights.download ? "/scoreboard/" + about.id + "/figures.csv?" + query : std::string{}) +
              split_table(model, "month", "By month", model.view.months, true) +
              (model.view.teams.empty() ? Html{} : split_table(model, "team", "By team, in alphabetical order", model.view.teams, false)) +
              (model.view.ages.empty() ? Html{} : split_table(model, "age", "By age", model.view.ages, false)) +
              element("p", {{"class", "govuk-body-s"}}, {std::string{statistics::rule_words(model.view.audience)}}) +
              (model.rights.download ? paragraph(link("/scoreboard/" + about.id + "/figures.csv?" + query, "Download these figures (CSV)")) : Html{}) + definition(about);
  return page;
}

}  // namespace stepwise::scoreboard
