// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/story/calls.hpp"

namespace stepwise::scoreboard {
namespace {

using html::element;
using html::Html;

Html link(const std::string& href, Html words) { return element("a", {{"class", "govuk-link"}, {"href", href}}, words); }

Html person_cell(const BehindLine& line) {
  if (line.restricted) return t("Restricted record");
  if (line.nobody) return t("Of no person");
  Html out = link("/people/" + line.person_reference, line.name);
  if (line.born_on) out += Html{", "} + t("born {0}", long_date(*line.born_on));
  return out;
}

Html step_words(story::Step step, const std::string& on) {
  switch (step) {
    case story::Step::talking_point_offer:
    case story::Step::talking_point: return t("Talking Point asked for on {0}", on);
    case story::Step::rapid_response: return t("Rapid response from {0}", on);
    case story::Step::introduction: return t("Introduction on {0}", on);
    case story::Step::brokered: return t("Community broker asked on {0}", on);
    case story::Step::agency_referral: return t("Referred for short-term help on {0}", on);
    case story::Step::discharge: return t("Discharge from hospital on {0}", on);
    case story::Step::delay: return t("Ready to leave hospital on {0}", on);
    case story::Step::dip:
    case story::Step::dip_response: return t("Dip from {0}", on);
    case story::Step::calls: return t("Calls on {0}", on);
    case story::Step::weekly_meeting: return t("Week of short-term help from {0}", on);
    case story::Step::assessment: return t("[[Assessment]] signed, begun on {0}", on);
    case story::Step::outcome:
    case story::Step::outcome_seen: return t("Personal outcome on {0}", on);
    case story::Step::plan: return t("Support plan begun on {0}", on);
    case story::Step::review_due: return t("Review due on {0}", on);
    case story::Step::review: return t("Review on {0}", on);
    case story::Step::caring: return t("Carer on record since {0}", on);
    case story::Step::progression_plan: return t("Progression plan from {0}", on);
    case story::Step::none: break;
  }
  return on;
}

Html event_cell(const BehindLine& line) {
  const auto& event = line.behind.event;
  const std::string on = long_date(story::date_of(event.start));
  if (!line.contact_reference.empty()) return link("/contacts/" + line.contact_reference, t("[[Contact]] on {0}", on));
  switch (event.type) {
    case story::EventType::request: return t("[[Contact]] on {0}", on);
    case story::EventType::assessment: return t("[[Assessment]] from {0}", on);
    case story::EventType::service: return t("Service from {0}", on);
    case story::EventType::review: return t("[[Review]] from {0}", on);
    case story::EventType::hospital: return t("Hospital stay from {0}", on);
    case story::EventType::step: return step_words(event.step(), on);
  }
  return on;
}

Html verdict_cell(const BehindLine& line, engine::Figure kind) {
  if (line.nobody) return t("{0} of {1} answered", std::int64_t{story::calls_answered(line.behind.event)}, std::int64_t{story::calls_offered(line.behind.event)});
  if (kind == engine::Figure::median_days) return line.behind.days < 0 ? "–" : tn("{0} day", "{0} days", line.behind.days);
  if (kind == engine::Figure::count || kind == engine::Figure::mean) return t("Counted");
  return line.behind.met ? t("Counted") : t("Out of, not counted");
}

/// "April 2026 to June 2026, Contact centre, aged 65 to 74, counted"
std::string what_is_listed(const BehindPage& model) {
  const auto& selection = model.cell.selection;
  std::string out = month_words(selection.from);
  if (selection.from.iso_month() != selection.to.iso_month()) out = t("{0} to {1}", out, month_words(selection.to));
  if (!selection.team.empty()) out += ", " + code_in_words(selection.team);
  if (!selection.age.empty()) out += ", " + t("aged {0}", listed(selection.age).str());
  if (model.cell.met) out += ", " + (*model.cell.met ? t("counted") : t("not counted")).str();
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
  table.caption = tn("{0} event, {1}", "{0} events, {1}", static_cast<std::int64_t>(model.total), what_is_listed(model));
  table.caption_classes = "govuk-table__caption--m";
  table.stack_on_phones = true;
  table.stack_names = {t("Person"), t("Event"), t("Counts in"), t("Team"), kind == engine::Figure::median_days ? t("Wait") : t("How it counts")};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const auto& line : model.lines)
    table.rows.push_back({person_cell(line), event_cell(line), long_date(line.behind.counted_on), line.behind.team.empty() ? t("No team").str() : code_in_words(line.behind.team), verdict_cell(line, kind)});
  govuk::Page page;
  page.title = t("People behind the number");
  page.breadcrumbs = {{t("Scoreboard"), "/scoreboard"}, {listed(model.about->short_title), "/scoreboard/" + model.about->id + "?" + http::write_query(query_of(model.cell.selection))}, {t("People"), ""}};
  page.wide = true;
  const std::size_t pages = (model.total + model.per_page - 1) / model.per_page;
  Html paging;
  if (model.page > 1) paging += element("p", {{"class", "govuk-body"}}, link(behind_href(*model.about, model.cell, model.page - 1), t("Previous page")));
  if (model.page < pages) paging += element("p", {{"class", "govuk-body"}}, link(behind_href(*model.about, model.cell, model.page + 1), t("Next page ({0} of {1})", model.page + 1, pages)));
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {element("span", {{"class", "govuk-caption-l"}}, {listed(model.about->title)}), t("People behind the number")}) +
              element("p", {{"class", "govuk-body"}}, {t("That you looked at this list is written down. Opening a record is written on that record.")}) +
              (model.cut ? element("p", {{"class", "govuk-body"}}, {t("Only the first of these are listed: choose fewer months or one team to see the rest.")}) : Html{}) +
              (model.lines.empty() ? element("p", {{"class", "govuk-body"}}, {t("Nobody is behind this number.")}) : govuk::table(table)) + paging;
  return page;
}

}  // namespace stepwise::scoreboard
