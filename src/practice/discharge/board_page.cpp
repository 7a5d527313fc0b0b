// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/discharge/discharge_pages.hpp"

namespace stepwise::discharge {
namespace {

using html::element;

Html body(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
std::string whose(const Owner& owner) { return owner.worker_name.empty() ? owner.team_name : owner.worker_name; }
std::string day_words(const std::optional<Date>& day) { return day ? short_date(*day) : t("Not known").str(); }
std::string place_words(const Notice& notice) { return notice.ward.empty() ? notice.hospital : t("{0}, {1}", notice.hospital, notice.ward); }

Html person_link(const BoardLine& line) {
  return govuk::link(line.person_name, discharge_href(line.discharge.reference), t("stay in hospital since {0}", long_date(*line.discharge.notice.admitted_on)));
}

struct Section {
  std::string title, none;
  std::vector<std::string> head;
  std::vector<govuk::Row> rows;
};

Html write_section(Section section) {
  if (section.rows.empty()) return element("h2", {{"class", "govuk-heading-m"}}, section.title) + body(section.none);
  std::vector<govuk::Cell> head(section.head.begin(), section.head.end());
  return govuk::table({.caption = section.title, .head = std::move(head), .rows = std::move(section.rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                       .stack_names = section.head});
}

Section waiting(const BoardModel& model, const Lists& lists) {
  Section section{tn("Ready and waiting: {0} person", "Ready and waiting: {0} people", static_cast<std::int64_t>(model.board.waiting.size())),
                  t("Nobody is waiting to leave hospital."),
                  {t("Person"), t("Days"), t("Waiting for"), t("Hospital"), t("Whose it is"), t("Next")}, {}};
  for (const auto& line : model.board.waiting) {
    const Discharge& one = line.discharge;
    section.rows.push_back({person_link(line), Html{number_words(*days_waited(one, model.today))},
                            Html{one.delays.empty() ? std::string{} : listed(lists.reason.label(one.delays.back().reason))}, Html{place_words(one.notice)},
                            Html{whose(one.owner)}, Html{day_words(one.next_on)}});
  }
  return section;
}

Section expected(const BoardModel& model) {
  Section section{tn("In hospital, not ready yet: {0} person", "In hospital, not ready yet: {0} people", static_cast<std::int64_t>(model.board.expected.size())),
                  t("No open notice of anybody who is not ready yet."),
                  {t("Person"), t("Expected to be ready"), t("Admitted"), t("Hospital"), t("Whose it is"), t("Next")}, {}};
  for (const auto& line : model.board.expected) {
    const Discharge& one = line.discharge;
    section.rows.push_back({person_link(line), Html{day_words(one.notice.expected_on)}, Html{day_words(one.notice.admitted_on)}, Html{place_words(one.notice)},
                            Html{whose(one.owner)}, Html{day_words(one.next_on)}});
  }
  return section;
}

govuk::Row left_row(const BoardLine& line, const Lists& lists, bool settled) {
  const Discharge& one = line.discharge;
  return {person_link(line), Html{day_words(one.left_on)}, Html{listed(lists.destination.label(one.destination))}, Html{listed(lists.pathway.label(one.pathway))},
          Html{whose(one.owner)}, settled ? status_tag(status_of(one)) : Html{t("Ask on {0}", day_words(one.next_on))}};
}

Section left(const BoardModel& model, const Lists& lists) {
  Section section{tn("Left hospital: {0} person to ask", "Left hospital: {0} people to ask", static_cast<std::int64_t>(model.board.left.size())),
                  t("Everybody who left has been asked how it went."),
                  {t("Person"), t("Left"), t("Went to"), t("Home First pathway"), t("Whose it is"), t("How it went")}, {}};
  for (const auto& line : model.board.left) section.rows.push_back(left_row(line, lists, false));
  return section;
}

Section settled(const BoardModel& model, const Lists& lists) {
  Section section{tn("Left in the last 7 days, and asked: {0} person", "Left in the last 7 days, and asked: {0} people", static_cast<std::int64_t>(model.board.settled.size())),
                  t("Nobody yet."),
                  {t("Person"), t("Left"), t("Went to"), t("Home First pathway"), t("Whose it is"), t("How it went")}, {}};
  for (const auto& line : model.board.settled) section.rows.push_back(left_row(line, lists, true));
  return section;
}

Html tools(const BoardModel& model) {
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}};
  for (const auto& [reference, name] : model.teams) teams.push_back({.value = reference, .text = name});
  std::vector<Html> links;
  if (model.may_record) {
    links.push_back(element("li", {}, govuk::link(t("Record a notice: find the person first"), "/people")));
    links.push_back(element("li", {}, govuk::link(t("Upload a file of notices"), "/discharges/upload")));
  }
  links.push_back(element("li", {}, govuk::link(tn("Intermediate care beds: {0} free", "Intermediate care beds: {0} free", model.beds_free), "/discharges/beds")));
  return element("ul", {{"class", "govuk-list"}}, html::join(links)) +
         govuk::details({.summary = t("Choose a team"),
                         .content = govuk::search_form("/discharges", {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams),
                                                                                      .value = model.team.empty() ? std::string{"all"} : model.team})},
                                                       t("Show"))});
}

Html summary(const BoardModel& model) {
  std::int64_t days = 0;
  for (const auto& line : model.board.waiting) days += *days_waited(line.discharge, model.today);
  Html out = body(tn("Those who wait have waited {0} day altogether.", "Those who wait have waited {0} days altogether.", days));
  if (model.board.restricted > 0)
    out += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", model.board.restricted));
  return out;
}

}  // namespace

Html write_board(const BoardModel& model, const Lists& lists) {
  return element("h1", {{"class", "govuk-heading-l"}}, t("Out of hospital")) + summary(model) + tools(model) + write_section(waiting(model, lists)) +
         write_section(expected(model)) + write_section(left(model, lists)) + write_section(settled(model, lists));
}

}  // namespace stepwise::discharge
