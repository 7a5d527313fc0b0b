// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "govuk/govuk.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

Html link(const std::string& href, Html words) { return element("a", {{"class", "govuk-link"}, {"href", href}}, words); }

Html person_cell(const BehindLine& line) {
  if (line.restricted) return "Restricted record";
  Html out = link("/people/" + line.person_reference, line.name);
  if (line.born_on) out += Html{", born " + line.born_on->words()};
  return out;
}

Html event_cell(const BehindLine& line) {
  const auto& event = line.behind.event;
  const std::string on = story::date_of(event.start).words();
  if (!line.contact_reference.empty()) return link("/contacts/" + line.contact_reference, "Contact on " + on);
  switch (event.type) {
    case story::EventType::request: return "Contact on " + on;
    case story::EventType::assessment: return "Assessment from " + on;
    case story::EventType::service: return "Service from " + on;
    case story::EventType::review: return "Review from " + on;
  }
  return on;
}

Html verdict_cell(const BehindLine& line, engine::Figure kind) {
  if (kind == engine::Figure::median_days) return line.behind.days < 0 ? "–" : fmt::format("{} {}", line.behind.days, line.behind.days == 1 ? "day" : "days");
  if (kind == engine::Figure::count) return "Counted";
  return line.behind.met ? "Counted" : "Out of, not counted";
}

std::string what_is_listed(const BehindPage& model) {
  const auto& selection = model.cell.selection;
  std::string out = selection.from.iso_month() == selection.to.iso_month() ? selection.from.month_words()
                                                                           : selection.from.month_words() + " to " + selection.to.month_words();
  if (!selection.team.empty()) out += ", " + selection.team;
  if (!selection.age.empty()) out += ", aged " + selection.age;
  if (model.cell.met == true) out += ", counted";
  if (model.cell.met == false) out += ", not counted";
  return out;
}

}  // namespace

std::string behind_href(const catalogue::About& about, const Cell& cell, std::size_t page) {
  http::Fields fields = query_of(cell.selection);
  if (cell.met) fields.add("met", *cell.met ? "yes" : "no");
  if (page > 1) fields.add("page", std::to_string(page));
  return "/scoreboard/" + about.id + "/people?" + http::write_query(fields);
}

govuk::Page behind_page(const BehindPage& model) {
  const auto kind = model.about->measure->figure;
  govuk::TableOptions table;
  table.caption = fmt::format("{} events, {}", model.total, what_is_listed(model));
  table.caption_classes = "govuk-table__caption--m";
  table.stack_on_phones = true;
  table.stack_names = {"Person", "Event", "Counts in", "Team", kind == engine::Figure::median_days ? "Wait" : "How it counts"};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& line : model.lines)
    table.rows.push_back({person_cell(line), event_cell(line), line.behind.counted_on.words(), line.behind.team.empty() ? "No team" : line.behind.team, verdict_cell(line, kind)});
  govuk::Page page;
  page.title = "People behind the number";
  page.breadcrumbs = {{"Scoreboard", "/scoreboard"}, {model.about->short_title, "/scoreboard/" + model.about->id + "?" + http::write_query(query_of(model.cell.selection))}, {"People", ""}};
  page.wide = true;
  const std::size_t pages = (model.total + model.per_page - 1) / model.per_page;
  Html paging;
  if (model.page > 1) paging += element("p", {{"class", "govuk-body"}}, link(behind_href(*model.about, model.cell, model.page - 1), "Previous page"));
  if (model.page < pages) paging += element("p", {{"class", "govuk-body"}}, link(behind_href(*model.about, model.cell, model.page + 1), fmt::format("Next page ({} of {})", model.page + 1, pages)));
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {element("span", {{"class", "govuk-caption-l"}}, {model.about->title}), "People behind the number"}) +
              element("p", {{"class", "govuk-body"}}, {"That you looked at this list is written down. Opening a record is written on that record."}) +
              (model.cut ? element("p", {{"class", "govuk-body"}}, {"Only the first of these are listed: choose fewer months or one team to see the rest."}) : Html{}) +
              (model.lines.empty() ? element("p", {{"class", "govuk-body"}}, {"Nobody is behind this number."}) : govuk::table(table)) + paging;
  return page;
}

}  // namespace stepwise::scoreboard
