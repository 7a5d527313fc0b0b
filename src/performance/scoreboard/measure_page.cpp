// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/scoreboard/scoreboard_charts.hpp"
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

Html count_cell(const MeasurePage& model, const statistics::ShownCount& count, const Cell& cell, const std::string& hidden_words) {
  const auto* number = std::get_if<std::int64_t>(&count);
  if (!model.rights.people || number == nullptr || *number == 0) return words(count);
  return link(behind_href(*model.view.about, cell), Html{words(count)} + element("span", {{"class", "govuk-visually-hidden"}}, {" " + hidden_words}));
}

std::string interval_words(const Line& line) {
  return line.interval ? t("{0} to {1}", percent_words(line.interval->lower, 0), percent_words(line.interval->upper, 0)) : "–";
}

Html value_cell(const Line& line, Figure kind) {
  Html out{words(line.value, unit_of(kind))};
  if (line.provisional) out += Html{" "} + govuk::tag({.text = t("Still changing"), .classes = "govuk-tag--grey"});
  return out;
}

std::vector<std::string> split_heads(std::string_view split, Figure kind) {
  std::vector<std::string> heads{split == "month" ? t("Month") : split == "team" ? t("Team") : t("Age")};
  switch (kind) {
    case Figure::count: heads.push_back(t("Number")); break;
    case Figure::rate: heads.insert(heads.end(), {t("Counted"), t("Out of"), t("Share"), t("95% interval")}); break;
    case Figure::median_days: heads.insert(heads.end(), {t("Counted"), t("Middle wait")}); break;
    case Figure::mean: heads.insert(heads.end(), {t("Counted"), t("Mean")}); break;
  }
  return heads;
}

govuk::Row split_row(const MeasurePage& model, std::string_view split, const Line& line) {
  const Figure kind = model.view.about->measure->figure;
  const Cell everyone = cell_of(model, split, line);
  Cell met = everyone;
  met.met = true;
  govuk::Row row{line.key};
  if (kind == Figure::rate) row.push_back(govuk::number(count_cell(model, line.numerator, met, t("people counted in {0}", line.key))));
  if (kind != Figure::count) row.push_back(govuk::number(count_cell(model, line.denominator, everyone, t("in all in {0}", line.key))));
  row.push_back(govuk::number(kind == Figure::count ? count_cell(model, line.numerator, everyone, t("in {0}", line.key)) : value_cell(line, kind)));
  if (kind == Figure::rate) row.push_back(govuk::number(interval_words(line)));
  return row;
}

Html split_table(const MeasurePage& model, std::string_view split, Html caption, const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  govuk::TableOptions table;
  table.caption = std::move(caption);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = split_heads(split, model.view.about->measure->figure);
  for (std::size_t i = 0; i < table.stack_names.size(); ++i) table.head.push_back(i == 0 ? govuk::Cell{table.stack_names[i]} : govuk::number(table.stack_names[i]));
  for (const auto& line : lines) table.rows.push_back(split_row(model, split, line));
  return govuk::table(table);
}

Html filter_form(const MeasurePage& model) {
  std::vector<govuk::SelectItem> teams{{.value = "", .text = t("All teams")}}, ages{{.value = "", .text = t("All ages")}};
  for (const auto& name : model.team_names) teams.push_back({.value = name, .text = name});
  for (std::size_t band = 0; band < engine::age_bands; ++band) {
    const auto age = static_cast<engine::AgeBand>(band);
    if (!engine::is_band_of(age, model.view.about->measure->ages)) continue;
    const std::string label{engine::age_band_label(age)};
    ages.push_back({.value = label, .text = listed(label)});
  }
  const auto month = [&](const char* name, Message label, Date value, const std::string& typed) {
    const std::string shown = model.problems.empty() || typed.empty() ? value.iso_month() : typed;
    return govuk::input({.name = name, .label = t(label), .hint = t("For example, 2026-04"), .value = shown, .problems = model.problems, .classes = "govuk-input--width-5", .spellcheck = false});
  };
  return element("div", {{"class", "app-form-row"}},
                 {govuk::search_form("/scoreboard/" + model.view.about->id,
                                     {month("from", noted("First month"), model.selection.from, model.typed_from), month("to", noted("Last month"), model.selection.to, model.typed_to),
                                      govuk::select({.name = "team", .label = t("Team"), .items = teams, .value = model.selection.team, .problems = model.problems}),
                                      govuk::select({.name = "age", .label = t("Age"), .items = ages, .value = model.selection.age, .problems = model.problems})},
                                     t("Show"))});
}

Html elsewhere(const catalogue::About& about) {
  if (about.figures.empty()) return {};
  govuk::TableOptions table;
  table.caption = t("Figures from elsewhere: to think with, not targets for here");
  table.caption_classes = "govuk-table__caption--s";
  table.stack_on_phones = true;
  table.stack_names = {t("Place"), t("Figure"), t("When"), t("Kind"), t("Source")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& one : about.figures)
    table.rows.push_back({one.place, listed(one.figure), listed(one.when), one.is_target ? t("target there") : t("observed"), listed(one.source)});
  return govuk::table(table);
}

Html definition(const catalogue::About& about) {
  std::vector<govuk::SummaryRow> rows;
  const auto add = [&](Message key, const std::string& value) {
    if (!value.empty()) rows.push_back({.key = t(key), .value = listed(value)});
  };
  add(noted("What it means"), about.meaning);
  add(noted("Counted"), about.numerator);
  add(noted("Out of"), about.denominator);
  add(noted("Window"), about.window);
  rows.push_back({.key = t("Which way"), .value = direction_words(about.direction)});
  add(noted("What it only comes near to"), about.approximates);
  add(noted("Not the same as"), about.not_the_same_as);
  add(noted("Beside published figures"), about.comparable);
  add(noted("Source"), about.source);
  return element("h2", {{"class", "govuk-heading-m"}, {"id", "definition"}}, {t("Definition")}) + govuk::summary_list({.rows = rows}) + elsewhere(about);
}

Html summary(const MeasurePage& model) {
  const auto& about = *model.view.about;
  const std::string when = speaks_of_month_ends(about) ? t("At the end of {0}:", month_words(model.selection.to)) : t("Over these months:");
  return paragraph(listed(about.meaning)) +
         paragraph(Html{when} + " " + element("strong", {}, {line_in_words(model.view.total, about.measure->figure)}) + ". " +
                   direction_words(about.direction) + ". " + link("#definition", t("How it is worked out")) + ".");
}

/// The splits, each with its chart where there is one, above the table that leads to people.
Html splits(const MeasurePage& model, const std::string& csv_href) {
  const View& view = model.view;
  const std::vector<Line> newest_first{view.months.rbegin(), view.months.rend()};
  return month_chart(view, csv_href) + split_table(model, "month", t("By month"), newest_first) + team_chart(view, csv_href) +
         split_table(model, "team", t("By team, in alphabetical order"), view.teams) + age_chart(view, csv_href) + split_table(model, "age", t("By age"), view.ages) +
         element("p", {{"class", "govuk-body-s"}}, {rule_words(view.audience)}) + (csv_href.empty() ? Html{} : paragraph(link(csv_href, t("Download these figures (CSV)"))));
}

}  // namespace

govuk::Page measure_page(const MeasurePage& model) {
  const auto& about = *model.view.about;
  const std::string csv_href = model.rights.download ? "/scoreboard/" + about.id + "/figures.csv?" + http::write_query(query_of(model.selection)) : std::string{};
  govuk::Page page;
  page.title = listed(about.title);
  page.problems = model.problems;
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {listed(about.short_title), ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title}) + summary(model) + filter_form(model) + splits(model, csv_href) + definition(about);
  return page;
}

}  // namespace stepwise::scoreboard
