// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/scoreboard/table_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

Html person_cell(const BehindLine& line) {
  if (line.restricted) return t("Restricted record");
  Html out = element("a", {{"class", "govuk-link"}, {"href", "/people/" + line.person_reference}}, {line.name});
  if (line.born_on) out += Html{", "} + t("born {0}", long_date(*line.born_on));
  return out;
}

Html event_words(const story::Event& event) {
  const std::string on = long_date(story::date_of(event.start));
  switch (event.type) {
    case story::EventType::request: return t("[[Contact]] on {0}", on);
    case story::EventType::assessment: return t("[[Assessment]] from {0}", on);
    case story::EventType::service: return t("Service from {0}", on);
    case story::EventType::review: return t("[[Review]] from {0}", on);
    case story::EventType::hospital: return t("Hospital stay from {0}", on);
    case story::EventType::step: break;
  }
  return on;
}

}  // namespace

govuk::Page table_behind_page(const TableBehindPage& model) {
  const auto& about = *model.about;
  const std::string row = listed(about.rows[*model.cell.row]), column = listed(about.columns[*model.cell.column]), age = listed(about.ages[*model.cell.band]);
  govuk::TableOptions table;
  table.caption = t("{0}; {1}; age: {2}; {3}", row, column, age, model.year.key);
  table.caption_classes = "govuk-table__caption--m";
  table.stack_on_phones = true;
  table.stack_names = {t("Person"), t("Event"), t("Team")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& line : model.lines)
    table.rows.push_back({person_cell(line), event_words(line.behind.event), line.behind.team.empty() ? t("No team").str() : line.behind.team});
  govuk::Page page;
  page.title = t("People behind the number");
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {t("Tables"), "/scoreboard/tables"}, {listed(about.short_title), "/scoreboard/tables/" + about.id + "?year=" + model.year.key}, {t("People"), ""}};
  page.wide = true;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {element("span", {{"class", "govuk-caption-l"}}, {listed(about.title)}), t("People behind the number")}) +
              element("p", {{"class", "govuk-body"}}, {t("That you looked at this list is written down. Opening a record is written on that record.")}) +
              (model.cut ? element("p", {{"class", "govuk-body"}}, {t("Only the first {0} are listed.", static_cast<std::int64_t>(model.lines.size()))}) : Html{}) +
              (model.lines.empty() ? element("p", {{"class", "govuk-body"}}, {t("Nobody is behind this number.")}) : govuk::table(table));
  return page;
}

}  // namespace stepwise::scoreboard
