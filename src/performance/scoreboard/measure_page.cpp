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
  if (!model.rights.people || model.selection.of_returns() || number == nullptr || *number == 0) return words(count);
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

std::string group_head(std::string_view split) {
  if (split == "month") return t("Month");
  if (split == "team") return t("Team");
  if (split == "age") return t("Age");
  return split == "gender" ? t("Gender") : t("Support reason");
}

std::vector<std::string> split_heads(std::string_view split, Figure kind, bool apart) {
  std::vector<std::string> heads{group_head(split)};
  switch (kind) {
    case Figure::count: heads.push_back(t("Number")); break;
    case Figure::rate: heads.insert(heads.end(), {t("Counted"), t("Out of"), t("Share"), t("95% interval")}); break;
    case Figure::median_days: heads.insert(heads.end(), {t("Counted"), t("Middle wait")}); break;
    case Figure::mean: heads.insert(heads.end(), {t("Counted"), t("Mean")}); break;
  }
  if (apart) heads.push_back(t("Not classified"));
  return heads;
}

govuk::Row split_row(const MeasurePage& model, std::string_view split, const Line& line) {
  const Figure kind = model.view.about->measure->figure;
  const Cell everyone = cell_of(model, split, line);
  Cell met = everyone;
  met.met = true;
  const bool leads_to_people = split == "month" || split == "team" || split == "age";
  const auto counted = [&](const statistics::ShownCount& count, const Cell& cell, const std::string& hidden_words) { return leads_to_people ? count_cell(model, count, cell, hidden_words) : Html{words(count)}; };
  govuk::Row row{line.key};
  if (kind == Figure::rate) row.push_back(govuk::number(counted(line.numerator, met, t("people counted in {0}", line.key))));
  if (kind != Figure::count) row.push_back(govuk::number(counted(line.denominator, everyone, t("in all in {0}", line.key))));
  row.push_back(govuk::number(kind == Figure::count ? counted(line.numerator, everyone, t("in {0}", line.key)) : value_cell(line, kind)));
  if (kind == Figure::rate) row.push_back(govuk::number(interval_words(line)));
  if (model.view.sets_apart) row.push_back(govuk::number(words(line.apart)));
  return row;
}

Html split_table(const MeasurePage& model, std::string_view split, Html caption, const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  govuk::TableOptions table;
  table.caption = std::move(caption);
  table.caption_classes = "govuk-table__caption--m";
  table.first_cell_is_header = true;
  table.stack_on_phones = true;
  table.stack_names = split_heads(split, model.view.about->measure->figure, model.view.sets_apart);
  for (std::size_t i = 0; i < table.stack_names.size(); ++i) table.head.push_back(i == 0 ? govuk::Cell{table.stack_names[i]} : govuk::number(table.stack_names[i]));
  for (const auto& line : lines) table.rows.push_back(split_row(model, split, line));
  return govuk::table(table);
}

/// How many could not be classified, and what that means.
Html apart_words(const MeasurePage& model) {
  if (!model.view.sets_apart) return {};
  const auto& about = *model.view.about;
  const std::string words_of = words(model.view.total.apart);
  Html out{t("Not classified: {0}.", words_of)};
  out += Html{" "} + (about.apart.empty() ? t("They belong to this measure, but what was recorded does not say which way they count, so they are in neither number.") : Html{listed(about.apart)});
  return paragraph(out);
}

/// "This measure settles 31 days after a month ends", so that nobody takes a new month for a fall.
Html settling_words(const catalogue::About& about) {
  if (about.settles_after_days <= 0) return {};
  return paragraph(tn("A month is still changing until {0} day after it ends: until then it is drawn apart.", "A month is still changing until {0} days after it ends: until then it is drawn apart.", about.settles_after_days));
}

Html summary(const MeasurePage& model) {
  const auto& about = *model.view.about;
  const bool is_year = model.view.audience == statistics::Audience::everyone_else;
  const std::string when = speaks_of_month_ends(about) ? t("At the end of {0}:", month_words(model.selection.to))
                           : is_year                   ? t("From {0} to {1}:", month_words(model.selection.from), month_words(model.selection.to))
                                                       : t("Over these months:");
  Html out = paragraph(listed(about.meaning)) +
             paragraph(Html{when} + " " + element("strong", {}, {line_in_words(model.view.total, about.measure->figure)}) + ". " +
                       direction_words(about.direction) + ". " + link("#definition", t("How it is worked out")) + ".");
  if (!about.not_the_same_as.empty()) out += paragraph(Html{t("Not the same as:")} + " " + listed(about.not_the_same_as));
  out += apart_words(model) + settling_words(about);
  if (model.selection.of_returns()) out += paragraph(t("Counted from kept returns. A return holds no names, so its numbers do not lead to people: those of the record do."));
  return out;
}

Html councils_link(const MeasurePage& model) {
  if (!model.has_returns) return {};
  return paragraph(link("/scoreboard/" + model.view.about->id + "/councils", t("Councils beside each other, by name")));
}

/// The splits, each with its chart where there is one, above the table that leads to people.
Html splits(const MeasurePage& model, const std::string& csv_href) {
  const View& view = model.view;
  const std::vector<Line> newest_first{view.months.rbegin(), view.months.rend()};
  Html kinds = kind_chart(view, csv_href) + split_table(model, view.split, view.split == "gender" ? t("By gender") : t("By support reason"), view.kinds);
  return month_chart(view, csv_href) + split_table(model, "month", t("By month"), newest_first) + rates_table(view) + team_chart(view, csv_href) +
         split_table(model, "team", t("By team, in alphabetical order"), view.teams) + age_chart(view, csv_href) + split_table(model, "age", t("By age"), view.ages) + kinds +
         element("p", {{"class", "govuk-body-s"}}, {rule_words(view.audience)}) + (csv_href.empty() ? Html{} : paragraph(link(csv_href, t("Download these figures (CSV)"))));
}

}  // namespace

Html source_links(const std::string& path, const Selection& selection, bool has_returns) {
  if (!has_returns) return {};
  const auto other = [&](const char* source, Html words) {
    const bool here = selection.source == source;
    http::Fields query;
    query.add("source", source);
    return here ? element("strong", {}, {words}) : link(*source == '\0' ? path : path + "?" + http::write_query(query), words);
  };
  return paragraph(Html{t("Figures of:")} + " " + other("", t("the record now")) + ", " + other("returns", t("kept returns")));
}

govuk::Page measure_page(const MeasurePage& model) {
  const auto& about = *model.view.about;
  Selection file = model.selection;
  file.from = model.months_from.value_or(file.from);
  const std::string csv_href = model.rights.download ? "/scoreboard/" + about.id + "/figures.csv?" + http::write_query(query_of(file)) : std::string{};
  http::Fields home;
  if (model.selection.of_returns()) home.add("source", model.selection.source);
  const std::string front = model.selection.of_returns() ? "/scoreboard?" + http::write_query(home) : "/scoreboard";
  govuk::Page page;
  page.title = listed(about.title);
  page.problems = model.problems;
  page.breadcrumbs = {{t("Scoreboard"), front}, {listed(about.short_title), ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {page.title}) + source_links("/scoreboard/" + about.id, model.selection, model.has_returns) + summary(model) +
              councils_link(model) + measure_filter(model) + splits(model, csv_href) + measure_definition(model);
  return page;
}

}  // namespace stepwise::scoreboard
